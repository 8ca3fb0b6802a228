package fr.preinscription.wizard;

import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The cookie that finds a candidate's draft. */
@Component
class DraftCookie extends TokenCookie {

    DraftCookie(@Value("${preinscription.secure-cookies}") boolean secure, Clock clock) {
        super("brouillon", secure, clock);
    }
}

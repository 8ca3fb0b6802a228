package fr.preinscription.wizard;

import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The cookie that finds what the office types; apart from a candidate's, and never enough to register anything. */
@Component
class OfficeCookie extends TokenCookie {

    OfficeCookie(@Value("${preinscription.secure-cookies}") boolean secure, Clock clock) {
        super("saisie", secure, clock);
    }
}

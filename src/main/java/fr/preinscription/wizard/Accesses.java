package fr.preinscription.wizard;

import fr.preinscription.registration.Registrations;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Who is in front of the screen, by the cookie alone: no session is kept on the server. */
@Component
class Accesses {

    private final Drafts drafts;
    private final DraftCookie cookie;
    private final Registrations registrations;

    Accesses(Drafts drafts, DraftCookie cookie, Registrations registrations) {
        this.drafts = drafts;
        this.cookie = cookie;
        this.registrations = registrations;
    }

    Optional<Draft> draft(HttpServletRequest request) {
        return drafts.find(cookie.read(request));
    }

    Draft draftOrDetour(HttpServletRequest request) {
        return draft(request).orElseThrow(() -> new Detour("/inscription/perdue"));
    }

    Access accessOrDetour(HttpServletRequest request) {
        return draft(request)
                .filter(Draft::changesRegistration)
                .flatMap(draft -> Optional.ofNullable(draft.baseRegistration())
                        .map(registration -> new Access(draft, registrations.find(registration))))
                .orElseThrow(() -> new Detour("/mon-inscription"));
    }

    /** From now on this browser works on a draft that changes this registration. */
    void open(Registrations.Opened opened, HttpServletResponse response) {
        cookie.write(response, drafts.start(opened.session(), opened.answers(), opened.id(), opened.version()));
    }
}

package fr.preinscription.wizard;

import fr.preinscription.catalogue.Campaigns;
import fr.preinscription.registration.Registrations;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Who is in front of the screen, by the cookie alone: no session is kept on the server. */
@Component
class Accesses {

    private final Drafts drafts;
    private final DraftCookie cookie;
    private final Registrations registrations;
    private final Campaigns campaigns;
    private final Clock clock;

    Accesses(Drafts drafts, DraftCookie cookie, Registrations registrations, Campaigns campaigns, Clock clock) {
        this.drafts = drafts;
        this.cookie = cookie;
        this.registrations = registrations;
        this.campaigns = campaigns;
        this.clock = clock;
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

    /** Whether the campaign of the registration is open now. */
    boolean isOpen(Access access) {
        return campaigns
                .find(access.registration().session())
                .filter(campaign -> campaign.isOpenAt(clock.instant()))
                .isPresent();
    }

    /** Whether the candidate may change the registration online; a withdrawn one may be taken back. */
    boolean isChangeable(Access access) {
        var status = access.registration().status();
        return isOpen(access) && (status.equals("PREREGISTERED") || status.equals("WITHDRAWN"));
    }

    /** From now on this browser works on a draft that changes this registration. */
    void open(Registrations.Opened opened, HttpServletResponse response) {
        cookie.write(
                response,
                drafts.start(new Drafts.Beginning(
                        opened.session(), opened.answers(), opened.id(), opened.version(), opened.waivers(), null)));
    }
}

package fr.preinscription.wizard;

import fr.preinscription.registration.Answers;
import fr.preinscription.registration.Registrations.Opened;
import fr.preinscription.registration.Waiver;
import fr.preinscription.web.Choice;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The form in the hands of the office: the pages of the candidate serve for typing, under a banner that says so. */
@Component
public class OfficeDrafts {

    private final Drafts drafts;
    private final OfficeCookie cookie;
    private final Visits visits;
    private final Sending sending;

    OfficeDrafts(Drafts drafts, OfficeCookie cookie, Visits visits, Sending sending) {
        this.drafts = drafts;
        this.cookie = cookie;
        this.visits = visits;
        this.sending = sending;
    }

    /**
     * Opens a registration for correction.
     *
     * @param place step where typing begins, as named by {@link #places}; null for the page that shows them all
     * @return where typing begins
     */
    public String correct(Opened opened, OfficeWork work, @Nullable String place, HttpServletResponse response) {
        cookie.write(
                response,
                drafts.start(new Drafts.Beginning(
                        opened.session(), opened.answers(), opened.id(), opened.version(), opened.waivers(), work)));
        return place == null || place.isBlank()
                ? Step.CHECK.path()
                : Step.ofSlug(place).path();
    }

    /** Begins a registration on a candidate's behalf. */
    public String register(int session, OfficeWork work, HttpServletResponse response) {
        cookie.write(response, drafts.start(new Drafts.Beginning(session, Answers.NONE, null, null, List.of(), work)));
        return Step.values()[0].path();
    }

    /** Where a correction of this registration may begin, in the order of the form. */
    public List<Choice> places(Opened opened) {
        return visits.route(opened).stream()
                .filter(step -> step != Step.CHECK && step != Step.VERDICT)
                .map(step -> Choice.of(step.slug(), step.title()))
                .toList();
    }

    /** What is being typed in this browser. */
    public Optional<OfficeDraft> current(HttpServletRequest request) {
        return drafts.findOfOffice(cookie.read(request)).map(OfficeDraft::of);
    }

    /** Page of the first question without an answer; empty when all are answered. */
    public Optional<String> unanswered(OfficeDraft draft) {
        return sending.unanswered(sending.visit(draft.draft())).map(Step::path);
    }

    /** Keeps the warnings that were read to the candidate. */
    public OfficeDraft accept(OfficeDraft draft, Set<String> keys, Instant at) {
        return OfficeDraft.of(sending.accept(draft.draft(), keys, at));
    }

    public void grant(OfficeDraft draft, Waiver waiver) {
        drafts.grant(draft.draft(), waiver);
    }

    /** Where the answers and the verdict are checked. */
    public String checkPath() {
        return Step.CHECK.path();
    }

    /** Nothing more is typed; what was registered stays. */
    public void end(OfficeDraft draft, HttpServletResponse response) {
        drafts.end(draft.draft());
        cookie.clear(response);
    }

    /** The name of the cookie is the mark of a browser in which the office types. */
    public boolean isTyping(HttpServletRequest request) {
        return cookie.read(request) != null;
    }
}

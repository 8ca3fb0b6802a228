package fr.preinscription.casefile;

import static fr.preinscription.regulation.SupportingDocument.CONFIRMATION;
import static fr.preinscription.regulation.SupportingDocument.IDENTITY;
import static fr.preinscription.regulation.SupportingDocument.INTERNSHIP;
import static fr.preinscription.regulation.SupportingDocument.WORK;
import static org.assertj.core.api.Assertions.assertThat;

import fr.preinscription.casefile.Arrival.SignedPaper;
import fr.preinscription.casefile.Held.Added;
import fr.preinscription.casefile.Held.Given;
import fr.preinscription.casefile.Held.Head;
import fr.preinscription.regulation.OwedPaper;
import fr.preinscription.regulation.SupportingDocument;
import fr.preinscription.regulation.Timeliness;
import fr.preinscription.regulation.Verdict;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What follows from what is known, without a database. */
class AssessmentTests {

    private static final Instant CLOSING = Instant.parse("2026-11-20T16:00:00Z");
    private static final Instant NOON = Instant.parse("2026-12-01T11:00:00Z");

    private final List<OwedPaper> owed = new ArrayList<>(List.of(paper(CONFIRMATION), paper(IDENTITY)));
    private final Map<String, Given> states = new LinkedHashMap<>();
    private final List<Envelope> envelopes = new ArrayList<>();
    private final List<Added> added = new ArrayList<>();
    private int version;
    private boolean toCheck;

    @Test
    void either_of_two_papers_is_enough_and_is_named() {
        owed.add(paper(INTERNSHIP, WORK));
        came("2026-11-27", SignedPaper.inOrder(0));
        says("D-ID", PaperState.CONFORMING);
        says("D-STAGE", PaperState.NOT_CONFORMING);

        assertThat(file().state()).isEqualTo(FileState.NOT_CONFORMING);
        says("D-TRAV", PaperState.CONFORMING);

        var paper = file().paper("D-TRAV").orElseThrow();
        assertThat(paper.code()).isEqualTo("D-STAGE|D-TRAV");
        assertThat(paper.given()).isEqualTo("D-TRAV");
        assertThat(file().state()).isEqualTo(FileState.COMPLETE);
    }

    @Test
    void a_paper_not_owed_any_more_is_kept_aside() {
        owed.add(paper(WORK));
        says("D-TRAV", PaperState.CONFORMING);
        owed.removeLast();

        assertThat(file().papers()).extracting(Paper::code).containsExactly("D-CONF", "D-ID");
        assertThat(file().aside()).singleElement().satisfies(paper -> {
            assertThat(paper.code()).isEqualTo("D-TRAV");
            assertThat(paper.state()).isEqualTo(PaperState.CONFORMING);
        });

        owed.add(paper(INTERNSHIP, WORK));
        assertThat(file().aside()).isEmpty();
        assertThat(file().paper("D-TRAV").orElseThrow().isSettled()).isTrue();
    }

    @Test
    void a_paper_sent_later_or_only_asked_is_not_missing() {
        owed.add(new OwedPaper(List.of(INTERNSHIP), "R-90", "Attestations", "", true, true));
        owed.add(new OwedPaper(List.of(SupportingDocument.R408), "R-89", "R408", "", false, false));
        came("2026-11-27", SignedPaper.inOrder(0));
        says("D-ID", PaperState.CONFORMING);

        assertThat(file().state()).isEqualTo(FileState.COMPLETE);
        assertThat(file().paper("D-STAGE").orElseThrow().indispensable()).isFalse();
        assertThat(file().paper("D-ID").orElseThrow().indispensable()).isTrue();
    }

    @Test
    void the_best_confirmation_counts_in_whatever_order_they_come() {
        version = 2;
        says("D-ID", PaperState.CONFORMING);
        came("2026-11-25", SignedPaper.inOrder(2));
        came("2026-11-26", SignedPaper.inOrder(0));
        came("2026-11-27", new SignedPaper(2, false, true, false));

        assertThat(file().state()).isEqualTo(FileState.COMPLETE);
        assertThat(file().hasOldConfirmation()).isFalse();
    }

    @Test
    void an_unreadable_confirmation_is_refused_until_another_comes() {
        says("D-ID", PaperState.CONFORMING);
        came("2026-11-25", SignedPaper.inOrder(0));
        says("D-CONF", PaperState.NOT_CONFORMING);
        assertThat(file().state()).isEqualTo(FileState.NOT_CONFORMING);

        came("2026-11-27", SignedPaper.inOrder(0));
        assertThat(file().state()).isEqualTo(FileState.COMPLETE);
    }

    @Test
    void an_envelope_that_comes_to_a_complete_file_is_looked_at() {
        says("D-ID", PaperState.CONFORMING);
        came("2026-11-25", SignedPaper.inOrder(0));
        toCheck = true;

        assertThat(file().state()).isEqualTo(FileState.RECEIVED);
    }

    @Test
    void a_second_envelope_does_not_make_the_first_one_late() {
        came("2026-11-27", SignedPaper.inOrder(0));
        came("2027-01-10", null);
        assertThat(file().timeliness()).isEqualTo(Timeliness.IN_TIME);
        assertThat(file().envelopes().getLast().timeliness()).isEqualTo(Timeliness.LATE);

        envelopes.clear();
        came("2026-11-28", SignedPaper.inOrder(0));
        came(null, null);
        assertThat(file().timeliness()).as("what the first one says").isEqualTo(Timeliness.LATE);
    }

    @Test
    void a_paper_of_the_office_refused_makes_the_file_not_conforming() {
        came("2026-11-27", SignedPaper.inOrder(0));
        says("D-ID", PaperState.CONFORMING);
        added.add(new Added("D-AUTRE-1", "Traduction", "diplôme en roumain"));
        assertThat(file().state()).isEqualTo(FileState.INCOMPLETE);

        says("D-AUTRE-1", PaperState.NOT_CONFORMING);
        assertThat(file().state()).isEqualTo(FileState.NOT_CONFORMING);
        assertThat(file().missing()).extracting(Missing::line).containsExactly("Traduction : raison");
    }

    private static OwedPaper paper(SupportingDocument... documents) {
        return new OwedPaper(List.of(documents), "R-82", documents[0].label(), "", true, false);
    }

    private void says(String document, PaperState state) {
        states.put(document, new Given(document, state, state.needsReason() ? "raison" : null, null, "Anne", moment()));
    }

    private void came(String postmark, SignedPaper paper) {
        var day = postmark == null ? null : LocalDate.parse(postmark);
        var arrival = Arrival.posted(day, day == null ? LocalDate.parse("2026-12-01") : day.plusDays(2));
        envelopes.add(new Envelope(
                envelopes.size() + 1,
                paper == null ? arrival : arrival.with(paper),
                Timeliness.PROOF_NEEDED,
                "Anne",
                moment()));
    }

    /** Each thing a minute after the one before. */
    private Instant moment() {
        return NOON.plusSeconds(60L * (envelopes.size() + states.size()));
    }

    private CaseFile file() {
        var head = new Head(
                UUID.randomUUID(),
                2027,
                "00000000A",
                "PREREGISTERED",
                version,
                version,
                new Verdict(List.of(), List.of(), List.of(), List.of(), owed),
                1,
                toCheck,
                null);
        var calendar = new Calendar(
                NOON,
                CLOSING,
                LocalDate.parse("2026-11-27"),
                Instant.parse("2026-11-27T23:00:00Z"),
                null,
                null,
                15,
                LocalDate.parse("2027-05-10"));
        return new Assessment(new Held(head, envelopes, states, added, List.of(), List.of(), List.of()), calendar)
                .file();
    }
}

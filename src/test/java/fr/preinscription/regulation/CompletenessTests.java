package fr.preinscription.regulation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.preinscription.regulation.Candidacy.Internship;
import fr.preinscription.regulation.Completeness.Check;
import fr.preinscription.regulation.Completeness.SignedConfirmation;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CompletenessTests {
    private static final SignedConfirmation SIGNED = new SignedConfirmation(true, true, 0);

    @Test
    void everythingConforms() {
        Candidates candidate = Candidates.repeating(ExamForm.GLOBAL);
        assertThat(state(candidate, conforming(candidate), SIGNED, 0)).isEqualTo("COMPLET");
    }

    @Test
    void eitherPaperIsEnough() {
        Candidates candidate = Candidates.repeating(ExamForm.GLOBAL);
        Map<SupportingDocument, Check> checks = conforming(candidate);
        checks.remove(SupportingDocument.INTERNSHIP);
        assertThat(state(candidate, checks, SIGNED, 0)).isEqualTo("COMPLET");
        checks.remove(SupportingDocument.WORK);
        assertThat(state(candidate, checks, SIGNED, 0)).isEqualTo("INCOMPLET");
    }

    @Test
    void theNationalServicePaperCountsUnderTwentyFiveOnly() {
        for (String[] row : List.of(new String[] {"1995-11-21", "INCOMPLET"}, new String[] {"1995-06-01", "COMPLET"})) {
            Candidates candidate = Candidates.employee().born(row[0]).at("2020-11-20T10:00:00+01:00");
            Map<SupportingDocument, Check> checks = conforming(candidate);
            assertThat(checks).containsKey(SupportingDocument.JDC);
            checks.remove(SupportingDocument.JDC);
            assertThat(state(candidate, checks, SIGNED, 0)).isEqualTo(row[1]);
        }
    }

    @Test
    void unsignedUndatedOrOldConfirmations() {
        Candidates candidate = Candidates.employee();
        Map<SupportingDocument, Check> checks = conforming(candidate);
        assertThat(state(candidate, checks, new SignedConfirmation(true, false, 0), 0))
                .isEqualTo("INCOMPLET");
        assertThat(state(candidate, checks, new SignedConfirmation(false, true, 0), 0))
                .isEqualTo("INCOMPLET");
        assertThat(state(candidate, checks, SIGNED, 2)).isEqualTo("NON_CONFORME");
    }

    @Test
    void refusedAndWaivedPapers() {
        Candidates candidate = Candidates.employee();
        Map<SupportingDocument, Check> checks = conforming(candidate);
        checks.put(SupportingDocument.WORK, Check.NOT_CONFORMING);
        assertThat(state(candidate, checks, SIGNED, 0)).isEqualTo("NON_CONFORME");
        checks.put(SupportingDocument.WORK, Check.RECEIVED);
        assertThat(state(candidate, checks, SIGNED, 0)).isEqualTo("INCOMPLET");
        checks.put(SupportingDocument.WORK, Check.NOT_REQUIRED);
        assertThat(state(candidate, checks, SIGNED, 0)).isEqualTo("COMPLET");
    }

    @Test
    void aPaperSentLaterIsNotMissing() {
        Candidates candidate = Candidates.pupil().with(facts -> facts.internship(Internship.PLANNED));
        Map<SupportingDocument, Check> checks = conforming(candidate);
        checks.remove(SupportingDocument.INTERNSHIP);
        assertThat(state(candidate, checks, SIGNED, 0)).isEqualTo("COMPLET");
        checks.remove(SupportingDocument.INTERNSHIP_AGREEMENT);
        assertThat(Completeness.of(candidate.verdict().papers(), checks, SIGNED, 0)
                        .missing())
                .extracting(OwedPaper::code)
                .containsExactly("D-CONV");
    }

    private static String state(
            Candidates candidate, Map<SupportingDocument, Check> checks, SignedConfirmation signed, int version) {
        return Completeness.of(candidate.verdict().papers(), checks, signed, version)
                .state()
                .code();
    }

    private static Map<SupportingDocument, Check> conforming(Candidates candidate) {
        Map<SupportingDocument, Check> checks = new EnumMap<>(SupportingDocument.class);
        candidate.verdict().papers().stream()
                .flatMap(paper -> paper.alternatives().stream())
                .forEach(document -> checks.put(document, Check.CONFORMING));
        return checks;
    }
}

package fr.preinscription.regulation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.preinscription.regulation.Candidacy.UnitAnswer;
import fr.preinscription.regulation.Candidacy.UnitStatus;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeptMarkRulesTests {
    @ParameterizedTest
    @CsvSource({
        "2021, 2015, blocks R-54",
        "2021, 2016, nothing",
        "2021, 2020, nothing",
        "2021, 2021, blocks R-54",
        "2021, 2022, blocks R-54",
        "2021,     , blocks R-54",
        "2022, 2016, blocks R-54",
        "2022, 2017, nothing",
        "2027, 2022, nothing",
        "2027, 2021, blocks R-54"
    })
    void fiveSessions(int session, Integer markSession, String judgement) {
        assertThat(Candidates.repeating(ExamForm.GLOBAL)
                        .in(Sessions.year(session))
                        .answering("E1", UnitAnswer.keep("12.00", markSession))
                        .judgement())
                .isEqualTo(judgement);
    }

    @ParameterizedTest
    @CsvSource({
        "2018, 2019, blocks R-57",
        "2018, 2018, nothing",
        "2018, 2017, nothing",
        "2015, 2019, blocks R-54 R-57",
        ",     2019, blocks R-54"
    })
    void theLastMarkWins(Integer markSession, Integer retakenIn, String judgement) {
        assertThat(Candidates.repeating(ExamForm.GLOBAL)
                        .answering(
                                "E1",
                                new UnitAnswer(
                                        UnitStatus.KEEP,
                                        "12.00",
                                        markSession,
                                        null,
                                        null,
                                        null,
                                        retakenIn,
                                        null,
                                        null,
                                        false))
                        .judgement())
                .isEqualTo(judgement);
    }

    @Test
    void everyReasonIsGiven() {
        assertThat(Candidates.repeating(ExamForm.GLOBAL)
                        .answering(
                                "E1",
                                new UnitAnswer(UnitStatus.KEEP, "8", 2014, null, "SIO", null, 2019, null, null, false))
                        .judgement())
                .isEqualTo("blocks R-52 R-54 R-55 R-57");
    }

    @Test
    void withoutAPreviousExamThereIsNothingToKeep() {
        assertThat(Candidates.employee().keeping("E1", "AB").judgement()).isEqualTo("blocks R-48");
        assertThat(Candidates.employee().keeping("E4", "12").judgement())
                .as("a paper")
                .isEqualTo("blocks R-48");
        assertThat(Candidates.employee()
                        .in(Sessions.year(2023))
                        .keeping("E4", "12")
                        .judgement())
                .as("a paper, when only units are kept")
                .isEqualTo("blocks R-48 R-49");
    }

    @Test
    void aPreviousExamIsEnoughWhateverTheCategory() {
        assertThat(Candidates.pupil()
                        .previously("MCO", ExamForm.GLOBAL)
                        .keeping("E1", "11.00")
                        .judgement())
                .isEqualTo("nothing");
    }

    @Test
    void sittingDespiteAMarkIsRenouncing() {
        assertThat(Candidates.repeating(ExamForm.GLOBAL)
                        .answering("E1", UnitAnswer.sitDespite("14.00"))
                        .judgement())
                .isEqualTo("warns R-56");
        assertThat(Candidates.repeating(ExamForm.GLOBAL)
                        .answering("E4", UnitAnswer.sitDespite("14.00"))
                        .judgement())
                .as("a paper")
                .isEqualTo("warns R-56");
        assertThat(Candidates.repeating(ExamForm.GLOBAL)
                        .answering("E1", UnitAnswer.sitDespite("14.00"))
                        .message("R-56"))
                .startsWith("Vous avez déjà 14,00/20 à l’épreuve E1.");
    }

    @Test
    void theMessageNamesTheSessionsThatCount() {
        assertThat(Candidates.repeating(ExamForm.GLOBAL)
                        .answering("E1", UnitAnswer.keep("12.00", 2015))
                        .message("R-54"))
                .isEqualTo("La note de E1 date de la session 2015. Une note se garde 5 ans : pour la session 2021, il"
                        + " faut une note des sessions 2016 à 2020. Vous repassez cette épreuve.");
    }

    @Test
    void aTextThatChangesBeforeTheExamIsForStaff() {
        SessionParameters session = Sessions.year(2027).toBuilder()
                .markRuleToConfirmFrom(LocalDate.parse("2027-01-01"))
                .build();
        Candidates candidate =
                Candidates.repeating(ExamForm.GLOBAL).in(session).answering("E1", UnitAnswer.keep("12.00", 2024));
        assertThat(candidate.judgement()).isEqualTo("flags R-126");
        assertThat(Candidates.repeating(ExamForm.GLOBAL).in(session).judgement())
                .isEqualTo("nothing");
        assertThat(candidate.in(Sessions.year(2027)).judgement()).isEqualTo("nothing");
    }

    @Test
    void whetherAMarkCanBeKeptIsSaidAtOnce() {
        Candidates candidate = Candidates.repeating(ExamForm.GLOBAL)
                .answering("E1", UnitAnswer.keep("12.00", 2016))
                .answering("E2", UnitAnswer.keep("9.00", 2020));
        KeptMark kept = keptMark(candidate, "E1");
        assertThat(kept.keepable()).isTrue();
        assertThat(kept.lastSession()).isEqualTo(2021);
        assertThat(kept.lastChance()).isTrue();
        KeptMark refused = keptMark(candidate, "E2");
        assertThat(refused.keepable()).isFalse();
        assertThat(refused.lastSession()).isEqualTo(2025);
        assertThat(refused.lastChance()).isFalse();
        assertThat(refused.reasons()).extracting(Verdict.Breach::ruleId).containsExactly("R-52");
    }

    private static KeptMark keptMark(Candidates candidate, String unit) {
        return Regulation.keptMark(unit, candidate.candidacy(), candidate.session(), Candidates.CURRICULUM);
    }
}

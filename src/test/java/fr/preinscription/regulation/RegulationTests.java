package fr.preinscription.regulation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.preinscription.regulation.Verdict.Breach;
import fr.preinscription.regulation.Verdict.Decision;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class RegulationTests {

    @Test
    void everyBreachIsReturned() {
        assertThat(Candidates.employee()
                        .form(ExamForm.PROGRESSIVE)
                        .keeping("E1", "8")
                        .keeping("E2", "8")
                        .with(facts -> facts.category(null))
                        .verdict()
                        .blocks())
                .extracting(Breach::ruleId, Breach::subject)
                .contains(
                        org.assertj.core.groups.Tuple.tuple("R-48", "E1"),
                        org.assertj.core.groups.Tuple.tuple("R-48", "E2"),
                        org.assertj.core.groups.Tuple.tuple("R-11", null),
                        org.assertj.core.groups.Tuple.tuple("R-41", null));
    }

    @Test
    void theWorstEffectDecides() {
        Candidates warned =
                Candidates.repeating(ExamForm.GLOBAL).answering("E1", Candidacy.UnitAnswer.sitDespite("14.00"));
        assertThat(Candidates.repeating(ExamForm.GLOBAL).verdict().decision()).isEqualTo(Decision.ACCEPTED);
        assertThat(warned.verdict().decision()).isEqualTo(Decision.WARNED);
        Candidates flagged = warned.with(facts -> facts.identityEdited(true));
        assertThat(flagged.verdict().decision()).isEqualTo(Decision.FLAGGED);
        assertThat(flagged.with(facts -> facts.consents(null)).verdict().decision())
                .isEqualTo(Decision.REFUSED);
    }

    @Test
    void someTopicsAreJudgedBeforeTheOthersAreAsked() {
        Candidacy early = Candidates.employee()
                .keeping("E1", "12")
                .with(facts -> facts.identity(null).contact(null).consents(null).declaresSingleRegistration(false))
                .candidacy();
        Verdict verdict = Regulation.judge(
                early,
                Candidates.session(2021),
                Candidates.CURRICULUM,
                EnumSet.of(Topic.CATEGORY, Topic.EXPERIENCE, Topic.SPECIALTY, Topic.UNITS));
        assertThat(verdict.blocks()).extracting(Breach::ruleId).containsExactly("R-48");
        assertThat(verdict.papers()).extracting(OwedPaper::code).containsExactly("D-CONF", "D-ID", "D-REL", "D-TRAV");
    }

    /** A form that has just been opened, or facts that were lost: judged, never an error. */
    @Test
    void nothingAnsweredIsJudgedToo() {
        Candidacy blank =
                Candidacy.builder(Candidates.employee().candidacy().at()).build();
        Verdict verdict = Regulation.judge(blank, Candidates.session(2021), Candidates.CURRICULUM);
        assertThat(verdict.blocks())
                .extracting(Breach::ruleId)
                .contains("R-08", "R-20", "R-24", "R-25", "R-26", "R-37", "R-38");
        Candidacy chosen = blank.toBuilder().specialty("MCO").build();
        assertThat(Regulation.judge(chosen, Candidates.session(2021), Candidates.CURRICULUM)
                        .blocks())
                .extracting(Breach::ruleId)
                .contains("R-11", "R-69", "R-79", "R-80");
        for (CandidateCategory category : CandidateCategory.values()) {
            Candidacy entered = chosen.toBuilder().category(category).build();
            assertThat(Regulation.judge(entered, Candidates.session(2021), Candidates.CURRICULUM)
                            .decision())
                    .isEqualTo(Decision.REFUSED);
        }
    }

    @Test
    void everyTopicHasItsBreach() {
        assertThat(Regulation.GROUPS.stream()
                        .flatMap(group -> group.rules().stream())
                        .map(Rule::topic)
                        .distinct())
                .containsExactlyInAnyOrderElementsOf(Topic.all());
    }

    @Test
    void textsAreTypesetForPrinting() {
        Breach breach = Candidates.employee()
                .with(facts -> facts.category(null))
                .verdict()
                .blocks()
                .getFirst();
        assertThat(breach.message()).contains("«\u00a0libre\u00a0»", "il faut\u00a0:");
        assertThat(breach.citation()).contains("Article D. 643-16 du code de l’éducation");
        assertThat(breach.cure()).isNotBlank();
    }

    @Test
    void aReplayUnderTheSameLawChangesNothing() {
        Candidates candidate = Candidates.repeating(ExamForm.GLOBAL).keeping("E1", "8");
        assertThat(Regulation.replay(
                        candidate.candidacy(),
                        candidate.session(),
                        Candidates.CURRICULUM,
                        LocalDate.parse("2021-01-01")))
                .isEqualTo(List.of());
    }

    @Test
    void frenchDatesAndLists() {
        assertThat(French.day(LocalDate.parse("2021-02-01"))).isEqualTo("lundi 1er février 2021");
        assertThat(French.list(List.of("a"), "et")).isEqualTo("a");
        assertThat(French.list(List.of("a", "b", "c"), "et")).isEqualTo("a, b et c");
        assertThat(French.typeset("« a » : 17 h, 36 mois !"))
                .isEqualTo("«\u00a0a\u00a0»\u00a0: 17\u00a0h, 36\u00a0mois\u00a0!");
        assertThat(French.typeset("1 350 heures, le 4 février 2027")).isEqualTo("1\u202f350 heures, le 4 février 2027");
    }
}

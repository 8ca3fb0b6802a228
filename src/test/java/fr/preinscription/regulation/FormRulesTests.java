package fr.preinscription.regulation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.preinscription.regulation.Candidacy.ExemptionGround;
import fr.preinscription.regulation.Candidacy.OfficeDecision;
import fr.preinscription.regulation.Candidacy.PreviousExam;
import fr.preinscription.regulation.Candidacy.UnitAnswer;
import fr.preinscription.regulation.Candidacy.UnitStatus;
import fr.preinscription.regulation.Candidacy.VaeState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormRulesTests {
    @ParameterizedTest
    @CsvSource({
        "DISTANCE_PUPIL, nothing",
        "DISTANCE_APPRENTICE, nothing",
        "WORK_EXPERIENCE, nothing",
        ", blocks R-11 R-41",
        "PREVIOUS_SESSION, blocks R-12 R-41"
    })
    void whoMayChooseTheProgressiveForm(CandidateCategory category, String judgement) {
        assertThat(Candidates.employee()
                        .form(ExamForm.PROGRESSIVE)
                        .with(facts -> facts.category(category).trainingYear(2))
                        .judgement())
                .isEqualTo(judgement);
    }

    @ParameterizedTest
    @CsvSource({"OBTAINED, blocks R-11", ",         blocks R-11", "PENDING,  blocks R-11 R-41 R-65"})
    void anObtainedVaeOpensIt(VaeState state, String judgement) {
        assertThat(Candidates.employee()
                        .form(ExamForm.PROGRESSIVE)
                        .with(facts -> facts.category(null))
                        .answering("E41", vae(state))
                        .judgement())
                .isEqualTo(judgement);
    }

    @Test
    void aVaeOnAnUnknownUnitOpensNothing() {
        assertThat(Candidates.employee()
                        .form(ExamForm.PROGRESSIVE)
                        .with(facts -> facts.category(null))
                        .answering("E9", vae(VaeState.OBTAINED))
                        .judgement())
                .isEqualTo("blocks R-11 R-41 R-48");
    }

    @ParameterizedTest
    @CsvSource({
        "MCO, GLOBAL,      true,  GLOBAL,      nothing",
        "MCO, GLOBAL,      true,  PROGRESSIVE, blocks R-42",
        "MCO, GLOBAL,      false, PROGRESSIVE, blocks R-42",
        "MUC, GLOBAL,      true,  PROGRESSIVE, blocks R-42",
        "MCO, PROGRESSIVE, true,  PROGRESSIVE, nothing",
        "MCO, PROGRESSIVE, true,  GLOBAL,      blocks R-42",
        "SIO, GLOBAL,      true,  PROGRESSIVE, nothing",
        "SIO, PROGRESSIVE, true,  GLOBAL,      nothing"
    })
    void thePreviousFormBindsWhateverTheCategory(
            String specialty, ExamForm before, boolean sat, ExamForm now, String judgement) {
        assertThat(Candidates.employee()
                        .form(now)
                        .with(facts -> facts.previousExam(new PreviousExam("Toulouse", before, sat, 2020, specialty)))
                        .judgement())
                .isEqualTo(judgement);
    }

    @Test
    void theFirstChoiceIsAcknowledged() {
        assertThat(Candidates.employee().verdict().warnings())
                .extracting(Verdict.Breach::ruleId)
                .containsExactly("R-43");
        assertThat(Candidates.repeating(ExamForm.GLOBAL).verdict().warnings()).isEmpty();
    }

    @Test
    void decisionsAreFlaggedUsedOrNot() {
        assertThat(Candidates.employee().holding(OfficeDecision.SPREADING).judgement())
                .isEqualTo("flags R-47");
        assertThat(Candidates.employee()
                        .holding(OfficeDecision.DEROGATION)
                        .form(ExamForm.PROGRESSIVE)
                        .judgement())
                .isEqualTo("flags R-47");
        assertThat(Candidates.employee().holding(OfficeDecision.POSITIONING).judgement())
                .isEqualTo("nothing");
    }

    @Test
    void athletesMayAskForSpreadingFromSession2025() {
        Candidates athlete =
                Candidates.employee().holding(OfficeDecision.HIGH_LEVEL_ATHLETE).postponing("E5");
        assertThat(athlete.judgement()).isEqualTo("blocks R-44");
        assertThat(athlete.in(Sessions.year(2025)).judgement()).isEqualTo("flags R-117");
        assertThat(athlete.in(Sessions.year(2025)).papers()).contains("D-DEC");
    }

    @Test
    void internshipPapersWaitForTheirUnit() {
        assertThat(Candidates.pupil()
                        .form(ExamForm.PROGRESSIVE)
                        .postponing("E41", "E42")
                        .notices())
                .contains("R-46");
        assertThat(Candidates.pupil()
                        .form(ExamForm.PROGRESSIVE)
                        .postponing("E41")
                        .notices())
                .doesNotContain("R-46");
    }

    private static UnitAnswer vae(VaeState state) {
        return new UnitAnswer(UnitStatus.EXEMPT, null, null, null, null, null, null, ExemptionGround.VAE, state, false);
    }
}

package fr.preinscription.regulation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.preinscription.regulation.Candidacy.ContinuingEducation;
import fr.preinscription.regulation.Candidacy.OfficeDecision;
import fr.preinscription.regulation.Candidacy.PreviousExam;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CategoryRulesTests {
    @Test
    void noneOfTheThreeDoors() {
        assertThat(Candidates.employee().with(facts -> facts.category(null)).judgement())
                .isEqualTo("blocks R-11");
    }

    @ParameterizedTest
    @CsvSource({
        "MCO, true,  nothing",
        "MCO, false, flags R-12",
        "MUC, true,  nothing",
        "MUC, false, flags R-12",
        "SIO, true,  blocks R-12",
        "SIO, false, blocks R-12",
        "XYZ, true,  blocks R-12"
    })
    void previousSession(String specialty, boolean sat, String judgement) {
        assertThat(Candidates.repeating(ExamForm.GLOBAL)
                        .with(facts ->
                                facts.previousExam(new PreviousExam("Toulouse", ExamForm.GLOBAL, sat, 2019, specialty)))
                        .judgement())
                .isEqualTo(judgement);
    }

    @Test
    void previousSessionWithoutAnyExam() {
        assertThat(Candidates.repeating(ExamForm.GLOBAL)
                        .with(facts -> facts.previousExam(null))
                        .judgement())
                .isEqualTo("blocks R-12");
    }

    @ParameterizedTest
    @CsvSource({
        "DISTANCE_PUPIL, 2, false, nothing",
        "DISTANCE_PUPIL, 1, false, blocks R-14",
        "DISTANCE_PUPIL, 1, true,  nothing",
        "DISTANCE_PUPIL, 3, false, blocks R-13",
        "DISTANCE_PUPIL, 3, true,  blocks R-13",
        "DISTANCE_PUPIL,  , false, blocks R-13",
        "DISTANCE_APPRENTICE, 1, false, blocks R-14",
        "DISTANCE_CONTINUING_EDUCATION, 1, false, flags R-14",
        "DISTANCE_CONTINUING_EDUCATION, 1, true,  nothing",
        "DISTANCE_CONTINUING_EDUCATION, 0, false, blocks R-13",
        "WORK_EXPERIENCE, 1, false, nothing"
    })
    void trainingYear(CandidateCategory category, Integer year, boolean positioned, String judgement) {
        Candidates candidate = Candidates.employee()
                .with(facts -> facts.category(category)
                        .trainingYear(year)
                        .continuingEducation(ContinuingEducation.FIRST_TRAINING));
        assertThat((positioned ? candidate.holding(OfficeDecision.POSITIONING) : candidate).judgement())
                .isEqualTo(judgement);
    }

    @Test
    void distanceLearningWinsOverTheOtherDoors() {
        assertThat(Candidates.repeating(ExamForm.GLOBAL)
                        .with(facts -> facts.enrolledInDistanceLearning(true))
                        .judgement())
                .isEqualTo("warns R-17");
        assertThat(Candidates.employee()
                        .with(facts -> facts.enrolledInDistanceLearning(true))
                        .judgement())
                .isEqualTo("warns R-17");
        assertThat(Candidates.pupil()
                        .with(facts -> facts.enrolledInDistanceLearning(true))
                        .judgement())
                .isEqualTo("nothing");
    }

    @Test
    void schoolsRegisterTheirOwn() {
        assertThat(Candidates.employee()
                        .with(facts -> facts.faceToFaceSchool(true))
                        .judgement())
                .isEqualTo("blocks R-18");
    }

    @Test
    void theDoorsNameTheExperienceOfTheSession() {
        assertThat(Candidates.employee().with(facts -> facts.category(null)).message("R-11"))
                .contains("36 mois d’expérience");
    }
}

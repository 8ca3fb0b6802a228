package fr.preinscription.regulation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.preinscription.regulation.Candidacy.ContinuingEducation;
import fr.preinscription.regulation.Candidacy.Internship;
import org.junit.jupiter.api.Test;

class ContinuingEducationRulesTests {
    @Test
    void theSituationIsChosen() {
        assertThat(Candidates.trainee(null).judgement()).isEqualTo("blocks R-87");
        assertThat(Candidates.trainee(ContinuingEducation.FIRST_TRAINING).judgement())
                .isEqualTo("nothing");
        assertThat(Candidates.pupil().judgement()).isEqualTo("nothing");
    }

    @Test
    void anInternshipToComeSendsItsAgreementNow() {
        assertThat(Candidates.pupil()
                        .with(facts -> facts.internship(Internship.PLANNED))
                        .notices())
                .contains("R-90");
        assertThat(Candidates.pupil().notices()).doesNotContain("R-90");
        assertThat(Candidates.employee()
                        .with(facts -> facts.internship(Internship.PLANNED))
                        .notices())
                .as("no internship is owed")
                .doesNotContain("R-90");
    }
}

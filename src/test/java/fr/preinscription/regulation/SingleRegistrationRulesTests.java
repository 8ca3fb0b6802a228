package fr.preinscription.regulation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.preinscription.regulation.Candidacy.Action;
import fr.preinscription.regulation.Candidacy.Existing;
import org.junit.jupiter.api.Test;

class SingleRegistrationRulesTests {
    @Test
    void oneOption() {
        assertThat(Candidates.employee().choosing("SIO", "SLAM", "SISR").judgement())
                .isEqualTo("blocks R-35");
        assertThat(Candidates.employee().choosing("MCO", "SLAM", "SISR").judgement())
                .isEqualTo("blocks R-35");
        assertThat(Candidates.employee().choosing("SIO", "SLAM").judgement()).isEqualTo("nothing");
    }

    @Test
    void oneRegistration() {
        assertThat(Candidates.employee()
                        .with(facts -> facts.existing(Existing.SAME_IDENTITY))
                        .judgement())
                .isEqualTo("blocks R-36");
        assertThat(Candidates.employee()
                        .with(facts -> facts.existing(Existing.SAME_IDENTITY).action(Action.MODIFY))
                        .judgement())
                .isEqualTo("blocks R-36");
        assertThat(Candidates.employee()
                        .with(facts -> facts.existing(Existing.SIMILAR))
                        .judgement())
                .isEqualTo("flags R-36");
    }

    @Test
    void onHonour() {
        assertThat(Candidates.employee()
                        .with(facts -> facts.declaresSingleRegistration(false))
                        .judgement())
                .isEqualTo("blocks R-37");
    }
}

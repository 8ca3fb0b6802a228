package fr.preinscription.regulation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.preinscription.regulation.Candidacy.Consents;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConsentRulesTests {
    @ParameterizedTest
    @CsvSource({
        "true,  true,  nothing",
        "false, false, nothing",
        ",      false, blocks R-79",
        "false, ,      blocks R-80",
        ",      ,      blocks R-79 R-80"
    })
    void silenceIsNotAnAnswer(Boolean press, Boolean localAuthorities, String judgement) {
        assertThat(Candidates.employee()
                        .with(facts -> facts.consents(new Consents(press, localAuthorities)))
                        .judgement())
                .isEqualTo(judgement);
    }

    @Test
    void neitherWasAsked() {
        assertThat(Candidates.employee().with(facts -> facts.consents(null)).judgement())
                .isEqualTo("blocks R-79 R-80");
    }
}

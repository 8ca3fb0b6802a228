package fr.preinscription.regulation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.preinscription.regulation.Candidacy.LastSessionNumber;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PreviousNumberRulesTests {
    @ParameterizedTest
    @CsvSource({
        "true,  true,  true,  nothing",
        "true,  true,  false, blocks R-31",
        "true,  false, false, 'warns R-34, flags R-34'",
        "false, true,  false, nothing",
        "false, false, false, nothing"
    })
    void number(boolean here, boolean given, boolean found, String judgement) {
        assertThat(Candidates.employee()
                        .with(facts -> facts.registeredHereLastSession(here)
                                .lastSessionNumber(new LastSessionNumber(given, found)))
                        .judgement())
                .isEqualTo(judgement);
    }

    @Test
    void noAnswerIsANumberNotGiven() {
        assertThat(Candidates.employee()
                        .with(facts -> facts.registeredHereLastSession(true))
                        .judgement())
                .isEqualTo("warns R-34, flags R-34");
    }

    @Test
    void editedIdentity() {
        assertThat(Candidates.employee()
                        .with(facts -> facts.identityEdited(true))
                        .judgement())
                .isEqualTo("flags R-33");
    }
}

package fr.preinscription.regulation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.preinscription.regulation.Candidacy.Action;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WindowRulesTests {
    @ParameterizedTest
    @CsvSource({
        "2020-10-16T08:59:59.999+02:00, blocks R-01, blocks R-04",
        "2020-10-16T09:00:00+02:00,     nothing,     nothing",
        "2020-11-20T16:59:59.999+01:00, nothing,     nothing",
        "2020-11-20T17:00:00+01:00,     blocks R-01, blocks R-04",
        "2020-11-20T15:59:59Z,          nothing,     nothing",
        "2020-11-20T16:00:00Z,          blocks R-01, blocks R-04",
        "2020-10-25T02:30:00+02:00,     nothing,     nothing",
        "2020-10-25T02:30:00+01:00,     nothing,     nothing"
    })
    void theWindowIsHalfOpen(String at, String submitting, String modifying) {
        assertThat(Candidates.employee().at(at).judgement()).isEqualTo(submitting);
        assertThat(Candidates.employee()
                        .at(at)
                        .with(facts -> facts.action(Action.MODIFY))
                        .judgement())
                .isEqualTo(modifying);
    }

    @Test
    void messagesTakeTheirDatesFromTheSession() {
        assertThat(Candidates.employee().at("2020-10-01T09:00:00+02:00").message("R-01"))
                .isEqualTo("Les inscriptions ne sont pas encore ouvertes. Revenez le vendredi 16 octobre 2020 à 9 h.");
        assertThat(Candidates.employee().at("2020-11-21T09:00:00+01:00").message("R-01"))
                .startsWith("Les inscriptions sont fermées depuis le vendredi 20 novembre 2020 à 17 h.");
        assertThat(Candidates.employee()
                        .at("2020-11-21T09:00:00+01:00")
                        .with(facts -> facts.action(Action.MODIFY))
                        .message("R-04"))
                .contains("au plus tard le vendredi 27 novembre 2020");
    }

    @Test
    void everyOtherRuleIsJudgedOutsideTheWindow() {
        assertThat(Candidates.employee()
                        .at("2020-11-21T09:00:00+01:00")
                        .with(facts -> facts.category(null))
                        .judgement())
                .isEqualTo("blocks R-01 R-11");
    }
}

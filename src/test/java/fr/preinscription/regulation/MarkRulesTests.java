package fr.preinscription.regulation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkRulesTests {
    @ParameterizedTest
    @CsvSource({
        "10.00,  nothing,     nothing",
        "'10,00', nothing,    nothing",
        "10,     nothing,     nothing",
        "9.99,   blocks R-52, nothing",
        "9.999,  blocks R-59, blocks R-59",
        "0.00,   blocks R-52, nothing",
        "0,      blocks R-52, nothing",
        "20.00,  nothing,     nothing",
        "20.01,  blocks R-59, blocks R-59",
        "20.50,  blocks R-59, blocks R-59",
        "-1,     blocks R-59, blocks R-59",
        "12.345, blocks R-59, blocks R-59",
        "'',     blocks R-59, blocks R-59",
        ",       blocks R-59, blocks R-59",
        "AB,     blocks R-58, blocks R-58",
        "DISP,   blocks R-58, blocks R-58",
        "12/20,  blocks R-58, blocks R-58",
        "1e1,    blocks R-58, blocks R-58",
        "' 12 ', nothing,     nothing"
    })
    void aMarkInEachForm(String mark, String global, String progressive) {
        assertThat(Candidates.repeating(ExamForm.GLOBAL).keeping("E1", mark).judgement())
                .isEqualTo(global);
        assertThat(Candidates.repeating(ExamForm.PROGRESSIVE)
                        .keeping("E1", mark)
                        .judgement())
                .isEqualTo(progressive);
    }

    @Test
    void theMessageQuotesTheMark() {
        assertThat(Candidates.repeating(ExamForm.GLOBAL).keeping("E1", "9.99").message("R-52"))
                .isEqualTo("Vous pouvez garder seulement les notes égales ou supérieures à 10/20. La note 9,99 ne peut"
                        + " pas être gardée : vous repassez l’épreuve E1.");
    }

    @Test
    void aLowMarkOfTheProgressiveFormIsAFreeChoice() {
        assertThat(Candidates.repeating(ExamForm.PROGRESSIVE).keeping("E1", "8").notices())
                .contains("R-53");
        assertThat(Candidates.repeating(ExamForm.PROGRESSIVE)
                        .keeping("E1", "10")
                        .notices())
                .doesNotContain("R-53");
    }
}

package fr.preinscription.regulation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.preinscription.regulation.Candidacy.ExemptionGround;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OptionalLanguageRulesTests {
    @ParameterizedTest
    @CsvSource({
        "LV:espagnol,   nothing",
        "LV:LSF,        nothing",
        "LV:occitan,    nothing",
        "LV:vietnamien, warns R-70",
        "LV:basque,     warns R-70",
        "LV:klingon,    blocks R-69",
        "LV:anglais,    blocks R-71",
        "OPT:A,         nothing"
    })
    void optionalLanguage(String paper, String judgement) {
        assertThat(choosing(paper).judgement()).isEqualTo(judgement);
    }

    @Test
    void theSameLanguageWhateverBecomesOfTheLanguageUnit() {
        assertThat(choosing("LV:anglais").exempt("E2", ExemptionGround.VAE).judgement())
                .isEqualTo("blocks R-71");
    }

    @Test
    void theListOfTheSpecialtyDoesNotBindIt() {
        assertThat(choosing("LV:espagnol").choosing("EB").judgement()).isEqualTo("nothing");
    }

    @Test
    void withoutAnExaminerItIsForStaffFrom2025() {
        SessionParameters session = Sessions.year(2025).toBuilder()
                .optionalLanguagesPossible(Set.of("espagnol"))
                .languageAnswerBy(YearMonth.of(2025, 1))
                .build();
        assertThat(choosing("LV:espagnol").in(session).judgement()).isEqualTo("nothing");
        assertThat(choosing("LV:vietnamien").in(session).judgement()).isEqualTo("flags R-118");
        assertThat(choosing("LV:vietnamien").in(session).message("R-118"))
                .endsWith("Vous le saurez au plus tard en janvier 2025.");
    }

    private static Candidates choosing(String paper) {
        return Candidates.employee().with(facts -> facts.optionalPapers(List.of(paper)));
    }
}

package fr.preinscription.regulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpecialtyRulesTests {
    @ParameterizedTest
    @CsvSource({
        "MCO, ,     nothing",
        "MCO, SLAM, blocks R-38",
        "SIO, ,     blocks R-38",
        "SIO, SLAM, nothing",
        "SIO, XX,   blocks R-38",
        "XYZ, ,     blocks R-38",
        "XYZ, SLAM, blocks R-38",
        ",    ,     blocks R-38",
        "MUC, ,     blocks R-39",
        "MUC, SLAM, blocks R-39"
    })
    void specialtyAndOption(String specialty, String option, String judgement) {
        assertThat(Candidates.employee()
                        .with(facts -> facts.specialty(specialty).options(option == null ? List.of() : List.of(option)))
                        .judgement())
                .isEqualTo(judgement);
    }

    @Test
    void aReplacedSpecialtyHasNoOptionsJudged() {
        assertThat(Candidates.employee().choosing("MUC", "SLAM", "SISR").judgement())
                .isEqualTo("blocks R-39");
    }

    @Test
    void anUnknownSpecialtySilencesWhatDependsOnIt() {
        assertThat(Candidates.employee()
                        .choosing("XYZ", "A", "B")
                        .form(ExamForm.PROGRESSIVE)
                        .postponing("E5")
                        .with(facts -> facts.category(null)
                                .consents(null)
                                .faceToFaceSchool(true)
                                .language(null)
                                .studentCommitment(true)
                                .optionalPapers(List.of("LV:klingon", "A", "B"))
                                .identityEdited(true)
                                .declaresSingleRegistration(false))
                        .judgement())
                .isEqualTo("blocks R-37 R-38, flags R-33");
    }

    @Test
    void theMessageNamesTheNewSpecialty() {
        assertThat(Candidates.employee().choosing("MUC").message("R-39"))
                .contains("remplacé par Management commercial opérationnel");
    }
}

package fr.preinscription.regulation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.preinscription.regulation.Candidacy.UnitAnswer;
import fr.preinscription.regulation.Candidacy.UnitStatus;
import fr.preinscription.regulation.Curriculum.Specialty;
import fr.preinscription.regulation.Curriculum.Successor;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkOriginRulesTests {
    @ParameterizedTest
    @CsvSource({
        "MCO, MCO, E1, nothing",
        "MCO, ,    E1, nothing",
        "MCO, MUC, E1, nothing",
        "MCO, MUC, E6, blocks R-39",
        "MCO, SIO, E1, blocks R-55",
        "MCO, XYZ, E1, blocks R-55",
        "MUC, ,    E1, nothing",
        "MUC, ,    E6, blocks R-39",
        "MUC, MCO, E6, nothing",
        "MUC, ,    E4, blocks R-39"
    })
    void origin(String previous, String markSpecialty, String unit, String judgement) {
        assertThat(Candidates.repeating(ExamForm.GLOBAL)
                        .previously(previous, ExamForm.GLOBAL)
                        .answering(unit, from(markSpecialty))
                        .judgement())
                .isEqualTo(judgement);
    }

    @Test
    void aTableNobodyHasReadIsForStaff() {
        assertThat(repeatingWith(new Successor("MCO", false, Map.of()), null)
                        .answering("E6", from("MUC"))
                        .judgement())
                .isEqualTo("flags R-39");
    }

    @Test
    void aTableOlderThanFiveSessionsIsForStaff() {
        Successor table = new Successor("MCO", true, Map.of("E1", "E1"));
        assertThat(repeatingWith(table, 2017).answering("E1", from("MUC")).judgement())
                .isEqualTo("nothing");
        assertThat(repeatingWith(table, 2016).answering("E1", from("MUC")).judgement())
                .isEqualTo("flags R-39");
    }

    private static UnitAnswer from(String specialty) {
        return new UnitAnswer(UnitStatus.KEEP, "12.00", 2019, null, specialty, null, null, null, null, false);
    }

    private static Candidates repeatingWith(Successor successor, Integer firstSession) {
        Map<String, Specialty> specialties = new HashMap<>(Candidates.CURRICULUM.specialties());
        specialties.put("MUC", copy(specialties.get("MUC"), List.of(successor), null));
        specialties.put("MCO", copy(specialties.get("MCO"), List.of(), firstSession));
        return Candidates.repeating(ExamForm.GLOBAL)
                .among(new Curriculum(
                        specialties,
                        Candidates.CURRICULUM.compulsoryLanguages(),
                        Candidates.CURRICULUM.optionalLanguages()));
    }

    private static Specialty copy(Specialty one, List<Successor> successors, Integer firstSession) {
        return new Specialty(
                one.code(),
                one.name(),
                one.options(),
                successors,
                one.units(),
                true,
                one.studentCommitmentHost(),
                one.languages(),
                one.r408(),
                firstSession);
    }
}

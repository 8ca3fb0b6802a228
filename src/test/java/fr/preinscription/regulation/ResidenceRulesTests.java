package fr.preinscription.regulation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.preinscription.regulation.Candidacy.Action;
import fr.preinscription.regulation.Candidacy.Address;
import fr.preinscription.regulation.Candidacy.AddressKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResidenceRulesTests {
    @ParameterizedTest
    @CsvSource({
        "FR, 31555, SUBMIT, , nothing",
        "FR, 09122, SUBMIT, , nothing",
        "FR, 11076, SUBMIT, , blocks R-08",
        "FR, 11076, MODIFY, , blocks R-10",
        "FR, 2B033, SUBMIT, , blocks R-08",
        "FR, 97411, SUBMIT, , blocks R-08",
        "FR, '',    SUBMIT, , blocks R-08",
        "FR, 31547, SUBMIT, PRISON, flags R-09",
        "FR, 64445, SUBMIT, ELECTED_DOMICILE, 'blocks R-08, flags R-09'",
        "FR, 64445, MODIFY, ELECTED_DOMICILE, 'blocks R-10, flags R-09'",
        "ES, '',    SUBMIT, , blocks R-09",
        "ES, '',    MODIFY, , blocks R-09",
        "ES, 31555, SUBMIT, PRISON, blocks R-09"
    })
    void residence(String country, String commune, Action action, AddressKind kind, String judgement) {
        assertThat(Candidates.employee()
                        .with(facts -> facts.action(action)
                                .address(new Address("1 rue", "31000", commune, "ville", country, kind)))
                        .judgement())
                .isEqualTo(judgement);
    }

    @ParameterizedTest
    @CsvSource({"31555, 31", "2A004, 2A", "97411, 974", "98818, 988", "3, 3", "'', ''"})
    void departmentOfACommune(String commune, String department) {
        assertThat(ResidenceRules.department(commune)).isEqualTo(department);
    }

    @Test
    void theMessageNamesTheDepartments() {
        assertThat(Candidates.employee()
                        .with(facts -> facts.address(new Address("1 rue", "75011", "75111", "Paris", "FR", null)))
                        .message("R-08"))
                .contains("ces départements : 09, 12, 31, 32, 46, 65, 81 et 82");
    }
}

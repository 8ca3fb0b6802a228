package fr.preinscription.regulation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.preinscription.regulation.Candidacy.Identity;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameRulesTests {
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "Durand, nothing",
                "O'Brien, nothing",
                "D\u2019Ornano, nothing",
                "Nguyễn, nothing",
                "Nguye\u0302\u0303n, nothing",
                "Žižek, nothing",
                "Müller-Lüdenscheidt, nothing",
                "Ÿ, nothing",
                "St. John, nothing",
                "de La Fontaine, nothing",
                "Durand2, blocks R-21",
                "Иванов, blocks R-21",
                "李, blocks R-21",
                "A_B, blocks R-21",
                "Léa🙂, blocks R-21",
                "---, blocks R-21",
                "\"\", blocks R-20"
            })
    void birthName(String name, String judgement) {
        assertThat(named(name, "Camille", "Louise").judgement()).isEqualTo(judgement);
    }

    @Test
    void hundredCharactersAtMost() {
        assertThat(named("a".repeat(100), "Camille", "Louise").judgement()).isEqualTo("nothing");
        assertThat(named("a".repeat(101), "Camille", "Louise").judgement()).isEqualTo("blocks R-21");
    }

    @Test
    void firstNames() {
        assertThat(named("Durand").judgement()).isEqualTo("blocks R-20");
        assertThat(named("Durand", " ").judgement()).isEqualTo("blocks R-20");
        assertThat(named("Durand", "Jean-Marc").judgement()).isEqualTo("warns R-22");
        assertThat(named("Durand", "Marie Lou").judgement()).isEqualTo("warns R-22");
        assertThat(named("Durand", "Jean", "Marc2").judgement()).isEqualTo("blocks R-21");
        assertThat(named("Durand", "A", "B", "C", "D").judgement()).isEqualTo("nothing");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "Lefèvre, LEFEVRE",
                "Jean-Marc, JEAN MARC",
                "Jean  Marc, JEAN MARC",
                "D\u2019Ornano, D ORNANO",
                "D'Ornano, D ORNANO",
                "Lœtitia, LOETITIA",
                "Groß, GROSS",
                "Nguyễn, NGUYEN"
            })
    void spellingsOfOneNameMeet(String name, String key) {
        assertThat(Names.searchKey(name)).isEqualTo(key);
    }

    private static Candidates named(String birthName, String... firstNames) {
        return Candidates.employee()
                .identity(one -> new Identity(
                        birthName, null, List.of(firstNames), one.birthDate(), one.birthPlace(), one.nationalities()));
    }
}

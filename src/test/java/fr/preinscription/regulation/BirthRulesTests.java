package fr.preinscription.regulation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.preinscription.regulation.Candidacy.Identity;
import fr.preinscription.regulation.Candidacy.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BirthRulesTests {
    @ParameterizedTest
    @CsvSource({
        "'',         blocks R-20",
        "1995-02-29, blocks R-23",
        "1996-02-29, nothing",
        "1990-13-01, blocks R-23",
        "1990-05-00, blocks R-23",
        "1990-00-14, blocks R-23",
        "14/05/1990, blocks R-23",
        "1990-00-00, flags R-23",
        "2020-11-04, blocks R-23",
        "2020-11-03, 'warns R-23 R-28, flags R-23'",
        "2004-11-04, 'warns R-23 R-28, flags R-23'",
        "2004-11-03, warns R-28",
        "2002-11-04, warns R-28",
        "2002-11-03, nothing",
        "2002-00-00, 'warns R-28, flags R-23'",
        "2001-00-00, flags R-23",
        "1939-11-04, nothing",
        "1939-11-03, 'warns R-23, flags R-23'",
        "2030-00-00, 'blocks R-23, flags R-23'"
    })
    void birthDate(String date, String judgement) {
        assertThat(Candidates.employee().born(date).judgement()).isEqualTo(judgement);
    }

    @Test
    void bornOnALeapDay() {
        Candidates candidate = Candidates.employee().born("2004-02-29");
        assertThat(candidate.at("2022-02-27T12:00:00+01:00").judgement()).contains("R-28");
        assertThat(candidate.at("2022-02-28T12:00:00+01:00").judgement()).doesNotContain("R-28");
    }

    @Test
    void theDayIsThatOfParis() {
        Candidates candidate = Candidates.employee().born("2002-11-04");
        assertThat(candidate.at("2020-11-03T22:59:00Z").judgement()).isEqualTo("warns R-28");
        assertThat(candidate.at("2020-11-03T23:01:00Z").judgement()).isEqualTo("nothing");
    }

    @ParameterizedTest
    @CsvSource({
        "FR, 81004, Albi,    nothing",
        "FR, 2A004, Ajaccio, nothing",
        "FR, 97411, Saint-Denis, nothing",
        "FR, 75112, Paris,   nothing",
        "FR, 75056, Paris,   blocks R-24",
        "FR, 69123, Lyon,    blocks R-24",
        "FR, 13055, Marseille, blocks R-24",
        "FR, '',    Albi,    blocks R-24",
        "JP, ,      Kyoto,   nothing",
        "JP, 99217, '',      blocks R-24",
        "'', '',    Albi,    blocks R-24",
        "'', 81004, Albi,    blocks R-24",
        "'', '',    '',      blocks R-24",
        ", ,        Kaboul,  blocks R-24"
    })
    void birthPlace(String country, String code, String name, String judgement) {
        assertThat(Candidates.employee()
                        .identity(one -> new Identity(
                                one.birthName(),
                                null,
                                one.firstNames(),
                                one.birthDate(),
                                new Place(country, code, name),
                                one.nationalities()))
                        .judgement())
                .isEqualTo(judgement);
    }

    @Test
    void typedDatesKeepTheirForm() {
        assertThat(BirthDate.parse("1990-00-00")).hasToString("1990-00-00").isEqualTo(BirthDate.yearOnly(1990));
        assertThat(BirthDate.parse("1990-00-00").known()).isFalse();
        assertThat(BirthDate.parse("1990-00-00").forAgeRules()).hasToString("1990-12-31");
        assertThat(BirthDate.parse("1990-05-14").forAgeRules()).hasToString("1990-05-14");
        assertThat(BirthDate.parse("0000-00-00").possible()).isFalse();
        assertThat(BirthDate.parse(" ")).isNull();
    }
}

package fr.preinscription.regulation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** two spellings of one name meet; two names do not. */
class SearchKeyTests {

    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "Jean-Marc,Jean Marc",
                "LEFEVRE,Lefèvre",
                "O'Brien,O’Brien",
                "Nguyễn,NGUYEN",
                "Cœur,COEUR",
                "Weiß,WEISS",
                "L'Haÿ,l hay",
                "\" de  La Fontaine \",DE LA FONTAINE",
                "Lætitia,LAETITIA",
                "Łukasz,Lukasz",
                "Đorđević,DORDEVIC"
            })
    void spellings_of_one_name_meet(String one, String other) {
        assertThat(Names.searchKey(one)).isEqualTo(Names.searchKey(other)).isNotBlank();
    }

    @ParameterizedTest(name = "{0} ≠ {1}")
    @CsvSource({"Martin,Martine", "Jean,Jean Marc", "Durand,Durant"})
    void different_names_do_not(String one, String other) {
        assertThat(Names.searchKey(one)).isNotEqualTo(Names.searchKey(other));
    }
}

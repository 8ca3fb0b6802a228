package fr.preinscription.wizard;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmailSpellingTests {

    @ParameterizedTest
    @CsvSource({
        "a@gmial.com, a@gmail.com",
        "a@gmail.con, a@gmail.com",
        "a@gmail.co, a@gmail.com",
        "a@gmail.fr, a@gmail.com",
        "a@gmail, a@gmail.com",
        "a@GMAIL.CON, a@gmail.com",
        "a@orange.f, a@orange.fr",
        "a@oange.fr, a@orange.fr",
        "a@hotmial.fr, a@hotmail.fr",
        "a@hotmail.rf, a@hotmail.fr",
        "a@homail.com, a@hotmail.com",
        "a@laposte.ne, a@laposte.net",
        "a@wanado.fr, a@wanadoo.fr",
        "a@yaho.fr, a@yahoo.fr",
        "'a@outlook,fr', a@outlook.fr",
        "a@entreprise.con, a@entreprise.com",
        "a@mairie.f, a@mairie.fr",
    })
    void a_likely_slip_is_noticed(String typed, String meant) {
        assertThat(EmailSpelling.correction(typed)).contains(meant);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a@gmail.com",
                "a@mail.com",
                "a@ymail.com",
                "a@live.fr",
                "a@gmx.net",
                "a@orange.fr",
                "a@entreprise.fr",
                "a@example.org",
                "a@etu.univ-tlse2.fr",
                "a@toulouse.fr",
                "a@b.co",
                "a@",
                "@gmail.con",
                "a",
                ""
            })
    void what_looks_right_is_left_alone(String typed) {
        assertThat(EmailSpelling.correction(typed)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "contact@entreprise.fr", "Secretariat@cfa.fr", "ce.0310000a@ac-toulouse.fr", "lea@ac-toulouse.fr",
                "lea@etu.univ-tlse2.fr", "lea@lycee-bellevue.fr", "lea@mon-ent-occitanie.fr", "vie.scolaire@example.org"
            })
    void the_address_of_a_service_or_a_school_is_noticed(String typed) {
        assertThat(EmailSpelling.looksShared(typed)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"lea.martin@gmail.com", "bureau.lea@orange.fr", "information@x.fr", "lea@accueil-libre.fr", ""})
    void a_personal_one_is_left_alone(String typed) {
        assertThat(EmailSpelling.looksShared(typed)).isFalse();
    }
}

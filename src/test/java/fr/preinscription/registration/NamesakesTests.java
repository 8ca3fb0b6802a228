package fr.preinscription.registration;

import static org.assertj.core.api.Assertions.assertThat;

import fr.preinscription.TestDatabase;
import fr.preinscription.registration.RegistrationTable.Traits;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** who looks like somebody already registered is shown to the exam office. */
@SpringBootTest
@Import(TestDatabase.class)
class NamesakesTests {

    /** No other test registers for it. */
    private static final int SESSION = 1999;

    private static final UUID CAMILLE = UUID.randomUUID();

    @Autowired
    RegistrationTable table;

    @Autowired
    JdbcClient database;

    @BeforeEach
    void camille_durand_is_registered() {
        database.sql("delete from registration where session = ?")
                .param(SESSION)
                .update();
        database.sql("""
                        insert into registration (id, session, number, status, current_version, name_key, first_name_key,
                                                  birth_date, birth_place, email_key, phone, created_at, updated_at)
                        values (?, ?, 'camille', 'PREREGISTERED', 0, 'DURAND', 'CAMILLE', '1990-05-14', '81004',
                                'camille@example.org', '+33600000000', now(), now())""").params(CAMILLE, SESSION).update();
    }

    @AfterEach
    void nobody_is_registered() {
        database.sql("delete from registration where session = ?")
                .param(SESSION)
                .update();
    }

    @ParameterizedTest
    @CsvSource({
        "DURAND, CAMILLE, 1990-05-14, 31555, other@example.org,   +33611111111, true",
        "DURAND, ZOE,     1990-05-14, 81004, other@example.org,   +33611111111, true",
        "MARTIN, CAMILLE, 1990-05-14, 81004, other@example.org,   +33611111111, true",
        "DURAND, CAMILLE, 1991-05-14, 81004, other@example.org,   +33611111111, true",
        "MARTIN, ZOE,     1991-05-14, 31555, camille@example.org, +33611111111, true",
        "MARTIN, ZOE,     1991-05-14, 31555, other@example.org,   +33600000000, true",
        "DURAND, CAMILLE, 1991-05-14, 31555, other@example.org,   +33611111111, false",
        "DURAND, ZOE,     1990-05-14, 31555, other@example.org,   +33611111111, false",
        "MARTIN, CAMILLE, 1991-05-14, 81004, other@example.org,   +33611111111, false",
        "MARTIN, ZOE,     1990-05-14, 81004, other@example.org,              , false",
    })
    void three_of_four_traits_or_the_address_or_the_phone(
            String name, String firstName, String date, String place, String email, String phone, boolean resembles) {
        assertThat(table.resembles(SESSION, new Traits(name, firstName, date, place, email, phone), null))
                .isEqualTo(resembles);
    }

    @Test
    void nobody_resembles_themselves_nor_who_has_withdrawn_nor_who_registered_for_another_session() {
        var camille = new Traits("DURAND", "CAMILLE", "1990-05-14", "81004", "camille@example.org", "+33600000000");
        assertThat(table.resembles(SESSION, camille, null)).isTrue();

        assertThat(table.resembles(SESSION, camille, CAMILLE)).isFalse();
        assertThat(table.resembles(SESSION - 1, camille, null)).isFalse();
        database.sql("update registration set status = 'WITHDRAWN' where id = ?")
                .param(CAMILLE)
                .update();
        assertThat(table.resembles(SESSION, camille, null)).isFalse();
    }
}

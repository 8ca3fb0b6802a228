package fr.preinscription.regulation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.preinscription.regulation.Candidacy.Address;
import fr.preinscription.regulation.Candidacy.Contact;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContactRulesTests {
    @ParameterizedTest
    @CsvSource({
        "a@example.org,   a@example.org,   0600, nothing",
        "a@example.org,   ' a@EXAMPLE.org ', 0600, nothing",
        "a@example.org,   A@example.org,   0600, blocks R-26",
        "a@example.org,   b@example.org,   0600, blocks R-26",
        "a@example.org,   ,                0600, blocks R-26",
        "'',              '',              0600, blocks R-26",
        ",                ,                0600, blocks R-26",
        "a.example.org,   a.example.org,   0600, blocks R-26",
        "a@example,       a@example,       0600, blocks R-26",
        "a b@example.org, a b@example.org, 0600, blocks R-26",
        "a@example.org,   a@example.org,   '',   warns R-27",
        "a@example.org,   a@example.org,   ,     warns R-27"
    })
    void emailAndPhone(String email, String repeated, String phone, String judgement) {
        assertThat(Candidates.employee()
                        .with(facts -> facts.contact(new Contact(email, repeated, phone)))
                        .judgement())
                .isEqualTo(judgement);
    }

    @Test
    void streetIsWanted() {
        assertThat(Candidates.employee()
                        .with(facts -> facts.address(new Address(" ", "31000", "31555", "Toulouse", "FR", null)))
                        .judgement())
                .isEqualTo("blocks R-25");
    }

    @Test
    void nothingAtAll() {
        assertThat(Candidates.employee()
                        .with(facts -> facts.address(null).contact(null).identity(null))
                        .judgement())
                .isEqualTo("blocks R-08 R-20 R-24 R-25 R-26, warns R-27");
    }
}

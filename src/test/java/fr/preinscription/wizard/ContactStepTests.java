package fr.preinscription.wizard;

import static org.assertj.core.api.Assertions.assertThat;

import fr.preinscription.registration.Answers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@StepTest
class ContactStepTests {

    private static final String PATH = "/inscription/contact";

    @Autowired
    Walk walk;

    @Autowired
    Finished finished;

    String token;

    @BeforeEach
    void start() {
        token = walk.start(finished.without(finished.form(), Step.CONTACT));
    }

    @Test
    void keeps_the_address_and_the_international_number() {
        var page = walk.answer(
                token, PATH, "email", "lea@example.org", "emailRepeated", "lea@EXAMPLE.org", "phone", "06 12 34 56 78");

        assertThat(page.location()).isEqualTo("/inscription/verification");
        assertThat(walk.answers(token).contact())
                .isEqualTo(new Answers.Contact("lea@example.org", "lea@EXAMPLE.org", "+33612345678"));
    }

    @Test
    void a_telephone_is_not_compulsory() {
        walk.answer(token, PATH, "email", "lea@example.org", "emailRepeated", "lea@example.org", "phone", " ");

        assertThat(walk.answers(token).contact().phone()).isNull();
    }

    @Test
    void two_different_addresses_are_told_apart_at_the_second() {
        var page = walk.answer(token, PATH, "email", "lea@example.org", "emailRepeated", "leo@example.org");

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.errorLinks()).containsExactly("emailRepeated");
        assertThat(page.errorAt("emailRepeated")).contains("ne sont pas identiques");
        assertThat(page.typed("email")).isEqualTo("lea@example.org");
        assertThat(page.typed("emailRepeated")).isEqualTo("leo@example.org");
    }

    @Test
    void an_address_without_at_sign_is_refused_at_once() {
        var page = walk.answer(token, PATH, "email", "lea", "emailRepeated", "lea");

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.errorLinks()).containsExactly("email");
    }

    @Test
    void a_number_that_does_not_exist_is_refused() {
        var page = walk.answer(
                token, PATH, "email", "lea@example.org", "emailRepeated", "lea@example.org", "phone", "06 12");

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.errorLinks()).containsExactly("phone");
        assertThat(page.typed("phone")).isEqualTo("06 12");
    }

    @Test
    void a_likely_slip_is_asked_about_and_corrected_by_one_click() {
        var page = walk.answer(
                token, PATH, "email", "lea@gmial.com", "emailRepeated", "lea@gmial.com", "phone", "0612345678");

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.text()).contains("Vouliez-vous dire lea@gmail.com");
        assertThat(page.errors()).isEmpty();
        assertThat(page.typed("email")).isEqualTo("lea@gmial.com");
        assertThat(walk.answers(token).contact()).isNull();

        var corrected = walk.answer(
                token,
                PATH,
                "email",
                "lea@gmial.com",
                "emailRepeated",
                "lea@gmial.com",
                "phone",
                "0612345678",
                "corriger",
                "oui",
                "asked",
                page.typed("asked"));

        assertThat(corrected.status()).isEqualTo(302);
        assertThat(walk.answers(token).contact())
                .isEqualTo(new Answers.Contact("lea@gmail.com", "lea@gmail.com", "+33612345678"));
    }

    @Test
    void an_address_that_looks_wrong_but_is_right_is_asked_about_once_only() {
        var page = walk.answer(token, PATH, "email", "lea@gmial.com", "emailRepeated", "lea@gmial.com");
        var again = walk.answer(
                token, PATH, "email", "lea@gmial.com", "emailRepeated", "lea@gmial.com", "asked", page.typed("asked"));

        assertThat(again.status()).isEqualTo(302);
        assertThat(walk.answers(token).contact().email()).isEqualTo("lea@gmial.com");
    }

    @Test
    void an_address_that_others_may_read_is_asked_about_once() {
        var page = walk.answer(
                token, PATH, "email", "secretariat@example.org", "emailRepeated", "secretariat@example.org");

        assertThat(page.text()).contains("votre adresse personnelle");
        assertThat(walk.answer(
                                token,
                                PATH,
                                "email",
                                "secretariat@example.org",
                                "emailRepeated",
                                "secretariat@example.org",
                                "asked",
                                page.typed("asked"))
                        .status())
                .isEqualTo(302);
    }

    @Test
    void asks_for_what_is_missing() {
        var page = walk.answer(token, PATH);

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.errorLinks()).containsExactly("email", "emailRepeated");
    }
}

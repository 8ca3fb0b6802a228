package fr.preinscription.notification;

import static org.assertj.core.api.Assertions.assertThat;

import fr.preinscription.notification.DeliveryAttempt.Outcome;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class DeliveryAttemptTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "REFUSED | 550 5.1.1 no such mailbox | Cette adresse électronique n’existe pas.",
                "REFUSED | 552 5.2.2 quota exceeded | Cette boîte aux lettres est pleine.",
                "RECIPIENT_DEFERRED | 450 4.2.2 <zoe@example.org> over quota | Cette boîte aux lettres est pleine.",
                "REFUSED | 554 5.7.1 looks like spam | La messagerie du candidat prend le message pour indésirable.",
                "REFUSED | 550 no | La messagerie du candidat refuse le message.",
                "RECIPIENT_DEFERRED | 450 4.2.0 greylisted | La messagerie du candidat demande d’attendre."
            })
    void the_answer_of_a_server_is_told_in_french(Outcome outcome, String reason, String explanation) {
        assertThat(new DeliveryAttempt(Instant.EPOCH, outcome, reason).explanation())
                .isEqualTo(explanation);
    }

    @ParameterizedTest
    @EnumSource
    void every_outcome_has_its_words(Outcome outcome) {
        assertThat(new DeliveryAttempt(Instant.EPOCH, outcome, "").explanation())
                .isNotBlank()
                .endsWith(".");
    }

    @Test
    void every_text_of_the_house_is_a_text_of_its_kind() {
        var texts = new MessageTexts(null, null);
        for (var kind : MessageKind.letters()) {
            assertThat(texts.ofTheHouse(kind).problems(kind)).as(kind.name()).isEmpty();
        }
    }

    @Test
    void every_letter_is_found_under_its_address() {
        for (var kind : MessageKind.letters()) {
            assertThat(MessageKind.letter(kind.path())).contains(kind);
        }
        assertThat(MessageKind.letter("confirmation-d-inscription")).isEmpty();
        assertThat(MessageKind.letter(null)).isEmpty();
    }
}

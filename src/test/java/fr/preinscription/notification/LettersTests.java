package fr.preinscription.notification;

import static org.assertj.core.api.Assertions.assertThat;

import fr.preinscription.academy.Academy;
import fr.preinscription.document.ConfirmationPdf;
import fr.preinscription.notification.OutgoingMessages.OpenMessage;
import fr.preinscription.registration.FrozenConfirmations;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LettersTests {

    static final UUID REGISTRATION = UUID.fromString("00000000-0000-4000-8000-000000001234");
    static final String SILENCE = "Sans réponse dans deux mois, votre demande est acceptée.";

    static final LetterContent CONTENT = new LetterContent(
            "Votre dossier n’est pas complet",
            List.of(
                    "Bonjour Zoé DUPONT,\nvotre dossier n’est pas complet.",
                    "Il manque :\n- la copie <b>\n- le certificat",
                    "Voir https://preinscription.example/a?b=1&c=2."));

    final FrozenRegistrations registrations = new FrozenRegistrations();
    final Sealing sealing = new Sealing("a secret of the tests");

    @ParameterizedTest
    @EnumSource
    void text_and_html_say_the_same_words(MessageKind kind) {
        registrations.demonstration = true;
        for (var posted : List.of(true, false)) {
            registrations.posted = posted;
            var letter = letters(SILENCE).write(message(kind));

            assertThat(words(letter.html()))
                    .isEqualTo(letter.text()
                            .replace("\u00a0", " ")
                            .replaceAll("(?m)^- ", "")
                            .replaceAll("\\s+", " ")
                            .strip());
            assertThat(letter.text()).doesNotContain("${", "[#", "[(", "null");
            // a link to an account of the staff belongs to no campaign
            assertThat(letter.text().contains("démonstration"))
                    .isEqualTo(!kind.name().startsWith("STAFF"));
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"CONFIRMATION", "CHANGE"})
    void the_acknowledgement_says_what_the_law_prescribes(MessageKind kind) {
        var text = letters(SILENCE).write(message(kind)).text().replace("\u00a0", " ");

        assertThat(text)
                .contains("le vendredi 20 novembre 2026 à 16 h 59 min 59 s (heure de Paris)")
                .contains("Rectorat, bureau DEC 5", "CS 87703", "31077 Toulouse Cedex 4")
                .contains("Courriel : dec5@ac-toulouse.example", "Téléphone : 05 36 25 71 08 ou 05 36 25 71 09")
                .contains("L. 112-11", SILENCE);
    }

    @Test
    void it_says_how_to_come_back_what_to_send_and_that_the_last_one_counts() {
        var letter = letters("").write(message(MessageKind.CONFIRMATION));

        assertThat(letter.subject()).isEqualTo("Confirmation d’inscription au BTS, session 2027 – n° 45228852K-0");
        assertThat(letter.text())
                .contains("45228852K-0", "K7QM-2XRT-9PWE-4HJC", "https://preinscription.example/mon-inscription")
                .contains("jusqu’au vendredi 20 novembre 2026 à 17\u00a0h (heure de Paris)")
                .contains("- La copie de votre pièce d’identité (recto et verso)\n")
                .contains("- L’attestation de stage – à envoyer plus tard\n")
                .contains("au plus tard le vendredi 27 novembre 2026")
                .contains("Seule la dernière confirmation compte")
                .contains("indésirables")
                .doesNotContain("DÉMONSTRATION", "ancien");
        assertThat(letter.attachment()).isNotNull();
        assertThat(letter.html()).contains("DUPONT Zoé &lt;b&gt;");
    }

    @Test
    void c219_the_paper_file_is_not_acknowledged() {
        assertThat(letters("").write(message(MessageKind.CONFIRMATION)).text())
                .contains("Le rectorat n’envoie pas d’accusé de réception de votre dossier papier")
                .contains("gardez la preuve d’envoi");
    }

    @Test
    void a_change_asks_to_throw_the_old_ones_away() {
        var letter = letters("").write(message(MessageKind.CHANGE));

        assertThat(letter.subject()).isEqualTo("Modification d’inscription au BTS, session 2027 – n° 45228852K-1");
        assertThat(letter.text())
                .contains("Jetez les anciennes confirmations", "nouveau numéro d’inscription : 45228852K-1");
    }

    @Test
    void a_correction_says_why_and_that_the_signed_paper_still_counts() {
        registrations.origin = new FrozenConfirmations.Origin(true, "Prénom mal écrit");

        var letter = letters("").write(message(MessageKind.CHANGE));

        assertThat(letter.text())
                .contains("Nous avons corrigé votre inscription", "Motif : Prénom mal écrit")
                .contains("une confirmation déjà signée et envoyée reste valable")
                .doesNotContain("Jetez", "Seule la dernière confirmation compte", "Vos nouvelles coordonnées");
        assertThat(letter.html()).contains("Prénom mal écrit").doesNotContain("Jetez");
    }

    @Test
    void new_contact_data_ask_no_signature() {
        registrations.origin = new FrozenConfirmations.Origin(true, null);

        assertThat(letters("").write(message(MessageKind.CHANGE)).text())
                .contains("Vos nouvelles coordonnées sont enregistrées", "reste valable")
                .doesNotContain("Nous avons corrigé", "Jetez");
    }

    @Test
    void nothing_is_asked_by_post_when_nothing_is_posted() {
        registrations.posted = false;

        assertThat(letters("").write(message(MessageKind.CONFIRMATION)).text())
                .contains("Vous n’avez pas à renvoyer la confirmation par la poste")
                .doesNotContain("recommandé", "cachet de la poste");
    }

    @Test
    void the_html_needs_no_picture_no_script_and_no_wide_screen() {
        for (var kind : MessageKind.values()) {
            var html = Jsoup.parse(letters("").write(message(kind)).html());

            assertThat(html.select("img, script, link, style, iframe, form")).isEmpty();
            assertThat(html.select("html").attr("lang")).isEqualTo("fr");
            assertThat(html.select("meta[name=color-scheme]").attr("content")).isEqualTo("light dark");
            assertThat(html.outerHtml())
                    .contains("max-width:600px")
                    .doesNotContain("background", "bgcolor", ";color:", "\"color:");
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"DRAFT_LINK", "DRAFT_REMINDER"})
    void a_form_that_is_not_finished_is_never_called_a_registration(MessageKind kind) {
        var letter = letters("").write(message(kind));
        var text = letter.text().replace("\u00a0", " ");

        assertThat(text)
                .contains("Ce formulaire n’est pas une inscription", "Vous n’avez pas encore de numéro d’inscription")
                .contains("Les inscriptions ferment le vendredi 20 novembre 2026 à 17 h (heure de Paris)")
                .contains("https://preinscription.example/inscription/rappel?jeton=cD4&y=2")
                .doesNotContain("enregistrée", "votre inscription", "48392017K");
        assertThat(letter.refusal()).isEqualTo("https://preinscription.example/inscription/rappel?jeton=cD4&y=2");
    }

    @Test
    void the_acknowledgement_carries_the_code_of_an_address_that_is_not_confirmed() {
        assertThat(letters("").write(message(MessageKind.CONFIRMATION)).text())
                .contains("n’est pas encore confirmée", "031415", "valable avec ou sans ce code");

        registrations.addressCode = null;

        assertThat(letters("").write(message(MessageKind.CONFIRMATION)).text())
                .doesNotContain("pas encore confirmée", "031415");
    }

    @Test
    void a_letter_of_the_office_is_sent_as_it_was_written() {
        var letter = letters("").write(message(MessageKind.REMINDER));

        assertThat(letter.subject()).isEqualTo(CONTENT.subject());
        assertThat(letter.text()).contains("""
                Bonjour Zoé DUPONT,
                votre dossier n’est pas complet.

                Il manque :

                - la copie <b>
                - le certificat

                Voir https://preinscription.example/a?b=1&c=2.

                Académie de Toulouse
                """);
        assertThat(Jsoup.parse(letter.html()).select("a").eachAttr("href"))
                .containsExactly("https://preinscription.example/a?b=1&c=2", "mailto:dec5@ac-toulouse.example");
        assertThat(letter.attachment()).isNull();
    }

    private Letters letters(String silence) {
        var academy = new Academy("", "", "", List.of(), "", List.of(), "", "", "", silence);
        return new Letters(registrations, new ConfirmationPdf(), sealing, new LetterTemplates(), settings(), academy);
    }

    private static MailSettings settings() {
        return new MailSettings(
                "inscriptions@ac-toulouse.example",
                null,
                null,
                4,
                Duration.ofSeconds(20),
                Duration.ofSeconds(10),
                Duration.ofHours(1),
                Duration.ofDays(7),
                60);
    }

    private OpenMessage message(MessageKind kind) {
        var version =
                Stream.of(MessageKind.CONFIRMATION, MessageKind.CHANGE).toList().indexOf(kind);
        var sealed = version >= 0
                ? null
                : sealing.seal(
                        Map.of(
                                "number",
                                "48392017K",
                                "path",
                                "/mon-inscription/lien?jeton=aB3&x=1",
                                "code",
                                "204816",
                                "refusal",
                                "/inscription/rappel?jeton=cD4&y=2"),
                        "zoe@example.org");
        return new OpenMessage(
                1,
                kind,
                "zoe@example.org",
                REGISTRATION,
                version < 0 ? null : version,
                sealed,
                FrozenRegistrations.RECEIVED,
                Instant.parse("2026-11-20T18:00:00Z"),
                0,
                null,
                kind.isLetter() ? CONTENT : null);
    }

    private static String words(String html) {
        return Jsoup.parse(html)
                .body()
                .text()
                .replace("\u00a0", " ")
                .replaceAll("\\s+", " ")
                .strip();
    }
}

package fr.preinscription.staff.texts;

import static org.assertj.core.api.Assertions.assertThat;

import fr.preinscription.OpenCampaign;
import fr.preinscription.TestDatabase;
import fr.preinscription.account.Staff;
import fr.preinscription.audit.AuditTrail;
import fr.preinscription.audit.JournalFilter;
import fr.preinscription.catalogue.Campaigns;
import fr.preinscription.notification.MessageKind;
import fr.preinscription.notification.MessageTexts;
import fr.preinscription.registration.Candidates;
import fr.preinscription.registration.Outcome;
import fr.preinscription.registration.Registrations;
import fr.preinscription.registration.Submission;
import fr.preinscription.staff.Office;
import java.time.Clock;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.MockMvc;

@SpringBootTest
@AutoConfigureMockMvc
@Import(TestDatabase.class)
class TextsPagesTests {

    private static final String REMINDER = "/bureau/campagne/textes/relance-dossier-incomplet";

    @Autowired
    MockMvc mvc;

    @Autowired
    MessageTexts texts;

    @Autowired
    Registrations registrations;

    @Autowired
    Campaigns campaigns;

    @Autowired
    AuditTrail trail;

    @Autowired
    Clock clock;

    Office head;

    @BeforeEach
    void signIn() {
        OpenCampaign.around(campaigns, clock);
        head = new Office(mvc, Staff.head());
    }

    @Test
    void every_text_opens_from_the_list() {
        var list = head.open("/bureau/campagne/textes");

        assertThat(list.html().select("tbody th a"))
                .hasSize(MessageKind.letters().size());
        for (var link : list.html().select("tbody a")) {
            assertThat(head.open(link.attr("href")).status()).isEqualTo(200);
        }
    }

    @Test
    void a_text_is_tried_on_an_invented_candidate_then_stored_then_seen_in_the_history() {
        var subject = "Il manque des pièces – n° {numero}";
        var body = "Bonjour {prenom},\n\nIl manque :\n{pieces}\n\nAvant le {date_limite}.";
        var base = number(head.open(REMINDER));

        var preview =
                head.send(REMINDER, "apercu", "oui", "base", base, "subject", subject, "body", body, "number", "");

        assertThat(preview.status()).isEqualTo(200);
        assertThat(preview.html().select("#apercu").text())
                .contains("un candidat inventé", "Bonjour Zoé,", "Il manque des pièces – n° 48392017K-1");
        assertThat(preview.html().select("#apercu li").eachText()).contains("Certificat de travail");
        assertThat(preview.html().select("#body").text()).contains("{pieces}");
        assertThat(texts.of(MessageKind.REMINDER).subject()).isNotEqualTo(subject);

        var saved = head.send(REMINDER, "base", base, "subject", subject, "body", body);

        assertThat(saved.redirect()).isEqualTo(REMINDER);
        assertThat(texts.of(MessageKind.REMINDER).subject()).isEqualTo(subject);
        assertThat(head.open("/bureau/campagne/textes").main()).contains("modifié", "Hélène Bureau");
        var history = head.open(REMINDER + "/historique");
        assertThat(history.html().select("section").first().select(".after").eachText())
                .contains(subject, "Bonjour {prenom},");
        assertThat(history.html().select("section").first().select(".before").eachText())
                .contains("Bonjour {prenom} {nom},");
        assertThat(trail.before(null, new JournalFilter(null, "TEXT_CHANGED", null, null, null), 1))
                .singleElement()
                .satisfies(entry -> assertThat(entry.act().subject()).isEqualTo("Relance : dossier incomplet"));

        head.send(REMINDER + "/origine", "base", number(head.open(REMINDER)));

        assertThat(texts.of(MessageKind.REMINDER)).isEqualTo(texts.ofTheHouse(MessageKind.REMINDER));
        assertThat(head.open(REMINDER + "/historique").main()).contains("retour au texte d’origine");
    }

    @Test
    void a_text_is_tried_on_a_registration() {
        var registered = (Outcome.Accepted) registrations.submit(new Submission(
                UUID.randomUUID(),
                OpenCampaign.SESSION,
                Candidates.employee("Textier", "Anne", "anne.textier@example.org"),
                clock.instant(),
                Submission.CANDIDATE,
                null,
                null));

        var preview = head.send(
                REMINDER,
                "apercu",
                "oui",
                "subject",
                "Pour {prenom} {nom}",
                "body",
                "{numero} {specialite}\n\n{pieces}\n{date_limite}",
                "number",
                registered.number());

        assertThat(preview.html().select("#apercu").text())
                .contains("Pour Anne Textier", registered.number() + "-0", "Management commercial opérationnel");
        assertThat(head.send(REMINDER, "apercu", "oui", "subject", "a", "body", "{pieces}{date_limite}", "number", "12")
                        .html()
                        .select("#number-erreur")
                        .text())
                .isEqualTo("Aucune inscription n’a ce numéro.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Il manque des choses avant le {date_limite}.|Ce message doit contenir {pieces}",
                "{pieces} {date_limite} {dateLimite}|La variable {dateLimite} n’existe pas.",
                "|Écrivez le texte du message."
            })
    void a_text_that_cannot_be_is_refused_beside_its_field(String line) {
        var parts = line.split("\\|");

        var answer = head.send(REMINDER, "base", "0", "subject", "Objet", "body", parts[0]);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.html().select("#body-erreur").text().replace('\u00a0', ' '))
                .contains(parts[1]);
        assertThat(answer.html().select("#subject").val()).isEqualTo("Objet");
    }

    @Test
    void a_cancellation_without_its_appeal_is_refused() {
        var answer = head.send(
                "/bureau/campagne/textes/decision-inscription-annulee",
                "base",
                "0",
                "subject",
                "Annulée",
                "body",
                "{motif}\n\n{signataire}");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.html().select("#body-erreur").text()).contains("{recours}");
    }

    @Test
    void what_somebody_else_wrote_meanwhile_is_not_overwritten() {
        var path = "/bureau/campagne/textes/dossier-complet";
        var base = number(head.open(path));
        head.send(path, "base", base, "subject", "Un", "body", "Un.");

        var second = head.send(path, "base", base, "subject", "Deux", "body", "Deux.");

        assertThat(second.status()).isEqualTo(422);
        assertThat(second.main()).contains("Quelqu’un a changé ce texte");
        assertThat(second.html().select("#subject").val()).isEqualTo("Deux");
        assertThat(texts.of(MessageKind.COMPLETE).subject()).isEqualTo("Un");
    }

    @Test
    void only_the_head_edits_texts() {
        assertThat(new Office(mvc, Staff.agent())
                        .open("/bureau/campagne/textes")
                        .status())
                .isEqualTo(403);
        assertThat(new Office(mvc, Staff.agent())
                        .send(REMINDER, "subject", "a", "body", "b")
                        .status())
                .isEqualTo(403);
        assertThat(head.open("/bureau/campagne/textes/confirmation-d-inscription")
                        .status())
                .isEqualTo(404);
    }

    private static String number(Office.Page page) {
        return page.html().select("[name=base]").first().val();
    }
}

package fr.preinscription.wizard;

import static fr.preinscription.casefile.Office.ANNE;
import static fr.preinscription.casefile.Office.CLAIRE;
import static org.assertj.core.api.Assertions.assertThat;

import fr.preinscription.OpenCampaign;
import fr.preinscription.casefile.Arrival;
import fr.preinscription.casefile.Arrival.SignedPaper;
import fr.preinscription.casefile.CaseFiles;
import fr.preinscription.casefile.Decisions;
import fr.preinscription.casefile.Ground;
import fr.preinscription.casefile.Office;
import fr.preinscription.casefile.OfficeClock;
import fr.preinscription.casefile.Proposal;
import fr.preinscription.casefile.Proposals;
import fr.preinscription.casefile.Reminders;
import fr.preinscription.casefile.Ruling;
import fr.preinscription.casefile.Tick;
import fr.preinscription.registration.Answers.Contact;
import fr.preinscription.registration.Candidates;
import fr.preinscription.registration.ContactChanges;
import fr.preinscription.registration.Registrations;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** What a candidate reads after each act of the office, on the days of autumn 2026. */
@FollowUpTest
class FollowUpTests {

    private static final LocalDate ANSWER_BY = LocalDate.parse("2026-12-18");

    @Autowired
    Office office;

    @Autowired
    OfficeClock clock;

    @Autowired
    CaseFiles files;

    @Autowired
    Reminders reminders;

    @Autowired
    Decisions decisions;

    @Autowired
    Proposals proposals;

    @Autowired
    Registrations registrations;

    @Autowired
    ContactChanges changes;

    @Autowired
    Walk walk;

    @Autowired
    MockMvc mvc;

    @Autowired
    JdbcClient database;

    UUID registration;

    @BeforeEach
    void register() {
        clock.standAt("2026-11-16");
        office.openCampaign();
        registration = office.candidate();
    }

    @Test
    void before_the_closing_the_file_is_to_be_posted_and_can_still_be_changed() {
        var page = page();

        assertThat(next(page))
                .contains("Votre inscription est enregistrée", "Signez votre confirmation")
                .contains("Au plus tard le vendredi 27 novembre 2026 (date du cachet de la poste)")
                .contains("recommandé", "Adresse d’envoi");
        assertThat(stages(page))
                .containsExactly(
                        "Inscription en ligne Faite le lundi 16 novembre 2026",
                        "Dossier envoyé au bureau À faire au plus tard le vendredi 27 novembre 2026",
                        "Documents vérifiés Plus tard",
                        "Inscription définitive Plus tard",
                        "Dossier transmis pour les épreuves Plus tard");
        assertThat(papers(page)).hasSize(3).allMatch(line -> line.endsWith("À envoyer"));
        assertThat(page.text()).contains("jusqu’au vendredi 20 novembre 2026 à 17 h (heure de Paris)");
        assertThat(page.html().select("a[href='/mon-inscription/calendrier.ics']"))
                .hasSize(1);
        assertThat(page.html().select("a[href='/verifier']")).isNotEmpty();
    }

    @Test
    void between_the_closing_and_the_last_day_it_is_still_to_be_posted() {
        clock.standAt("2026-11-24");

        var page = page();

        assertThat(next(page)).contains("Au plus tard le vendredi 27 novembre 2026");
        assertThat(page.text())
                .contains("Le site est fermé depuis le vendredi 20 novembre 2026 à 17 h")
                .contains("Corrigez-la en rouge");
    }

    @Test
    void after_the_last_day_a_file_may_still_be_on_its_way() {
        clock.standAt("2026-12-02");

        assertThat(next(page()))
                .contains("Votre dossier n’est pas encore arrivé", "peut encore arriver", "Gardez la preuve d’envoi")
                .doesNotContain("Au plus tard", "Le plus vite possible");
    }

    @Test
    void a_file_that_never_came_is_told() {
        clock.standAt("2026-12-10");

        var page = page();

        assertThat(next(page))
                .contains("Votre dossier n’est pas arrivé", "Le plus vite possible", "Rien n’est encore décidé")
                .doesNotContain("Au plus tard");
        assertThat(stages(page)).contains("Dossier envoyé au bureau Pas encore arrivé");
        assertThat(page.text()).doesNotContain("Corrigez-la en rouge");
        assertThat(page.html().select("a[href$='.ics']")).isEmpty();
    }

    @Test
    void the_proof_that_the_office_asks_for_has_its_day() {
        clock.standAt("2026-12-02");
        reminders.remind(registration, 0, ANSWER_BY, null, ANNE);

        var page = page();

        assertThat(next(page)).contains("la preuve d’envoi", "Au plus tard le vendredi 18 décembre 2026");
        assertThat(messages(page))
                .first()
                .asString()
                .contains("dossier n’est pas complet")
                .containsAnyOf("Il part bientôt", "nous essayons encore");
    }

    @Test
    void an_envelope_that_nobody_opened_yet_misses_nothing() {
        clock.standAt("2026-11-30");
        files.receive(registration, 0, Office.inTime(0), List.of(), ANNE);

        var page = page();

        assertThat(next(page))
                .contains("Nous avons reçu votre envoi", "Envoi reçu le lundi 30 novembre 2026", "rien à faire");
        assertThat(stages(page))
                .contains("Dossier envoyé au bureau Reçu le lundi 30 novembre 2026, envoyé à temps")
                .contains("Documents vérifiés En cours");
        assertThat(papers(page))
                .filteredOn(line -> line.endsWith("Nous vérifions votre envoi"))
                .hasSize(2);
        assertThat(page.text()).doesNotContain("Il manque");
    }

    @Test
    void what_is_missing_is_named_with_what_is_wrong_and_by_when() {
        clock.standAt("2026-12-01");
        files.receive(
                registration,
                0,
                Office.inTime(0),
                List.of(Tick.notConforming("D-ID", "la photocopie est illisible")),
                ANNE);
        assertThat(next(page())).contains("Le plus vite possible").doesNotContain("Au plus tard");

        reminders.remind(registration, 1, ANSWER_BY, "Merci d’écrire lisiblement.", ANNE);
        var page = page();

        assertThat(next(page))
                .contains("Votre dossier n’est pas complet", "Envoyez les 2 documents qui manquent")
                .contains("la photocopie est illisible", "Certificats de travail")
                .contains("Au plus tard le vendredi 18 décembre 2026 (date du cachet de la poste)");
        assertThat(stages(page)).contains("Documents vérifiés Il manque 2 documents");
        assertThat(papers(page))
                .anyMatch(line -> line.startsWith("Confirmation") && line.endsWith("Reçu et conforme"))
                .anyMatch(line -> line.contains("À renvoyer : La photocopie est illisible"))
                .anyMatch(line -> line.startsWith("Certificats de travail") && line.endsWith("Il manque"));
        assertThat(page.html().select("details.message").first().text())
                .contains("n’est pas complet", "Merci d’écrire lisiblement.", "À : ");
        assertThat(page.html().select("a[href$='.ics']")).hasSize(1);
    }

    @Test
    void before_the_last_day_what_is_missing_may_come_until_then() {
        files.receive(
                registration,
                0,
                Arrival.handedIn(LocalDate.parse("2026-11-16")).with(SignedPaper.inOrder(0)),
                Office.conforming("D-ID"),
                ANNE);

        assertThat(next(page()))
                .contains("Envoyez le document qui manque", "Au plus tard le vendredi 27 novembre 2026");
    }

    @Test
    void a_day_that_is_over_is_said_to_be() {
        clock.standAt("2026-12-01");
        files.receive(registration, 0, Office.inTime(0), Office.conforming("D-ID"), ANNE);
        reminders.remind(registration, 1, ANSWER_BY, null, ANNE);
        clock.standAt("2026-12-19");

        assertThat(next(page()))
                .contains("La date limite est passée : c’était le vendredi 18 décembre 2026", "Le plus vite possible");
    }

    @Test
    void an_answer_to_a_reminder_is_acknowledged() {
        clock.standAt("2026-12-01");
        files.receive(registration, 0, Office.inTime(0), Office.conforming("D-ID"), ANNE);
        var reminded = reminders.remind(registration, 1, ANSWER_BY, null, ANNE);
        reminders.answered(
                registration,
                reminded.revision(),
                reminded.lastReminder().orElseThrow().id(),
                LocalDate.parse("2026-12-01"),
                "SECRET-REPONSE",
                ANNE);

        assertThat(next(page()))
                .contains("Votre réponse du mardi 1er décembre 2026 est notée", "Votre dossier n’est pas");
    }

    @Test
    void c205_oldConfirmationSigned() {
        office.changesHerMind(registration);
        clock.standAt("2026-11-30");
        files.receive(registration, 0, Office.inTime(0), Office.conforming("D-ID", "D-TRAV"), ANNE);

        var page = page();

        assertThat(page.html().select("main li").eachText()).anyMatch(line -> line.contains("la seule qui compte"));
        assertThat(next(page))
                .contains("Vous avez signé une ancienne confirmation")
                .contains("Nous avons reçu la version 0. Seule la dernière compte : la version 1.")
                .contains("Téléchargez la dernière confirmation");
        assertThat(page.text()).contains("Version 1", "Les versions plus anciennes ne comptent plus");
    }

    @Test
    void a_late_file_is_told_why_and_that_nothing_is_decided() {
        clock.standAt("2026-12-01");
        files.receive(
                registration,
                0,
                Office.postmarked("2026-11-28", "2026-12-01"),
                Office.conforming("D-ID", "D-TRAV"),
                ANNE);

        var page = page();

        assertThat(next(page))
                .contains("envoyé après le dernier jour")
                .contains("Le cachet de la poste est du samedi 28 novembre 2026.")
                .contains("Le dernier jour était le vendredi 27 novembre 2026.")
                .contains("Rien n’est encore décidé");
        assertThat(stages(page)).anyMatch(stage -> stage.endsWith("envoyé après le dernier jour"));
    }

    @Test
    void c016_aFileIsNotLateAnyMoreOnceTheLastDayIsMoved() {
        clock.standAt("2026-12-01");
        files.receive(
                registration,
                0,
                Office.postmarked("2026-11-28", "2026-12-01"),
                Office.conforming("D-ID", "D-TRAV"),
                ANNE);
        assertThat(next(page())).contains("envoyé après le dernier jour");

        office.moveLastDay(LocalDate.parse("2026-12-04"));
        files.reassess(OpenCampaign.SESSION);
        var page = page();

        assertThat(next(page)).contains("Votre dossier est complet");
        assertThat(stages(page)).anyMatch(stage -> stage.endsWith("envoyé à temps"));
    }

    @Test
    void a_last_day_that_moved_wins_over_the_one_printed() {
        office.moveLastDay(LocalDate.parse("2026-12-04"));
        clock.standAt("2026-11-30");

        var page = page();

        assertThat(next(page)).contains("Au plus tard le vendredi 4 décembre 2026");
        assertThat(page.text()).contains("La date imprimée sur votre confirmation ne compte plus");
    }

    @Test
    void a_postmark_that_cannot_be_read_asks_for_a_proof() {
        clock.standAt("2026-12-01");
        var unreadable = Arrival.posted(null, LocalDate.parse("2026-12-01")).with(SignedPaper.inOrder(0));
        files.receive(registration, 0, unreadable, Office.conforming("D-ID", "D-TRAV"), ANNE);
        reminders.remind(registration, 1, ANSWER_BY, null, ANNE);

        var page = page();

        assertThat(next(page))
                .contains("Quand avez-vous envoyé votre dossier ?", "Nous ne pouvons pas lire")
                .contains("récépissé", "Au plus tard le vendredi 18 décembre 2026");
        assertThat(stages(page)).anyMatch(stage -> stage.endsWith("date d’envoi à prouver"));
    }

    @Test
    void a_proof_that_was_accepted_settles_it() {
        clock.standAt("2026-12-01");
        files.receive(
                registration,
                0,
                Office.postmarked("2026-11-28", "2026-12-01"),
                Office.conforming("D-ID", "D-TRAV"),
                ANNE);
        decisions.decide(registration, 1, Ruling.keptWithProof("SECRET-PREUVE 1A 123"), ANNE);

        assertThat(next(page())).contains("Votre dossier est complet").doesNotContain("SECRET");
    }

    @Test
    void a_complete_file_waits_for_somebody_and_then_is_registered() {
        clock.standAt("2026-11-30");
        var file = files.receive(registration, 0, Office.inTime(0), Office.conforming("D-ID", "D-TRAV"), ANNE);
        var complete = page();
        assertThat(next(complete)).contains("Votre dossier est complet", "Un agent doit encore confirmer");
        assertThat(complete.html().select("a[href$='.ics']")).isEmpty();

        decisions.decide(registration, file.revision(), Ruling.conforming(), ANNE);
        var confirmed = page();

        assertThat(next(confirmed)).contains("Votre inscription est définitive", "lundi 30 novembre 2026");
        assertThat(stages(confirmed)).contains("Inscription définitive Confirmée le lundi 30 novembre 2026");
    }

    @Test
    void a_registration_handed_over_says_so_until_it_is_taken_out() {
        clock.standAt("2026-11-30");
        var file = files.receive(registration, 0, Office.inTime(0), Office.conforming("D-ID", "D-TRAV"), ANNE);
        decisions.decide(registration, file.revision(), Ruling.conforming(), ANNE);
        handOver("CREATED");
        assertThat(stages(page())).contains("Dossier transmis pour les épreuves Fait le mardi 8 décembre 2026");

        handOver("REMOVED");
        assertThat(stages(page())).contains("Dossier transmis pour les épreuves Plus tard");
    }

    @Test
    void whoever_is_heard_reads_why_and_until_when_to_answer() {
        clock.standAt("2026-12-01");
        files.receive(registration, 0, Office.inTime(0), Office.conforming("D-ID", "D-TRAV"), ANNE);
        var heard = reminders.hear(
                registration,
                1,
                Ground.EXPERIENCE,
                "Vos certificats prouvent huit mois d’activité.",
                ANSWER_BY,
                CLAIRE);

        assertThat(next(page()))
                .contains("Répondez-nous avant que nous décidions", "Rien n’est encore décidé")
                .contains("Expérience professionnelle insuffisante", "huit mois d’activité")
                .contains("Au plus tard le vendredi 18 décembre 2026", "rendez-vous");

        reminders.answered(
                registration,
                heard.revision(),
                heard.lastReminder().orElseThrow().id(),
                LocalDate.parse("2026-12-01"),
                "SECRET-REPONSE",
                ANNE);
        assertThat(next(page()))
                .contains("Nous avons votre réponse", "Un agent la lit")
                .doesNotContain("SECRET");
    }

    @Test
    void what_is_only_proposed_is_not_told() {
        clock.standAt("2026-12-01");
        files.receive(registration, 0, Office.inTime(0), Office.conforming("D-ID"), ANNE);
        reminders.remind(registration, 1, ANSWER_BY, null, ANNE);
        clock.standAt("2026-12-21");

        assertThat(proposals.of(OpenCampaign.SESSION))
                .filteredOn(proposal -> proposal.registration().equals(registration))
                .singleElement()
                .satisfies(proposal -> assertThat(proposal.kind()).isEqualTo(Proposal.Kind.CANCEL));
        var page = page();
        page.html().select("details.message").remove();
        assertThat(page.text()).as("beside the letters already sent").doesNotContain("annul", "Annul");
    }

    @Test
    void a_cancellation_gives_reasons_and_appeal() {
        clock.standAt("2026-12-01");
        files.receive(registration, 0, Office.inTime(0), Office.conforming("D-ID"), ANNE);
        var reminded = reminders.remind(registration, 1, ANSWER_BY, null, ANNE);
        clock.standAt("2026-12-21");
        decisions.decide(
                registration,
                reminded.revision(),
                Ruling.cancelled(Ground.INCOMPLETE, "Les certificats de travail n’ont pas été envoyés."),
                CLAIRE);

        var page = page();

        assertThat(next(page)).contains("Votre inscription est annulée", "Décision du lundi 21 décembre 2026");
        assertThat(page.text())
                .contains("Les certificats de travail n’ont pas été envoyés.", "article L. 114-5")
                .contains("dans les deux mois", "tribunal administratif");
        assertThat(stages(page)).last().isEqualTo("Inscription annulée Le lundi 21 décembre 2026");
        assertThat(page.html().select(".papers, a[href$='.ics']")).isEmpty();
        page.html().select("details.message").remove();
        assertThat(page.text())
                .as("her name is in the letter, where the law wants it")
                .doesNotContain("Claire");
    }

    @Test
    void a_refusal_gives_reasons_and_appeal() {
        clock.standAt("2026-12-01");
        var heard = reminders.hear(registration, 0, Ground.RESIDENCE, "Vous habitez Carcassonne.", ANSWER_BY, CLAIRE);
        clock.standAt("2026-12-21");
        decisions.decide(
                registration, heard.revision(), Ruling.refused(Ground.RESIDENCE, "Vous habitez Carcassonne."), CLAIRE);

        assertThat(page().text())
                .contains("Votre inscription est refusée", "Vous habitez Carcassonne.", "dans les deux mois");
    }

    @Test
    void a_withdrawal_noted_by_the_office_and_one_made_online_are_told_apart() {
        registrations.withdraw(registration, clock.instant());
        assertThat(next(page()))
                .contains("Vous avez retiré votre inscription", "Avant le vendredi 20 novembre 2026 à 17 h");

        registration = office.candidate();
        clock.standAt("2026-12-01");
        decisions.decide(registration, 0, Ruling.withdrawn("SECRET-APPEL au téléphone"), ANNE);
        assertThat(next(page()))
                .contains("Votre désistement est enregistré", "mardi 1er décembre 2026", "pas votre demande ?")
                .doesNotContain("SECRET");
    }

    @Test
    void what_is_of_the_office_stays_there() {
        clock.standAt("2026-12-01");
        var file = files.receive(
                registration,
                0,
                Office.inTime(0),
                List.of(Tick.conforming("D-ID", "SECRET-REMARQUE"), Tick.waived("D-TRAV", "SECRET-DISPENSE")),
                ANNE);
        file = files.note(registration, file.revision(), "SECRET-NOTE", ANNE);
        files.add(registration, file.revision(), "Relevé de carrière", "SECRET-RAISON", ANNE);

        var page = page();

        assertThat(papers(page))
                .anyMatch(line -> line.startsWith("Relevé de carrière") && line.endsWith("Il manque"))
                .anyMatch(
                        line -> line.startsWith("Certificats de travail") && line.endsWith("Nous ne le demandons pas"));
        assertThat(page.html().outerHtml()).doesNotContain("SECRET", "Anne Agent", "Bruno Agent", "R-99");
    }

    @Test
    void an_address_that_fails_is_shown_with_the_way_to_change_it() {
        bounce(registration, "550 5.1.1 no such user");
        var open = page();
        assertThat(open.text()).contains("Votre adresse électronique semble fausse");
        assertThat(open.html().select("#adresse-fausse ~ form[action='/mon-inscription/modifier']"))
                .hasSize(1);
        assertThat(messages(open)).first().asString().contains("Pas arrivé : votre messagerie l’a refusé");

        clock.standAt("2026-11-24");
        assertThat(page().html().select("#adresse-fausse ~ p a").attr("href")).isEqualTo("/mon-inscription/contact");
    }

    @Test
    void contact_data_changed_after_a_signature_ask_for_no_other() {
        clock.standAt("2026-11-30");
        files.receive(registration, 0, Office.inTime(0), Office.conforming("D-ID", "D-TRAV"), ANNE);
        var contact = registrations.find(registration).answers().contact();
        changes.phone(registration, new Contact(contact.email(), contact.email(), "+33611111111"));

        var page = page();

        assertThat(next(page)).contains("Votre dossier est complet");
        assertThat(page.text()).contains("Version 1", "la version 0 signée compte toujours");
    }

    @Test
    void long_names_and_words_are_shown_whole() {
        var long_ = "Rakotomalalanirinarivonandrianampoinimerinarakotobe";
        registration = office.candidate(Candidates.employee(long_, "Camille", "c".repeat(60) + "@example.org"));
        clock.standAt("2026-12-01");
        files.receive(registration, 0, Office.inTime(0), List.of(Tick.notConforming("D-ID", "x".repeat(200))), ANNE);

        assertThat(page().text()).contains("X" + "x".repeat(199), "c".repeat(60) + "@example.org");
    }

    @Test
    void nothing_of_it_is_kept_by_caches_nor_shown_without_access() throws Exception {
        var stranger = new Browser(mvc);
        assertThat(stranger.open("/mon-inscription/suivi").location()).isEqualTo("/mon-inscription");
        assertThat(stranger.open("/mon-inscription/calendrier.ics").location()).isEqualTo("/mon-inscription");

        var browser = new Browser(mvc, walk.open(registrations.find(registration)));
        assertThat(browser.download("/mon-inscription/suivi").getHeader("Cache-Control"))
                .contains("no-store");
    }

    private void handOver(String operation) {
        var id = database.sql("""
                        insert into hand_over (session, scope, made_at, made_by, made_name, created, changed, removed, units,
                                               candidates_digest, units_digest)
                        values (2027, 'NEW', ?, ?, 'Anne Agent', 1, 0, 0, 0, '', '') returning id""")
                .params(Instant.parse("2026-12-08T09:00:00Z").atOffset(ZoneOffset.UTC), UUID.randomUUID())
                .query(Long.class)
                .single();
        database.sql("""
                        insert into hand_over_line (hand_over, rank, registration, number, version, operation, candidate, units)
                        values (?, 1, ?, 'n', 0, ?, '', '')""").params(id, registration, operation).update();
    }

    private void bounce(UUID of, String answer) {
        database.sql("""
                        with failed as (
                            update outgoing_message set failed_at = created_at, next_attempt_at = null, attempts = 1,
                                                        last_outcome = 'REFUSED'
                            where registration = ? returning id, created_at)
                        insert into delivery_attempt (message, number, at, outcome, reason)
                        select id, 1, created_at, 'REFUSED', ? from failed""").params(of, answer).update();
    }

    private Walk.Page page() {
        var page = new Browser(mvc, walk.open(registrations.find(registration))).open("/mon-inscription/suivi");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.html().select("main script, main [style]")).isEmpty();
        return page;
    }

    private static String next(Walk.Page page) {
        return page.html().select(".next-step").text();
    }

    private static List<String> stages(Walk.Page page) {
        return page.html().select(".stages li").eachText();
    }

    private static List<String> papers(Walk.Page page) {
        return page.html().select(".papers li").eachText();
    }

    private static List<String> messages(Walk.Page page) {
        return page.html().select("details.message > summary").eachText();
    }
}

package fr.preinscription.staff.file;

import static org.assertj.core.api.Assertions.assertThat;

import fr.preinscription.account.Role;
import fr.preinscription.account.Staff;
import fr.preinscription.audit.AuditTrail;
import fr.preinscription.casefile.FileState;
import fr.preinscription.casefile.PaperState;
import fr.preinscription.registration.ProvenAddresses;
import fr.preinscription.registration.Registrations.Opened;
import fr.preinscription.staff.ExamOffice;
import fr.preinscription.staff.ExamOffice.Page;
import fr.preinscription.staff.OfficeDay;
import fr.preinscription.staff.OfficePageTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@OfficePageTest
class FilePageTests {

    private static final Staff AGNES = Staff.agent();
    private static final Staff BRUNO = Staff.named("Bruno Gestion", Role.AGENT, "gestionnaire");

    @Autowired
    ExamOffice office;

    @Autowired
    OfficeDay clock;

    @Autowired
    AuditTrail trail;

    @Autowired
    ProvenAddresses addresses;

    @Autowired
    JdbcClient database;

    Opened candidate;
    String path;

    @BeforeEach
    void register() {
        clock.standAt("2026-11-30");
        candidate = office.candidate();
        path = "/bureau/dossiers/" + candidate.number();
    }

    @AfterEach
    void letTheClockRun() {
        clock.run();
    }

    @Test
    void one_screen_says_who_what_and_what_to_do_next() {
        var page = office.open(Staff.reader(), path);

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text("h1")).contains("Camille");
        assertThat(page.text(".file-number")).isEqualTo(candidate.number() + "-0");
        assertThat(page.text(".file-head"))
                .contains("14 mai 1990, 36 ans", "Management commercial opérationnel", "Dossier attendu");
        assertThat(page.text(".file-next")).contains("n’est pas arrivé", "27 novembre 2026", "preuve d’envoi");
        assertThat(page.text(".file-papers")).contains("D-CONF", "D-ID", "D-TRAV", "Attendue");
        assertThat(page.text(".file-answers")).contains("Librairie des Arcades", "12 rue des Lois", "06 00 00 00 00");
        assertThat(page.text("#historique + ul"))
                .contains("Candidat Version 0 enregistrée", "Confirmation d’inscription");
    }

    @Test
    void an_address_that_is_not_confirmed_is_seen_at_once() {
        var contact = candidate.answers().contact();
        assertThat(office.open(Staff.reader(), path).text(".file-facts"))
                .contains(contact.email() + " pas encore confirmé");
        assertThat(office.open(AGNES, path + "/messages/nouveau").text("main")).contains("pas encore confirmé");

        addresses.proven(candidate.id(), contact.email(), ProvenAddresses.Means.CODE);

        assertThat(office.open(Staff.reader(), path).text(".file-facts"))
                .contains(contact.email())
                .doesNotContain("pas encore confirmé");
        assertThat(office.open(AGNES, path + "/messages/nouveau").text("main")).doesNotContain("pas encore confirmé");
    }

    @Test
    void a_reader_sees_everything_and_changes_nothing() {
        var page = office.open(Staff.reader(), path);

        assertThat(page.html().select("main form[method=post]")).isEmpty();
        assertThat(page.text(".file-actions")).doesNotContain("Décider");
        assertThat(tick(Staff.reader(), "D-ID", "CONFORMING").status()).isEqualTo(403);
        assertThat(office.open(Staff.administrator(), path).status()).isEqualTo(403);
    }

    @Test
    void an_unknown_number_leads_to_the_search() {
        var page = office.open(AGNES, "/bureau/dossiers/00000001Z");

        assertThat(page.status()).isEqualTo(404);
        assertThat(page.html().select("main a").eachAttr("href")).contains("/bureau/recherche?q=00000001Z");
    }

    @Test
    void the_number_may_be_written_with_its_version_or_in_small_letters() {
        assertThat(office.open(AGNES, path.toLowerCase() + "-0").location()).isEqualTo(path);
    }

    @Test
    void a_paper_changes_state_with_one_key_and_back() {
        var button =
                office.open(AGNES, path).html().select("button[data-key=2]").first();
        assertThat(button.val()).isEqualTo("CONFORMING");

        var sent = tick(AGNES, "D-ID", "CONFORMING");
        assertThat(sent.location()).isEqualTo(path + "#piece-D-ID");
        assertThat(office.file(candidate).paper("D-ID").orElseThrow().state()).isEqualTo(PaperState.CONFORMING);
        assertThat(office.open(AGNES, path).html().select("button[data-key=2]").val())
                .isEqualTo("AWAITED");

        tick(AGNES, "D-ID", "AWAITED");
        assertThat(office.file(candidate).paper("D-ID").orElseThrow().state()).isEqualTo(PaperState.AWAITED);
    }

    @Test
    void not_conforming_and_not_required_ask_for_a_reason() {
        var page = tick(AGNES, "D-ID", "NOT_CONFORMING", "remark", "carte plastifiée");

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.html().title()).startsWith("Erreur");
        assertThat(page.text("#piece-D-ID details[open] .bureau-error")).contains("pourquoi");
        assertThat(page.values("#piece-D-ID input[name=remark]")).containsExactly("carte plastifiée");

        assertThat(tick(AGNES, "D-ID", "NOT_CONFORMING", "reason", "ILLEGIBLE", "words", "Page 2.")
                        .status())
                .isEqualTo(302);
        assertThat(office.file(candidate).paper("D-ID").orElseThrow().reason())
                .isEqualTo("Elle est illisible. Envoyez une nouvelle copie. Page 2.");
        assertThat(office.open(AGNES, path).text("#piece-D-ID")).contains("Non conforme", "illisible");
    }

    @Test
    void c168_aMedicalPaperIsNeverWrittenDown() {
        var ticked = tick(AGNES, "D-TRAV", "CONFORMING", "reason", "MEDICAL");
        assertThat(ticked.status()).isEqualTo(422);
        assertThat(ticked.text("#piece-D-TRAV"))
                .contains("ne l’enregistrez pas", "Transmettez-le", "rendez-le au candidat");

        var added = office.send(
                AGNES, path + "/pieces/ajout", "revision", "0", "what", "MEDICAL", "because", "jointe au dossier");
        assertThat(added.status()).isEqualTo(422);
        assertThat(added.text("main")).contains("ne l’enregistrez pas");

        var typed = office.send(
                AGNES, path + "/pieces/ajout", "revision", "0", "other", "certificat médical", "because", "joint");
        assertThat(typed.status()).isEqualTo(422);

        assertThat(office.file(candidate).revision()).isZero();
        assertThat(office.file(candidate).papers()).hasSize(3);
        assertThat(trail.about(candidate.id()))
                .extracting(entry -> entry.act().action())
                .containsOnly("FILE_VIEWED");
    }

    @Test
    void c198_anotherNameOnAPaperAsksForItsProof() {
        var sent = tick(AGNES, "D-TRAV", "NOT_CONFORMING", "reason", "OTHER_NAME");

        assertThat(sent.status()).isEqualTo(302);
        var file = office.file(candidate);
        assertThat(file.paper("D-TRAV").orElseThrow().reason()).contains("nom n’est pas celui de l’inscription");
        assertThat(file.papers())
                .filteredOn(paper -> paper.label().equals("Justificatif du nom d’usage ou du changement de nom"))
                .singleElement()
                .satisfies(paper -> assertThat(paper.state()).isEqualTo(PaperState.AWAITED));
        assertThat(file.state()).isEqualTo(FileState.INCOMPLETE);

        tick(AGNES, "D-TRAV", "NOT_CONFORMING", "reason", "OTHER_NAME");
        assertThat(office.file(candidate).papers()).as("asked once").hasSize(4);
    }

    @Test
    void c199_anIdentityCardOutOfDateConformsAndIsNoted() {
        tick(AGNES, "D-ID", "CONFORMING", "remark", "Pièce d’identité périmée, acceptée (R-82)");

        var paper = office.file(candidate).paper("D-ID").orElseThrow();
        assertThat(paper.state()).isEqualTo(PaperState.CONFORMING);
        assertThat(office.open(AGNES, path).text("#piece-D-ID"))
                .contains("Conforme", "À voir : Pièce d’identité périmée");
    }

    @Test
    void a_paper_is_asked_beyond_the_rules_with_its_reason() {
        var without = office.send(AGNES, path + "/pieces/ajout", "revision", "0", "what", "D-R408");
        assertThat(without.status()).isEqualTo(422);
        assertThat(without.html().select("select[name=what] option[selected]").val())
                .isEqualTo("D-R408");

        var sent = office.send(
                AGNES, path + "/pieces/ajout", "revision", "0", "what", "D-R408", "because", "option du bâtiment");
        assertThat(sent.location()).isEqualTo(path + "#pieces");
        assertThat(office.open(AGNES, path).text(".file-papers")).contains("D-R408", "option du bâtiment");
    }

    @Test
    void a_note_is_kept_with_its_author() {
        assertThat(office.send(AGNES, path + "/notes", "revision", "0", "note", " ")
                        .status())
                .isEqualTo(422);

        office.send(AGNES, path + "/notes", "revision", "0", "note", "A téléphoné : enverra lundi.");

        assertThat(office.open(BRUNO, path).text()).contains("A téléphoné : enverra lundi. Agnès Gestion");
    }

    @Test
    void looking_is_written_down_once_in_a_few_minutes() {
        clock.run();
        office.open(AGNES, path);
        office.open(AGNES, path);
        office.open(BRUNO, path);

        assertThat(trail.about(candidate.id()))
                .extracting(entry -> entry.act().action() + " " + entry.act().actorName())
                .containsExactly("FILE_VIEWED Agnès Gestion", "FILE_VIEWED Bruno Gestion");
        var page = office.open(BRUNO, path);
        assertThat(page.text("#historique ~ details")).contains("2 consultations", "Agnès Gestion Dossier consulté");
        assertThat(page.text("#historique + ul")).doesNotContain("consulté");
    }

    @Test
    void whoever_comes_second_sees_who_is_there() {
        clock.run();
        assertThat(office.open(AGNES, path).html().select(".file-present")).isEmpty();

        assertThat(office.open(BRUNO, path).text(".file-present"))
                .isEqualTo("Agnès G. a ouvert ce dossier à l’instant");
    }

    @Test
    void of_two_agents_the_second_is_told_and_nothing_is_overwritten() {
        var seenByBruno = office.open(BRUNO, path)
                .html()
                .select("#piece-D-ID input[name=seen]")
                .val();
        tick(AGNES, "D-ID", "NOT_CONFORMING", "reason", "ILLEGIBLE");
        office.send(AGNES, path + "/notes", "revision", "1", "note", "Copie noire.");

        var told = office.send(
                BRUNO,
                path + "/pieces",
                "revision",
                "0",
                "seen",
                seenByBruno,
                "code",
                "D-ID",
                "state",
                "CONFORMING",
                "remark",
                "vue");

        assertThat(told.status()).isEqualTo(409);
        assertThat(told.text(".bureau-shout"))
                .contains(
                        "vient de changer", "Agnès Gestion", "Pièces contrôlées", "Note ajoutée", "D-ID : NON_CONFORME")
                .contains("Rien de ce que vous demandiez n’est enregistré", "pièce d’identité : conforme");
        assertThat(office.file(candidate).paper("D-ID").orElseThrow().state()).isEqualTo(PaperState.NOT_CONFORMING);

        var redo = told.html().select(".bureau-shout form input");
        var typed = redo.stream()
                .flatMap(input -> java.util.stream.Stream.of(input.attr("name"), input.val()))
                .toArray(String[]::new);
        assertThat(office.send(BRUNO, path + "/pieces", typed).status()).isEqualTo(302);
        var paper = office.file(candidate).paper("D-ID").orElseThrow();
        assertThat(paper.state()).isEqualTo(PaperState.CONFORMING);
        assertThat(paper.remark()).isEqualTo("vue");
    }

    @Test
    void a_note_refused_because_of_somebody_else_keeps_its_words() {
        tick(AGNES, "D-ID", "CONFORMING");

        var told = office.send(BRUNO, path + "/notes", "revision", "0", "note", "Mon texte");

        assertThat(told.status()).isEqualTo(409);
        assertThat(told.text("textarea[name=note]")).isEqualTo("Mon texte");
        assertThat(told.values("form[action$=notes] input[name=revision]")).containsExactly("1");
    }

    @Test
    void any_two_versions_are_compared_the_last_two_by_default() {
        clock.run();
        var changed = office.change(office.change(candidate));
        clock.standAt("2026-11-30");

        var page = office.open(AGNES, path);
        assertThat(page.text("#ce-qui-a-change")).contains("de la version 1 à la version 2");
        assertThat(page.html().select("section:has(#ce-qui-a-change) tbody tr")).hasSize(1);
        assertThat(page.text("section:has(#ce-qui-a-change) tbody")).contains("Contact – Téléphone");

        var all = office.open(AGNES, path + "?de=0&a=2");
        assertThat(all.text("#ce-qui-a-change")).contains("de la version 0 à la version 2");
        assertThat(all.text("section:has(#ce-qui-a-change) .before")).contains("06 00 00 00 00");
        assertThat(all.text("section:has(#versions)")).contains("v0", "v1", "v2", "Candidat");
        assertThat(office.open(AGNES, path + "?de=9&a=x").status()).isEqualTo(200);
        assertThat(changed.version()).isEqualTo(2);
    }

    @Test
    void the_confirmation_of_any_version_is_downloaded_and_that_is_written_down() {
        office.change(candidate);

        var pdf = office.response(Staff.reader(), path + "/confirmation-0.pdf");
        assertThat(pdf.getContentType()).isEqualTo("application/pdf");
        assertThat(pdf.getHeader("Content-Disposition")).contains(candidate.number() + "-0");
        assertThat(office.open(AGNES, path + "/confirmation-7.pdf").status()).isEqualTo(404);
        assertThat(trail.about(candidate.id()))
                .extracting(entry -> entry.act().action())
                .contains("CONFIRMATION_READ");
    }

    @Test
    void a_message_is_sent_again_and_that_is_written_down() {
        database.sql("update outgoing_message set sent_at = now(), next_attempt_at = null where registration = ?")
                .param(candidate.id())
                .update();
        var again =
                office.open(AGNES, path).html().select("form[action$=renvoyer]").attr("action");

        assertThat(office.send(AGNES, again).location()).isEqualTo(path + "#messages");

        assertThat(office.open(AGNES, path).html().select("section:has(#messages) li"))
                .hasSize(2);
        assertThat(trail.about(candidate.id()))
                .extracting(entry -> entry.act().action())
                .contains("MESSAGE_SENT_AGAIN");
        var other = office.candidate();
        assertThat(office.send(AGNES, again.replace(candidate.number(), other.number()))
                        .location())
                .contains(other.number());
        assertThat(trail.about(other.id())).as("a message of another file").isEmpty();
    }

    @Test
    void whatever_is_sent_is_answered() {
        assertThat(office.send(AGNES, path + "/pieces").status()).isEqualTo(422);
        assertThat(office.send(AGNES, path + "/pieces", "revision", "x", "code", "D-ID", "state", "CONFORMING")
                        .status())
                .isEqualTo(409);
        assertThat(tick(AGNES, "D-RIEN", "CONFORMING").status()).isEqualTo(422);
        assertThat(tick(AGNES, "D-CONF", "WAIVED", "words", "non").status()).isEqualTo(422);
        assertThat(office.send(AGNES, path + "/pieces/ajout").status()).isEqualTo(422);
        assertThat(office.send(AGNES, path + "/notes").status()).isEqualTo(409);
        assertThat(office.send(AGNES, path + "/notes", "revision", "0").status())
                .isEqualTo(422);
        assertThat(office.send(AGNES, path + "/messages/999999/renvoyer").location())
                .isEqualTo(path + "#messages");
        assertThat(office.open(AGNES, path + "/messages/zz/renvoyer").status()).isLessThan(500);
        assertThat(office.open(AGNES, path + "/confirmation-zz.pdf").status()).isLessThan(500);
        assertThat(office.open(AGNES, path + "?de=zz&a=-4").status()).isEqualTo(200);
    }

    private Page tick(Staff who, String code, String state, String... more) {
        var typed = new java.util.ArrayList<>(java.util.List.of(
                "revision", String.valueOf(office.file(candidate).revision()), "code", code, "state", state));
        typed.addAll(java.util.List.of(more));
        return office.send(who, path + "/pieces", typed.toArray(String[]::new));
    }
}

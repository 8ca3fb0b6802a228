package fr.preinscription.staff.desk;

import static org.assertj.core.api.Assertions.assertThat;

import fr.preinscription.OpenCampaign;
import fr.preinscription.account.Role;
import fr.preinscription.account.Staff;
import fr.preinscription.audit.AuditTrail;
import fr.preinscription.casefile.Channel;
import fr.preinscription.casefile.FileState;
import fr.preinscription.casefile.PaperState;
import fr.preinscription.casefile.Proposal;
import fr.preinscription.casefile.Proposals;
import fr.preinscription.notification.Messages;
import fr.preinscription.registration.OfficeRegistrations;
import fr.preinscription.registration.Registrations.Opened;
import fr.preinscription.regulation.Completeness;
import fr.preinscription.regulation.Timeliness;
import fr.preinscription.staff.ExamOffice;
import fr.preinscription.staff.ExamOffice.Page;
import fr.preinscription.staff.OfficeDay;
import fr.preinscription.staff.OfficePageTest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@OfficePageTest
class DeskTests {

    private static int people;

    @Autowired
    ExamOffice office;

    @Autowired
    OfficeDay clock;

    @Autowired
    AuditTrail trail;

    @Autowired
    Messages messages;

    @Autowired
    OfficeRegistrations registrations;

    @Autowired
    Proposals proposals;

    Staff agent;
    Opened candidate;
    String path;

    @BeforeEach
    void register() {
        clock.standAt("2026-11-30");
        agent = Staff.named("Agent " + (char) ('A' + people++), Role.AGENT, "gestionnaire");
        candidate = office.candidate();
        path = "/bureau/guichet/" + candidate.number();
    }

    @AfterEach
    void letTheClockRun() {
        clock.run();
    }

    @Test
    void the_field_of_the_scan_has_the_focus_and_opens_the_file() {
        var desk = office.open(agent, "/bureau/guichet");
        assertThat(desk.html().select("input[autofocus]").attr("name")).isEqualTo("code");

        assertThat(office.open(agent, "/bureau/guichet?code=" + candidate.number() + "-0")
                        .location())
                .isEqualTo(path + "?version=0");
        assertThat(office.open(
                                agent,
                                "/bureau/guichet?code=https://inscription-bts.example.org/verifier/"
                                        + candidate.number() + "-0?s=K7QM.abc")
                        .location())
                .as("the address that the code of a confirmation holds")
                .isEqualTo(path + "?version=0");
        assertThat(office.open(
                                agent,
                                "/bureau/guichet?code=" + candidate.number().toLowerCase())
                        .location())
                .isEqualTo(path);
        assertThat(office.open(Staff.reader(), "/bureau/guichet").status()).isEqualTo(403);
    }

    @Test
    void an_envelope_is_saved_at_once_and_the_next_one_awaited() {
        var page = office.open(agent, path + "?version=0");
        assertThat(page.text("h1")).contains("Camille");
        assertThat(page.values("input[name=version]")).containsExactly("0");
        assertThat(page.html().select("input[autofocus]").attr("name")).isEqualTo("sentOn");
        assertThat(page.html().select(".desk-paper [name$=code]").eachAttr("value"))
                .containsExactly("D-ID", "D-TRAV");

        var saved = save("sentOn", "2711", "papers[0].mark", "CONFORMING", "papers[1].mark", "CONFORMING");

        assertThat(saved.location()).isEqualTo("/bureau/guichet");
        var file = office.file(candidate);
        assertThat(file.state()).isEqualTo(FileState.COMPLETE);
        assertThat(file.timeliness()).isEqualTo(Timeliness.IN_TIME);
        var arrival = file.envelopes().getFirst().arrival();
        assertThat(arrival.sentOn()).isEqualTo(LocalDate.of(2026, 11, 27));
        assertThat(arrival.receivedOn()).isEqualTo(LocalDate.of(2026, 11, 30));
        assertThat(arrival.channel()).isEqualTo(Channel.POST);
        var desk = office.open(agent, "/bureau/guichet");
        assertThat(desk.text(".desk-receipt"))
                .contains("Enregistrée", candidate.number(), "À temps", "dossier complet");
        assertThat(desk.html().select(".desk-receipt a").eachAttr("href"))
                .contains(path + "/enveloppes/" + file.envelopes().getFirst().id());
        assertThat(desk.text("aside")).contains(agent.member().name() + " 1");
        assertThat(trail.about(candidate.id()))
                .extracting(entry -> entry.act().action())
                .contains("ENVELOPE_RECEIVED");
    }

    @Test
    void the_next_envelope_proposes_the_postmark_of_the_one_before() {
        save("sentOn", "26/11", "registeredMail", "1A 222 333");
        assertThat(office.file(candidate).envelopes().getFirst().arrival().channel())
                .as("a number of registered mail says how it was sent")
                .isEqualTo(Channel.REGISTERED_POST);
        var next = office.candidate();

        var page = office.open(agent, "/bureau/guichet/" + next.number() + "?version=0");

        assertThat(page.values("input[name=sentOn]")).containsExactly("26/11/2026");
        assertThat(page.html().select("select[name=channel] option[selected]").val())
                .isEqualTo("POST");
        assertThat(page.values("input[name=registeredMail]")).containsExactly("");
        assertThat(page.text(".desk-delay")).contains("À temps", "26 novembre 2026");
    }

    @Test
    void without_any_mark_the_papers_are_checked_and_missing_unless_that_is_for_later() {
        save("sentOn", "2711");
        assertThat(office.file(candidate).state()).isEqualTo(FileState.INCOMPLETE);

        var other = office.candidate();
        save(other, "sentOn", "2711", "later", "true");
        assertThat(office.file(other).state()).isEqualTo(FileState.RECEIVED);

        var both = save(office.candidate(), "sentOn", "2711", "later", "true", "papers[0].mark", "CONFORMING");
        assertThat(both.status()).isEqualTo(422);
    }

    @Test
    void c205_anOldVersionIsShoutedWithItsDifferencesAndItsEffect() {
        office.change(office.change(candidate));

        var page = office.open(agent, path + "?version=0");
        assertThat(page.text(".desk-old"))
                .contains("Ancienne version : v0 – la dernière est v2")
                .contains("non conforme", candidate.number() + "-2 signée", "version 2 restent la référence")
                .contains("Contact – Téléphone", "06 00 00 00 00");
        assertThat(page.html().select(".desk-old").attr("role")).isEqualTo("alert");

        save("sentOn", "2711", "papers[0].mark", "CONFORMING", "papers[1].mark", "CONFORMING", "shouted", "0");

        var file = office.file(candidate);
        assertThat(file.state()).isEqualTo(FileState.NOT_CONFORMING);
        assertThat(file.version()).isEqualTo(2);
        assertThat(file.paper("D-CONF").orElseThrow().reason()).contains("ancienne confirmation (version 0)");
        assertThat(office.open(agent, "/bureau/dossiers/" + candidate.number()).text(".file-next"))
                .contains(candidate.number() + "-2 signée");
    }

    @Test
    void an_old_version_typed_by_hand_is_shouted_before_it_is_saved() {
        office.change(candidate);

        var shouted = save("sentOn", "2711", "version", "0", "papers[0].mark", "CONFORMING");

        assertThat(shouted.status()).isEqualTo(422);
        assertThat(shouted.text(".desk-old")).contains("Ancienne version : v0");
        assertThat(shouted.values("input[name=shouted]")).containsExactly("0");
        assertThat(shouted.html().select("[name='papers[0].mark'][checked]").val())
                .isEqualTo("CONFORMING");
        assertThat(office.file(candidate).envelopes()).isEmpty();

        var looked = office.send(agent, path + "/apercu", typed(candidate, "sentOn", "2811", "version", "0"));
        assertThat(looked.status()).isEqualTo(200);
        assertThat(looked.text(".desk-old")).contains("Ancienne version : v0");
        assertThat(looked.text(".desk-delay")).contains("Hors délai");
        assertThat(office.file(candidate).envelopes()).isEmpty();
    }

    @Test
    void c206_anUndatedConfirmationLeavesTheFileIncomplete() {
        save("sentOn", "2711", "dated", "", "papers[0].mark", "CONFORMING", "papers[1].mark", "CONFORMING");

        var file = office.file(candidate);
        assertThat(file.state()).isEqualTo(FileState.INCOMPLETE);
        assertThat(file.completeness()).isEqualTo(Completeness.State.INCOMPLETE);
        assertThat(office.open(agent, "/bureau/dossiers/" + candidate.number()).text("#piece-D-CONF"))
                .contains("n’est pas datée");
    }

    @Test
    void c212_aPostmarkOfThe28thIsLateAndCancellingIsOnlyProposed() {
        assertThat(delay("sentOn", "2811")).contains("\"words\":\"Hors délai\"", "28 novembre 2026", "R-101");

        save("sentOn", "2811", "papers[0].mark", "CONFORMING", "papers[1].mark", "CONFORMING");

        var file = office.file(candidate);
        assertThat(file.timeliness()).isEqualTo(Timeliness.LATE);
        assertThat(file.state()).isEqualTo(FileState.COMPLETE);
        assertThat(office.open(agent, "/bureau/guichet").text(".desk-receipt")).contains("Hors délai");
        assertThat(office.open(agent, "/bureau/dossiers/" + candidate.number()).text(".file-head"))
                .contains("Hors délai", "preuve d’un envoi à temps ou décidez");
        assertThat(proposals.of(OpenCampaign.SESSION))
                .filteredOn(proposal -> proposal.registration().equals(candidate.id()))
                .as("the candidate is heard before anything is cancelled")
                .singleElement()
                .satisfies(proposal -> assertThat(proposal.kind()).isEqualTo(Proposal.Kind.ASK_PROOF));
        assertThat(file.decisions()).isEmpty();
    }

    @Test
    void c214_anUnreadablePostmarkReceivedOnThe30thCallsForProof() {
        assertThat(delay("unreadable", "true", "sentOn", "2711"))
                .contains("\"words\":\"Preuve à demander\"", "reçu le 30 novembre 2026");
        assertThat(delay("unreadable", "true", "receivedOn", "2611")).contains("À temps");

        save("unreadable", "true", "sentOn", "", "papers[0].mark", "CONFORMING", "papers[1].mark", "CONFORMING");

        assertThat(office.file(candidate).timeliness()).isEqualTo(Timeliness.PROOF_NEEDED);
        assertThat(office.open(agent, "/bureau/dossiers/" + candidate.number()).text(".file-head"))
                .contains("Preuve d’envoi à demander", "demandez la preuve d’envoi");
    }

    @Test
    void c219_noAcknowledgementOfThePaperFileIsEverSent() {
        var before = messages.of(candidate.id()).size();

        save("sentOn", "2711", "papers[0].mark", "CONFORMING", "papers[1].mark", "CONFORMING");

        assertThat(messages.of(candidate.id())).hasSize(before);
        assertThat(office.open(agent, "/bureau/guichet").text("aside")).contains("Aucun accusé de réception");
    }

    @Test
    void c168_aMedicalPaperAtTheDeskIsNotWrittenDown() {
        var page = save("sentOn", "2711", "papers[1].mark", "NOT_CONFORMING", "papers[1].reason", "MEDICAL");

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.text(".desk-papers")).contains("ne l’enregistrez pas", "rendez-le au candidat");
        assertThat(office.file(candidate).revision()).isZero();
    }

    @Test
    void what_is_missing_is_asked_beside_its_field_and_what_was_typed_is_kept() {
        var page = save("sentOn", "3111", "version", "", "registeredMail", "1A 5", "papers[0].mark", "CONFORMING");

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.text("#version-erreur")).contains("version imprimée");
        assertThat(page.text("#sentOn-erreur")).contains("2711 par exemple");
        assertThat(page.values("input[name=registeredMail]")).containsExactly("1A 5");
        assertThat(page.html().select("#erreurs a").eachAttr("href")).containsExactly("#version", "#sentOn");

        assertThat(save("sentOn", "0112").text("#sentOn-erreur")).as("tomorrow").isEmpty();
        assertThat(save("sentOn", "01/12/2026").text("#sentOn-erreur")).contains("après la date de réception");
        assertThat(save("sentOn", "2711", "version", "7").text("#version-erreur"))
                .contains("n’existe pas");
        var reason = save("sentOn", "2711", "papers[0].mark", "NOT_CONFORMING");
        assertThat(reason.text(".desk-papers .bureau-error")).contains("pourquoi");
        assertThat(reason.html().select("#erreurs a").attr("href")).isEqualTo("#papers0.mark");
        assertThat(reason.html().getElementById("papers0.mark")).isNotNull();
    }

    @Test
    void a_number_without_version_asks_for_it_first() {
        var page = office.open(agent, path);

        assertThat(page.html().select("input[autofocus]").attr("name")).isEqualTo("version");
        assertThat(save("sentOn", "2711", "version", "", "confirmation", "").status())
                .isEqualTo(302);
        assertThat(office.file(candidate).confirmation()).isEmpty();
    }

    @Test
    void a_second_envelope_adds_to_the_first() {
        save("sentOn", "2611", "papers[0].mark", "CONFORMING");
        var second = office.open(agent, path);
        assertThat(second.html().select("input[name=confirmation][checked]"))
                .as("the confirmation came already")
                .isEmpty();
        assertThat(second.html().select("input[autofocus]").attr("name")).isEqualTo("sentOn");
        save("sentOn", "2711", "confirmation", "", "version", "", "papers[1].mark", "CONFORMING");

        var file = office.file(candidate);
        assertThat(file.envelopes()).hasSize(2);
        assertThat(file.state()).isEqualTo(FileState.COMPLETE);
        assertThat(office.open(agent, "/bureau/guichet").text("aside"))
                .contains(agent.member().name() + " 2");
    }

    @Test
    void another_name_on_a_paper_asks_for_its_proof_at_the_desk_too() {
        save("sentOn", "2711", "papers[1].mark", "NOT_CONFORMING", "papers[1].reason", "OTHER_NAME");

        assertThat(office.file(candidate).papers())
                .extracting(paper -> paper.label())
                .contains("Justificatif du nom d’usage ou du changement de nom");
    }

    @Test
    void of_two_agents_the_second_sees_what_changed_and_does_it_again() {
        var other = Staff.named("Bruno Autre", Role.AGENT, "gestionnaire");
        var seen = office.open(other, path + "?version=0")
                .html()
                .select("#enveloppe input[name=seen]")
                .val();
        save("sentOn", "2711", "papers[0].mark", "NOT_CONFORMING", "papers[0].reason", "ILLEGIBLE");

        var typed = typed(candidate, "revision", "0", "seen", seen, "sentOn", "2811", "papers[0].mark", "CONFORMING");
        var told = office.send(other, path, typed);

        assertThat(told.status()).isEqualTo(409);
        assertThat(told.text(".bureau-shout"))
                .contains(agent.member().name(), "Enveloppe reçue", "Rien de ce que vous demandiez n’est enregistré")
                .contains("Enveloppe : Courrier, 2811", "conforme");
        assertThat(told.html().select("[name='papers[0].mark'][checked]").val()).isEqualTo("CONFORMING");
        assertThat(office.file(candidate).envelopes()).hasSize(1);
        assertThat(office.file(candidate).paper("D-ID").orElseThrow().state()).isEqualTo(PaperState.NOT_CONFORMING);

        var revision = told.html().select("#enveloppe input[name=revision]").val();
        office.send(other, path, typed(candidate, "revision", revision, "sentOn", "2811"));
        assertThat(office.file(candidate).envelopes()).hasSize(2);
    }

    @Test
    void an_envelope_is_typed_again() {
        save("sentOn", "2811", "papers[0].mark", "CONFORMING");
        var again = path + "/enveloppes/"
                + office.file(candidate).envelopes().getFirst().id();

        var page = office.open(agent, again);
        assertThat(page.values("input[name=sentOn]")).containsExactly("28/11/2026");

        office.send(agent, again, typed(candidate, "sentOn", "2711", "papers[0].mark", "AWAITED"));
        var file = office.file(candidate);
        assertThat(file.envelopes())
                .singleElement()
                .satisfies(envelope -> assertThat(envelope.arrival().sentOn()).isEqualTo(LocalDate.of(2026, 11, 27)));
        assertThat(file.paper("D-ID").orElseThrow().state()).isEqualTo(PaperState.AWAITED);
        assertThat(trail.about(candidate.id()))
                .extracting(entry -> entry.act().action())
                .contains("ENVELOPE_CORRECTED");
    }

    @Test
    void an_envelope_of_another_file_is_taken_back_with_its_marks() {
        save("sentOn", "2711", "papers[0].mark", "CONFORMING", "papers[1].mark", "CONFORMING");
        var file = office.file(candidate);
        var strike = path + "/enveloppes/" + file.envelopes().getFirst().id() + "/retirer";

        assertThat(office.send(agent, strike, "revision", "0", "reason", "autre")
                        .location())
                .as("somebody acted meanwhile")
                .isEqualTo(strike.replace("/retirer", ""));
        assertThat(office.file(candidate).envelopes()).hasSize(1);

        office.send(
                agent, strike, "revision", String.valueOf(file.revision()), "reason", "Saisie sur un autre dossier");
        assertThat(office.file(candidate).envelopes()).isEmpty();
        assertThat(office.file(candidate).papers())
                .extracting(paper -> paper.state())
                .containsOnly(PaperState.AWAITED);
        assertThat(office.open(agent, "/bureau/guichet").html().select(".desk-receipt"))
                .isEmpty();
    }

    @Test
    void an_envelope_of_an_unknown_number_is_kept_with_its_sender_until_its_file_is_found() {
        var unknown = office.open(agent, "/bureau/guichet?code=00000001Z-0");
        assertThat(unknown.status()).isEqualTo(404);
        assertThat(unknown.text()).contains("Ce n’est pas un numéro d’inscription", "Enveloppe non rattachée");
        assertThat(unknown.html().select("input[autofocus]").attr("name")).isEqualTo("code");

        var without = office.send(agent, "/bureau/guichet/non-rattachees", "code", "00000001Z", "receivedOn", "3011");
        assertThat(without.status()).isEqualTo(422);
        var sender = "M. Perdu " + candidate.number();
        var kept = office.send(
                agent,
                "/bureau/guichet/non-rattachees",
                "code",
                "00000001Z",
                "sender",
                sender,
                "channel",
                "REGISTERED_POST",
                "registeredMail",
                "1A 9",
                "sentOn",
                "2711",
                "receivedOn",
                "3011",
                "remark",
                "bannette rouge");
        assertThat(kept.location()).isEqualTo("/bureau/guichet");

        var list = office.open(agent, "/bureau/guichet/non-rattachees");
        assertThat(list.text()).contains(sender, "bannette rouge", "27 novembre 2026");
        var attach = list.html().select("li:contains(" + sender + ") form").attr("action");
        assertThat(office.send(agent, attach, "code", "n’importe").location())
                .isEqualTo("/bureau/guichet/non-rattachees");
        var there =
                office.send(agent, attach, "code", candidate.number() + "-0").location();
        var page = office.open(agent, there);
        assertThat(page.values("input[name=sentOn]")).containsExactly("27/11/2026");
        assertThat(page.values("input[name=registeredMail]")).containsExactly("1A 9");
        var stray = page.values("input[name=stray]").getFirst();

        save("sentOn", "2711", "stray", stray);
        var after = office.open(agent, "/bureau/guichet/non-rattachees");
        assertThat(after.text("form")).doesNotContain(sender);
        assertThat(after.text()).contains(sender, "Rattachée au dossier " + candidate.number());
    }

    @Test
    void an_envelope_of_a_registration_that_is_over_is_not_attached() {
        registrations.withdraw(candidate.id(), "Agnès", "courriel du candidat");

        var page = office.open(agent, path + "?version=0");
        assertThat(page.text()).contains("ne compte plus : désisté", "Garder l’enveloppe");
        assertThat(page.html().select("#enveloppe")).isEmpty();
        assertThat(save("sentOn", "2711").status()).isEqualTo(409);
        assertThat(office.file(candidate).envelopes()).isEmpty();

        office.send(
                agent,
                "/bureau/guichet/non-rattachees",
                "code",
                candidate.number(),
                "sender",
                "Rendue " + candidate.number(),
                "receivedOn",
                "3011");
        var settle = office.open(agent, "/bureau/guichet/non-rattachees")
                .html()
                .select("li:contains(Rendue " + candidate.number() + ") form[action$=classer]")
                .attr("action");
        office.send(agent, settle, "kind", "RETURNED", "words", "par courrier");
        assertThat(office.open(agent, "/bureau/guichet/non-rattachees").text())
                .contains("Rendue à l’expéditeur par courrier");
    }

    @Test
    void whatever_is_sent_is_answered() {
        for (var query : List.of("?version=zz", "?version=99999", "?non-rattachee=zz", "?version=-1")) {
            assertThat(office.open(agent, path + query).status()).as(query).isEqualTo(200);
        }
        for (var wrong :
                List.of("revision", "seen", "shouted", "stray", "version", "papers[0].mark", "channel", "later")) {
            assertThat(save("sentOn", "2711", wrong, "z{'<é").status())
                    .as(wrong)
                    .isLessThan(500);
        }
        assertThat(save("sentOn", "2711", "papers[99999].code", "D-ID", "papers[7].mark", "CONFORMING")
                        .status())
                .isLessThan(500);
        assertThat(office.send(agent, path).status()).isEqualTo(422);
        assertThat(office.send(agent, path + "/apercu").status()).isEqualTo(200);
        assertThat(office.response(agent, path + "/delai").getStatus()).isEqualTo(404);
        assertThat(office.open(agent, path + "/enveloppes/999999").status()).isEqualTo(404);
        assertThat(office.open(agent, "/bureau/guichet/rien").status()).isEqualTo(404);
        assertThat(office.send(agent, "/bureau/guichet/non-rattachees").status())
                .isEqualTo(422);
        assertThat(office.send(agent, "/bureau/guichet/non-rattachees/999999/classer")
                        .status())
                .isEqualTo(302);
        assertThat(office.open(agent, "/bureau/guichet?code=" + "9".repeat(500)).status())
                .isEqualTo(404);
    }

    private String delay(String... typed) {
        var query = new ArrayList<String>();
        for (var i = 0; i < typed.length; i += 2) {
            query.add(typed[i] + "=" + typed[i + 1]);
        }
        if (!query.toString().contains("receivedOn")) {
            query.add("receivedOn=3011");
        }
        var response = office.response(agent, path + "/delai?channel=POST&" + String.join("&", query));
        return new String(response.getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8)
                .replace('\u00a0', ' ');
    }

    private Page save(String... more) {
        return save(candidate, more);
    }

    private Page save(Opened registration, String... more) {
        return office.send(agent, "/bureau/guichet/" + registration.number(), typed(registration, more));
    }

    /** The form as the page draws it, with these fields typed otherwise; an empty box is not sent. */
    private String[] typed(Opened registration, String... more) {
        var fields = new java.util.LinkedHashMap<String, String>();
        fields.put("revision", String.valueOf(office.file(registration).revision()));
        fields.put("confirmation", "true");
        fields.put("version", String.valueOf(0));
        fields.put("signed", "true");
        fields.put("dated", "true");
        fields.put("channel", "POST");
        fields.put("receivedOn", "30/11/2026");
        fields.put("papers[0].code", "D-ID");
        fields.put("papers[0].mark", "");
        fields.put("papers[1].code", "D-TRAV");
        fields.put("papers[1].mark", "");
        for (var i = 0; i < more.length; i += 2) {
            fields.put(more[i], more[i + 1]);
        }
        for (var box : List.of("confirmation", "signed", "dated")) {
            if (fields.get(box).isEmpty()) {
                fields.remove(box);
            }
        }
        return fields.entrySet().stream()
                .flatMap(field -> java.util.stream.Stream.of(field.getKey(), field.getValue()))
                .toArray(String[]::new);
    }
}

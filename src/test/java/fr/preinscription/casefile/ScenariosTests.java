package fr.preinscription.casefile;

import static fr.preinscription.casefile.Office.ANNE;
import static fr.preinscription.casefile.Office.CLAIRE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.preinscription.OpenCampaign;
import fr.preinscription.casefile.Arrival.SignedPaper;
import fr.preinscription.casefile.Proposal.Kind;
import fr.preinscription.notification.MessageKind;
import fr.preinscription.notification.Messages;
import fr.preinscription.notification.OutgoingMessage;
import fr.preinscription.regulation.SupportingDocument;
import fr.preinscription.regulation.Timeliness;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The scenarios of the office, six years later to the day. */
@OfficeTest
class ScenariosTests {

    @Autowired
    CaseFiles files;

    @Autowired
    Reminders reminders;

    @Autowired
    Decisions decisions;

    @Autowired
    Proposals proposals;

    @Autowired
    Messages messages;

    @Autowired
    Office office;

    @Autowired
    OfficeClock clock;

    @Autowired
    JdbcClient database;

    @BeforeEach
    void open() {
        clock.standAt("2026-11-20");
        office.openCampaign();
    }

    @Test
    void c056_noDiplomaNoFeeNoPhotographIsAsked() {
        assertThat(Arrays.stream(SupportingDocument.values())
                        .map(document -> (document.label() + " " + document.hint()).toLowerCase())
                        .filter(words -> words.contains("baccalauréat")
                                || words.contains("paiement")
                                || words.contains("frais")
                                || words.contains("photographie")
                                || words.contains("photo d")))
                .isEmpty();
        assertThat(files.of(office.candidate()).papers())
                .extracting(Paper::code)
                .containsExactly("D-CONF", "D-ID", "D-TRAV");
    }

    @Test
    void c168_aMedicalCertificateIsNotWrittenDown() {
        var registration = office.candidate();

        for (var act : List.<Runnable>of(
                () -> files.add(registration, 0, "Certificat médical", "dans l’enveloppe", ANNE),
                () -> files.note(registration, 0, "A joint un certificat médical de son médecin", ANNE),
                () -> files.check(
                        registration, 0, List.of(Tick.conforming("D-ID", "avec un certificat médical")), ANNE))) {
            assertThatThrownBy(act::run)
                    .isInstanceOf(Unacceptable.class)
                    .hasMessageContaining("transmettez-la au service des aménagements ou rendez-la");
        }

        assertThat(files.of(registration).revision()).isZero();
        assertThat(database.sql("select count(*) from journal_entry where registration = ?")
                        .param(registration)
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(files.note(registration, 0, "BTS Analyses de biologie médicale l’an dernier", ANNE)
                        .notes())
                .as("the name of a BTS is no illness")
                .hasSize(1);
    }

    @Test
    void c179_frenchOf24WithoutJdc() {
        var registration = office.candidate(Office.born(LocalDate.parse("2001-11-21")));
        clock.standAt("2026-11-30");

        var file = files.receive(registration, 0, Office.inTime(0), Office.conforming("D-ID", "D-TRAV"), ANNE);

        assertThat(file.completeness().code()).isEqualTo("INCOMPLET");
        assertThat(file.missing()).extracting(Missing::code).containsExactly("D-JDC");
        assertThat(proposal(registration).kind()).isEqualTo(Kind.REMIND);
    }

    @Test
    void c180_frenchOf25WithoutJdc() {
        office.askJdcUnder(26);
        var registration = office.candidate(Office.born(LocalDate.parse("2001-06-01")));
        clock.standAt("2026-11-30");

        var file = files.receive(registration, 0, Office.inTime(0), Office.conforming("D-ID", "D-TRAV"), ANNE);

        assertThat(file.paper("D-JDC").orElseThrow().required()).isFalse();
        assertThat(file.completeness().code()).isEqualTo("COMPLET");
        assertThat(file.missing()).isEmpty();
    }

    @Test
    void c181_exemptedByAttestation() {
        var registration = office.candidate(Office.born(LocalDate.parse("2004-03-01")));
        clock.standAt("2026-11-30");

        var file = files.receive(
                registration,
                0,
                Office.inTime(0),
                List.of(
                        Tick.conforming("D-ID"),
                        Tick.conforming("D-TRAV"),
                        Tick.conforming("D-JDC", "attestation R*112-7")),
                ANNE);

        assertThat(file.paper("D-JDC").orElseThrow().state().code()).isEqualTo("CONFORME");
        assertThat(file.state()).isEqualTo(FileState.COMPLETE);
    }

    @Test
    void c198_certificateInAnotherName() {
        var registration = office.candidate();
        clock.standAt("2026-11-30");
        files.receive(registration, 0, Office.inTime(0), Office.conforming("D-ID", "D-TRAV"), ANNE);

        var file = files.add(
                registration, 1, "Justificatif de nom d’usage", "Le certificat de travail est au nom d’usage", ANNE);

        assertThat(file.state()).isEqualTo(FileState.INCOMPLETE);
        assertThat(file.missing())
                .singleElement()
                .satisfies(missing -> assertThat(missing.line()).isEqualTo("Justificatif de nom d’usage"));
        var paper = file.paper("D-AUTRE-1").orElseThrow();
        assertThat(paper.addedBecause()).isEqualTo("Le certificat de travail est au nom d’usage");

        assertThat(files.check(registration, 2, Office.conforming("D-AUTRE-1"), ANNE)
                        .state())
                .isEqualTo(FileState.COMPLETE);
    }

    @Test
    void c199_identityCardOutOfDate() {
        var registration = office.candidate();
        clock.standAt("2026-11-30");

        var file = files.receive(
                registration,
                0,
                Office.inTime(0),
                List.of(Tick.conforming("D-ID", "périmée depuis 2024, lisible"), Tick.conforming("D-TRAV")),
                ANNE);

        var identity = file.paper("D-ID").orElseThrow();
        assertThat(identity.state().code()).isEqualTo("CONFORME");
        assertThat(identity.remark()).isEqualTo("périmée depuis 2024, lisible");
        assertThat(file.state()).isEqualTo(FileState.COMPLETE);
    }

    @Test
    void c205_oldConfirmationSigned() {
        var registration = office.candidate();
        office.changesHerMind(registration);
        office.changesHerMind(registration);
        clock.standAt("2026-11-30");

        var file = files.receive(registration, 0, Office.inTime(0), Office.conforming("D-ID", "D-TRAV"), ANNE);

        assertThat(file.completeness().code()).isEqualTo("NON_CONFORME");
        assertThat(file.state()).isEqualTo(FileState.NOT_CONFORMING);
        assertThat(file.version()).as("the data of reference").isEqualTo(2);
        assertThat(file.missing())
                .singleElement()
                .satisfies(missing -> assertThat(missing.reason())
                        .contains("ancienne confirmation (version 0)")
                        .contains("la dernière (version 2)"));

        reminders.remind(registration, 1, reminders.deadline(OpenCampaign.SESSION), null, ANNE);
        assertThat(last(registration).kind()).isEqualTo(MessageKind.OLD_VERSION);

        var complete = files.receive(registration, 2, Office.inTime(2), List.of(), ANNE);
        assertThat(complete.hasOldConfirmation()).isFalse();
        assertThat(files.check(registration, 3, List.of(), ANNE).state()).isEqualTo(FileState.COMPLETE);
    }

    @Test
    void c206_confirmationNotDated() {
        var registration = office.candidate();
        clock.standAt("2026-11-30");

        var file = files.receive(
                registration,
                0,
                Office.inTime(0).with(new SignedPaper(0, true, false, false)),
                Office.conforming("D-ID", "D-TRAV"),
                ANNE);

        assertThat(file.completeness().code()).isEqualTo("INCOMPLET");
        assertThat(file.missing()).singleElement().extracting(Missing::reason).isEqualTo("elle n’est pas datée");
    }

    @Test
    void c207_versionTypedFromRedInkAsksForNoNewSignature() {
        var registration = office.candidate();
        clock.standAt("2026-11-19");
        var red = Arrival.handedIn(LocalDate.parse("2026-11-19")).with(new SignedPaper(0, true, true, true));
        var received = files.receive(registration, 0, red, Office.conforming("D-ID", "D-TRAV"), ANNE);
        assertThat(received.hasRedInkToType()).isTrue();

        office.typeFromPaper(registration);

        var file = files.of(registration);
        assertThat(file.version()).isEqualTo(1);
        assertThat(file.versionToSign()).isZero();
        assertThat(file.state()).isEqualTo(FileState.COMPLETE);
        assertThat(file.hasRedInkToType()).isFalse();
    }

    @Test
    void c212_postmarkOfThe28th() {
        var registration = office.candidate();
        clock.standAt("2026-11-30");

        var file = files.receive(
                registration,
                0,
                Office.postmarked("2026-11-28", "2026-11-30"),
                Office.conforming("D-ID", "D-TRAV"),
                ANNE);

        assertThat(file.timeliness()).isEqualTo(Timeliness.LATE);
        assertThat(proposal(registration).kind()).isEqualTo(Kind.ASK_PROOF);
        reminders.remind(registration, 1, LocalDate.parse("2026-12-15"), null, ANNE);

        clock.standAt("2026-12-16");
        assertThat(proposal(registration)).satisfies(proposal -> {
            assertThat(proposal.kind()).isEqualTo(Kind.CANCEL);
            assertThat(proposal.ground()).isEqualTo(Ground.LATE);
        });
        assertThat(files.of(registration).state()).as("proposed only").isEqualTo(FileState.COMPLETE);
    }

    @Test
    void postmarkOfTheLastDayIsInTimeWheneverItArrives() {
        var registration = office.candidate();
        clock.standAt("2026-12-01");

        var file = files.receive(
                registration,
                0,
                Office.postmarked("2026-11-27", "2026-12-01"),
                Office.conforming("D-ID", "D-TRAV"),
                ANNE);

        assertThat(file.timeliness()).isEqualTo(Timeliness.IN_TIME);
    }

    @Test
    void c214_postmarkNobodyCanRead() {
        var registration = office.candidate();
        clock.standAt("2026-11-30");
        var unreadable = Arrival.posted(null, LocalDate.parse("2026-11-30")).with(SignedPaper.inOrder(0));

        var file = files.receive(registration, 0, unreadable, Office.conforming("D-ID", "D-TRAV"), ANNE);
        assertThat(file.timeliness()).isEqualTo(Timeliness.PROOF_NEEDED);
        assertThat(file.needsProof()).isTrue();

        reminders.remind(registration, 1, LocalDate.parse("2026-12-15"), null, ANNE);
        assertThat(last(registration).kind()).isEqualTo(MessageKind.PROOF_ASKED);
        var kept = decisions.decide(
                registration, 2, Ruling.keptWithProof("Récépissé n° 1A 234 du 27 novembre 2026."), ANNE);
        assertThat(kept.timeliness()).isEqualTo(Timeliness.IN_TIME);
        assertThat(last(registration).kind()).isEqualTo(MessageKind.KEPT);
        assertThat(decisions.obstacles(kept, Decision.Kind.CONFORMING, null)).isEmpty();
    }

    @Test
    void c215_uploadedInTheLastSecond() {
        var inTime = office.candidate();
        var late = office.candidate();
        clock.standAt("2026-11-30");
        var day = LocalDate.parse("2026-11-27");

        assertThat(files.receive(
                                inTime,
                                0,
                                Arrival.uploaded(Instant.parse("2026-11-27T22:59:59Z"), day),
                                List.of(),
                                ANNE)
                        .timeliness())
                .isEqualTo(Timeliness.IN_TIME);
        assertThat(files.receive(
                                late,
                                0,
                                Arrival.uploaded(Instant.parse("2026-11-27T23:00:00Z"), day.plusDays(1)),
                                List.of(),
                                ANNE)
                        .timeliness())
                .isEqualTo(Timeliness.LATE);
    }

    @Test
    void c218_fileThatNeverArrived() {
        var registration = office.candidate();
        clock.standAt("2026-12-08");
        assertThat(proposal(registration).kind()).isEqualTo(Kind.WRITE_NEVER_ARRIVED);
        reminders.remind(registration, 0, LocalDate.parse("2026-12-23"), null, ANNE);
        assertThat(files.of(registration).state()).isEqualTo(FileState.REMINDED);

        clock.standAt("2026-12-24");
        assertThat(proposal(registration).ground()).isEqualTo(Ground.NEVER_ARRIVED);
        assertThat(files.of(registration).state()).isEqualTo(FileState.REMINDED);

        var file = decisions.decide(
                registration,
                1,
                Ruling.cancelled(Ground.NEVER_ARRIVED, "Aucun dossier reçu, aucune preuve après notre courrier."),
                CLAIRE);

        assertThat(file.state().code()).isEqualTo("ANNULE");
        assertThat(file.decisions()).singleElement().satisfies(decision -> {
            assertThat(decision.by()).isEqualTo("Claire Martin");
            assertThat(decision.capacity()).isEqualTo("cheffe du bureau DEC 5");
            assertThat(decision.facts()).startsWith("Aucun dossier reçu");
            assertThat(decision.law()).contains("notice d’inscription");
            assertThat(decision.appeal())
                    .contains("deux mois")
                    .contains("recteur")
                    .contains("tribunal administratif");
        });
        var letter = last(registration);
        assertThat(letter.kind()).isEqualTo(MessageKind.CANCELLED);
        assertThat(String.join("\n", letter.content().paragraphs()))
                .contains("Aucun dossier reçu")
                .contains("deux mois")
                .contains("Claire Martin, cheffe du bureau DEC 5");
    }

    @Test
    void c219_noAcknowledgementOfAPaperFile() {
        var registration = office.candidate();
        var before = messages.of(registration).size();
        clock.standAt("2026-11-30");

        files.receive(registration, 0, Office.inTime(0), Office.conforming("D-ID", "D-TRAV"), ANNE);

        assertThat(messages.of(registration)).hasSize(before);
    }

    @Test
    void c225_doubleRegistrationFoundInJanuary() {
        var registration = office.candidate();
        clock.standAt("2026-11-30");
        files.receive(registration, 0, Office.inTime(0), Office.conforming("D-ID", "D-TRAV"), ANNE);
        clock.standAt("2027-01-11");
        var ruling = Ruling.refused(Ground.DOUBLE_REGISTRATION, "Inscrit aussi à Bordeaux sous le n° 33-1789.");

        assertThatThrownBy(() -> decisions.decide(registration, 1, ruling, CLAIRE))
                .isInstanceOf(Unacceptable.class)
                .hasMessageContaining("Écrivez d’abord au candidat");

        var heard = reminders.hear(
                registration,
                1,
                Ground.DOUBLE_REGISTRATION,
                "L’académie de Bordeaux nous a signalé une inscription à votre nom.",
                LocalDate.parse("2027-01-26"),
                ANNE);
        assertThat(last(registration).kind()).isEqualTo(MessageKind.HEARING);
        assertThatThrownBy(() -> decisions.decide(registration, 2, ruling, CLAIRE))
                .isInstanceOf(Unacceptable.class)
                .hasMessageContaining("26 janvier 2027");

        clock.standAt("2027-01-15");
        reminders.answered(
                registration,
                2,
                heard.reminders().getLast().id(),
                LocalDate.parse("2027-01-14"),
                "Reconnaît l’inscription à Bordeaux et choisit Bordeaux.",
                ANNE);
        var file = decisions.decide(registration, 3, ruling, CLAIRE);

        assertThat(file.state().code()).isEqualTo("REFUSE");
        assertThat(file.decisions().getLast().ground()).isEqualTo(Ground.DOUBLE_REGISTRATION);
    }

    private Proposal proposal(UUID registration) {
        return proposals.of(OpenCampaign.SESSION).stream()
                .filter(proposal -> proposal.registration().equals(registration))
                .findFirst()
                .orElseThrow();
    }

    private OutgoingMessage last(UUID registration) {
        return messages.of(registration).getLast();
    }

    @Test
    void c210_registeredInTimeIsValidWhenItsMailLeavesAfterTheClosing() {
        clock.standAt(Instant.parse("2026-11-20T15:59:00Z"));
        var registration = office.candidate();
        clock.standAt(Instant.parse("2026-11-20T16:20:00Z"));

        assertThat(files.of(registration).state()).isEqualTo(FileState.AWAITED);
        assertThat(messages.of(registration)).singleElement().satisfies(message -> {
            assertThat(message.kind()).isEqualTo(MessageKind.CONFIRMATION);
            assertThat(message.status())
                    .as("it leaves whenever it can, the closing past or not")
                    .isNotIn(OutgoingMessage.Status.EXPIRED, OutgoingMessage.Status.SUPERSEDED);
        });
    }
}

package fr.preinscription.local;

import static fr.preinscription.local.InventedOffice.all;
import static fr.preinscription.local.InventedOffice.allBut;

import fr.preinscription.casefile.Arrival;
import fr.preinscription.casefile.Arrival.SignedPaper;
import fr.preinscription.casefile.Ground;
import fr.preinscription.casefile.Paper;
import fr.preinscription.casefile.Ruling;
import fr.preinscription.casefile.Tick;
import fr.preinscription.registration.Registrations;
import fr.preinscription.web.Paris;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;

/** Plays what became of each invented file. */
final class InventedStories {

    private static final String LATE_FACTS = "Le cachet de la poste est postérieur au dernier jour d’envoi.";

    private static final List<String> NOTES = List.of(
            "A appelé : demande si la copie du passeport suffit. Répondu oui.",
            "Préfère être appelé après 17 h.",
            "Employeur à rappeler pour le certificat de travail.",
            "Enveloppe sans affranchissement suffisant, acceptée.",
            "Les certificats portent son nom de naissance et son nom d’usage.",
            "Vu avec Hélène : on attend le certificat définitif.",
            "Courriel reçu au bureau, réponse faite le jour même.");

    private final InventedOffice office;
    private final InventedRegistrations candidates;
    private final Registrations registrations;
    private final InventedDays days;
    private final InventedPost post;
    private final Chance chance;

    InventedStories(
            InventedOffice office,
            InventedRegistrations candidates,
            Registrations registrations,
            InventedDays days,
            Chance chance) {
        this.office = office;
        this.candidates = candidates;
        this.registrations = registrations;
        this.days = days;
        this.post = new InventedPost(days, chance);
        this.chance = chance;
    }

    /** @param form of the registration, as it was sent on that day */
    void play(InventedStory story, UUID file, InventedForm form, Instant registeredAt) {
        happen(story, file, form, registeredAt);
        if (story != InventedStory.NOTHING_CAME && chance.once(5)) {
            note(file, days.after(days.today(), -chance.between(0, 3)));
        }
    }

    private void happen(InventedStory story, UUID file, InventedForm form, Instant registeredAt) {
        var registered = Paris.at(registeredAt).toLocalDate();
        var late = days.dueOn().plusDays(chance.between(1, 2));
        switch (story) {
            case NOTHING_CAME, NEVER_CAME -> {
                if (story == InventedStory.NEVER_CAME) {
                    office.remind(file, days.dueOn().plusDays(2), days.today().plusDays(4));
                }
            }
            case TO_CHECK -> office.receive(file, post.inTime(registered).with(office.inOrder(file)));
            case COMPLETE -> complete(file, registered);
            case WAIVED -> waive(file, registered);
            case REGISTERED -> {
                complete(file, registered);
                office.decide(file, days.afterClosing(chance.between(1, 15)), Ruling.conforming());
            }
            case INCOMPLETE -> incomplete(file, registered);
            case OTHER_PAPER_ASKED -> askMore(file, registered);
            case UNSIGNED -> signed(file, registered, new SignedPaper(0, false, true, false));
            case UNDATED -> signed(file, registered, new SignedPaper(0, true, false, false));
            case RED_INK -> signed(file, registered, new SignedPaper(0, true, true, true));
            case RED_INK_TYPED -> {
                signed(file, registered, new SignedPaper(0, true, true, true));
                form.person = form.person.at(post.street());
                candidates.corrected(file, form, days.atWork(days.afterClosing(3)));
            }
            case CHANGED_TWICE -> {
                form.disability = !form.disability;
                candidates.change(file, form, days.sameEvening(registeredAt));
                form.person = form.person.at(post.street());
                candidates.change(file, form, days.sameEvening(registeredAt.plusSeconds(7_300)));
                if (chance.once(2)) {
                    complete(file, registered);
                }
            }
            case STALE -> {
                form.disability = !form.disability;
                candidates.change(file, form, days.sameEvening(registeredAt));
                signed(file, registered, SignedPaper.inOrder(0));
            }
            case ILLEGIBLE -> illegible(file, registered);
            case REMINDED -> {
                incomplete(file, registered);
                var day = days.today().minusDays(chance.between(1, 9));
                office.remind(file, day, day.plusDays(15));
            }
            case OVERDUE -> overdue(file, registered);
            case ANSWERED -> {
                overdue(file, registered);
                office.answered(file, days.today().minusDays(5), "A téléphoné : les pièces partent cette semaine.");
            }
            case LATE -> office.receive(file, post.letter(late).with(office.inOrder(file)), all());
            case LATE_TO_DECIDE -> heardForLateness(file, late);
            case PROOF_NEEDED ->
                office.receive(
                        file, Arrival.posted(null, days.dueOn().plusDays(3)).with(office.inOrder(file)), all());
            case KEPT_WITH_PROOF -> {
                office.receive(file, post.letter(late).with(office.inOrder(file)), all());
                office.decide(
                        file,
                        days.dueOn().plusDays(7),
                        Ruling.keptWithProof("Preuve de dépôt du " + Paris.date(days.dueOn()) + ", recommandé."));
            }
            case CANCELLED_LATE -> {
                heardForLateness(file, late);
                cancel(file, Ground.LATE, LATE_FACTS);
            }
            case CANCELLED_ABSENT -> absent(file);
            case CANCELLED_INCOMPLETE -> {
                incomplete(file, registered);
                hear(file, registered, Ground.INCOMPLETE, "Il manque toujours les pièces demandées.");
                cancel(file, Ground.INCOMPLETE, "Les pièces demandées ne sont pas arrivées.");
            }
            case REFUSED -> refuse(file, registered);
            case WITHDREW ->
                PastClock.at(
                        days.sameEvening(registeredAt),
                        () -> registrations.withdraw(file, days.sameEvening(registeredAt)));
            case WITHDRAWN_BY_LETTER ->
                office.decide(
                        file, days.afterClosing(6), Ruling.withdrawn("Courriel du candidat : il a trouvé un emploi."));
            case REINSTATED -> {
                absent(file);
                office.decide(
                        file,
                        days.today().minusDays(1),
                        Ruling.reinstated("R-05, R-101", "Le dossier avait été classé au nom d’un homonyme."));
            }
        }
    }

    /** What colleagues tell each other. */
    private void note(UUID file, LocalDate day) {
        office.note(file, day, chance.pick(NOTES));
    }

    private void complete(UUID file, LocalDate registered) {
        office.receive(file, post.inTime(registered).with(office.inOrder(file)), all());
    }

    private void incomplete(UUID file, LocalDate registered) {
        var one = chance.between(0, 3);
        office.receive(
                file,
                post.inTime(registered).with(office.inOrder(file)),
                allBut(
                        one == 0
                                ? is("D-ID")
                                : paper -> paper.required() && !is("D-ID").test(paper)));
    }

    private void waive(UUID file, LocalDate registered) {
        var arrival = post.inTime(registered).with(office.inOrder(file));
        office.receive(file, arrival, allBut(is("D-ID")));
        office.check(
                file,
                days.after(arrival.receivedOn(), 2),
                papers -> List.of(Tick.waived("D-ID", "Pièce vue au guichet, copie faite par le bureau.")));
    }

    private void askMore(UUID file, LocalDate registered) {
        var arrival = post.inTime(registered).with(office.inOrder(file));
        office.receive(file, arrival, all());
        office.ask(
                file,
                days.after(arrival.receivedOn(), 1),
                "Justificatif du nom d’usage",
                "Le certificat de travail est à un autre nom (R-91).");
    }

    private void signed(UUID file, LocalDate registered, SignedPaper paper) {
        office.receive(file, post.inTime(registered).with(paper), all());
    }

    private void illegible(UUID file, LocalDate registered) {
        var arrival = post.inTime(registered).with(office.inOrder(file));
        office.receive(file, arrival, allBut(is("D-ID")));
        office.check(
                file,
                days.after(arrival.receivedOn(), 1),
                papers -> List.of(Tick.notConforming(
                        "D-ID",
                        chance.pick(List.of(
                                "Photocopie illisible.",
                                "Le verso manque.",
                                "Ce n’est pas une pièce d’identité : carte de transport.")))));
    }

    private void overdue(UUID file, LocalDate registered) {
        incomplete(file, registered);
        var day = days.afterClosing(-4);
        office.remind(file, day, day.plusDays(15));
    }

    private void heardForLateness(UUID file, LocalDate late) {
        var arrival = post.letter(late).with(office.inOrder(file));
        office.receive(file, arrival, all());
        var day = days.after(arrival.receivedOn(), 1);
        office.hear(file, day, day.plusDays(7), Ground.LATE, LATE_FACTS);
        office.answered(file, days.today().minusDays(4), "Reconnaît avoir posté le lendemain du dernier jour.");
    }

    private void absent(UUID file) {
        var day = days.dueOn().plusDays(3);
        var facts = "Aucun dossier n’est arrivé.";
        office.hear(file, day, days.today().minusDays(3), Ground.NEVER_ARRIVED, facts);
        cancel(file, Ground.NEVER_ARRIVED, facts + " Le candidat n’a pas répondu.");
    }

    private void refuse(UUID file, LocalDate registered) {
        complete(file, registered);
        var facts = "Les certificats de travail prouvent moins que la durée demandée.";
        hear(file, registered, Ground.EXPERIENCE, facts);
        office.decide(file, days.today().minusDays(2), Ruling.refused(Ground.EXPERIENCE, facts));
    }

    private void hear(UUID file, LocalDate registered, Ground ground, String facts) {
        var day = days.afterClosing(-3);
        office.hear(
                file,
                day.isAfter(registered.plusDays(10)) ? day : registered.plusDays(11),
                day.plusDays(16),
                ground,
                facts);
    }

    private void cancel(UUID file, Ground ground, String facts) {
        office.decide(file, days.today().minusDays(2), Ruling.cancelled(ground, facts));
    }

    private static Predicate<Paper> is(String code) {
        return paper -> paper.codes().contains(code);
    }
}

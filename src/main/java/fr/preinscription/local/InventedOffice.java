package fr.preinscription.local;

import fr.preinscription.account.StaffMember;
import fr.preinscription.casefile.Arrival;
import fr.preinscription.casefile.Arrival.SignedPaper;
import fr.preinscription.casefile.CaseFile;
import fr.preinscription.casefile.CaseFiles;
import fr.preinscription.casefile.Decisions;
import fr.preinscription.casefile.Ground;
import fr.preinscription.casefile.Paper;
import fr.preinscription.casefile.Reminders;
import fr.preinscription.casefile.Ruling;
import fr.preinscription.casefile.Tick;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.transaction.support.TransactionOperations;

/** The office at work on an invented file, each act on its invented day, by whoever was there. */
final class InventedOffice {

    private final CaseFiles files;
    private final Reminders reminders;
    private final Decisions decisions;
    private final InventedMail mail;
    private final TransactionOperations transaction;
    private final InventedStaff staff;
    private final InventedDays days;
    private final Chance chance;

    InventedOffice(
            CaseFiles files,
            Reminders reminders,
            Decisions decisions,
            InventedMail mail,
            TransactionOperations transaction,
            InventedStaff staff,
            InventedDays days,
            Chance chance) {
        this.files = files;
        this.reminders = reminders;
        this.decisions = decisions;
        this.mail = mail;
        this.transaction = transaction;
        this.staff = staff;
        this.days = days;
        this.chance = chance;
    }

    private interface Act {
        void on(CaseFile file, StaffMember by);
    }

    /** An envelope, nothing of it checked yet. */
    void receive(UUID registration, Arrival arrival) {
        receive(registration, arrival, file -> List.of());
    }

    void receive(UUID registration, Arrival arrival, Ticks ticks) {
        agent(
                registration,
                arrival.receivedOn(),
                (file, by) -> files.receive(registration, file.revision(), arrival, ticks.of(file), by));
    }

    /** What is said of the papers of a file. */
    interface Ticks {
        List<Tick> of(CaseFile file);
    }

    /** Every paper conforms. */
    static Ticks all() {
        return allBut(paper -> false);
    }

    /** Every paper conforms, but those that are not there. */
    static Ticks allBut(Predicate<Paper> absent) {
        return file -> file.papers().stream()
                .filter(paper -> !paper.isConfirmation() && !paper.later() && !absent.test(paper))
                .map(paper -> Tick.conforming(paper.codes().getFirst()))
                .toList();
    }

    void check(UUID registration, LocalDate day, Ticks ticks) {
        agent(registration, day, (file, by) -> files.check(registration, file.revision(), ticks.of(file), by));
    }

    void note(UUID registration, LocalDate day, String text) {
        agent(registration, day, (file, by) -> files.note(registration, file.revision(), text, by));
    }

    void ask(UUID registration, LocalDate day, String paper, String reason) {
        agent(registration, day, (file, by) -> files.add(registration, file.revision(), paper, reason, by));
    }

    void remind(UUID registration, LocalDate day, LocalDate deadline) {
        agent(registration, day, (file, by) -> reminders.remind(registration, file.revision(), deadline, null, by));
    }

    void hear(UUID registration, LocalDate day, LocalDate deadline, Ground ground, String facts) {
        agent(
                registration,
                day,
                (file, by) -> reminders.hear(registration, file.revision(), ground, facts, deadline, by));
    }

    void answered(UUID registration, LocalDate day, String answer) {
        agent(
                registration,
                day,
                (file, by) -> reminders.answered(
                        registration,
                        file.revision(),
                        file.lastReminder().orElseThrow().id(),
                        day,
                        answer,
                        by));
    }

    void decide(UUID registration, LocalDate day, Ruling ruling) {
        var by = ruling.kind().isForTheHead() ? staff.head() : chance.pick(staff.agents());
        act(
                registration,
                days.atWork(day),
                by,
                (file, who) -> decisions.decide(registration, file.revision(), ruling, who));
    }

    /** A confirmation of its last version, signed and dated. */
    SignedPaper inOrder(UUID registration) {
        return SignedPaper.inOrder(files.of(registration).version());
    }

    private void agent(UUID registration, LocalDate day, Act act) {
        act(registration, days.atWork(day), chance.pick(staff.agents()), act);
    }

    private void act(UUID registration, Instant at, StaffMember by, Act act) {
        PastClock.at(
                at,
                () -> transaction.executeWithoutResult(status -> {
                    act.on(files.of(registration), by);
                    mail.settle(registration);
                }));
    }
}

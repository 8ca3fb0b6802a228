package fr.preinscription.casefile;

import fr.preinscription.account.Role;
import fr.preinscription.account.StaffMember;
import fr.preinscription.casefile.Batch.Seen;
import fr.preinscription.casefile.Decision.Kind;
import fr.preinscription.casefile.DecisionTable.Taken;
import fr.preinscription.casefile.Revisions.Done;
import fr.preinscription.casefile.Revisions.Letter;
import fr.preinscription.notification.LetterContent;
import fr.preinscription.notification.OfficeLetters;
import fr.preinscription.registration.OfficeRegistrations;
import fr.preinscription.registration.StatusOutcome;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/**
 * What people of the office decide of files. Never a machine: everything here takes who decides, and
 * whoever is decided against was heard first.
 */
@Component
public class Decisions {

    private final DecisionTable table;
    private final Revisions revisions;
    private final Obstacles obstacles;
    private final Correspondence correspondence;
    private final OfficeLetters letters;
    private final OfficeRegistrations registrations;

    Decisions(
            DecisionTable table,
            Revisions revisions,
            Obstacles obstacles,
            Correspondence correspondence,
            OfficeLetters letters,
            OfficeRegistrations registrations) {
        this.table = table;
        this.revisions = revisions;
        this.obstacles = obstacles;
        this.correspondence = correspondence;
        this.letters = letters;
        this.registrations = registrations;
    }

    /** What keeps this from being decided today, in words for staff; empty when nothing does. */
    public List<String> obstacles(CaseFile file, Kind kind, @Nullable Ground ground) {
        return obstacles.to(file, kind, ground, revisions.calendar(file.session()));
    }

    /** The letter that would tell it. */
    public LetterContent preview(CaseFile file, Ruling ruling, StaffMember by) {
        return letters.preview(correspondence.decision(file, checked(ruling), by));
    }

    /** Decides, and tells the candidate. */
    public CaseFile decide(UUID registration, int revision, Ruling ruling, StaffMember by) {
        if (ruling.kind().isForTheHead() && by.role() != Role.HEAD) {
            throw new AccessDeniedException("Only the head of the office decides this");
        }
        if (!ruling.kind().isFavourable() && by.capacity().isBlank()) {
            throw new Unacceptable(
                    "", "Votre compte ne dit pas en quelle qualité vous signez (CRPA, article L. 212-1).");
        }
        return revisions.revise(registration, revision, by, (file, calendar) -> decide(file, calendar, ruling, by));
    }

    /** Confirms the registration of a whole selection; files that are not in order are skipped. */
    public Batch confirmAll(List<Seen> selection, StaffMember by) {
        return revisions.reviseAll(selection, by, (file, calendar) -> decide(file, calendar, Ruling.conforming(), by));
    }

    private Done decide(CaseFile file, Calendar calendar, Ruling ruling, StaffMember by) {
        var taken = checked(ruling);
        obstacles.to(file, taken.kind(), taken.ground(), calendar).stream()
                .findFirst()
                .ifPresent(obstacle -> {
                    throw new Unacceptable("", obstacle);
                });
        move(file.registration(), taken, by);
        var act = CaseFiles.act(
                        by,
                        "DECIDED_" + taken.kind(),
                        "Décision : " + taken.kind().french())
                .with("ground", taken.ground())
                .with("law", taken.law())
                .with("facts", taken.facts())
                .with("capacity", by.capacity());
        var letter = new Letter(
                correspondence.decision(file, taken, by),
                message -> table.add(file.registration(), stored(taken, message, calendar), by));
        return new Done(act, file.toCheck(), letter);
    }

    private Taken stored(Ruling ruling, long message, Calendar calendar) {
        return new Taken(
                ruling.kind(),
                ruling.ground(),
                ruling.law(),
                ruling.facts(),
                null,
                calendar.now(),
                ruling.kind().isFavourable() ? null : letters.appeal(),
                message);
    }

    private void move(UUID registration, Ruling ruling, StaffMember by) {
        var reason = ruling.facts();
        var outcome = switch (ruling.kind()) {
            case CANCELLED -> registrations.cancel(registration, by.name(), reason);
            case REFUSED -> registrations.refuse(registration, by.name(), reason);
            case WITHDRAWN -> registrations.withdraw(registration, by.name(), reason);
            case REINSTATED -> registrations.reinstate(registration, by.name(), reason);
            case CONFORMING, KEPT_WITH_PROOF, WAIVER -> StatusOutcome.DONE;
        };
        if (outcome != StatusOutcome.DONE) {
            throw new Unacceptable("", outcome.message());
        }
    }

    private static Ruling checked(Ruling ruling) {
        return new Ruling(
                ruling.kind(), ruling.ground(), Words.given("law", ruling.law()), Words.given("facts", ruling.facts()));
    }
}

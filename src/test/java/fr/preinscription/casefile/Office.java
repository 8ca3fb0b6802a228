package fr.preinscription.casefile;

import fr.preinscription.OpenCampaign;
import fr.preinscription.account.Role;
import fr.preinscription.account.StaffMember;
import fr.preinscription.catalogue.CampaignDecision;
import fr.preinscription.catalogue.Campaigns;
import fr.preinscription.catalogue.SessionParameter;
import fr.preinscription.registration.Answers;
import fr.preinscription.registration.Answers.Birth;
import fr.preinscription.registration.Candidates;
import fr.preinscription.registration.OfficeEntries;
import fr.preinscription.registration.OfficeMark;
import fr.preinscription.registration.Outcome;
import fr.preinscription.registration.Registrations;
import fr.preinscription.registration.Submission;
import fr.preinscription.web.Paris;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.test.context.TestComponent;

/**
 * The people of the tests. The scenarios of session 2021 are played on the same days of autumn 2026, which fall on the
 * same days of the week: closing on Friday 20 November at five, files sent at the latest on Friday 27.
 */
@TestComponent
public class Office {

    public static final StaffMember ANNE = member("Anne Agent", Role.AGENT, "gestionnaire");
    public static final StaffMember BRUNO = member("Bruno Agent", Role.AGENT, "gestionnaire");
    public static final StaffMember CLAIRE = member("Claire Martin", Role.HEAD, "cheffe du bureau DEC 5");
    public static final StaffMember READER = member("Rose Lecture", Role.READER, "assistante");

    private static final AtomicInteger PEOPLE = new AtomicInteger();

    private final Campaigns campaigns;
    private final Registrations registrations;
    private final OfficeEntries entries;
    private final OfficeClock clock;

    Office(Campaigns campaigns, Registrations registrations, OfficeEntries entries, OfficeClock clock) {
        this.campaigns = campaigns;
        this.registrations = registrations;
        this.entries = entries;
        this.clock = clock;
    }

    private static StaffMember member(String name, Role role, String capacity) {
        return new StaffMember(UUID.randomUUID(), name, "dec5@example.org", role, capacity);
    }

    public void openCampaign() {
        OpenCampaign.between(campaigns, Instant.parse("2026-10-16T07:00:00Z"), Instant.parse("2026-11-20T16:00:00Z"));
    }

    /** Registers somebody new, 36 years old and at work: owes D-CONF, D-ID and D-TRAV. */
    public UUID candidate() {
        return candidate(someone());
    }

    public UUID candidate(Answers answers) {
        return accepted(registrations.submit(new Submission(
                UUID.randomUUID(), OpenCampaign.SESSION, answers, clock.instant(), Submission.CANDIDATE, null, null)));
    }

    /** The next version of this registration, by its candidate, with another phone number. */
    public void changesHerMind(UUID registration) {
        accepted(registrations.submit(change(registration)));
    }

    void withdrawsOnline(UUID registration) {
        registrations.withdraw(registration, clock.instant());
    }

    /** The next version, typed by the office from red ink on the signed paper. */
    public void typeFromPaper(UUID registration) {
        accepted(entries.submit(
                change(registration).typedBy(new OfficeMark(BRUNO.name(), "Correction à l’encre rouge", "scan 12"))));
    }

    public void askJdcUnder(int age) {
        campaigns.decide(
                OpenCampaign.SESSION,
                SessionParameter.JDC_ASKED_UNDER_AGE,
                new Campaigns.Decision(age, "test"),
                "test");
    }

    /** By a decision for everybody. */
    public void moveLastDay(LocalDate day) {
        campaigns.decide(
                OpenCampaign.SESSION,
                Map.of(
                        SessionParameter.DOSSIER_DUE_ON,
                        day,
                        SessionParameter.DOSSIER_DUE_AT,
                        day.plusDays(1).atStartOfDay(Paris.ZONE).toInstant()),
                new CampaignDecision("recteur", LocalDate.of(2026, 11, 15), "2026-114", "panne", "test", "test"));
    }

    private Submission change(UUID registration) {
        var opened = registrations.find(registration);
        var email = opened.answers().contact().email();
        var changed = Candidates.with(
                opened.answers(), new Answers.Contact(email, email, "+336%08d".formatted(PEOPLE.incrementAndGet())));
        return new Submission(
                UUID.randomUUID(),
                OpenCampaign.SESSION,
                changed,
                clock.instant(),
                Submission.CANDIDATE,
                registration,
                opened.version());
    }

    private static UUID accepted(Outcome outcome) {
        if (outcome instanceof Outcome.Accepted accepted) {
            return accepted.registration();
        }
        throw new AssertionError(outcome);
    }

    public static Answers someone() {
        var number = PEOPLE.incrementAndGet();
        return Candidates.employee("Dossier" + letters(number), "Camille", "camille" + number + "@example.org");
    }

    public static Answers born(LocalDate day) {
        return Candidates.born(
                someone(), new Birth(day.getDayOfMonth(), day.getMonthValue(), day.getYear(), true, null));
    }

    private static String letters(int number) {
        return "" + (char) ('a' + number / 26 % 26) + (char) ('a' + number % 26);
    }

    /** An envelope sent on the last day with the signed confirmation of this version, all papers conforming. */
    public static Arrival inTime(int version) {
        return Arrival.posted(LocalDate.parse("2026-11-27"), LocalDate.parse("2026-11-30"))
                .with(Arrival.SignedPaper.inOrder(version));
    }

    public static Arrival postmarked(String postmark, String receivedOn) {
        return Arrival.posted(LocalDate.parse(postmark), LocalDate.parse(receivedOn))
                .with(Arrival.SignedPaper.inOrder(0));
    }

    public static List<Tick> conforming(String... codes) {
        return List.of(codes).stream().map(Tick::conforming).toList();
    }
}

package fr.preinscription.local;

import fr.preinscription.casefile.CaseFiles;
import fr.preinscription.casefile.Decisions;
import fr.preinscription.casefile.Reminders;
import fr.preinscription.catalogue.Campaigns;
import fr.preinscription.catalogue.Specialties;
import fr.preinscription.registration.Registrations;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Some four hundred files in every state, so that a newcomer to the exam office can try everything. They are made once,
 * through the same doors as real ones, each act on its invented day; the campaign is opened again when they are there.
 */
@Component
@Profile("local")
class LocalOffice {

    private static final long SEED = 2027;
    private static final int SINCE_REOPENING = 34;
    private static final int CAME_SINCE = 12;

    private final LocalCampaign campaign;
    private final Campaigns campaigns;
    private final Specialties specialties;
    private final Registrations registrations;
    private final CaseFiles files;
    private final Reminders reminders;
    private final Decisions decisions;
    private final JdbcClient database;
    private final TransactionOperations transaction;
    private final Clock clock;

    LocalOffice(
            LocalCampaign campaign,
            Campaigns campaigns,
            Specialties specialties,
            Registrations registrations,
            CaseFiles files,
            Reminders reminders,
            Decisions decisions,
            JdbcClient database,
            TransactionOperations transaction,
            Clock clock) {
        this.campaign = campaign;
        this.campaigns = campaigns;
        this.specialties = specialties;
        this.registrations = registrations;
        this.files = files;
        this.reminders = reminders;
        this.decisions = decisions;
        this.database = database;
        this.transaction = transaction;
        this.clock = clock;
    }

    boolean isEmpty() {
        return !database.sql("select exists (select from case_file)")
                .query(Boolean.class)
                .single();
    }

    /** Plays the campaign again up to now; a few seconds. */
    void play() {
        var chance = new Chance(SEED);
        var days = InventedDays.of(
                campaigns.find(LocalCampaign.SESSION).orElseThrow(), campaign.extendedAt(), chance, clock.instant());
        var mail = new InventedMail(database);
        var candidates = new InventedRegistrations(registrations, mail, transaction);
        var office = new InventedOffice(
                files, reminders, decisions, mail, transaction, InventedStaff.colleagues(), days, chance);
        var stories = new InventedStories(office, candidates, registrations, days, chance);
        var drawn = stories();
        var people = new InventedPeople(chance);
        var crowd = new InventedCrowd(chance, people, new InventedForms(chance, people, specialties))
                .of(drawn.size() + SINCE_REOPENING);
        for (var i = 0; i < drawn.size(); i++) {
            var story = drawn.get(i);
            var at = story.isOld() ? days.early() : days.beforeClosing();
            try {
                stories.play(story, candidates.register(crowd.get(i), at), crowd.get(i), at);
            } catch (RuntimeException e) {
                System.out.println("TODO " + story + " " + e);
            }
        }
        campaign.extend();
        for (var i = 0; i < SINCE_REOPENING; i++) {
            var at = days.sinceReopening();
            var form = crowd.get(drawn.size() + i);
            var story = i < CAME_SINCE ? InventedStory.TO_CHECK : InventedStory.NOTHING_CAME;
            try {
                stories.play(story, candidates.register(form, at), form, at);
            } catch (RuntimeException e) {
                System.out.println("TODO " + story + " " + e);
            }
        }
    }

    private static List<InventedStory> stories() {
        var drawn = new ArrayList<InventedStory>();
        for (var story : InventedStory.values()) {
            drawn.addAll(Collections.nCopies(story.files(), story));
        }
        Collections.shuffle(drawn, new Random(SEED));
        return drawn;
    }
}

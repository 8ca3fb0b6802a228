package fr.preinscription.local;

import fr.preinscription.audit.AuditTrail;
import fr.preinscription.casefile.CaseFiles;
import fr.preinscription.casefile.Decisions;
import fr.preinscription.casefile.Reminders;
import fr.preinscription.catalogue.Campaigns;
import fr.preinscription.catalogue.Specialties;
import fr.preinscription.registration.OfficeEntries;
import fr.preinscription.registration.Registrations;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
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

    private static final Logger log = LoggerFactory.getLogger(LocalOffice.class);

    private static final long SEED = 2027;
    private static final int SINCE_REOPENING = 34;
    private static final int CAME_SINCE = 12;
    private static final int ASSISTED_EVERY = 29;

    private final LocalCampaign campaign;
    private final Campaigns campaigns;
    private final Specialties specialties;
    private final Registrations registrations;
    private final OfficeEntries entries;
    private final CaseFiles files;
    private final Reminders reminders;
    private final Decisions decisions;
    private final AuditTrail trail;
    private final JdbcClient database;
    private final TransactionOperations transaction;
    private final Clock clock;

    LocalOffice(
            LocalCampaign campaign,
            Campaigns campaigns,
            Specialties specialties,
            Registrations registrations,
            OfficeEntries entries,
            CaseFiles files,
            Reminders reminders,
            Decisions decisions,
            AuditTrail trail,
            JdbcClient database,
            TransactionOperations transaction,
            Clock clock) {
        this.campaign = campaign;
        this.campaigns = campaigns;
        this.specialties = specialties;
        this.registrations = registrations;
        this.entries = entries;
        this.files = files;
        this.reminders = reminders;
        this.decisions = decisions;
        this.trail = trail;
        this.database = database;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Plays once the site answers, beside it; the form is closed until it has played. */
    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        if (!isEmpty()) {
            campaign.extend();
            return;
        }
        Thread.ofPlatform().daemon().name("dossiers-d-essai").start(() -> {
            try {
                play();
                log.info("Les dossiers d'essai sont tous là.");
            } catch (RuntimeException e) {
                log.error("Les dossiers d'essai n'ont pas pu être tous écrits", e);
                campaign.extend();
            }
        });
    }

    private boolean isEmpty() {
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
        var candidates = new InventedRegistrations(
                registrations, entries, trail, mail, transaction, InventedStaff.colleagues(), chance);
        var office = new InventedOffice(
                files, reminders, decisions, mail, transaction, InventedStaff.colleagues(), days, chance);
        var stories = new InventedStories(office, candidates, registrations, days, chance);
        var drawn = stories();
        var people = new InventedPeople(chance);
        var crowd = new InventedCrowd(chance, people, new InventedForms(chance, people, specialties))
                .of(drawn.size() + SINCE_REOPENING);
        for (var i = 0; i < drawn.size(); i++) {
            var story = drawn.get(i);
            var at =
                    story.isOld() ? days.early() : story == InventedStory.TO_CHECK ? days.late() : days.beforeClosing();
            var form = crowd.get(i);
            var typed = i % ASSISTED_EVERY == ASSISTED_EVERY - 1;
            stories.play(story, typed ? candidates.typed(form, at) : candidates.register(form, at), form, at);
        }
        campaign.extend();
        for (var i = 0; campaign.opensAgain() && i < SINCE_REOPENING; i++) {
            var at = days.sinceReopening();
            var form = crowd.get(drawn.size() + i);
            var story = i < CAME_SINCE ? InventedStory.TO_CHECK : InventedStory.NOTHING_CAME;
            stories.play(story, candidates.register(form, at), form, at);
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

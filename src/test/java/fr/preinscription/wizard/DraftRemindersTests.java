package fr.preinscription.wizard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import fr.preinscription.catalogue.CampaignDecision;
import fr.preinscription.catalogue.Campaigns;
import fr.preinscription.catalogue.SessionParameter;
import fr.preinscription.registration.DraftLinkIssued;
import fr.preinscription.registration.DraftLinkIssued.Reason;
import fr.preinscription.web.Paris;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionOperations;

/** One mail, some days before the closing, to whoever left an address and did not finish. */
@StepTest
@Import(MovableClock.class)
@RecordApplicationEvents
class DraftRemindersTests {

    @Autowired
    Walk walk;

    @Autowired
    Finished finished;

    @Autowired
    MockMvc mvc;

    @Autowired
    Campaigns campaigns;

    @Autowired
    DraftReminders reminders;

    @Autowired
    DraftLinks links;

    @Autowired
    DraftPurge purge;

    @Autowired
    ApplicationEvents events;

    @Autowired
    JdbcClient database;

    @Autowired
    TransactionOperations transaction;

    @Autowired
    MovableClock clock;

    Instant closing;

    @BeforeEach
    void nobodyElse() {
        database.sql("delete from attempt").update();
        database.sql("delete from draft").update();
        database.sql("delete from draft_reminder").update();
        database.sql("delete from draft_reminder_refusal").update();
        closing = campaigns.current().orElseThrow().closesAt();
    }

    @AfterEach
    void run() {
        clock.run();
    }

    @Test
    void whoever_left_an_address_is_reminded_three_days_before_and_once() {
        var token = walk.start(finished.form());
        clock.stopAt(threeDaysBefore().minusSeconds(1));
        reminders.send();
        assertThat(reminded()).isEmpty();

        clock.stopAt(threeDaysBefore());
        reminders.send();
        reminders.send();
        clock.advance(Duration.ofDays(1));
        reminders.send();

        assertThat(reminded()).containsExactly(walk.answers(token).contact().email());
        var sent = events.stream(DraftLinkIssued.class).findFirst().orElseThrow();
        assertThat(sent.expiresAt()).isEqualTo(closing);
        assertThat(database.sql("select count(*) from outgoing_message where kind = 'DRAFT_REMINDER' and recipient = ?")
                        .param(sent.email())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
        assertThat(new Browser(mvc)
                        .send("/inscription/lien", "jeton", sent.path().split("=", 2)[1])
                        .location())
                .isEqualTo("/inscription/reprendre");
    }

    @Test
    void the_link_asked_for_says_where_to_write_even_before_the_contact_step() {
        var browser = new Browser(mvc, walk.start("{\"birth\": {\"year\": 1990, \"french\": true}}"));
        walk.start("{\"birth\": {\"year\": 1991, \"french\": true}}");
        browser.send("/inscription/plus-tard", "email", "zoe@example.org");

        clock.stopAt(threeDaysBefore());
        reminders.send();

        assertThat(reminded()).containsExactly("zoe@example.org");
    }

    @Test
    void two_nodes_at_once_make_one_mail() throws Exception {
        var emails = new ArrayList<String>();
        for (var i = 0; i < 12; i++) {
            emails.add(walk.answers(walk.start(finished.form())).contact().email());
        }
        clock.stopAt(threeDaysBefore());
        var node = new DraftReminders(database, campaigns, links, transaction, clock);
        var barrier = new CyclicBarrier(2);

        try (var threads = Executors.newFixedThreadPool(2)) {
            var runs = List.<Callable<Object>>of(
                    () -> {
                        barrier.await();
                        reminders.send();
                        return true;
                    },
                    () -> {
                        barrier.await();
                        node.send();
                        return true;
                    });
            for (var run : threads.invokeAll(runs)) {
                run.get();
            }
        }

        assertThat(database.sql("""
                        select recipient from outgoing_message where kind = 'DRAFT_REMINDER' and recipient in (:emails)""").param("emails", emails).query(String.class).list())
                .containsExactlyInAnyOrderElementsOf(emails);
        assertThat(database.sql("select count(*) from draft_reminder")
                        .query(Long.class)
                        .single())
                .isEqualTo(12);
    }

    @Test
    void one_address_gets_one_mail_however_many_forms_it_has() {
        var answers = finished.form();
        walk.start(answers);
        walk.start(answers);
        var other = new Browser(mvc, walk.start("{\"birth\": {\"year\": 1990, \"french\": true}}"));
        other.send("/inscription/plus-tard", "email", answers.contact().email().toUpperCase());

        clock.stopAt(threeDaysBefore());
        reminders.send();

        assertThat(reminded()).hasSize(1);
    }

    @Test
    void whoever_registered_is_not_reminded_nor_any_form_with_that_address() {
        var answers = finished.form();
        var token = walk.start(answers);
        walk.start(answers);
        walk.answer(
                token,
                "/inscription/verification",
                "submission",
                walk.draft(token).submission().toString());

        clock.stopAt(threeDaysBefore());
        reminders.send();

        assertThat(reminded()).isEmpty();
    }

    @Test
    void whoever_is_at_it_is_left_alone() {
        var token = walk.start(finished.form());
        clock.stopAt(threeDaysBefore().minus(Duration.ofHours(2)));
        walk.answer(token, "/inscription/adresse", "street", "3 rue Neuve");

        clock.stopAt(threeDaysBefore());
        reminders.send();
        assertThat(reminded()).isEmpty();

        clock.advance(Duration.ofHours(22));
        reminders.send();
        assertThat(reminded()).hasSize(1);
    }

    @Test
    void nobody_is_reminded_from_the_closing_on() {
        walk.start(finished.form());

        clock.stopAt(closing);
        reminders.send();

        assertThat(reminded()).isEmpty();
    }

    @Test
    void a_closing_put_off_does_not_remind_twice() {
        walk.start(finished.form());
        clock.stopAt(threeDaysBefore());
        reminders.send();
        assertThat(reminded()).hasSize(1);

        close(closing.plus(Duration.ofDays(4)));
        try {
            clock.stopAt(threeDaysBefore());
            reminders.send();
            clock.stopAt(closing.plus(Duration.ofDays(1)).minusSeconds(1));
            walk.start(finished.form());
            clock.stopAt(closing.plus(Duration.ofDays(2)));
            reminders.send();

            assertThat(reminded())
                    .as("the first one, and whoever came meanwhile")
                    .hasSize(2)
                    .doesNotHaveDuplicates();
        } finally {
            close(closing);
        }
    }

    @Test
    void a_clock_that_jumps_back_and_forth_does_not_remind_twice() {
        walk.start(finished.form());
        clock.stopAt(threeDaysBefore().plus(Duration.ofHours(1)));
        reminders.send();
        clock.stopAt(threeDaysBefore().minus(Duration.ofDays(2)));
        reminders.send();
        clock.stopAt(threeDaysBefore().plus(Duration.ofHours(2)));
        reminders.send();

        assertThat(reminded()).hasSize(1);
    }

    @Test
    void the_office_decides_how_many_days_before_and_whether_at_all() {
        walk.start(finished.form());
        try {
            decide(Map.of(SessionParameter.DRAFT_REMINDER_DAYS, 0));
            clock.stopAt(closing.minusSeconds(60));
            reminders.send();
            assertThat(reminded()).isEmpty();
            assertThat(walk.page(walk.start(finished.form()), "/inscription/contact")
                            .text())
                    .doesNotContain("rappel");

            decide(Map.of(SessionParameter.DRAFT_REMINDER_DAYS, 7));
            clock.stopAt(closing.minus(Duration.ofDays(7)).plus(Duration.ofHours(2)));
            reminders.send();
            assertThat(reminded()).hasSize(1);
            assertThat(walk.page(walk.start(finished.form()), "/inscription/contact")
                            .text())
                    .contains("7 jours avant la fermeture");
        } finally {
            decide(Map.of(SessionParameter.DRAFT_REMINDER_DAYS, 3));
        }
    }

    @Test
    void a_reminder_is_refused_where_the_address_is_typed() {
        var contact = new Browser(mvc, walk.start(finished.form()));
        assertThat(contact.open("/inscription/contact").html().select("[type=checkbox][name=noReminder][checked]"))
                .isEmpty();
        contact.send(
                "/inscription/contact",
                "email",
                "lea@example.org",
                "emailRepeated",
                "lea@example.org",
                "noReminder",
                "true");
        var later = new Browser(mvc, walk.start("{\"birth\": {\"year\": 1990, \"french\": true}}"));
        later.send("/inscription/plus-tard", "email", "zoe@example.org", "noReminder", "true");

        clock.stopAt(threeDaysBefore());
        reminders.send();

        assertThat(reminded()).isEmpty();
        assertThat(contact.open("/inscription/contact").html().select("[type=checkbox][name=noReminder][checked]"))
                .hasSize(1);
    }

    @Test
    void a_reminder_is_refused_by_the_link_of_the_mail_with_a_button() {
        var browser = new Browser(mvc, walk.start("{\"birth\": {\"year\": 1990, \"french\": true}}"));
        browser.send("/inscription/plus-tard", "email", "zoe@example.org");
        var refusal =
                events.stream(DraftLinkIssued.class).findFirst().orElseThrow().refusal();
        assertThat(refusal).doesNotContain("zoe");
        var reader = new Browser(mvc);

        var page = reader.open(refusal);
        assertThat(count("draft_reminder_refusal"))
                .as("looking refuses nothing")
                .isZero();
        assertThat(reader.send("/inscription/rappel", "jeton", page.typed("jeton"))
                        .text())
                .contains("Nous ne vous enverrons pas de rappel");

        clock.stopAt(threeDaysBefore());
        reminders.send();
        assertThat(reminded()).isEmpty();
    }

    @Test
    void a_mail_program_refuses_by_one_request_without_a_token_of_ours() throws Exception {
        var answers = finished.form();
        var browser = new Browser(mvc, walk.start(answers));
        browser.send("/inscription/plus-tard", "email", answers.contact().email());
        var refusal =
                events.stream(DraftLinkIssued.class).findFirst().orElseThrow().refusal();

        var response = mvc.perform(post(java.net.URI.create(refusal))
                        .contentType("application/x-www-form-urlencoded")
                        .content("List-Unsubscribe=One-Click"))
                .andReturn()
                .getResponse();

        assertThat(response.getStatus()).isEqualTo(200);
        assertThat(count("draft_reminder_refusal")).isEqualTo(1);
        assertThat(mvc.perform(post("/inscription/plus-tard"))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .as("everything else wants our token")
                .isEqualTo(403);
    }

    @Test
    void a_forged_refusal_refuses_nothing() {
        var page = new Browser(mvc).send("/inscription/rappel", "jeton", "AAAA");

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.text()).contains("n’est pas complet");
        assertThat(count("draft_reminder_refusal")).isZero();
    }

    @Test
    void what_is_not_finished_is_erased_thirty_days_after_the_closing_with_its_addresses() {
        var unfinished = walk.start(finished.form());
        var registered = walk.start(finished.form());
        walk.answer(
                registered,
                "/inscription/verification",
                "submission",
                walk.draft(registered).submission().toString());
        clock.stopAt(threeDaysBefore());
        reminders.send();

        clock.stopAt(closing.plus(Duration.ofDays(30)).minusSeconds(1));
        purge.erase();
        assertThat(walk.draft(unfinished)).isNotNull();

        clock.advance(Duration.ofSeconds(1));
        purge.erase();
        assertThat(count("draft where base_registration is null")).isZero();
        assertThat(count("draft_link")).isZero();
        assertThat(count("draft_reminder")).isZero();
        assertThat(walk.draft(registered).baseRegistration()).isNotNull();
    }

    @Test
    void a_form_at_the_end_of_its_life_is_erased() {
        UUID draft = walk.draft(walk.start(finished.form())).id();

        clock.stopAt(clock.instant().plus(Duration.ofDays(61)));
        purge.erase();

        assertThat(database.sql("select count(*) from draft where id = ?")
                        .param(draft)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private Instant threeDaysBefore() {
        return Paris.at(campaigns.current().orElseThrow().closesAt())
                .minusDays(3)
                .toInstant();
    }

    private List<String> reminded() {
        return events.stream(DraftLinkIssued.class)
                .filter(sent -> sent.reason() == Reason.REMINDER)
                .map(DraftLinkIssued::email)
                .toList();
    }

    private void close(Instant at) {
        decide(Map.of(
                SessionParameter.CLOSES_AT,
                at,
                SessionParameter.DOSSIER_DUE_ON,
                LocalDate.ofInstant(at, Paris.ZONE).plusDays(6),
                SessionParameter.DOSSIER_DUE_AT,
                LocalDate.ofInstant(at, Paris.ZONE)
                        .plusDays(7)
                        .atStartOfDay(Paris.ZONE)
                        .toInstant()));
    }

    private void decide(Map<SessionParameter, Object> values) {
        campaigns.decide(
                Walk.SESSION,
                values,
                new CampaignDecision("test", LocalDate.of(2026, 9, 1), "test", "test", "test", "test"));
    }

    private long count(String table) {
        return database.sql("select count(*) from " + table).query(Long.class).single();
    }
}

package fr.preinscription.wizard;

import static org.assertj.core.api.Assertions.assertThat;

import fr.preinscription.catalogue.Campaigns;
import fr.preinscription.registration.Answers;
import fr.preinscription.registration.DraftLinkIssued;
import fr.preinscription.registration.ProvenAddresses;
import fr.preinscription.registration.Registrations;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.MockMvc;

/** A form left on one device and continued there later, or on another one by a link sent by mail. */
@StepTest
@Import(MovableClock.class)
@RecordApplicationEvents
class DraftLinksTests {

    private static final String LATER = "/inscription/plus-tard";
    private static final String LINK = "/inscription/lien";
    private static final String CONTACT = "/inscription/contact";

    @Autowired
    Walk walk;

    @Autowired
    Finished finished;

    @Autowired
    MockMvc mvc;

    @Autowired
    Campaigns campaigns;

    @Autowired
    Registrations registrations;

    @Autowired
    ProvenAddresses addresses;

    @Autowired
    ApplicationEvents events;

    @Autowired
    JdbcClient database;

    @Autowired
    MovableClock clock;

    Browser phone;
    Answers answers;

    @BeforeEach
    void begin() {
        database.sql("delete from attempt").update();
        answers = finished.form();
        phone = new Browser(mvc, walk.start(answers));
    }

    @AfterEach
    void run() {
        clock.run();
    }

    @Test
    void every_page_of_the_form_leads_to_the_page_that_keeps_it() {
        for (var step : List.of(Step.BIRTH, Step.CONTACT, Step.CHECK)) {
            var page = phone.open(step.path());
            assertThat(page.html().select(".foot a").attr("href"))
                    .as(step.path())
                    .isEqualTo(LATER);
        }

        var later = phone.open(LATER);
        assertThat(later.status()).isEqualTo(200);
        assertThat(later.typed("email")).isEqualTo(answers.contact().email());
        assertThat(later.text()).contains("Vous n’êtes pas encore inscrit");
    }

    @Test
    void the_link_gives_another_device_a_token_of_its_own_to_the_same_draft() {
        var sent = phone.send(LATER, "email", "zoe@example.org");
        assertThat(sent.location()).isEqualTo(LATER + "/envoye");
        assertThat(phone.open(sent.location()).text()).contains("zoe@example.org", "Vous n’êtes pas encore inscrit");

        var computer = new Browser(mvc);
        assertThat(follow(computer, link())).isEqualTo("/inscription/reprendre");

        assertThat(computer.token()).isNotEqualTo(phone.token());
        assertThat(walk.draft(computer.token()).id())
                .isEqualTo(walk.draft(phone.token()).id());
        assertThat(walk.answers(computer.token())).isEqualTo(answers);
        assertThat(computer.open("/inscription/reprendre").location()).isEqualTo("/inscription/verification");
        assertThat(phone.open("/inscription/verification").status()).isEqualTo(200);
    }

    @Test
    void a_program_that_looks_at_the_link_neither_opens_nor_spends_it() {
        phone.send(LATER, "email", "zoe@example.org");
        var scanner = new Browser(mvc);

        for (var look = 0; look < 3; look++) {
            assertThat(scanner.open(link()).status()).isEqualTo(200);
        }

        assertThat(scanner.token()).isNull();
        assertThat(count("select count(*) from draft_link where used_at is not null and draft = ?"))
                .isZero();
        assertThat(follow(new Browser(mvc), link())).isEqualTo("/inscription/reprendre");
    }

    @Test
    void a_link_serves_once_and_leads_to_another() {
        phone.send(LATER, "email", "zoe@example.org");
        follow(new Browser(mvc), link());
        var late = new Browser(mvc);

        var page = late.send(LINK, "jeton", token(link()));

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.text()).contains("ne marche plus", "Recevoir un autre lien");
        assertThat(late.token()).isNull();
        assertThat(late.send("/inscription/retrouver", "email", "ZOE@example.org")
                        .location())
                .isEqualTo("/inscription/retrouver/envoye");
        assertThat(events.stream(DraftLinkIssued.class)).hasSize(2);
        assertThat(follow(late, link())).isEqualTo("/inscription/reprendre");
    }

    @Test
    void nothing_of_the_secret_is_stored() {
        phone.send(LATER, "email", "zoe@example.org");

        var digest = database.sql("select encode(digest, 'escape') from draft_link where email = 'zoe@example.org'")
                .query(String.class)
                .list();

        assertThat(digest).isNotEmpty().noneMatch(stored -> stored.contains(token(link())));
    }

    @Test
    void a_link_ends_after_seven_days_and_at_the_closing_at_the_latest() {
        phone.send(LATER, "email", "zoe@example.org");
        var first = events.stream(DraftLinkIssued.class).toList().getLast();
        assertThat(first.expiresAt())
                .isBetween(
                        clock.instant().plus(Duration.ofDays(7)).minusSeconds(60),
                        clock.instant().plus(Duration.ofDays(7)));

        clock.stopAt(first.expiresAt());
        assertThat(new Browser(mvc).send(LINK, "jeton", token(first.path())).status())
                .isEqualTo(422);

        var closing = campaigns.current().orElseThrow().closesAt();
        clock.stopAt(closing.minus(Duration.ofHours(1)));
        phone.send(LATER, "email", "zoe@example.org");
        assertThat(events.stream(DraftLinkIssued.class).toList().getLast().expiresAt())
                .isEqualTo(closing);
    }

    @Test
    void sendings_are_limited_for_one_form_and_for_one_address() {
        for (var sending = 0; sending < 5; sending++) {
            assertThat(phone.send(LATER, "email", "zoe@example.org").status()).isEqualTo(302);
        }
        var page = phone.send(LATER, "email", "zoe@example.org");
        assertThat(page.status()).isEqualTo(429);
        assertThat(page.text()).contains("attendez une heure");

        var stranger = new Browser(mvc, walk.start(Answers.NONE));
        assertThat(stranger.send(LATER, "email", "Zoe@example.org").status())
                .as("that others wrote to the address is told to nobody")
                .isEqualTo(302);
        assertThat(events.stream(DraftLinkIssued.class)).hasSize(5);
    }

    @Test
    void whether_an_address_is_known_is_told_to_nobody() {
        phone.send(LATER, "email", "zoe@example.org");
        var known = new Browser(mvc);
        var unknown = new Browser(mvc);

        var yes = known.send("/inscription/retrouver", "email", "zoe@example.org");
        var no = unknown.send("/inscription/retrouver", "email", "nobody@example.org");

        assertThat(no.status()).isEqualTo(yes.status());
        assertThat(unknown.open(no.location()).text())
                .isEqualTo(known.open(yes.location()).text());
        assertThat(events.stream(DraftLinkIssued.class)).hasSize(2);
    }

    @Test
    void the_address_of_the_form_is_enough_to_find_it_again() {
        new Browser(mvc)
                .send("/inscription/retrouver", "email", answers.contact().email());

        assertThat(events.stream(DraftLinkIssued.class).map(DraftLinkIssued::draft))
                .containsExactly(walk.draft(phone.token()).id());
    }

    @Test
    void an_address_that_cannot_be_is_refused_and_a_slip_asked_about_once() {
        var wrong = phone.send(LATER, "email", "zoe");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.errorLinks()).containsExactly("email");
        assertThat(wrong.typed("email")).isEqualTo("zoe");

        var slip = phone.send(LATER, "email", "zoe@gmial.com");
        assertThat(slip.errorAt("email")).contains("zoe@gmail.com");
        assertThat(phone.send(LATER, "email", "zoe@gmial.com", "asked", slip.typed("asked"))
                        .status())
                .isEqualTo(302);
    }

    @Test
    void two_devices_do_not_overwrite_each_other_in_silence() {
        var computer = computer();
        var drawn = phone.open(CONTACT);
        computer.send(CONTACT, contact(computer.open(CONTACT), "new@example.org"));

        var page = phone.send(CONTACT, contact(drawn, "old@example.org"));

        assertThat(page.status()).isEqualTo(409);
        assertThat(page.text()).contains("deux fois", "new@example.org", "pas encore gardée");
        assertThat(walk.answers(phone.token()).contact().email()).isEqualTo("new@example.org");
        assertThat(page.typed("email")).as("what was typed is ready to be sent").isEqualTo("old@example.org");

        var kept = phone.send(
                CONTACT,
                "email",
                page.typed("email"),
                "emailRepeated",
                page.typed("emailRepeated"),
                "vu",
                page.typed("vu"));
        assertThat(kept.status()).isEqualTo(302);
        assertThat(walk.answers(computer.token()).contact().email()).isEqualTo("old@example.org");
    }

    @Test
    void two_devices_on_two_pages_keep_both_answers() {
        var computer = computer();
        var drawn = phone.open(CONTACT);
        computer.send("/inscription/adresse", "street", "3 rue Neuve");

        phone.send(CONTACT, contact(drawn, "old@example.org"));

        assertThat(walk.answers(phone.token()).contact().email()).isEqualTo("old@example.org");
        assertThat(walk.answers(phone.token()).address().street()).isEqualTo("3 rue Neuve");
    }

    @Test
    void the_same_device_may_go_back_and_answer_again() {
        computer();
        var drawn = phone.open(CONTACT);
        phone.send(CONTACT, contact(drawn, "one@example.org"));

        assertThat(phone.send(CONTACT, contact(drawn, "two@example.org")).status())
                .isEqualTo(302);
        assertThat(walk.answers(phone.token()).contact().email()).isEqualTo("two@example.org");
    }

    @Test
    void only_the_device_that_registers_keeps_the_registration() {
        var computer = computer();
        phone.send(LATER, "email", "zoe@example.org");
        var open = link();

        computer.send(
                "/inscription/verification",
                "submission",
                walk.draft(computer.token()).submission().toString());

        assertThat(computer.open("/inscription/enregistree").status()).isEqualTo(200);
        assertThat(phone.open("/inscription/enregistree").location()).isEqualTo("/mon-inscription");
        assertThat(phone.open("/inscription/reprendre").location()).isEqualTo("/inscription/perdue");
        assertThat(new Browser(mvc).send(LINK, "jeton", token(open)).status()).isEqualTo(422);
    }

    @Test
    void the_same_number_whichever_device_sends_twice() {
        var computer = computer();
        var submission = walk.draft(phone.token()).submission().toString();

        phone.send("/inscription/verification", "submission", submission);
        var number = phone.open("/inscription/enregistree")
                .html()
                .select(".number")
                .first()
                .text();

        assertThat(computer.send("/inscription/verification", "submission", submission)
                        .location())
                .isEqualTo("/inscription/perdue");
        assertThat(phone.open("/mon-inscription/suivi").text()).contains(number);
    }

    @Test
    void an_address_whose_link_was_opened_is_confirmed_when_it_is_that_of_the_registration() {
        phone.send(LATER, "email", answers.contact().email());
        var computer = new Browser(mvc);
        follow(computer, link());
        assertThat(computer.open("/inscription/verification").text()).doesNotContain("pas encore confirmée");

        computer.send(
                "/inscription/verification",
                "submission",
                walk.draft(computer.token()).submission().toString());

        var registration = registrations.find(walk.draft(computer.token()).baseRegistration());
        assertThat(addresses.isProven(registration)).isTrue();
    }

    @Test
    void a_registration_does_not_travel_like_a_draft() {
        var token = walk.start(answers);
        walk.answer(
                token,
                "/inscription/verification",
                "submission",
                walk.draft(token).submission().toString());

        assertThat(walk.page(token, LATER).location()).isEqualTo("/mon-inscription/suivi");
        assertThat(walk.page(token, "/inscription/effacer").location()).isEqualTo("/mon-inscription/suivi");
        assertThat(walk.answer(token, "/inscription/effacer").location()).isEqualTo("/mon-inscription/suivi");
        assertThat(walk.draft(token).baseRegistration()).isNotNull();
    }

    @Test
    void an_erased_form_is_gone_everywhere() {
        var computer = computer();
        assertThat(phone.open("/inscription/effacer").text()).contains("sur cet appareil et sur les autres");
        assertThat(phone.open("/").html().select("a[href=/inscription/effacer]"))
                .isNotEmpty();

        var draft = walk.draft(phone.token()).id();
        assertThat(phone.send("/inscription/effacer").location()).isEqualTo("/inscription/efface");

        assertThat(phone.token()).isNull();
        assertThat(computer.open("/inscription/reprendre").location()).isEqualTo("/inscription/perdue");
        assertThat(database.sql("select count(*) from draft where id = ?")
                        .param(draft)
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(count("select count(*) from draft_link where draft = ?")).isZero();
    }

    @Test
    void a_new_form_erases_the_one_before() {
        var draft = walk.draft(phone.token()).id();

        assertThat(phone.send("/inscription/commencer", "anew", "true").location())
                .isEqualTo("/inscription/session-precedente");

        assertThat(database.sql("select count(*) from draft where id = ?")
                        .param(draft)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void a_shared_device_forgets_the_form_and_the_link_finds_it() {
        phone.send(LATER, "email", "zoe@example.org");
        var former = phone.token();

        phone.send("/inscription/oublier");

        assertThat(phone.token()).isNull();
        assertThat(new Browser(mvc, former).open("/inscription/reprendre").location())
                .isEqualTo("/inscription/perdue");
        var computer = new Browser(mvc);
        follow(computer, link());
        assertThat(walk.answers(computer.token())).isEqualTo(answers);
    }

    @Test
    void after_the_closing_nothing_goes_on() {
        phone.send(LATER, "email", "zoe@example.org");
        clock.stopAt(campaigns.current().orElseThrow().closesAt());

        assertThat(phone.open(LATER).location()).isEqualTo("/");
        assertThat(phone.open("/").text()).contains("sont fermées", "vous n’êtes pas inscrit");
        new Browser(mvc).send("/inscription/retrouver", "email", "zoe@example.org");
        assertThat(events.stream(DraftLinkIssued.class)).hasSize(1);
    }

    private Browser computer() {
        phone.send(LATER, "email", "zoe@example.org");
        var computer = new Browser(mvc);
        follow(computer, link());
        return computer;
    }

    private static String[] contact(Walk.Page drawn, String email) {
        return new String[] {"email", email, "emailRepeated", email, "vu", drawn.typed("vu")};
    }

    private String link() {
        return events.stream(DraftLinkIssued.class).toList().getLast().path();
    }

    private static String follow(Browser browser, String link) {
        var page = browser.open(link);
        assertThat(page.html().select("main form button").text()).isEqualTo("Ouvrir mon formulaire");
        return browser.send(LINK, "jeton", page.typed("jeton")).location();
    }

    private static String token(String link) {
        return link.substring(link.indexOf('=') + 1);
    }

    private long count(String sql) {
        return database.sql(sql)
                .param(events.stream(DraftLinkIssued.class).toList().getLast().draft())
                .query(Long.class)
                .single();
    }
}

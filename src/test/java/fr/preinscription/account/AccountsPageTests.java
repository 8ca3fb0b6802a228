package fr.preinscription.account;

import static org.assertj.core.api.Assertions.assertThat;

import fr.preinscription.notification.StaffLinkIssued;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@AccountTest
@RecordApplicationEvents
class AccountsPageTests {

    @Autowired
    Office.People people;

    @Autowired
    Office.SteppedClock clock;

    @Autowired
    JdbcClient database;

    @Autowired
    FirstAdministrator first;

    @Autowired
    ApplicationEvents events;

    StaffMember administrator;
    OfficeBrowser browser;

    @BeforeEach
    void administratorSignsIn() {
        database.sql("update staff_account set disabled_at = now() where role = 'ADMINISTRATOR'")
                .update();
        administrator = people.somebody(Role.ADMINISTRATOR);
        browser = people.signedIn(administrator);
    }

    @Test
    void anAdministratorLandsOnTheAccounts() {
        assertThat(people.browser()
                        .signIn(administrator.email(), Office.PASSWORD, people.code())
                        .location())
                .isEqualTo("/bureau/comptes");
        assertThat(browser.open("/bureau/comptes").text()).contains(administrator.name(), "actif");
    }

    @Test
    void somebodyIsInvitedAndTheirLinkServesOnce() {
        var link = invite("nouvelle@bureau.example");
        var guest = people.browser();
        assertThat(guest.open(link).text()).contains("Bienvenue, Nora Neuve");
        assertThat(guest.send(
                                StaffLinks.PATH,
                                "jeton",
                                token(link),
                                "password",
                                "Nora Neuve 2027",
                                "again",
                                "Nora Neuve 2027")
                        .text())
                .contains("ni votre nom");
        assertThat(guest.send(
                                StaffLinks.PATH,
                                "jeton",
                                token(link),
                                "password",
                                "trois ours dans la neige",
                                "again",
                                "trois ours dans la neige")
                        .location())
                .isEqualTo("/bureau/connexion/second-moyen");
        assertThat(guest.open("/bureau/compte").location()).isEqualTo("/bureau/connexion");
        assertThat(people.browser()
                        .signIn("nouvelle@bureau.example", "trois ours dans la neige", "")
                        .text())
                .as("the password alone")
                .contains("pas terminé");

        var secret = Words.base32(guest.open("/bureau/connexion/second-moyen")
                .document()
                .select(".bureau-secret")
                .text());
        assertThat(guest.send("/bureau/connexion/second-moyen", "code", "000000")
                        .status())
                .isEqualTo(422);
        assertThat(guest.send("/bureau/connexion/second-moyen", "code", people.code(secret))
                        .location())
                .isEqualTo("/bureau/compte/codes-de-secours");
        assertThat(guest.open("/bureau/compte/codes-de-secours").document().select(".bureau-codes code"))
                .hasSize(8);

        var thief = people.browser();
        assertThat(thief.open(link).status()).isEqualTo(410);
        assertThat(thief.send(
                                StaffLinks.PATH,
                                "jeton",
                                token(link),
                                "password",
                                "trois ours dans la neige",
                                "again",
                                "trois ours dans la neige")
                        .status())
                .isEqualTo(410);
        assertThat(actions("nouvelle@bureau.example")).containsExactly("ACCOUNT_CREATED", "ACCOUNT_TAKEN", "SIGNED_IN");
    }

    @Test
    void aLinkLasts72HoursAndANewOneVoidsIt() {
        var email = "lente@bureau.example";
        var link = invite(email);
        clock.advance(Duration.ofHours(71).plusMinutes(59));
        assertThat(people.browser().open(link).status()).isEqualTo(200);
        clock.advance(Duration.ofMinutes(2));
        assertThat(people.browser().open(link).status()).isEqualTo(410);

        browser = people.signedIn(administrator);
        browser.send(path(email) + "/nouveau-lien");
        var next = lastLink();
        browser.send(path(email) + "/nouveau-lien");

        assertThat(people.browser().open(next).status()).isEqualTo(410);
        assertThat(people.browser().open(lastLink()).status()).isEqualTo(200);
    }

    @Test
    void anAddressHasOneAccount() {
        var agent = people.somebody(Role.AGENT);

        var page = browser.send(
                "/bureau/comptes/nouveau",
                "email",
                agent.email().toUpperCase(),
                "name",
                "Autre",
                "capacity",
                "gestionnaire",
                "role",
                "AGENT");

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.text()).contains("Cette adresse a déjà un compte.");
        assertThat(browser.send("/bureau/comptes/nouveau", "email", "pas une adresse", "role", "CHEF")
                        .document()
                        .select(".error-summary li"))
                .hasSize(4);
    }

    @Test
    void aDisabledAccountIsOutAtOnce() {
        var agent = people.somebody(Role.AGENT);
        var theirs = people.signedIn(agent);

        browser.send(path(agent.email()) + "/desactiver");

        assertThat(theirs.open("/bureau/essai").location()).isEqualTo("/bureau/connexion");
        assertThat(people.browser()
                        .signIn(agent.email(), Office.PASSWORD, people.code())
                        .text())
                .contains("ne vont pas ensemble");
        browser.send(path(agent.email()) + "/activer");
        assertThat(theirs.open("/bureau/essai").status())
                .as("its former session")
                .isEqualTo(302);
        assertThat(people.browser()
                        .signIn(agent.email(), Office.PASSWORD, people.code())
                        .status())
                .isEqualTo(302);
    }

    @Test
    void anotherRoleEndsTheSessions() {
        var agent = people.somebody(Role.AGENT);
        var theirs = people.signedIn(agent);
        browser.send(path(agent.email()), "name", "Autre Nom", "capacity", "gestionnaire", "role", "AGENT");
        assertThat(theirs.open("/bureau/essai").document().text())
                .as("a new name at once")
                .isEqualTo("Autre Nom");

        browser.send(path(agent.email()), "name", "Autre Nom", "capacity", "gestionnaire", "role", "READER");

        assertThat(theirs.open("/bureau/essai").status()).isEqualTo(302);
        assertThat(people.signedIn(agent).open("/bureau/essai").status()).isEqualTo(403);
    }

    @Test
    void aResetTakesPasswordAndSecondFactorAway() {
        var agent = people.somebody(Role.AGENT);
        var theirs = people.signedIn(agent);

        browser.send(path(agent.email()) + "/nouveau-lien");

        assertThat(theirs.open("/bureau/essai").status()).isEqualTo(302);
        assertThat(people.browser()
                        .signIn(agent.email(), Office.PASSWORD, people.code())
                        .status())
                .isEqualTo(422);
        assertThat(events.stream(StaffLinkIssued.class).toList().getLast().reason())
                .isEqualTo(StaffLinkIssued.Reason.RENEWAL);
        assertThat(people.browser().open(lastLink()).status()).isEqualTo(200);
    }

    @Test
    void everybodyCanBeSignedOut() {
        var agent = people.somebody(Role.AGENT);
        var theirs = people.signedIn(agent);
        assertThat(browser.open(path(agent.email())).text()).contains("Firefox sur Linux");

        browser.send(path(agent.email()) + "/deconnecter");

        assertThat(theirs.open("/bureau/essai").status()).isEqualTo(302);
    }

    @Test
    void theLastAdministratorStays() {
        var mine = path(administrator.email());
        for (var change : new String[] {"/desactiver", "/nouveau-lien"}) {
            browser.send(mine + change);
            assertThat(browser.open(mine).text()).contains("le dernier administrateur");
        }
        assertThat(browser.send(mine, "name", "A", "capacity", "b", "role", "HEAD")
                        .text())
                .contains("le dernier administrateur");

        var other = people.somebody(Role.ADMINISTRATOR);
        browser.send(path(other.email()) + "/desactiver");
        browser.send(mine + "/desactiver");
        assertThat(browser.open(mine).text()).as("the other one is disabled").contains("le dernier administrateur");
    }

    @Test
    void twoAdministratorsCannotRemoveEachOtherAtOnce() throws Exception {
        var other = people.somebody(Role.ADMINISTRATOR);
        var theirs = people.signedIn(other);
        var mine = path(administrator.email());
        var others = path(other.email());
        try (var both = Executors.newVirtualThreadPerTaskExecutor()) {
            both.invokeAll(java.util.List.<Callable<Object>>of(
                    () -> browser.send(others + "/desactiver"), () -> theirs.send(mine + "/desactiver")));
        }

        assertThat(database.sql(
                                "select count(*) from staff_account where role = 'ADMINISTRATOR' and disabled_at is null")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void theFirstAdministratorIsInvitedByASettingWhileThereIsNone() {
        database.sql("update staff_account set disabled_at = now() where role = 'ADMINISTRATOR'")
                .update();
        database.sql("update staff_account set email = 'ancien@bureau.example' where email = 'premier@bureau.example'")
                .update();
        var before = events.stream(StaffLinkIssued.class).count();

        first.run(new DefaultApplicationArguments());
        first.run(new DefaultApplicationArguments());

        assertThat(events.stream(StaffLinkIssued.class).skip(before))
                .singleElement()
                .satisfies(sent -> {
                    assertThat(sent.email()).isEqualTo("premier@bureau.example");
                    assertThat(people.browser().open(sent.link().toString()).status())
                            .isEqualTo(200);
                });
        clock.advance(Duration.ofHours(73));
        first.run(new DefaultApplicationArguments());
        assertThat(events.stream(StaffLinkIssued.class).skip(before))
                .as("the link was not followed")
                .hasSize(2);
        database.sql("update staff_account set disabled_at = now() where email = 'premier@bureau.example'")
                .update();
        first.run(new DefaultApplicationArguments());
        assertThat(events.stream(StaffLinkIssued.class).skip(before))
                .as("never against a decision")
                .hasSize(2);
    }

    private String invite(String email) {
        browser.send(
                "/bureau/comptes/nouveau",
                "email",
                email,
                "name",
                "Nora Neuve",
                "capacity",
                "gestionnaire",
                "role",
                "AGENT");
        return lastLink();
    }

    private String lastLink() {
        return events.stream(StaffLinkIssued.class)
                .map(StaffLinkIssued::link)
                .map(URI::toString)
                .reduce((former, last) -> last)
                .orElseThrow();
    }

    private String path(String email) {
        return "/bureau/comptes/"
                + database.sql("select id from staff_account where email = ?")
                        .param(email)
                        .query(String.class)
                        .single();
    }

    private java.util.List<String> actions(String email) {
        return database.sql("select action from journal_entry where subject = ? order by number")
                .param(email)
                .query(String.class)
                .list();
    }

    private static String token(String link) {
        return link.substring(link.indexOf('=') + 1);
    }
}

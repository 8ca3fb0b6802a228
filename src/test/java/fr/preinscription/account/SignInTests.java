package fr.preinscription.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@AccountTest
class SignInTests {

    @Autowired
    Office.People people;

    @Autowired
    Office.SteppedClock clock;

    @Autowired
    JdbcClient database;

    @Autowired
    Passwords passwords;

    @Autowired
    RecoveryCodes recovery;

    @Test
    void passwordAndCodeOpenTheOfficeUnderANewSession() {
        var agent = people.somebody(Role.AGENT);
        var browser = people.browser();
        assertThat(browser.open("/bureau/essai").location()).isEqualTo("/bureau/connexion");

        var second = browser.send(
                "/bureau/connexion", "email", " " + agent.email().toUpperCase() + " ", "password", Office.PASSWORD);
        assertThat(second.location()).isEqualTo("/bureau/connexion/code");
        var before = browser.cookies.get("bureau");
        assertThat(browser.open("/bureau/essai").location())
                .as("half signed in")
                .isEqualTo("/bureau/connexion");
        assertThat(browser.open("/bureau/connexion/code").text()).contains("Code à 6 chiffres");

        var in = browser.send("/bureau/connexion/code", "code", people.code());

        assertThat(in.location()).as("the page asked for").isEqualTo("/bureau/essai");
        assertThat(browser.cookies.get("bureau")).isNotEqualTo(before);
        assertThat(browser.open("/bureau/essai").response().getStatus()).isEqualTo(200);
        var stale = people.browser();
        stale.cookies.put("bureau", before);
        assertThat(stale.open("/bureau/essai").status())
                .as("the former name of the session")
                .isEqualTo(302);
    }

    @Test
    void theCookieIsReadByNoScriptAndSentByNoOtherSite() {
        var agent = people.somebody(Role.AGENT);
        var page = people.browser().send("/bureau/connexion", "email", agent.email(), "password", Office.PASSWORD);

        assertThat(page.response().getHeaders("Set-Cookie"))
                .anyMatch(cookie -> cookie.startsWith("bureau=")
                        && cookie.contains("HttpOnly")
                        && cookie.contains("SameSite=Lax")
                        && cookie.contains("Path=/"));
    }

    @Test
    void aCodeServesOnce() {
        var agent = people.somebody(Role.AGENT);
        var code = people.code();
        assertThat(people.browser().signIn(agent.email(), Office.PASSWORD, code).status())
                .isEqualTo(302);

        var again = people.browser().signIn(agent.email(), Office.PASSWORD, code);

        assertThat(again.status()).isEqualTo(422);
        assertThat(again.text()).contains("il a déjà servi");
    }

    @Test
    void aCodeOfAMinuteAgoIsTooOld() {
        var agent = people.somebody(Role.AGENT);
        var code = people.code();
        clock.advance(Duration.ofSeconds(70));

        assertThat(people.browser().signIn(agent.email(), Office.PASSWORD, code).status())
                .isEqualTo(422);
    }

    @Test
    void aRecoveryCodeServesOnce() {
        var agent = people.somebody(Role.AGENT);
        var code = recovery.read(agent.id(), recovery.renew(agent.id())).getFirst();
        var browser = people.browser();
        browser.send("/bureau/connexion", "email", agent.email(), "password", Office.PASSWORD);

        assertThat(browser.send(
                                "/bureau/connexion/secours",
                                "code",
                                code.toLowerCase().replace("-", " "))
                        .location())
                .isEqualTo("/bureau");

        var other = people.browser();
        other.send("/bureau/connexion", "email", agent.email(), "password", Office.PASSWORD);
        assertThat(other.send("/bureau/connexion/secours", "code", code).status())
                .isEqualTo(422);
        assertThat(database.sql(
                                "select count(*) from staff_recovery_code where account = ? and position(?::bytea in digest) > 0")
                        .params(agent.id(), code.getBytes())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void knownAndUnknownAddressesAreAnsweredAlike() {
        var agent = people.somebody(Role.AGENT);
        var known = people.browser();
        var unknown = people.browser();
        for (var failure = 0; failure < 8; failure++) {
            var began = System.nanoTime();
            var one = known.send("/bureau/connexion", "email", agent.email(), "password", "une erreur de frappe");
            var between = System.nanoTime();
            var other = unknown.send(
                    "/bureau/connexion", "email", "personne@nulle-part.example", "password", "une erreur de frappe");
            var end = System.nanoTime();

            assertThat(one.status()).isEqualTo(other.status()).isEqualTo(failure < 5 ? 422 : 429);
            assertThat(one.document().select(".error-summary").text())
                    .isEqualTo(other.document().select(".error-summary").text());
            if (failure < 5) {
                assertThat(Duration.ofNanos(between - began)).isGreaterThan(Duration.ofMillis(399));
                assertThat(Duration.ofNanos(end - between)).isGreaterThan(Duration.ofMillis(399));
            }
        }
    }

    @Test
    void whoeverGuessesWaitsLongerAndLongerAndLocksNobodyOut() {
        var agent = people.somebody(Role.AGENT);
        var guesser = people.browser();
        for (var failure = 0; failure < 5; failure++) {
            guesser.send("/bureau/connexion", "email", agent.email(), "password", "une erreur de frappe");
        }
        assertThat(guesser.send("/bureau/connexion", "email", agent.email(), "password", Office.PASSWORD)
                        .status())
                .as("even the right password comes too early")
                .isEqualTo(429);
        assertThat(people.browser()
                        .signIn(agent.email(), Office.PASSWORD, people.code())
                        .status())
                .as("from elsewhere")
                .isEqualTo(302);

        clock.advance(Duration.ofSeconds(16));
        assertThat(guesser.send("/bureau/connexion", "email", agent.email(), "password", "encore une erreur")
                        .status())
                .isEqualTo(422);
        clock.advance(Duration.ofSeconds(16));
        assertThat(guesser.send("/bureau/connexion", "email", agent.email(), "password", Office.PASSWORD)
                        .status())
                .as("twice as long")
                .isEqualTo(429);
        clock.advance(Duration.ofSeconds(16));
        assertThat(guesser.send("/bureau/connexion", "email", agent.email(), "password", Office.PASSWORD)
                        .location())
                .isEqualTo("/bureau/connexion/code");
    }

    @Test
    void aCrowdBehindOneAddressDoesNotKeepOutWhoSignedInThereBefore() {
        var agent = people.somebody(Role.AGENT);
        var browser = people.browser();
        assertThat(browser.signIn(agent.email(), Office.PASSWORD, people.code()).status())
                .isEqualTo(302);
        for (var failure = 0; failure < 31; failure++) {
            browser.send("/bureau/connexion", "email", "x" + failure + "@nulle-part.example", "password", "devine");
        }
        var stranger = people.somebody(Role.AGENT);

        browser.cookies.clear();
        assertThat(browser.send("/bureau/connexion", "email", stranger.email(), "password", Office.PASSWORD)
                        .status())
                .isEqualTo(429);
        assertThat(browser.send("/bureau/connexion", "email", agent.email(), "password", Office.PASSWORD)
                        .location())
                .isEqualTo("/bureau/connexion/code");
    }

    @Test
    void guessingCodesIsSlowedDown() {
        var agent = people.somebody(Role.AGENT);
        var browser = people.browser();
        browser.send("/bureau/connexion", "email", agent.email(), "password", Office.PASSWORD);
        for (var failure = 0; failure < 5; failure++) {
            assertThat(browser.send("/bureau/connexion/code", "code", "000000").status())
                    .isEqualTo(422);
        }

        assertThat(browser.send("/bureau/connexion/code", "code", people.code(Office.SECRET))
                        .status())
                .isEqualTo(429);
    }

    @Test
    void halfASignInIsForgottenAfterTenMinutes() {
        var agent = people.somebody(Role.AGENT);
        var browser = people.browser();
        browser.send("/bureau/connexion", "email", agent.email(), "password", Office.PASSWORD);
        clock.advance(Duration.ofMinutes(11));

        assertThat(browser.send("/bureau/connexion/code", "code", people.code()).location())
                .isEqualTo("/bureau/connexion");
    }

    @Test
    void anOldDigestIsReplacedAtSignIn() {
        var agent = people.somebody(Role.AGENT);
        var old = "{bcrypt}"
                + new org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder(4).encode(Office.PASSWORD);
        database.sql("update staff_account set password = ? where id = ?")
                .params(old, agent.id())
                .update();

        assertThat(people.browser()
                        .signIn(agent.email(), Office.PASSWORD, people.code())
                        .status())
                .isEqualTo(302);

        assertThat(digest(agent)).startsWith("{argon2id}$argon2id$v=19$m=19456,t=2,p=1$");
        assertThat(people.browser()
                        .signIn(agent.email(), Office.PASSWORD, people.code())
                        .status())
                .isEqualTo(302);
    }

    @Test
    void accentsMayBeComposedInTwoWays() {
        assertThat(passwords.matches("e\u0301le\u0300ve", passwords.digest("\u00e9l\u00e8ve")))
                .isTrue();
        assertThat(passwords.matches("eleve", passwords.digest("\u00e9l\u00e8ve")))
                .isFalse();
    }

    @Test
    void theSecretOfATelephoneIsNotInTheDatabase() {
        var agent = people.somebody(Role.AGENT);

        assertThat(database.sql("select position(?::bytea in secret) from staff_totp where account = ?")
                        .params(Office.SECRET, agent.id())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void signInsAndFailuresAreInTheJournal() {
        var agent = people.somebody(Role.AGENT);
        var browser = people.browser();
        browser.send("/bureau/connexion", "email", agent.email(), "password", "une erreur de frappe");
        browser.signIn(agent.email(), Office.PASSWORD, "123");
        browser.signIn(agent.email(), Office.PASSWORD, people.code());
        assertThat(browser.send("/bureau/deconnexion").location()).isEqualTo("/bureau/connexion?au-revoir");

        assertThat(database.sql("select action from journal_entry where subject = ? order by number")
                        .param(agent.email())
                        .query(String.class)
                        .list())
                .containsExactly("SIGN_IN_FAILED", "SECOND_FACTOR_FAILED", "SIGNED_IN", "SIGNED_OUT");
        assertThat(browser.open("/bureau/essai").location()).isEqualTo("/bureau/connexion");
    }

    @Test
    void aForeignPageIsNeverWhereOneLands() {
        var agent = people.somebody(Role.AGENT);
        for (var address : new String[] {
            "https://exemple.fr/bureau", "http://localhost//exemple.fr", "http://localhost/bureau/../inscription"
        }) {
            var browser = people.browser();
            browser.cookies.put("REDIRECT_URI", java.util.Base64.getEncoder().encodeToString(address.getBytes()));

            assertThat(browser.signIn(agent.email(), Office.PASSWORD, people.code())
                            .location())
                    .isEqualTo("/bureau");
        }
    }

    private String digest(StaffMember member) {
        return database.sql("select password from staff_account where id = ?")
                .param(member.id())
                .query(String.class)
                .single();
    }
}

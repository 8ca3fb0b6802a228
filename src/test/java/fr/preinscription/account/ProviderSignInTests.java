package fr.preinscription.account;

import static org.assertj.core.api.Assertions.assertThat;

import fr.preinscription.TestDatabase;
import fr.preinscription.account.IdentityProvider.Lie;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.json.JsonMapper;

/** The whole way over HTTP: our site, the provider's sign-in page, back to our site. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.DEFINED_PORT,
        properties = {
            "preinscription.oidc.client-id=preinscription",
            "preinscription.oidc.client-secret=secret of the site",
            "preinscription.oidc.acr=eidas2 eidas3"
        })
@Import(TestDatabase.class)
class ProviderSignInTests {

    private static final int PORT = IdentityProvider.freePort();
    private static final String SITE = "http://localhost:" + PORT;

    private static ConfigurableApplicationContext provider;

    @Autowired
    JdbcClient database;

    private HttpClient browser;

    @DynamicPropertySource
    static void addresses(DynamicPropertyRegistry registry) {
        registry.add("server.port", () -> PORT);
        registry.add("preinscription.public-address", () -> SITE);
        registry.add("preinscription.oidc.issuer", () -> IdentityProvider.ISSUER);
    }

    /** After our site, which must start without it. */
    @BeforeAll
    static void startProvider() {
        provider = IdentityProvider.start(SITE + "/bureau/connexion/retour");
    }

    @AfterAll
    static void stopProvider() {
        provider.close();
    }

    @BeforeEach
    void open() {
        IdentityProvider.lie = Lie.NONE;
        browser = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    }

    @Test
    void whoHasAnAccountComesInAndIsKnownByTheirSubFromThenOn() throws Exception {
        var agent = somebody();
        assertThat(get(SITE + "/bureau/connexion").body()).contains("Se connecter avec ProConnect");

        assertThat(signIn(agent.email())).isEqualTo("/bureau");

        assertThat(get(SITE + "/bureau/compte").body()).contains(agent.name(), "vous entrez par votre fournisseur");
        database.sql("update staff_account set email = ? where id = ?")
                .params(UUID.randomUUID() + "@ailleurs.example", agent.id())
                .update();
        open();
        assertThat(signIn(agent.email())).as("another address, the same person").isEqualTo("/bureau");
        assertThat(database.sql("select action from journal_entry where actor = ? order by number")
                        .param(agent.id())
                        .query(String.class)
                        .list())
                .containsExactly("ACCOUNT_LINKED", "SIGNED_IN", "SIGNED_IN");
    }

    @Test
    void theProviderIsAskedWithPkceANonceAndHowStronglyItMustRecognise() throws Exception {
        var request = get(SITE + "/bureau/connexion/fournisseur/identite")
                .headers()
                .firstValue("Location")
                .orElseThrow();

        assertThat(request)
                .startsWith(IdentityProvider.ISSUER + "/oauth2/authorize?")
                .contains("code_challenge=", "code_challenge_method=S256", "nonce=", "state=", "response_type=code");
        assertThat(parameter(request, "acr_values")).isEqualTo("eidas2 eidas3");
        assertThat(new JsonMapper().readTree(parameter(request, "claims"))).isEqualTo(new JsonMapper().readTree("""
                        {"id_token": {"acr": {"essential": true, "values": ["eidas2", "eidas3"]}}}"""));
    }

    @ParameterizedTest
    @EnumSource(
            names = {
                "OTHER_NONCE",
                "OTHER_AUDIENCE",
                "OTHER_ISSUER",
                "NOT_SIGNED",
                "OTHER_KEY",
                "EXPIRED",
                "WEAK",
                "ADDRESS_OF_SOMEBODY_ELSE_SAID_APART"
            })
    void aTokenThatLiesOpensNothing(Lie lie) throws Exception {
        var agent = somebody();
        IdentityProvider.lie = lie;
        IdentityProvider.other = agent.email();

        assertThat(signIn(lie == Lie.ADDRESS_OF_SOMEBODY_ELSE_SAID_APART ? "autre@ailleurs.example" : agent.email()))
                .isEqualTo("/bureau/connexion?refus=fournisseur");

        assertThat(get(SITE + "/bureau/connexion?refus=fournisseur").body()).contains("n’a pas abouti");
        assertThat(get(SITE + "/bureau/compte").statusCode()).isEqualTo(302);
    }

    @ParameterizedTest
    @EnumSource(names = {"ADDRESS_SAID_APART", "ADDRESS_SAID_APART_AND_SIGNED"})
    void theAddressMayBeSaidBesideTheToken(Lie how) throws Exception {
        IdentityProvider.lie = how;

        assertThat(signIn(somebody().email())).isEqualTo("/bureau");
    }

    @Test
    void anAddressThatNobodyVerifiedIsNotBelieved() throws Exception {
        var agent = somebody();
        IdentityProvider.lie = Lie.ADDRESS_NOT_VERIFIED;

        assertThat(signIn(agent.email())).isEqualTo("/bureau/connexion?refus=compte");
    }

    @Test
    void whoHasNoAccountOrNoMoreStaysOutside() throws Exception {
        assertThat(signIn("inconnue@ailleurs.example")).isEqualTo("/bureau/connexion?refus=compte");
        assertThat(get(SITE + "/bureau/connexion?refus=compte").body()).contains("pas de compte actif");

        var agent = somebody();
        database.sql("update staff_account set disabled_at = now() where id = ?")
                .param(agent.id())
                .update();
        open();
        assertThat(signIn(agent.email())).isEqualTo("/bureau/connexion?refus=compte");
        assertThat(get(SITE + "/bureau/compte").statusCode()).isEqualTo(302);
    }

    @Test
    void anAddressGivenToSomebodyElseDoesNotGiveTheAccount() throws Exception {
        var agent = somebody();
        database.sql("update staff_account set provider = ?, provider_sub = 'somebody who left' where id = ?")
                .params(IdentityProvider.ISSUER, agent.id())
                .update();

        assertThat(signIn(agent.email())).isEqualTo("/bureau/connexion?refus=compte");
    }

    @Test
    void anAnswerServesOnceAndOnlyWhoAsked() throws Exception {
        var agent = somebody();
        var answer = answer(agent.email());
        var asker = browser;
        open();
        assertThat(path(get(answer))).as("another browser").isEqualTo("/bureau/connexion?refus=fournisseur");
        browser = asker;
        assertThat(path(get(answer.replaceFirst("state=[^&]{6}", "state=aaaaaa"))))
                .isEqualTo("/bureau/connexion?refus=fournisseur");

        open();
        answer = answer(agent.email());
        assertThat(path(get(answer))).isEqualTo("/bureau");
        assertThat(path(get(answer))).as("again").isEqualTo("/bureau/connexion?refus=fournisseur");
    }

    private StaffMember somebody() {
        return Staff.named("Personne " + UUID.randomUUID(), Role.AGENT, "gestionnaire")
                .stored(database);
    }

    private String signIn(String email) throws Exception {
        return path(get(answer(email)));
    }

    /** The address at which the provider sends the browser back to us. */
    private String answer(String email) throws Exception {
        var start = get(SITE + "/bureau/connexion/fournisseur/identite");
        var asked = start.headers().firstValue("Location").orElseThrow();
        var login = get(asked).headers().firstValue("Location").orElseThrow();
        var form = Jsoup.parse(get(login).body());
        var sent = post(
                IdentityProvider.ISSUER + "/login",
                "username=" + encoded(email) + "&password=" + encoded(IdentityProvider.PASSWORD) + "&_csrf="
                        + encoded(form.select("input[name=_csrf]").val()));
        return get(sent.headers().firstValue("Location").orElseThrow())
                .headers()
                .firstValue("Location")
                .orElseThrow();
    }

    private static String path(HttpResponse<String> response) {
        return response.headers().firstValue("Location").orElse("").replace(SITE, "");
    }

    private HttpResponse<String> get(String address) throws IOException, InterruptedException {
        return browser.send(
                HttpRequest.newBuilder(URI.create(address))
                        .header("Accept", "text/html")
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String address, String form) throws IOException, InterruptedException {
        return browser.send(
                HttpRequest.newBuilder(URI.create(address))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static String parameter(String address, String name) {
        for (var pair : URI.create(address).getRawQuery().split("&")) {
            if (pair.startsWith(name + "=")) {
                return URLDecoder.decode(pair.substring(name.length() + 1), StandardCharsets.UTF_8);
            }
        }
        throw new AssertionError(name + " is missing in " + address);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}

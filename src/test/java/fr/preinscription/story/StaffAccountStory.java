package fr.preinscription.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import fr.preinscription.TestDatabase;
import fr.preinscription.account.Staff;
import java.io.IOException;
import java.math.BigInteger;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * An administrator invites somebody, who follows the link, chooses a password, sets a telephone up, notes the codes of
 * last resort, signs in again with each factor, and makes a passkey that signs in alone.
 */
@ExtendWith(Chromium.class)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.DEFINED_PORT, properties = "spring.mail.host=127.0.0.1")
@Import({TestDatabase.class, Mailbox.class})
class StaffAccountStory {

    private static final Path PICTURES = Path.of("target", "stories");
    private static final String PASSWORD = "trois ours dans la neige";
    private static final Pattern LINK = Pattern.compile("http://localhost:\\d+/bureau/connexion/lien\\?jeton=\\S+");
    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final String SITE = "http://localhost:" + freePort();

    @Autowired
    ApplicationContext beans;

    @Autowired
    Clock clock;

    private Page page;
    private String telling;
    private boolean javaScript;
    private Instant lastCode = Instant.EPOCH;

    /** Passkeys belong to an address with its port, so the port is known before. */
    @DynamicPropertySource
    static void address(DynamicPropertyRegistry registry) {
        registry.add("server.port", () -> SITE.substring(SITE.lastIndexOf(':') + 1));
        registry.add("preinscription.public-address", () -> SITE);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"staff with JavaScript, true, 1280", "staff without JavaScript, false, 360"})
    void isInvitedAndSignsIn(String name, boolean script, int width) throws Exception {
        telling = name.replace(' ', '-');
        javaScript = script;
        var email = "marion." + width + "@bureau.example";
        invite(email);
        try (var visitor = Chromium.visitor(script, width)) {
            page = visitor.newPage();
            follow(email);
            page.getByLabel("Mot de passe").fill(PASSWORD);
            page.getByLabel("Le même, encore une fois").fill(PASSWORD);
            look("link");
            press("Continuer");

            assertThat(page.locator("h1")).hasText("Second moyen de connexion");
            page.waitForLoadState();
            assertThat(page.locator("img").evaluate("picture => picture.complete && picture.naturalWidth > 0"))
                    .isEqualTo(true);
            look("enrolment");
            var secret = secret(page.locator(".bureau-secret").innerText());
            page.getByLabel("Code à 6 chiffres").fill(code(secret));
            press("Terminer");

            var codes = page.locator(".bureau-codes code").allInnerTexts();
            assertThat(codes).hasSize(8).doesNotHaveDuplicates();
            look("recovery-codes");
            page.getByText("Je les ai notés").click();
            assertThat(page.locator(".bureau-pairs")).containsText("8 restants");
            look("account");
            press("Quitter");

            assertThat(page.locator("main")).containsText("Votre session est fermée");
            look("sign-in");
            enterPassword(email);
            look("code");
            page.getByLabel("Code à 6 chiffres").fill(code(secret));
            press("Entrer");
            page.waitForURL("**/bureau");
            page.navigate(SITE + "/bureau/compte");
            press("Quitter");

            enterPassword(email);
            page.getByText("Je n’ai plus mon téléphone").click();
            look("last-resort");
            page.getByLabel("Un de vos codes de secours").fill(codes.getFirst());
            press("Entrer");
            page.waitForURL("**/bureau");
            page.navigate(SITE + "/bureau/compte");
            assertThat(page.locator(".bureau-pairs")).containsText("7 restants");
        }
    }

    @Test
    void aPasskeySignsInAlone() throws Exception {
        telling = "staff-passkey";
        javaScript = true;
        var email = "paul@bureau.example";
        invite(email);
        try (var visitor = Chromium.visitor(true, 1280)) {
            page = visitor.newPage();
            withAuthenticator(visitor);
            follow(email);
            page.getByLabel("Mot de passe").fill(PASSWORD);
            page.getByLabel("Le même, encore une fois").fill(PASSWORD);
            press("Continuer");
            look("passkey-first");
            press("Créer une clé");
            page.getByText("Je les ai notés").click();
            assertThat(page.locator("main")).containsText("Première clé");
            press("Quitter");

            press("Utiliser une clé d’identification");
            page.waitForURL("**/bureau");
            page.navigate(SITE + "/bureau/compte");
            assertThat(page.locator("main")).containsText("Chrome sur Linux");
            press("Quitter");

            enterPassword(email);
            look("passkey-second");
            press("Utiliser ma clé d’identification");
            page.waitForURL("**/bureau");

            page.navigate(SITE + "/bureau/compte/cles");
            page.getByLabel("D’abord, votre mot de passe").fill(PASSWORD);
            look("passkey-password");
            press("Continuer");
            look("passkey-new");
            press("Créer la clé");
            assertThat(page.locator("main")).containsText("Aucune clé n’a été créée");
            page.navigate(SITE + "/bureau/compte");
            press("Supprimer");
            assertThat(page.locator("main")).containsText("C’est votre seul second moyen");
        }
    }

    private void invite(String email) throws Exception {
        try (var visitor = Chromium.visitor(javaScript, 1280)) {
            visitor.addCookies(
                    List.of(new Cookie("bureau", Staff.administrator().session(beans)).setUrl(SITE)));
            page = visitor.newPage();
            page.navigate(SITE + "/bureau/comptes");
            page.getByText("Inviter quelqu’un").click();
            page.getByLabel("Adresse électronique professionnelle").fill(email);
            page.getByLabel("Prénom et nom").fill("Marion Paul");
            page.getByLabel("Qualité").fill("gestionnaire");
            page.getByText("Gestion : ").click();
            look("invite");
            press("Envoyer l’invitation");
            assertThat(page.locator(".bureau-done")).containsText("reçoit un lien par courriel");
            look("accounts");
        }
    }

    private void follow(String email) throws Exception {
        var words = Mailbox.letter(email, "Votre compte").text();
        var link = LINK.matcher(words);
        assertThat(link.find()).as(words).isTrue();
        page.navigate(link.group());
    }

    private void enterPassword(String email) {
        page.getByLabel("Adresse électronique").fill(email);
        page.getByLabel("Mot de passe").fill(PASSWORD);
        press("Se connecter");
    }

    /** A key inside the computer, whose owner always puts a finger on it. */
    private void withAuthenticator(BrowserContext visitor) {
        var tools = visitor.newCDPSession(page);
        tools.send("WebAuthn.enable");
        var options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "internal");
        options.addProperty("hasResidentKey", true);
        options.addProperty("hasUserVerification", true);
        options.addProperty("isUserVerified", true);
        options.addProperty("automaticPresenceSimulation", true);
        var arguments = new JsonObject();
        arguments.add("options", options);
        tools.send("WebAuthn.addVirtualAuthenticator", arguments);
    }

    private void press(String words) {
        page.getByText(words, new Page.GetByTextOptions().setExact(true)).click();
    }

    private void look(String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(PICTURES.resolve(telling + "-" + name + ".png"))
                .setFullPage(true));
        if (javaScript) {
            assertThat(new AxeBuilder(page).analyze().getViolations()).as(name).isEmpty();
        }
        assertThat(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                .as(name + " is no wider than the screen")
                .isEqualTo(true);
    }

    /** A code that was not used yet. */
    private String code(byte[] secret) throws Exception {
        var next = lastCode.plus(Duration.ofSeconds(30));
        var at = clock.instant().isBefore(next) ? next : clock.instant();
        lastCode = at;
        return new TimeBasedOneTimePasswordGenerator()
                .generateOneTimePasswordString(new SecretKeySpec(secret, "HmacSHA1"), at);
    }

    private static byte[] secret(String typed) {
        var value = BigInteger.ONE;
        for (var symbol : typed.replace(" ", "").toCharArray()) {
            value = value.shiftLeft(5).or(BigInteger.valueOf(ALPHABET.indexOf(symbol)));
        }
        var bytes = value.toByteArray();
        return java.util.Arrays.copyOfRange(bytes, 1, bytes.length);
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}

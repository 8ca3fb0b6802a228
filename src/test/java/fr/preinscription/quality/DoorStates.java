package fr.preinscription.quality;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import com.microsoft.playwright.Page;
import fr.preinscription.story.Mailbox;
import java.math.BigInteger;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.regex.Pattern;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.context.ApplicationContext;

/** The way into the office: an invitation, the second factor, the codes of last resort, signing in again. */
final class DoorStates {

    private static final String EMAIL = "marion.qualite@bureau.example";
    private static final String PASSWORD = "un cheval dans la mairie";
    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final Pattern LINK = Pattern.compile("https?://\\S+(/bureau/connexion/lien\\S+)");

    private final Visitor visitor;
    private final Page page;
    private final Findings findings;
    private final Clock clock;

    private Instant lastCode = Instant.EPOCH;

    DoorStates(ApplicationContext beans, Visitor visitor, Findings findings) {
        this.visitor = visitor;
        this.findings = findings;
        page = visitor.page();
        clock = beans.getBean(Clock.class);
    }

    /** An administrator invites, whoever is invited comes in. */
    void all() throws Exception {
        visitor.open("/bureau/comptes/nouveau");
        page.getByLabel("Adresse électronique professionnelle").fill(EMAIL);
        page.getByLabel("Prénom et nom").fill("Marion Paul");
        page.getByLabel("Qualité").fill("gestionnaire");
        page.getByText("Gestion : ").click();
        act("invited", () -> press("Envoyer l’invitation"));
        visitor.withoutCookies();

        open("/bureau/connexion", "empty");
        told("nothing given", visitor::submitEmpty);
        open("/bureau/connexion/lien?jeton=spent", "spent");
        var link = LINK.matcher(Mailbox.letter(EMAIL, "Votre compte").text());
        if (!link.find()) {
            throw new AssertionError("No link in the invitation");
        }
        open(link.group(1), "followed");
        told("nothing given", visitor::submitEmpty);
        page.getByLabel("Mot de passe").fill(PASSWORD);
        page.getByLabel("Le même, encore une fois").fill(PASSWORD);
        act("password chosen", () -> press("Continuer"));
        told("nothing given", () -> press("Terminer"));
        var secret = secret(page.locator(".bureau-secret").innerText());
        page.getByLabel("Code à 6 chiffres").fill(code(secret));
        act("codes given", () -> press("Terminer"));
        for (var under : new String[] {"", "/mot-de-passe", "/telephone", "/cles"}) {
            open("/bureau/compte" + under, "with a password");
            if (!under.isEmpty()) {
                told("nothing given", visitor::submitEmpty);
            }
        }
        visitor.open("/bureau/compte");
        act("signed out", () -> press("Quitter"));
        page.getByLabel("Adresse électronique").fill(EMAIL);
        page.getByLabel("Mot de passe").fill(PASSWORD);
        act("second factor", () -> press("Se connecter"));
        told("nothing given", () -> press("Entrer"));
        act("last resort", () -> page.getByText("Je n’ai plus mon téléphone").click());
        told("nothing given", () -> press("Entrer"));
    }

    private void open(String address, String state) {
        findings.forget();
        visitor.open(address);
        findings.look(visitor, state, false);
    }

    private void act(String state, Runnable act) {
        findings.forget();
        act.run();
        page.waitForLoadState();
        findings.look(visitor, state, false);
    }

    private void told(String state, Runnable act) {
        findings.forget();
        act.run();
        page.waitForLoadState();
        if (visitor.isTold()) {
            findings.look(visitor, state, false);
        }
    }

    private void press(String words) {
        page.getByText(words, new Page.GetByTextOptions().setExact(true)).last().click();
    }

    private String code(byte[] secret) throws Exception {
        var next = lastCode.plus(Duration.ofSeconds(30));
        lastCode = clock.instant().isBefore(next) ? next : clock.instant();
        return new TimeBasedOneTimePasswordGenerator()
                .generateOneTimePasswordString(new SecretKeySpec(secret, "HmacSHA1"), lastCode);
    }

    private static byte[] secret(String typed) {
        var value = BigInteger.ONE;
        for (var symbol : typed.replace(" ", "").toCharArray()) {
            value = value.shiftLeft(5).or(BigInteger.valueOf(ALPHABET.indexOf(symbol)));
        }
        var bytes = value.toByteArray();
        return Arrays.copyOfRange(bytes, 1, bytes.length);
    }
}

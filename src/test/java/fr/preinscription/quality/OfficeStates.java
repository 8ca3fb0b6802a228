package fr.preinscription.quality;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import fr.preinscription.web.Paris;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The states of the office’s pages that no link leads to. */
final class OfficeStates {

    private static final Map<String, String> OPENING = Map.ofEntries(
            Map.entry("values[opensAt]", "15/10/2027 9:00"),
            Map.entry("values[closesAt]", "24/11/2027 17h"),
            Map.entry("values[dossierDueOn]", "1/12/2027"),
            Map.entry("values[dossierDueAt]", "01/12/2027 24:00"),
            Map.entry("values[examStartsOn]", "15/05/2028"),
            Map.entry("values[confirmationMode]", "PAPER_SIGNED"),
            Map.entry("values[languagesTaughtInAcademy]", "anglais, espagnol"),
            Map.entry("values[optionalLanguagesPossible]", "anglais"),
            Map.entry("values[experienceMonths]", "12"),
            Map.entry("decision.authority", "recteur de l’académie"),
            Map.entry("decision.takenOn", "20/11/2026"),
            Map.entry("decision.reference", "2027-1"),
            Map.entry("decision.reason", "ouverture"));

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final Visitor visitor;
    private final Page page;
    private final Findings findings;
    private final JdbcClient database;
    private final Clock clock;

    OfficeStates(ApplicationContext beans, Visitor visitor, Findings findings) {
        this.visitor = visitor;
        this.findings = findings;
        page = visitor.page();
        database = beans.getBean(JdbcClient.class);
        clock = beans.getBean(Clock.class);
    }

    void all() {
        findings.part("campaign", this::campaign);
        findings.part("files", this::files);
        findings.part("desk", this::desk);
        findings.part("searching", this::searching);
        findings.part("typing", this::typing);
        findings.part("account", this::account);
        findings.part("refused", this::refused);
    }

    private void campaign() {
        open("/bureau/campagne/ouverture?session=2028", "next session");
        act("nothing given", () -> press("Vérifier avant d’ouvrir"));
        open("/bureau/campagne/ouverture?session=2028");
        OPENING.forEach(this::fill);
        act("to be signed", () -> press("Vérifier avant d’ouvrir"));
        act(
                "not signed",
                () -> page.locator("main form[method=post] button").last().click());

        open("/bureau/campagne/parametres");
        act("tried", () -> press("Essayer sur les dossiers"));
        open("/bureau/campagne/parametres");
        fill("values[experienceMonths]", "nonsense");
        act("nonsense given", () -> press("Essayer sur les dossiers"));
        open("/bureau/campagne/parametres");
        fill("values[experienceMonths]", "120");
        act("tried", () -> press("Essayer sur les dossiers"));

        open("/bureau/campagne/prolongation");
        act("nothing given", () -> page.locator("main form button").last().click());
        open("/bureau/campagne/prolongation");
        fill("closesOn", DAY.format(Paris.at(clock.instant()).plusDays(12)));
        fill("closesHour", "12:00");
        OPENING.forEach((name, value) -> {
            if (name.startsWith("decision")) {
                fill(name, value);
            }
        });
        act("to be signed", () -> page.locator("main form button").last().click());

        findings.part("imports", this::imports);
        open("/bureau/campagne/droit");
        act("read again", () -> page.locator("main form button").last().click());
        findings.part("texts", this::everyText);
    }

    private void imports() {
        open("/bureau/campagne/session-precedente");
        page.locator("#fichiers")
                .setInputFiles(new FilePayload(
                        "candidats.csv",
                        "text/csv",
                        "numero;nom\n2631499999;Durand\n".getBytes(StandardCharsets.UTF_8)));
        act(
                "wrong file",
                () -> page.locator("main form[method=post] button").last().click());
        open("/bureau/campagne/session-precedente");
        page.locator("#fichiers").setInputFiles(new FilePayload("candidats.csv", "text/csv", LastSession.CANDIDATES));
        act(
                "to be confirmed",
                () -> page.locator("main form[method=post] button").last().click());
        open("/bureau/campagne/import");
        page.locator("#fichiers")
                .setInputFiles(new FilePayload("rien.yaml", "text/yaml", "rien: 1".getBytes(StandardCharsets.UTF_8)));
        act(
                "wrong file",
                () -> page.locator("main form[method=post] button").last().click());
        open("/bureau/campagne/import");
        page.locator("#fichiers").setInputFiles(changedCatalogue());
        act(
                "to be confirmed",
                () -> page.locator("main form[method=post] button").last().click());
    }

    /** A file of the catalogue in which a name is another one. */
    private static FilePayload changedCatalogue() {
        try (var files = Files.walk(Path.of("src/main/resources/catalogue"))) {
            var file = files.filter(path -> path.getFileName().toString().startsWith("tourisme"))
                    .findFirst()
                    .orElseThrow();
            var text = Files.readString(file).replaceFirst("(?m)^name: .*$", "name: Tourisme d’essai");
            return new FilePayload(file.getFileName().toString(), "text/yaml", text.getBytes(StandardCharsets.UTF_8));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private void everyText() {
        open("/bureau/campagne/textes");
        var text = visitor.links().stream()
                .filter(link -> link.startsWith("/bureau/campagne/textes/"))
                .filter(link -> !link.endsWith("historique"))
                .findFirst()
                .orElseThrow();
        open(text);
        told("nothing given", visitor::submitEmpty);
    }

    private void files() {
        for (var state : words("select distinct state from case_file_state order by 1")) {
            open("/bureau/dossiers/" + number("c.state = '" + state + "'"), "state " + state);
        }
        open(
                "/bureau/dossiers/"
                        + word("select number from registration order by current_version desc, number limit 1"),
                "many versions");
        var some = number("c.state = 'INCOMPLETE'");
        for (var under : List.of(
                "/accords",
                "/reponse",
                "/contact",
                "/correction",
                "/relance",
                "/decision",
                "/messages/nouveau",
                "/observations")) {
            open("/bureau/dossiers/" + some + under, "incomplete");
            told("nothing given", visitor::submitEmpty);
            open("/bureau/dossiers/" + some + under);
            told("nonsense given", visitor::submitNonsense);
        }
        open("/bureau/dossiers/" + some + "/decision?type=CANCELLED", "cancelling");
        var answered = word(
                "select r.number from registration r join reminder m on m.registration = r.id where m.answered_on is null limit 1");
        open("/bureau/dossiers/" + answered + "/reponse", "reminded");
        told("nothing given", visitor::submitEmpty);
        open("/bureau/dossiers/99999999A", "unknown");
    }

    private void desk() {
        var one = number("c.state = 'AWAITED'");
        open("/bureau/guichet/" + one, "awaited");
        told("nothing given", visitor::submitEmpty);
        open("/bureau/guichet?code=99999999A-0", "unknown");
        told("nothing given", visitor::submitEmpty);
        open("/bureau/guichet?code=nonsense", "nonsense");
        var envelope = word("select r.number || '/enveloppes/' || e.id from registration r join envelope e"
                + " on e.registration = r.id order by e.id limit 1");
        open("/bureau/guichet/" + envelope, "taken again");
        told("nothing given", visitor::submitEmpty);
    }

    private void searching() {
        open("/bureau/recherche?q=zzzzzz", "nothing found");
        open("/bureau/recherche?q=martin", "found");
        open("/bureau/recherche");
        page.locator("input[name=fichier]").first().check();
        page.locator("button[value=ecrire]").click();
        findings.forget();
        page.reload();
        findings.look(visitor, "to be written to", true);
        page.locator("[name=courrier]").selectOption("RESULTS");
        act("previewed", () -> page.getByText("Voir l’aperçu").click());
        act("done", () -> page.locator("button[data-key=o]").click());
    }

    private void typing() {
        open("/bureau/saisie", "empty");
        told("nothing given", visitor::submitEmpty);
        open("/bureau/saisie");
        page.locator("input[name=channel] + label").first().click();
        page.locator("[name=contactedOn]").fill("2026-11-20");
        page.locator("[name=caller]").fill("Mme Durand");
        act("typed by the office", visitor::submit);
        open("/inscription/naissance", "typed by the office");
        open("/bureau/saisie/derogation", "empty");
        told("nothing given", visitor::submitEmpty);
        open("/bureau/saisie", "going on");
        page.locator("form[action$=abandonner] button").last().click();

        open("/bureau/dossiers/" + number("c.state = 'INCOMPLETE'") + "/correction");
        page.locator("main [name=evidence]").fill("scan 2026-11-30-0042");
        page.locator("main [name=reason]").fill("prénom corrigé en rouge");
        act("correction begun", visitor::submit);
        open("/inscription/verification", "corrected by the office");
    }

    private void account() {
        for (var under : List.of("", "/mot-de-passe", "/telephone", "/cles")) {
            open("/bureau/compte" + under, "mine");
            if (!under.isEmpty()) {
                told("nothing given", visitor::submitEmpty);
            }
        }
    }

    private void refused() {
        open("/bureau/comptes", "403");
        open("/bureau/nulle-part", "404");
    }

    void administration() {
        open("/bureau/comptes/nouveau", "empty");
        told("nothing given", visitor::submitEmpty);
        open("/bureau/comptes/nouveau");
        told("nonsense given", visitor::submitNonsense);
    }

    private void open(String address) {
        visitor.open(address);
    }

    private void open(String address, String state) {
        findings.forget();
        visitor.open(address);
        findings.look(visitor, state, true);
    }

    private void act(String state, Runnable act) {
        findings.forget();
        act.run();
        page.waitForLoadState();
        findings.look(visitor, state, false);
    }

    private void told(String state, Runnable act) {
        if (!visitor.hasForm()) {
            return;
        }
        findings.forget();
        act.run();
        if (visitor.isTold()) {
            findings.look(visitor, state, false);
        }
    }

    private void press(String words) {
        page.locator("main button:has-text(\"" + words + "\")").last().click();
    }

    private void fill(String name, String value) {
        var field = page.locator("main [name='" + name + "']");
        if (field.count() > 0) {
            if ("SELECT".equals(field.first().evaluate("field => field.tagName"))) {
                field.first().selectOption(value);
            } else {
                field.first().fill(value);
            }
        }
    }

    private String number(String condition) {
        return word("select r.number from registration r join case_file_state c on c.registration = r.id where "
                + condition + " order by r.number limit 1");
    }

    private List<String> words(String query) {
        return database.sql(query).query(String.class).list();
    }

    private String word(String query) {
        return words(query).getFirst();
    }
}

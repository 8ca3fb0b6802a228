package fr.preinscription.quality;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.net.URI;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Somebody registers, from the entry page to the number. Only what is asked and not yet answered is answered, whatever the
 * order of the pages.
 */
final class Registering {

    private static final int TOO_MANY = 60;

    private final Page page;
    private final Hand hand;
    private final Person person;

    /**
     * @param situation radios of the pages that tell people apart, by the name of their field
     * @param code the code that a mail holds, when last session's number is given
     */
    record Person(
            String name,
            String lastNumber,
            String born,
            String email,
            Map<String, String> situation,
            Supplier<String> code) {

        private String day() {
            return born.substring(8).replaceFirst("^0", "");
        }

        private String month() {
            return born.substring(5, 7).replaceFirst("^0", "");
        }

        private String year() {
            return born.substring(0, 4);
        }
    }

    Registering(Page page, Hand hand, Person person) {
        this.page = page;
        this.hand = hand;
        this.person = person;
    }

    /** Leaves the page with the number open. */
    void register(String site) {
        page.navigate(site + "/");
        hand.arrive();
        hand.press(page.locator("form[action$='/inscription/commencer'] button").first());
        for (var i = 0; !slug().equals("enregistree"); i++) {
            hand.arrive();
            if (i > TOO_MANY) {
                throw new AssertionError("No way out of " + page.url() + ": "
                        + page.locator("main").innerText());
            }
            var here = page.url();
            answer(slug());
            if (page.url().equals(here)) {
                hand.press(onward());
            }
            if (page.title().startsWith("Erreur")) {
                throw new AssertionError(person.name() + " at " + here + ": "
                        + page.locator("[data-error-summary]").innerText());
            }
        }
        hand.arrive();
    }

    private void answer(String step) {
        switch (step) {
            case "session-precedente" -> {
                choose("registered", person.lastNumber() == null ? "NO" : "WITH_NUMBER");
                if (person.lastNumber() != null) {
                    type("number", person.lastNumber());
                    date("birthDate");
                }
            }
            case "code" -> type("code", person.code().get());
            case "naissance" -> {
                date("birthDate");
                choose("french", "true");
            }
            case "residence" -> residence();
            case "situation" -> {
                choose("faceToFaceSchool", "false");
                choose("enrolledInDistanceLearning", person.situation().get("enrolledInDistanceLearning"));
                choose("satBefore", person.situation().get("satBefore"));
                choose("door", person.situation().get("door"));
            }
            case "formation" -> choose("year", "2");
            case "experience" -> {
                choose("kind", "EMPLOYEE");
                type("periods[0].from.day", "1");
                type("periods[0].from.month", "9");
                type("periods[0].from.year", "2023");
                tick("periods[0].still");
                type("periods[0].employer", "Librairie des Arcades");
            }
            case "examen-precedent" -> {
                choose("form", "GLOBAL");
                choose("sat", "true");
            }
            case "specialite" -> specialty();
            case "forme" -> {
                choose("form", "GLOBAL");
                tick("definitive");
            }
            case "epreuves" -> units();
            case "langues" -> {
                pick("compulsory", "anglais");
                choose("taught", person.situation().getOrDefault("taught", "OTHER_SCHOOL"));
            }
            case "epreuves-facultatives" -> first("papers");
            case "stage" -> choose("state", "DONE");
            case "bilan", "verification" -> ticks();
            case "identite" -> {
                type("birthName", person.name());
                type("firstName", "Camille");
            }
            case "lieu-de-naissance" -> birthplace();
            case "adresse" -> type("street", "12 rue des Lois");
            case "contact" -> {
                type("email", person.email());
                type("emailRepeated", person.email());
                type("phone", "06 12 34 56 78");
            }
            case "accords" -> {
                choose("press", "false");
                choose("localAuthorities", "true");
            }
            case "declaration" -> tick("single");
            default -> {
                // nothing is needed to go on
            }
        }
    }

    private void residence() {
        choose("place", "FRANCE");
        if (type("postcode", "31000")) {
            if (page.locator("[name=communeCode] option[value='31555']").count() == 0
                    && page.locator("button[name=chercher]").first().isVisible()) {
                hand.press(page.locator("button[name=chercher]").first());
                hand.arrive();
            }
            page.locator("[name=communeCode] option[value='31555']")
                    .waitFor(new Locator.WaitForOptions()
                            .setState(com.microsoft.playwright.options.WaitForSelectorState.ATTACHED));
            pick("communeCode", "31555");
        }
        choose("kind", "HOME");
    }

    private void specialty() {
        var proposed = page.locator("main button[name=slug]");
        if (proposed.count() > 0) {
            hand.press(proposed.first());
            return;
        }
        var choices = page.locator("main form[method=post] input[name=slug]");
        if (choices.count() == 0 || page.locator("input[name=slug]:checked").count() == 0) {
            hand.type(page.locator("input[type=search]"), "mco");
            hand.press(page.locator("form[role=search] button").first());
            hand.arrive();
            choose("slug", "management-commercial-operationnel");
        }
    }

    /** Keeps what may be kept, sits the rest. */
    private void units() {
        for (var i = 0; page.locator("[name='units[" + i + "].status']").count() > 0; i++) {
            var status = "units[" + i + "].status";
            if (page.locator("[name='" + status + "']:checked").count() == 0) {
                var mark = page.locator("[name='units[" + i + "].mark']");
                var typed = mark.count() == 0 ? "" : mark.inputValue().replace(',', '.');
                var kept = !typed.isEmpty() && Double.parseDouble(typed) >= 10;
                choose(status, kept ? "KEEP" : "SIT");
            }
        }
    }

    private void birthplace() {
        choose("inFrance", "true");
        if (type("town", "Albi")) {
            hand.press(page.locator("button[name=chercher]"));
            hand.arrive();
            var found = page.locator("input[name=commune][value^='81004']");
            if (found.count() > 0 && !found.first().isChecked()) {
                hand.choose(found.first());
            }
        }
    }

    private void ticks() {
        for (var box :
                page.locator("main form[method=post] input[type=checkbox]").all()) {
            if (!box.isChecked()) {
                hand.choose(box);
            }
        }
    }

    private void date(String path) {
        type(path + ".day", person.day());
        type(path + ".month", person.month());
        type(path + ".year", person.year());
    }

    private void choose(String name, String value) {
        var group = page.locator("main input[name='" + name + "']");
        if (value != null
                && group.count() > 0
                && page.locator("main [name='" + name + "']:checked").count() == 0) {
            var one = page.locator("main input[name='" + name + "'][value='" + value + "']");
            if (one.count() == 0) {
                throw new AssertionError("No « " + value + " » for " + name + " at " + page.url());
            }
            hand.choose(one.first());
        }
    }

    private void first(String name) {
        var group = page.locator("main [name='" + name + "']");
        if (group.count() > 0
                && group.first().getAttribute("type").equals("radio")
                && page.locator("main [name='" + name + "']:checked").count() == 0) {
            hand.choose(group.first());
        }
    }

    private void tick(String name) {
        var box = page.locator("main input[type=checkbox][name='" + name + "']");
        if (box.count() > 0 && !box.first().isChecked()) {
            hand.choose(box.first());
        }
    }

    private boolean type(String name, String text) {
        var field = page.locator("main [name='" + name + "']");
        if (field.count() == 0
                || !field.first().isVisible()
                || !field.first().inputValue().isEmpty()) {
            return false;
        }
        hand.type(field.first(), text);
        return true;
    }

    private void pick(String name, String value) {
        var list = page.locator("main select[name='" + name + "']");
        if (list.count() > 0 && list.first().inputValue().isEmpty()) {
            hand.pick(list.first(), value);
        }
    }

    private Locator onward() {
        return page.locator("main form[action='" + path() + "'] div.actions > button[type=submit]")
                .first();
    }

    private String slug() {
        return path().substring(path().lastIndexOf('/') + 1);
    }

    private String path() {
        return URI.create(page.url()).getPath();
    }
}

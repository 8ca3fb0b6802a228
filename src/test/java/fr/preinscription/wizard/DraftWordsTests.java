package fr.preinscription.wizard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** A draft is never shown as a registration, in any wording. */
@StepTest
class DraftWordsTests {

    /** What only somebody with a number may read. */
    private static final List<Pattern> FORBIDDEN = Stream.of(
                    "(inscription|préinscription|candidature) (est |a été |bien )*(enregistrée|reçue|validée|prise en compte"
                            + "|confirmée|acceptée|terminée)",
                    "nous avons (bien )?reçu votre",
                    "vous êtes (maintenant |bien |désormais )*(inscrit|préinscrit)(?! seulement)",
                    "félicitations",
                    "votre inscription (est|a été|n°|numéro|porte|existe|compte)",
                    "mon inscription\\b.*\\benregistr",
                    "votre numéro d’inscription (?!s’affiche)",
                    "\\b\\d{8}[A-Z](-\\d+)?\\b",
                    "clé d’accès")
            .map(words -> Pattern.compile(words, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE))
            .toList();

    /** Sentences that speak of the number to come. */
    private static final List<String> ALLOWED =
            List.of("votre numéro d’inscription s’affichera", "Votre numéro d’inscription s’affiche");

    @Autowired
    Walk walk;

    @Autowired
    Finished finished;

    @Autowired
    MockMvc mvc;

    @Test
    void no_page_of_a_draft_speaks_of_it_as_of_a_registration() {
        var token = walk.start(finished.form());
        var read = new ArrayList<String>();
        var steps = Stream.of(Step.values()).map(Step::path);
        var around = Stream.of(
                "/inscription/plus-tard", "/inscription/effacer", "/inscription/oublier", "/inscription/lien?jeton=x");

        Stream.concat(steps, around).forEach(path -> {
            var page = walk.page(token, path);
            if (page.status() == 200) {
                read.add(path);
                says(path, page);
            }
        });

        assertThat(read).hasSizeGreaterThan(20).contains("/inscription/verification", "/inscription/bilan");
    }

    @Test
    void nor_does_a_page_with_an_error_a_conflict_or_a_first_visit() {
        var token = walk.start(finished.form());
        says("errors", walk.answer(token, "/inscription/contact", "email", "lea"));
        says(
                "slip",
                walk.answer(token, "/inscription/contact", "email", "l@gmial.com", "emailRepeated", "l@gmial.com"));
        says("later", walk.answer(token, "/inscription/plus-tard", "email", "lea"));
        says("first", walk.page(walk.start("{}"), "/inscription/session-precedente"));
    }

    @Test
    void each_step_says_that_nobody_is_registered_yet() {
        var token = walk.start(finished.form());

        for (var step : Step.values()) {
            var page = walk.page(token, step.path());
            if (page.status() == 200) {
                assertThat(page.html().select(".foot").text())
                        .as(step.path())
                        .contains("Vous n’êtes pas encore inscrit", "quand votre numéro s’affichera");
            }
        }
    }

    @Test
    void changes_that_are_not_validated_say_that_they_do_not_count() {
        var token = registered();

        assertThat(walk.page(token, "/inscription/contact")
                        .html()
                        .select(".foot")
                        .text())
                .contains("Vos changements ne comptent pas encore")
                .doesNotContain("pas encore inscrit");
    }

    @Test
    void only_the_page_after_the_validation_shows_the_number() {
        var draft = walk.start(finished.form());
        for (var path : List.of("/inscription/enregistree", "/mon-inscription/suivi", "/mon-inscription/adresse")) {
            assertThat(walk.page(draft, path).location()).as(path).isEqualTo("/mon-inscription");
        }

        var page = walk.page(registered(), "/inscription/enregistree");
        assertThat(page.text()).containsPattern("\\d{8}[A-Z]-0").contains("Votre inscription est enregistrée");
        assertThat(page.html().select(".foot")).isEmpty();
    }

    @Test
    void the_entry_page_tells_of_the_form_in_plain_words() {
        var browser = new Browser(mvc, walk.start(finished.form()));

        assertThat(browser.open("/").text())
                .contains(
                        "Un formulaire est commencé sur cet appareil",
                        "Ce n’est pas une inscription",
                        "gardé jusqu’au");
    }

    private String registered() {
        var token = walk.start(finished.form());
        walk.answer(
                token,
                "/inscription/verification",
                "submission",
                walk.draft(token).submission().toString());
        return token;
    }

    private static void says(String path, Walk.Page page) {
        var words =
                page.html().title() + " | " + page.html().select("main, .foot").text();
        for (var sentence : ALLOWED) {
            words = words.replace(sentence, "…");
        }
        for (var forbidden : FORBIDDEN) {
            assertThat(words.replace('\u00a0', ' ')).as(path).doesNotContainPattern(forbidden);
        }
    }
}

package fr.preinscription.wizard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** Pages as they are read, with what the code fills in: apostrophes, spaces and dates are French on each of them. */
@StepTest
class RenderedWordsTests {

    private static final Pattern STRAIGHT = Pattern.compile("\\p{L}'[\\p{L}«]");
    private static final Pattern BREAKING = Pattern.compile("[\\p{L}\\p{N})»’%] [:;?!»](?![\\p{L}\\p{N}])|« ");
    private static final Pattern FOREIGN_DATE =
            Pattern.compile("\\b\\d{4}-\\d{2}-\\d{2}\\b|\\b\\d{1,2}:\\d{2}\\b|\\b1 (janvier|février|mars|avril|mai|juin"
                    + "|juillet|août|septembre|octobre|novembre|décembre)\\b|\\d [hH]\\b|\\d \\d{3}\\b(?! [A-Z])");
    /** Names of the catalogue keep the spaces of the orders they come from; so does the list of specialties. */
    private static final Pattern NAMES = Pattern.compile("(étrangère \\d) (:)");

    private static final Pattern NOTHING = Pattern.compile("\\bnull\\b|\\?\\?|\\[\\[|\\$\\{");

    @Autowired
    Walk walk;

    @Autowired
    Finished finished;

    @Autowired
    MockMvc mvc;

    @ParameterizedTest
    @EnumSource(Step.class)
    void aStep(Step step) {
        judge(walk.page(walk.start(finished.form()), step.path()));
    }

    @ParameterizedTest
    @EnumSource(Step.class)
    void aStepAnsweredWithNothing(Step step) {
        if (step != Step.CHECK && step != Step.VERDICT) {
            judge(walk.answer(walk.start(finished.form()), step.path()));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "examen-precedent",
                "epreuves",
                "langues",
                "forme",
                "stage",
                "epreuves-facultatives",
                "bilan",
                "verification"
            })
    void aPageOfSomebodyWhoKeepsMarks(String page) {
        var exam = Exams.repeating(Exams.MCO).specialty(Exams.MCO).global().units(Exams.grid(Exams.MCO), "{}");

        judge(walk.page(walk.start(exam.json()), "/inscription/" + page));
    }

    @Test
    void whatFollowsTheRegistration() {
        var token = walk.start(finished.form());
        var check = walk.page(token, Step.CHECK.path());
        walk.answer(
                token,
                Step.CHECK.path(),
                "submission",
                check.html().select("[name=submission]").val());

        for (var path : List.of("/inscription/enregistree", "/mon-inscription/suivi", "/mon-inscription/desistement")) {
            judge(walk.page(token, path));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/aide",
                "/mentions-legales",
                "/donnees-personnelles",
                "/accessibilite",
                "/mon-inscription",
                "/mon-inscription/cle-perdue",
                "/simulateurs/inscription",
                "/simulateurs/notes",
                "/verifier",
                "/cette-page-n-existe-pas"
            })
    void anotherPage(String path) {
        var page = new Browser(mvc).open(path);

        judge(page);
    }

    private static void judge(Walk.Page page) {
        var body = page.html().body();
        assertThat(page.status()).isIn(200, 302, 303, 404, 422);
        Stream.concat(
                        page
                                .html()
                                .select("title, p, li, h1, h2, h3, dt, dd, legend, label, summary, button, th, td")
                                .stream()
                                .filter(one -> one.closest(".long-list") == null)
                                .map(one -> one.wholeText().replaceAll("[ \\n\\r\\t]+", " "))
                                .map(text -> NAMES.matcher(text).replaceAll("$1\u00a0$2")),
                        body.select("[aria-label], [title], option").stream()
                                .flatMap(one -> Stream.of(one.attr("aria-label"), one.attr("title"))))
                .filter(text -> !text.isEmpty())
                .forEach(text -> assertThat(text)
                        .doesNotContainPattern(STRAIGHT)
                        .doesNotContainPattern(BREAKING)
                        .doesNotContainPattern(FOREIGN_DATE)
                        .doesNotContainPattern(NOTHING));
    }
}

package fr.preinscription.wizard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Whatever is sent to a step by something else than our pages, nothing breaks and nothing of it runs. */
@StepTest
class ForgedInputTests {

    private static final Pattern NAME = Pattern.compile("name=\"([^\"]+)\"");
    private static final List<String> JUNK = List.of(
            "",
            "xyz",
            "-1",
            "99999999999999999999",
            "\u0000",
            "<script>alert(1)</script>",
            "é".repeat(300),
            "' or 1=1 --",
            "2026-13-45",
            "🙂");

    @Autowired
    Walk walk;

    @Autowired
    Finished finished;

    static Stream<Step> steps() {
        return Stream.of(Step.values());
    }

    @ParameterizedTest
    @MethodSource("steps")
    void no_field_of_no_step_breaks_on_junk(Step step) {
        var token = walk.start(finished.form());
        var page = walk.page(token, step.path());
        if (page.status() != 200) {
            return; // not on the route of this candidate
        }
        var names = NAME.matcher(page.html().select("main").outerHtml())
                .results()
                .map(match -> match.group(1))
                .distinct()
                .filter(name -> !name.equals("_csrf"))
                .toList();
        for (var name : names) {
            for (var junk : JUNK) {
                var answer = walk.answer(token, step.path(), name, junk);
                assertThat(answer.status()).as("%s, %s = %s", step, name, junk).isLessThan(500);
                assertThat(answer.text()).doesNotContain("at fr.preinscription");
                assertThat(answer.html().select("main script:not([src])")).isEmpty();
            }
        }
    }

    @Test
    void keeps_a_text_without_its_control_characters() {
        var token = walk.start(finished.without(finished.form(), Step.ADDRESS));

        var answer = walk.answer(token, "/inscription/adresse", "street", "12 rue\u0000 des Lois\u0007");

        assertThat(answer.status()).isEqualTo(302);
        assertThat(walk.draft(token).answers().address().street()).isEqualTo("12 rue des Lois");
    }
}

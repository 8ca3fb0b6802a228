package fr.preinscription.regulation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.preinscription.web.FrenchText;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a rule or a paper says to a candidate, judged by docs/words.md. */
class RuleWordsTests {

    private static final int LONGEST = 25;

    static List<String> said() {
        return Stream.of(
                        Regulation.GROUPS.stream()
                                .flatMap(group -> group.rules().stream())
                                .flatMap(rule -> Stream.of(rule.message(), rule.cure())),
                        Stream.of(SupportingDocument.values()).flatMap(paper -> Stream.of(paper.label(), paper.hint())))
                .flatMap(texts -> texts)
                .map(text -> text.replaceAll("\\{[^}]*}", "valeur"))
                .filter(text -> !text.isEmpty())
                .distinct()
                .toList();
    }

    @Test
    void rulesSpeak() {
        assertThat(said()).hasSizeGreaterThan(200);
    }

    @ParameterizedTest
    @MethodSource("said")
    void aRuleSpeaksPlainFrench(String text) {
        assertThat(text).doesNotContain("(e)").doesNotContainPattern("\\p{L}'\\p{L}");
        assertThat(FrenchText.bannedIn(text)).isEmpty();
        assertThat(FrenchText.sentences(text).filter(sentence -> FrenchText.words(sentence) > LONGEST))
                .isEmpty();
    }
}

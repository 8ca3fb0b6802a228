package fr.preinscription.regulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Walks all the rules: each is one sentence, cited, worded, curable; and every rule of the study is somewhere. */
class RulesTests {

    private static final List<Rule> RULES =
            Regulation.GROUPS.stream().flatMap(group -> group.rules().stream()).toList();

    @Test
    void everySentenceIsThereOnce() {
        assertThat(RULES)
                .extracting(rule -> rule.id() + " " + rule.effect() + " " + rule.sentence())
                .doesNotHaveDuplicates();
        assertThat(PaperRules.RULES)
                .extracting(rule -> rule.id() + " " + rule.sentence())
                .doesNotHaveDuplicates();
    }

    @Test
    void everyRuleIsWorded() {
        assertThat(RULES).allSatisfy(rule -> {
            assertThat(rule.id()).matches("R-\\d{2,3}");
            assertThat(rule.sentence()).as(rule.id()).matches("[A-ZÀÉ«].{10,}\\.");
            assertThat(rule.message()).as(rule.id()).matches("[A-ZÀÉ«{].{10,}[.?»}]");
            assertThat(rule.cure()).as(rule.id()).matches("([A-ZÀÉ«].{10,}\\.|\\{correction})");
        });
    }

    @Test
    void everyCitationIsComplete() {
        Pattern source = Pattern.compile(
                "^(Articles? [LDR]\\. ?\\d|Articles? \\d|Notice d’inscription|Règlement|Règle de gestion|Décret n°|Consignes académiques)");
        assertThat(Stream.concat(
                        RULES.stream().map(Rule::citation),
                        PaperRules.RULES.stream().map(PaperRule::citation)))
                .allSatisfy(citation -> assertThat(citation).containsPattern(source));
    }

    /** What changes from one session to the next is never written in a message. */
    @Test
    void messagesCarryNoYearOfASession() {
        assertThat(RULES)
                .allSatisfy(rule -> assertThat(rule.message())
                        .as(rule.id())
                        .doesNotContainPattern("20(1[6-9]|2[013-9])|\\b(36|12|25|26) (mois|ans)\\b|Toulouse|DEC 5"));
    }

    @Test
    void everyRuleOfTheStudyIsDecidedHereOrElsewhere() {
        Set<String> here = Stream.concat(
                        RULES.stream().map(Rule::id), PaperRules.RULES.stream().map(PaperRule::id))
                .collect(Collectors.toCollection(TreeSet::new));
        List<String> missing = IntStream.rangeClosed(1, 127)
                .mapToObj("R-%02d"::formatted)
                .filter(id -> !here.contains(id) && !RulesElsewhere.BY_ID.containsKey(id))
                .toList();
        assertThat(missing).isEmpty();
        assertThat(RulesElsewhere.BY_ID.keySet()).doesNotContainAnyElementsOf(here);
    }

    @Test
    void aRuleHoldsForItsSessionsAndItsDays() {
        Rule rule = Rule.flags("R-00", Topic.UNITS)
                .sinceSession(2022)
                .untilSession(2026)
                .validFrom(java.time.LocalDate.parse("2022-01-02"))
                .validTo(java.time.LocalDate.parse("2026-12-31"))
                .when(facts -> true);
        assertThat(governs(rule, 2022, "2022-01-02")).isTrue();
        assertThat(governs(rule, 2026, "2026-12-31")).isTrue();
        assertThat(governs(rule, 2021, "2022-01-02")).isFalse();
        assertThat(governs(rule, 2027, "2026-12-31")).isFalse();
        assertThat(governs(rule, 2022, "2022-01-01")).isFalse();
        assertThat(governs(rule, 2026, "2027-01-01")).isFalse();
    }

    private static boolean governs(Rule rule, int session, String day) {
        return rule.governs(session, java.time.LocalDate.parse(day));
    }
}

package fr.preinscription.regulation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.preinscription.regulation.CaseFile.Case;
import fr.preinscription.regulation.CaseFile.Node;
import fr.preinscription.regulation.Verdict.Breach;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Every acceptance case, one test each: those of {@code src/test/resources/cases}, or of every YAML file of the folder
 * that {@code -Dcases.dir} names.
 */
class AcceptanceCasesTests {

    private static final List<Case> CASES = CaseFile.folder(folder());

    private final Map<CaseFile, Curriculum> curricula = new IdentityHashMap<>();
    private final Map<CaseFile, Map<String, SessionParameters>> sessions = new IdentityHashMap<>();

    @TestFactory
    Stream<DynamicTest> cases() {
        return CASES.stream().map(one -> DynamicTest.dynamicTest(one.id(), () -> judge(one)));
    }

    @Test
    void thereAreCases() {
        assertThat(CASES).as("cases found in " + folder()).isNotEmpty();
    }

    private static Path folder() {
        String given = System.getProperty("cases.dir", "");
        return Path.of(given.isBlank() ? "src/test/resources/cases" : given);
    }

    private void judge(Case one) {
        String expected;
        String got;
        try {
            Verdict verdict = verdict(one);
            Set<String> ignored = Set.copyOf(one.file().root().texts("ignoredWarnings"));
            expected = expected(one.expected());
            got = got(verdict, ignored, one.expected().has("documents"));
        } catch (RuntimeException failure) {
            System.out.println(one.id() + ", expected " + expected(one.expected()) + ", got " + failure);
            throw failure;
        }
        if (!got.equals(expected)) {
            System.out.println(one.id() + ", expected " + expected + ", got " + got);
        }
        assertThat(got).as(one.id()).isEqualTo(expected);
    }

    private Verdict verdict(Case one) {
        Candidacy candidacy = CaseReader.candidacy(one.facts());
        Curriculum curriculum = curricula.computeIfAbsent(
                one.file(), file -> CaseReader.curriculum(file.root().node("catalogue")));
        SessionParameters session = sessions.computeIfAbsent(one.file(), AcceptanceCasesTests::sessions)
                .get(one.facts().text("session"));
        return Regulation.judge(candidacy, session, curriculum);
    }

    private static Map<String, SessionParameters> sessions(CaseFile file) {
        Map<String, SessionParameters> sessions = new HashMap<>();
        file.root()
                .node("sessions")
                .nodesByKey()
                .forEach((year, node) -> sessions.put(year, CaseReader.session(Integer.parseInt(year), node)));
        return sessions;
    }

    private static String expected(Node expect) {
        Map<String, Object> parts = new TreeMap<>();
        parts.put("decision", expect.text("decision"));
        for (String key : List.of("blocks", "warns", "flags")) {
            parts.put(key, new TreeSet<>(expect.texts(key)));
        }
        if (expect.has("documents")) {
            parts.put("documents", new TreeSet<>(expect.texts("documents")));
        }
        return parts.toString();
    }

    private static String got(Verdict verdict, Set<String> ignoredWarnings, boolean documents) {
        Verdict compared = new Verdict(
                verdict.blocks(),
                verdict.warnings().stream()
                        .filter(warning -> !ignoredWarnings.contains(warning.ruleId()))
                        .toList(),
                verdict.flags(),
                verdict.notices(),
                verdict.papers());
        Map<String, Object> parts = new TreeMap<>();
        parts.put("decision", compared.decision().name());
        parts.put("blocks", ids(compared.blocks()));
        parts.put("warns", ids(compared.warnings()));
        parts.put("flags", ids(compared.flags()));
        if (documents) {
            TreeSet<String> codes = new TreeSet<>();
            compared.papersNow().forEach(paper -> codes.add(paper.code()));
            parts.put("documents", codes);
        }
        return parts.toString();
    }

    private static Set<String> ids(List<Breach> breaches) {
        TreeSet<String> ids = new TreeSet<>();
        breaches.forEach(breach -> ids.add(breach.ruleId()));
        return ids;
    }
}

package fr.preinscription.regulation;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The acceptance cases, for rooms that ask the regulation in another way and must get the same answer. */
public final class ReadCases {

    private static final Path FOLDER = Path.of("src/test/resources/cases");

    private ReadCases() {}

    public record ReadCase(String id, Candidacy candidacy, SessionParameters session, Curriculum curriculum) {}

    public static List<ReadCase> all() {
        Map<CaseFile, Curriculum> curricula = new IdentityHashMap<>();
        Map<CaseFile, Map<String, SessionParameters>> sessions = new IdentityHashMap<>();
        return CaseFile.folder(FOLDER).stream()
                .map(one -> new ReadCase(
                        one.id(),
                        CaseReader.candidacy(one.facts()),
                        Objects.requireNonNull(sessions.computeIfAbsent(one.file(), ReadCases::sessions)
                                .get(one.facts().text("session"))),
                        curricula.computeIfAbsent(
                                one.file(),
                                file -> CaseReader.curriculum(file.root().node("catalogue")))))
                .toList();
    }

    private static Map<String, SessionParameters> sessions(CaseFile file) {
        Map<String, SessionParameters> sessions = new HashMap<>();
        file.root()
                .node("sessions")
                .nodesByKey()
                .forEach((year, node) -> sessions.put(year, CaseReader.session(Integer.parseInt(year), node)));
        return sessions;
    }
}

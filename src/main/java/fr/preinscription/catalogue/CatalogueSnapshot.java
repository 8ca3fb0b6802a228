package fr.preinscription.catalogue;

import fr.preinscription.catalogue.CatalogueContent.Table;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The whole catalogue in memory, immutable: what the database held when it was read, and over it what the office settled. */
final class CatalogueSnapshot {

    private static final int FIRST_SESSION = 1990;
    private static final int LAST_SESSION = 2100;

    private final Map<String, SpecialtyData> specialties = new LinkedHashMap<>();
    private final Map<String, String> acronyms = new LinkedHashMap<>();
    private final Map<String, Language> languages = new LinkedHashMap<>();
    private final List<LanguageList> languageLists = new ArrayList<>();
    private final Map<Integer, ExamSession> sessions = new LinkedHashMap<>();
    private final Map<Integer, SessionCatalogue> bySession = new ConcurrentHashMap<>();
    private final Map<String, String> sources = new LinkedHashMap<>();
    private final Set<String> officialSources = new HashSet<>();
    private final OfficeFacts office;

    /** The files alone. */
    CatalogueSnapshot(CatalogueContent content) {
        this(content, OfficeFacts.NONE);
    }

    CatalogueSnapshot(CatalogueContent content, OfficeFacts office) {
        this.office = office;
        SpecialtyData.read(content).forEach(specialty -> specialties.put(specialty.slug(), specialty));
        for (var row : content.of(Table.ACRONYM)) {
            var acronym = new Entries(row);
            acronyms.put(acronym.text("acronym"), acronym.text("specialty"));
        }
        for (var row : content.of(Table.CATALOGUE_SOURCE)) {
            var source = new Entries(row);
            var title = source.textOrNull("title");
            sources.put(source.text("id"), title == null ? source.text("id") : title);
            if (source.text("kind").startsWith("official")) {
                officialSources.add(source.text("id"));
            }
        }
        readLanguages(content);
        readSessions(content);
    }

    private void readLanguages(CatalogueContent content) {
        var additions =
                content.of(Table.LANGUAGE_ADDITION).stream().map(Entries::new).toList();
        for (var addition : additions) {
            var language = new Language(addition.text("code"), addition.text("label"));
            languages.put(language.code(), language);
        }
        for (var row : content.of(Table.LANGUAGE_LIST)) {
            var list = LanguageList.read(new Entries(row), additions);
            languageLists.add(list);
            list.all().forEach(language -> languages.putIfAbsent(language.code(), language));
        }
    }

    private void readSessions(CatalogueContent content) {
        var values = new LinkedHashMap<Integer, Map<SessionParameter, ExamSession.Value>>();
        for (var row : content.of(Table.EXAM_SESSION)) {
            values.put(new Entries(row).number("year"), new LinkedHashMap<>());
        }
        for (var row : content.of(Table.SESSION_PARAMETER)) {
            var value = new Entries(row);
            SessionParameter.of(value.text("parameter"))
                    .ifPresent(
                            parameter -> values.computeIfAbsent(value.number("session"), year -> new LinkedHashMap<>())
                                    .put(parameter, parameterValue(value)));
        }
        values.forEach((year, parameters) -> sessions.put(year, new ExamSession(year, parameters)));
    }

    static ExamSession.Value parameterValue(Entries row) {
        var confidence = row.textOrNull("confidence");
        return new ExamSession.Value(
                row.get("value"),
                row.texts("sources"),
                confidence == null ? null : ExamSession.Confidence.valueOf(confidence),
                row.textOrNull("note"));
    }

    /** The catalogue of the session; empty for a year that no exam can have. */
    SessionCatalogue in(int session) {
        if (session < FIRST_SESSION || session > LAST_SESSION) {
            return SessionCatalogue.of(session, Map.of(), Map.of(), OfficeFacts.NONE);
        }
        return bySession.computeIfAbsent(session, year -> SessionCatalogue.of(year, specialties, acronyms, office));
    }

    /** Titles of the sources by id. */
    Map<String, String> sources() {
        return sources;
    }

    /** Ids of the sources that are official texts, or copies of them. */
    Set<String> officialSources() {
        return officialSources;
    }

    OfficeFacts office() {
        return office;
    }

    Map<Integer, ExamSession> sessions() {
        return sessions;
    }

    Map<String, Language> languages() {
        return languages;
    }

    @Nullable
    LanguageList languageList(int session) {
        return languageLists.stream()
                .filter(list -> list.governs(session))
                .findFirst()
                .orElse(null);
    }
}

package fr.preinscription.staff.search;

import fr.preinscription.casefile.FileState;
import fr.preinscription.casefile.PaperState;
import fr.preinscription.catalogue.Languages;
import fr.preinscription.catalogue.Specialties;
import fr.preinscription.registration.RegistrationStatus;
import fr.preinscription.regulation.CandidateCategory;
import fr.preinscription.regulation.SupportingDocument;
import fr.preinscription.regulation.Timeliness;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What can be chosen in each facet, in French. */
@Component
class Options {

    private final JdbcClient database;
    private final Specialties specialties;
    private final Languages languages;
    private final Words words;

    Options(JdbcClient database, Specialties specialties, Languages languages, Words words) {
        this.database = database;
        this.specialties = specialties;
        this.languages = languages;
        this.words = words;
    }

    /**
     * @param value in the address
     * @param code in the rows
     */
    public record Option(String value, String code, String french) {}

    List<Option> of(Facet facet, int session) {
        return switch (facet) {
            case STATE ->
                Arrays.stream(FileState.values())
                        .filter(state -> state != FileState.PREREGISTERED)
                        .map(state -> new Option(state.code(), state.name(), words.state(state.name(), session)))
                        .toList();
            case STATUS ->
                Arrays.stream(RegistrationStatus.values())
                        .map(status -> new Option(
                                status.label().replace("é", "e").toUpperCase(),
                                status.name(),
                                Words.status(status.name())))
                        .toList();
            case TIMELINESS ->
                Arrays.stream(Timeliness.values())
                        .map(one -> new Option(one.code(), one.name(), Words.timeliness(one.name())))
                        .toList();
            case MESSAGE ->
                List.of(
                        new Option("echec", "FAILED", "Échec"),
                        new Option("attente", "WAITING", "En attente"),
                        new Option("parti", "SENT", "Parti"));
            case FORM ->
                List.of(
                        new Option("globale", "GLOBAL", "Globale"),
                        new Option("progressive", "PROGRESSIVE", "Progressive"));
            case CATEGORY ->
                Arrays.stream(CandidateCategory.values())
                        .map(category -> same(category.name(), Words.category(category.name())))
                        .toList();
            case SPECIALTY ->
                specialties.open(session).stream()
                        .map(specialty -> same(specialty.slug(), specialty.name()))
                        .toList();
            case OPTION ->
                Stream.of("A", "B", "C", "D")
                        .map(letter -> same(letter, letter))
                        .toList();
            case LANGUAGE ->
                distinct("e.language", session).stream()
                        .map(code -> same(code, languages.label(code)))
                        .toList();
            case FLAG ->
                distinct("unnest(e.flags)", session).stream()
                        .map(rule -> same(rule, Words.brief(rule)))
                        .toList();
            case DEPARTMENT ->
                distinct("e.department", session).stream()
                        .map(code -> same(code, code))
                        .toList();
            case MISSING ->
                distinct("unnest(e.missing)", session).stream()
                        .map(code -> same(code, Words.brief(code)))
                        .toList();
            case PAPER ->
                Stream.of(PaperState.NOT_CONFORMING, PaperState.RECEIVED, PaperState.WAIVED, PaperState.CONFORMING)
                        .flatMap(state -> Arrays.stream(SupportingDocument.values())
                                .map(document -> new Option(
                                        document.code() + ":" + state.code(),
                                        document.code() + ":" + state.name(),
                                        Words.brief(document.code()) + " : "
                                                + state.french().toLowerCase())))
                        .toList();
            default -> List.of();
        };
    }

    private static Option same(String code, String french) {
        return new Option(code, code, french);
    }

    /** As it is called in the rows; none for a value that nobody could have chosen. */
    Optional<String> code(Facet facet, String value, int session) {
        if (facet == Facet.STATE && value.equals(FileState.PREREGISTERED.code())) {
            return Optional.of(FileState.AWAITED.name());
        }
        return switch (facet.kind()) {
            case FEW ->
                of(facet, session).stream()
                        .filter(option -> option.value().equals(value))
                        .map(Option::code)
                        .findFirst();
            case MANY -> Optional.of(facet == Facet.PAPER ? paper(value) : value);
            default -> Optional.of(value);
        };
    }

    private static String paper(String value) {
        return Arrays.stream(PaperState.values())
                .filter(state -> value.endsWith(":" + state.code()))
                .map(state -> value.substring(0, value.indexOf(':') + 1) + state.name())
                .findFirst()
                .orElse(value);
    }

    /** What a filter that is on says. */
    String french(Facet facet, String value, int session) {
        return of(facet, session).stream()
                .filter(option -> option.value().equals(value))
                .map(Option::french)
                .findFirst()
                .orElse(value);
    }

    private List<String> distinct(String expression, int session) {
        return database
                .sql("select distinct %s from search_entry e where e.session = ? order by 1".formatted(expression))
                .param(session)
                .query((row, index) -> row.getString(1))
                .list()
                .stream()
                .filter(code -> !code.isEmpty())
                .toList();
    }
}

package fr.preinscription.staff.campaign;

import fr.preinscription.catalogue.ExamSession.Value;
import fr.preinscription.catalogue.Languages;
import fr.preinscription.catalogue.SessionParameter;
import fr.preinscription.web.Choice;
import fr.preinscription.web.Paris;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The value of a parameter as people read it, and as a form shows it to be changed. */
@Component
class ParameterWords {

    private static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm");
    private static final DateTimeFormatter TYPED_DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private static final List<Choice> KEYWORDS = List.of(Choice.of("closesAt", "à la fermeture des inscriptions"));

    private final Languages languages;

    ParameterWords(Languages languages) {
        this.languages = languages;
    }

    /** In French; « inconnu » for no value. */
    String read(SessionParameter parameter, Value value) {
        var content = value.content();
        if (content == null) {
            return "inconnu";
        }
        return switch (parameter.type()) {
            case INSTANT -> Paris.dayAndHour(instant(content));
            case DATE -> Paris.day(LocalDate.parse(content.toString()));
            case BOOLEAN -> (Boolean) content ? "oui" : "non";
            case TEXT ->
                Stream.concat(choices(parameter).stream(), KEYWORDS.stream())
                        .filter(choice -> choice.value().equals(content))
                        .map(Choice::label)
                        .findFirst()
                        .orElse(content.toString());
            case TEXTS, INTEGERS -> list(parameter, content);
            case INTEGER -> content.toString();
            case OBJECT, OBJECTS -> plain(content);
        };
    }

    /** « clé : valeur ; clé : valeur », for what only the files of the catalogue can change. */
    private static String plain(Object content) {
        return switch (content) {
            case Map<?, ?> map ->
                map.entrySet().stream()
                        .map(entry -> entry.getKey() + " : " + plain(entry.getValue()))
                        .collect(Collectors.joining(" ; "));
            case Collection<?> list ->
                list.isEmpty()
                        ? "aucun"
                        : list.stream().map(ParameterWords::plain).collect(Collectors.joining(", "));
            default -> content.toString();
        };
    }

    /** As it is typed. */
    String typed(SessionParameter parameter, Value value) {
        var content = value.content();
        if (content == null) {
            return "";
        }
        return switch (parameter.type()) {
            case INSTANT -> TYPED.format(Paris.at(instant(content)));
            case DATE -> TYPED_DAY.format(LocalDate.parse(content.toString()));
            case BOOLEAN -> (Boolean) content ? "oui" : "non";
            case TEXTS, INTEGERS -> list(parameter, content);
            default -> content.toString();
        };
    }

    static Instant instant(Object content) {
        return OffsetDateTime.parse(content.toString()).toInstant();
    }

    private String list(SessionParameter parameter, Object content) {
        return ((Collection<?>) content)
                .stream()
                        .map(String::valueOf)
                        .map(item -> isAboutLanguages(parameter) ? languages.label(item) : item)
                        .collect(Collectors.joining(", "));
    }

    static boolean isAboutLanguages(SessionParameter parameter) {
        return parameter == SessionParameter.LANGUAGES_TAUGHT_IN_ACADEMY
                || parameter == SessionParameter.OPTIONAL_LANGUAGES_POSSIBLE;
    }

    /** Whether a page can change it: the others come with the files of the catalogue. */
    static boolean isTyped(SessionParameter parameter) {
        return parameter.type() != SessionParameter.Type.OBJECT && parameter.type() != SessionParameter.Type.OBJECTS;
    }

    /** The only answers, when there are a few; none for a value that is typed. */
    static List<Choice> choices(SessionParameter parameter) {
        if (parameter.type() == SessionParameter.Type.BOOLEAN) {
            return List.of(Choice.of("oui", "oui"), Choice.of("non", "non"));
        }
        return switch (parameter) {
            case CONFIRMATION_MODE ->
                List.of(
                        Choice.of("PAPER_SIGNED", "confirmation signée, envoyée sur papier"),
                        Choice.of("ONLINE_SIGNATURE", "validation en ligne, pièces déposées en ligne"));
            case LANGUAGE_TAUGHT_CONDITION ->
                List.of(Choice.of("BLOCK", "l'inscription est refusée"), Choice.of("WARN", "le candidat est averti"));
            case R408_EFFECT ->
                List.of(
                        Choice.of("STAFF", "le bureau le regarde, l'inscription n'est jamais refusée"),
                        Choice.of("REQUIRED", "l'attestation est exigée"));
            default -> List.of();
        };
    }

    /** What to type, in a few words. */
    static @Nullable String format(SessionParameter parameter) {
        return switch (parameter.type()) {
            case INSTANT -> "20/11/2026 17:00, heure de Paris";
            case DATE -> "27/11/2026";
            case INTEGER -> "un nombre";
            case TEXTS, INTEGERS -> "séparés par des virgules";
            default -> null;
        };
    }
}

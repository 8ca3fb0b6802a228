package fr.preinscription.notification;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Subject and body of a letter, with what is left open in braces. Paragraphs are parted by an empty line; a line that
 * begins with « - » is an item of a list. A variable alone on its line may stand for several.
 */
public record LetterText(String subject, String body) {

    static final int SUBJECT_LENGTH = 150;
    static final int BODY_LENGTH = 10_000;

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}\\n]*)}");
    private static final Pattern ALONE = Pattern.compile("(- )?\\{([^{}\\n]*)}");
    private static final Pattern PARAGRAPH_END = Pattern.compile("\\n(?:\\h*\\n)+");
    private static final Set<LetterVariable> LISTS = EnumSet.of(LetterVariable.PAPERS);

    public LetterText {
        subject = subject.strip();
        body = body.lines()
                .map(String::stripTrailing)
                .collect(Collectors.joining("\n"))
                .strip();
    }

    /** What keeps it from being a text of this kind, in words for who wrote it; empty when nothing does. */
    public List<String> problems(MessageKind kind) {
        return Stream.concat(subjectProblems().stream(), bodyProblems(kind).stream())
                .toList();
    }

    public List<String> subjectProblems() {
        if (subject.isEmpty()) {
            return List.of("Écrivez l’objet du message.");
        }
        if (subject.length() > SUBJECT_LENGTH || subject.chars().anyMatch(Character::isISOControl)) {
            return List.of("L’objet tient sur une ligne, " + SUBJECT_LENGTH + " signes au plus.");
        }
        return unknown(subject);
    }

    public List<String> bodyProblems(MessageKind kind) {
        if (body.isEmpty()) {
            return List.of("Écrivez le texte du message.");
        }
        if (body.length() > BODY_LENGTH) {
            return List.of("Le texte est trop long : " + BODY_LENGTH + " signes au plus.");
        }
        var problems = new ArrayList<>(unknown(body));
        var used = words(body).toList();
        for (var variable : kind.compulsory()) {
            if (!used.contains(variable.word())) {
                problems.add("Ce message doit contenir " + variable.placeholder() + " : " + variable.meaning() + ".");
            }
        }
        return List.copyOf(problems);
    }

    private static List<String> unknown(String part) {
        return words(part)
                .filter(word -> LetterVariable.of(word).isEmpty())
                .map(word -> "La variable {" + word + "} n’existe pas.")
                .toList();
    }

    public Set<LetterVariable> variables() {
        var used = EnumSet.noneOf(LetterVariable.class);
        words(subject + "\n" + body).forEach(word -> LetterVariable.of(word).ifPresent(used::add));
        return used;
    }

    /** @throws IllegalArgumentException when it leaves open what the words do not say */
    LetterContent fill(Map<LetterVariable, String> words) {
        var filled = body.lines().flatMap(line -> fill(line, words)).collect(Collectors.joining("\n"));
        return new LetterContent(
                inline(subject, words), PARAGRAPH_END.splitAsStream(filled).toList());
    }

    private static Stream<String> fill(String line, Map<LetterVariable, String> words) {
        var alone = ALONE.matcher(line);
        if (!alone.matches()) {
            return Stream.of(inline(line, words));
        }
        var bullet = alone.group(1) != null || LISTS.contains(variable(alone.group(2))) ? LetterContent.BULLET : "";
        return value(alone.group(2), words).lines().map(one -> one.isBlank() ? "" : bullet + one.strip());
    }

    private static String inline(String line, Map<LetterVariable, String> words) {
        return PLACEHOLDER
                .matcher(line)
                .replaceAll(found -> Matcher.quoteReplacement(value(found.group(1), words)
                        .lines()
                        .filter(one -> !one.isBlank())
                        .map(String::strip)
                        .collect(Collectors.joining(", "))));
    }

    private static String value(String word, Map<LetterVariable, String> words) {
        var value = words.get(variable(word));
        if (value == null) {
            throw new IllegalArgumentException("Nothing given for {" + word + "}");
        }
        return value.strip();
    }

    private static LetterVariable variable(String word) {
        return LetterVariable.of(word).orElseThrow(() -> new IllegalArgumentException("No variable {" + word + "}"));
    }

    private static Stream<String> words(String part) {
        return PLACEHOLDER.matcher(part).results().map(found -> found.group(1)).distinct();
    }
}

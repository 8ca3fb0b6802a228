package fr.preinscription.staff.file;

import fr.preinscription.registration.AnswerSheet;
import fr.preinscription.registration.AnswerSheet.Line;
import fr.preinscription.regulation.Topic;
import fr.preinscription.regulation.Verdict;
import fr.preinscription.regulation.Verdict.Breach;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A rule that spoke about a candidate.
 *
 * @param values the candidate's own answers on its subject
 */
record Spoken(Breach breach, List<Line> values) {

    /** What staff must look at first, then what was refused or acknowledged, then what was only told. */
    static List<Spoken> all(Verdict verdict, AnswerSheet sheet) {
        return Stream.of(verdict.flags(), verdict.blocks(), verdict.warnings(), verdict.notices())
                .flatMap(List::stream)
                .map(breach -> new Spoken(breach, values(breach, sheet)))
                .toList();
    }

    boolean isQuiet() {
        return breach.effect() == Verdict.Effect.INFORMS;
    }

    public String effect() {
        return switch (breach.effect()) {
            case FLAGS -> "À vérifier";
            case BLOCKS -> "Bloquant";
            case WARNS -> "Averti";
            case INFORMS -> "Informé";
        };
    }

    public String tone() {
        return switch (breach.effect()) {
            case FLAGS -> "care";
            case BLOCKS -> "bad";
            case WARNS -> "wait";
            case INFORMS -> "none";
        };
    }

    private static List<Line> values(Breach breach, AnswerSheet sheet) {
        var component = component(breach.topic());
        var subject = breach.subject();
        var lines = sheet.parts().stream()
                .filter(part -> part.component().equals(component))
                .flatMap(part -> part.lines().stream())
                .toList();
        var about = lines.stream()
                .filter(line -> subject != null && line.label().contains(subject))
                .toList();
        return about.isEmpty() ? lines.stream().filter(line -> !isPlain(line)).toList() : about;
    }

    /** A unit that is sat like any other says nothing here. */
    private static boolean isPlain(Line line) {
        return line.values().equals(List.of("Je passe l'épreuve"));
    }

    private static @Nullable String component(Topic topic) {
        return switch (topic) {
            case RESIDENCE -> "residence";
            case ADDRESS -> "address";
            case BIRTH -> "birth";
            case NAMES, DUPLICATES -> "identity";
            case BIRTHPLACE -> "birthplace";
            case CONTACT -> "contact";
            case PREVIOUS_NUMBER -> "lastSession";
            case CATEGORY -> "situation";
            case EXPERIENCE -> "experience";
            case SPECIALTY -> "specialty";
            case FORM -> "form";
            case UNITS -> "units";
            case LANGUAGES -> "languages";
            case OPTIONAL -> "optionals";
            case DECISIONS -> "decisions";
            case INTERNSHIP -> "internship";
            case CONSENTS -> "consents";
            case DECLARATION -> "declaration";
            case WINDOW -> null;
        };
    }
}

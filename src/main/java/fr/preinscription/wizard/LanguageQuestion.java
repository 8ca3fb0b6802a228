package fr.preinscription.wizard;

import fr.preinscription.catalogue.Language;
import fr.preinscription.catalogue.Languages;
import fr.preinscription.catalogue.Specialty.Grid;
import fr.preinscription.catalogue.Specialty.Kind;
import fr.preinscription.catalogue.Specialty.LanguageRole;
import fr.preinscription.catalogue.Specialty.LanguageRule;
import fr.preinscription.regulation.Candidacy.UnitStatus;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is asked about the compulsory languages, for this grid and these answers on its units.
 *
 * @param status what the candidate does with the unit of the compulsory language; null when no such unit is known
 * @param proposed languages that may be chosen; one alone is not asked
 * @param ownList whether they are the list of this specialty, known for certain
 * @param second languages of the second compulsory language, empty when there is none
 */
record LanguageQuestion(@Nullable UnitStatus status, List<Language> proposed, boolean ownList, List<Language> second) {

    static LanguageQuestion of(Visit visit, Languages languages) {
        var grid = visit.units();
        var session = visit.session();
        var status = status(visit, grid);
        var rule = Stream.of(LanguageRole.LV1, LanguageRole.LVA)
                .flatMap(role -> grid.languageRule(role).stream())
                .findFirst();
        var national = languages.compulsory(session, LanguageRole.LV1);
        return new LanguageQuestion(
                status,
                status == null || status == UnitStatus.SIT ? allowed(rule, languages, session, national) : national,
                rule.filter(LanguageQuestion::isCertain).isPresent(),
                grid.languageRule(LanguageRole.LVB)
                        .map(second -> isCertain(second)
                                ? languages.allowed(second, session)
                                : languages.compulsory(session, LanguageRole.LVB))
                        .orElse(List.of()));
    }

    /** Whether the candidate will be examined in this language this session, as far as is known. */
    public boolean examined() {
        return status == null || status == UnitStatus.SIT;
    }

    /** Whether « I do not know » is an answer. */
    boolean maybeNone() {
        return status != UnitStatus.SIT;
    }

    /** The only language of this specialty. */
    Optional<Language> imposed() {
        return !maybeNone() && proposed.size() == 1 ? Optional.of(proposed.getFirst()) : Optional.empty();
    }

    private static @Nullable UnitStatus status(Visit visit, Grid grid) {
        var answered = visit.answers().units();
        if (!grid.unitsKnown() || answered == null) {
            return null;
        }
        return grid.compulsoryUnits().stream()
                .filter(unit -> unit.kind() == Kind.LANGUAGE && unit.languageRole() != LanguageRole.LVB)
                .map(unit -> answered.choices().get(unit.code()))
                .map(choice -> choice == null ? UnitStatus.SIT : choice.status())
                .min(Enum::compareTo)
                .orElse(null);
    }

    /** A list known from memory alone refuses nobody. */
    private static boolean isCertain(LanguageRule rule) {
        return rule.verification().isSourced();
    }

    private static List<Language> allowed(
            Optional<LanguageRule> rule, Languages languages, int session, List<Language> national) {
        return rule.filter(LanguageQuestion::isCertain)
                .map(known -> languages.allowed(known, session))
                .orElse(national);
    }
}

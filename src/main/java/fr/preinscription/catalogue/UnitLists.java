package fr.preinscription.catalogue;

import fr.preinscription.catalogue.Specialty.Diploma;
import fr.preinscription.catalogue.Specialty.Grid;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The lists of units of a session, as the exam office verifies them: what the catalogue says, and over it what the office
 * completed or confirmed itself.
 */
@Component
public class UnitLists {

    private final Catalogue catalogue;
    private final GridCompletions completions;

    UnitLists(Catalogue catalogue, GridCompletions completions) {
        this.catalogue = catalogue;
        this.completions = completions;
    }

    /**
     * The list of one diploma open in the session.
     *
     * @param grid as candidates are asked it
     * @param completion of the office, null while the catalogue alone speaks
     */
    public record UnitList(
            Specialty specialty,
            Diploma diploma,
            Grid grid,
            @Nullable GridCompletion completion) {

        /** « BTS Tourisme » or « BTS SIO, option A : … ». */
        public String name() {
            return specialty.name()
                    + specialty
                            .option(diploma.option())
                            .map(option -> ", " + option.label())
                            .orElse("");
        }

        /** Whether candidates are asked unit by unit. */
        public boolean known() {
            return grid.unitsKnown();
        }

        /** Marks of the list that no source supports. */
        public int unverified() {
            return specialty.unverified(diploma.option()).size();
        }
    }

    /** Every list of the session, in the alphabetical order of the specialties. */
    public List<UnitList> of(int session) {
        return catalogue.get().in(session).open().stream()
                .flatMap(specialty -> specialty.diplomas().stream().map(diploma -> list(specialty, diploma, session)))
                .toList();
    }

    public Optional<UnitList> find(String diploma, int session) {
        return of(session).stream()
                .filter(list -> list.diploma().code().equals(diploma))
                .findFirst();
    }

    private UnitList list(Specialty specialty, Diploma diploma, int session) {
        var facts = catalogue.get().office();
        return new UnitList(
                specialty,
                diploma,
                specialty.grid(diploma.option()),
                facts.completion(diploma.code(), session).orElse(null));
    }

    /** Replaces the list of a diploma from a session on; an {@link IllegalArgumentException} says what is wrong with it. */
    public void complete(
            String diploma, int fromSession, List<GridCompletion.Line> units, String source, String author) {
        if (source.isBlank()) {
            throw new IllegalArgumentException("Dites dans quel texte vous avez lu ces unités.");
        }
        if (units.stream().noneMatch(line -> !line.nature().optional())) {
            throw new IllegalArgumentException("Il faut au moins une unité obligatoire.");
        }
        var codes = new HashSet<String>();
        for (var line : units) {
            if (!codes.add(line.code())) {
                throw new IllegalArgumentException("L'unité " + line.code() + " figure deux fois.");
            }
        }
        completions.add(diploma, fromSession, units, source.strip(), author);
        OnceCommitted.then(catalogue::refresh);
    }

    /** Gives the word back to the catalogue. */
    public void withdraw(GridCompletion completion, String reason, String author) {
        completions.withdraw(completion.diploma(), completion.fromSession(), reason, author);
        OnceCommitted.then(catalogue::refresh);
    }
}

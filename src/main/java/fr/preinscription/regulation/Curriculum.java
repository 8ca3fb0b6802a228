package fr.preinscription.regulation;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the rules need to know of the specialties of one session: those that are open, and those they replaced.
 *
 * @param specialties by code
 * @param compulsoryLanguages the national list, for a specialty that imposes none
 * @param optionalLanguages the national list of optional languages
 */
public record Curriculum(
        Map<String, Specialty> specialties, Set<String> compulsoryLanguages, Set<String> optionalLanguages) {

    public Curriculum {
        specialties = Map.copyOf(specialties);
        compulsoryLanguages = Collections.unmodifiableSet(new LinkedHashSet<>(compulsoryLanguages));
        optionalLanguages = Collections.unmodifiableSet(new LinkedHashSet<>(optionalLanguages));
    }

    /**
     * A specialty. A closed one that nothing replaced is left out of the curriculum.
     *
     * @param options codes of its options, empty when it has none
     * @param successors the specialties that replaced it, empty when it is open
     * @param units obligatory units by code, all options together
     * @param unitsKnown false when the grid is not known: the rules on units then flag for staff, never block
     * @param studentCommitmentHost unit or paper after which student commitment takes place, null when not known
     * @param languages its own list of compulsory languages, empty when the national list holds
     * @param r408 whether the attestation R408 is asked, null when not known
     * @param firstSession first session of the diploma, null when not known
     */
    public record Specialty(
            String code,
            String name,
            Set<String> options,
            List<Successor> successors,
            Map<String, Unit> units,
            boolean unitsKnown,
            @Nullable String studentCommitmentHost,
            Set<String> languages,
            @Nullable Boolean r408,
            @Nullable Integer firstSession) {

        public Specialty {
            options = Collections.unmodifiableSet(new LinkedHashSet<>(options));
            successors = List.copyOf(successors);
            units = Collections.unmodifiableMap(new LinkedHashMap<>(units));
            languages = Collections.unmodifiableSet(new LinkedHashSet<>(languages));
        }

        /** True when it can no longer be chosen. */
        public boolean replaced() {
            return !successors.isEmpty();
        }

        /** How this specialty was replaced by that one, null when it was not. */
        public @Nullable Successor successor(String specialty) {
            return successors.stream()
                    .filter(successor -> successor.specialty().equals(specialty))
                    .findFirst()
                    .orElse(null);
        }
    }

    /**
     * A specialty that replaced another.
     *
     * @param specialty code of the new one
     * @param tableKnown false when the official table of correspondence is not known: staff decide
     * @param units old unit to new unit
     */
    public record Successor(String specialty, boolean tableKnown, Map<String, String> units) {

        public Successor {
            units = Map.copyOf(units);
        }
    }

    /**
     * An obligatory unit.
     *
     * @param title in French, empty when not known
     * @param professional true when it is professional and characteristic of the specialty
     * @param internshipBased whether it rests on the internship, null when not known
     * @param paper code of the épreuve it is a part of, null when it is not split
     * @param options options that have this unit, empty when all have it
     */
    public record Unit(
            String code,
            String title,
            Kind kind,
            boolean professional,
            @Nullable Boolean internshipBased,
            @Nullable String paper,
            Set<String> options) {

        public Unit {
            options = Set.copyOf(options);
        }
    }

    /** The nature of a unit, as far as a rule reads it. */
    public enum Kind {
        GENERAL_CULTURE,
        LANGUAGE,
        ECONOMICS_LAW,
        MATHEMATICS,
        PHYSICS,
        OTHER
    }

    /** The specialty of this code, null when it is unknown or none was chosen. */
    public @Nullable Specialty specialty(@Nullable String code) {
        return code == null ? null : specialties.get(code);
    }
}

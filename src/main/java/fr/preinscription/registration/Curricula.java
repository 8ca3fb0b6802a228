package fr.preinscription.registration;

import fr.preinscription.catalogue.Language;
import fr.preinscription.catalogue.Languages;
import fr.preinscription.catalogue.Specialties;
import fr.preinscription.catalogue.Specialty;
import fr.preinscription.catalogue.Specialty.Grid;
import fr.preinscription.regulation.Candidacy;
import fr.preinscription.regulation.Curriculum;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the regulation needs to know of one specialty, drawn from the catalogue. */
@Component
class Curricula {

    private final Specialties specialties;
    private final Languages languages;

    Curricula(Specialties specialties, Languages languages) {
        this.specialties = specialties;
        this.languages = languages;
    }

    /** The chosen specialty with the grid of the chosen option, and the specialties it replaced. */
    Curriculum of(int session, @Nullable String slug, @Nullable String option) {
        var known = new LinkedHashMap<String, Curriculum.Specialty>();
        if (slug != null) {
            specialties.find(slug, session).ifPresent(specialty -> {
                if (specialty.open()) {
                    known.put(slug, open(specialty, specialty.grid(specialty.hasOptions() ? option : null)));
                    for (var replaced : specialty.replaces()) {
                        known.put(replaced, replaced(replaced, specialty, session));
                    }
                } else if (!specialty.replacedBy().isEmpty()) {
                    known.put(slug, closed(specialty));
                }
            });
        }
        return new Curriculum(
                known,
                codes(languages.compulsory(session, Specialty.LanguageRole.LV1)),
                codes(languages.optional(session)));
    }

    /**
     * The same, where the units of the chosen specialty are not listed: those that the candidacy names exist, others beside
     * them, and no table of correspondence can be read.
     */
    static Curriculum withNamedUnits(Curriculum curriculum, Candidacy candidacy) {
        var chosen = curriculum.specialty(candidacy.specialty());
        if (chosen == null || chosen.unitsKnown() || chosen.replaced()) {
            return curriculum;
        }
        var units = new LinkedHashMap<String, Curriculum.Unit>();
        candidacy.units().keySet().forEach(code -> units.put(code, named(code)));
        units.put("", named(""));
        var known = new LinkedHashMap<String, Curriculum.Specialty>();
        curriculum.specialties().forEach((slug, specialty) -> known.put(slug, withoutTable(specialty, chosen.code())));
        known.put(
                chosen.code(),
                new Curriculum.Specialty(
                        chosen.code(),
                        chosen.name(),
                        chosen.options(),
                        List.of(),
                        units,
                        true,
                        chosen.studentCommitmentHost(),
                        chosen.languages(),
                        chosen.r408(),
                        chosen.firstSession()));
        return new Curriculum(known, curriculum.compulsoryLanguages(), curriculum.optionalLanguages());
    }

    private static Curriculum.Unit named(String code) {
        return new Curriculum.Unit(code, "", Curriculum.Kind.OTHER, false, null, null, Set.of());
    }

    private static Curriculum.Specialty withoutTable(Curriculum.Specialty old, String successor) {
        return new Curriculum.Specialty(
                old.code(),
                old.name(),
                old.options(),
                old.successors().stream()
                        .map(next -> next.specialty().equals(successor)
                                ? new Curriculum.Successor(successor, false, Map.of())
                                : next)
                        .toList(),
                old.units(),
                old.unitsKnown(),
                old.studentCommitmentHost(),
                old.languages(),
                old.r408(),
                old.firstSession());
    }

    private static Curriculum.Specialty open(Specialty specialty, Grid grid) {
        var known = grid.unitsKnown();
        var units = new LinkedHashMap<String, Curriculum.Unit>();
        var internshipKnown =
                grid.compulsoryUnits().stream().anyMatch(unit -> Boolean.TRUE.equals(unit.internshipBased()));
        if (known) {
            var containers = grid.containers();
            for (var unit : grid.compulsoryUnits()) {
                units.put(
                        unit.code(),
                        new Curriculum.Unit(
                                unit.code(),
                                unit.title(),
                                kind(unit.kind()),
                                unit.professional(),
                                internshipBased(unit, internshipKnown),
                                unit.paper() != null && containers.containsKey(unit.paper()) ? unit.paper() : null,
                                Set.of()));
            }
        }
        return new Curriculum.Specialty(
                specialty.slug(),
                specialty.name(),
                letters(specialty),
                List.of(),
                units,
                known,
                grid.studentCommitmentHost(),
                imposedLanguages(grid),
                specialty.r408(),
                firstSession(specialty));
    }

    /** When no unit of the grid is known to rest on the internship, every professional unit that may is taken to. */
    private static @Nullable Boolean internshipBased(Specialty.Unit unit, boolean internshipKnown) {
        if (unit.internshipBased() != null || internshipKnown) {
            return unit.internshipBased();
        }
        return unit.professional() ? true : null;
    }

    private static Curriculum.Specialty replaced(String slug, Specialty successor, int session) {
        var links = successor.correspondences().stream()
                .filter(link -> link.fromSpecialty().equals(slug) && link.verified())
                .toList();
        var units = links.stream()
                .flatMap(link -> link.toUnits().stream())
                .distinct()
                .collect(Collectors.toMap(unit -> unit, unit -> unit));
        return new Curriculum.Specialty(
                slug,
                slug,
                Set.of(),
                List.of(new Curriculum.Successor(successor.slug(), !links.isEmpty(), units)),
                Map.of(),
                false,
                null,
                Set.of(),
                null,
                null);
    }

    private static Curriculum.Specialty closed(Specialty specialty) {
        return new Curriculum.Specialty(
                specialty.slug(),
                specialty.name(),
                letters(specialty),
                specialty.replacedBy().stream()
                        .map(successor -> new Curriculum.Successor(successor, false, Map.of()))
                        .toList(),
                Map.of(),
                false,
                null,
                Set.of(),
                specialty.r408(),
                null);
    }

    private static Set<String> letters(Specialty specialty) {
        return specialty.options().stream()
                .map(Specialty.Option::letter)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The closed list of the specialty, when its regulation was read; a list from memory refuses nobody. */
    private static Set<String> imposedLanguages(Grid grid) {
        return grid.languageRules().stream()
                .filter(rule -> rule.verification().isSourced())
                .filter(rule -> rule.role() != Specialty.LanguageRole.LVB)
                .findFirst()
                .map(Specialty.LanguageRule::closedList)
                .<Set<String>>map(LinkedHashSet::new)
                .orElse(Set.of());
    }

    private static @Nullable Integer firstSession(Specialty specialty) {
        return specialty.diplomas().stream()
                .map(Specialty.Diploma::firstSession)
                .min(Integer::compare)
                .orElse(null);
    }

    private static Curriculum.Kind kind(Specialty.Kind kind) {
        return switch (kind) {
            case GENERAL_CULTURE -> Curriculum.Kind.GENERAL_CULTURE;
            case LANGUAGE -> Curriculum.Kind.LANGUAGE;
            case ECONOMICS_LAW -> Curriculum.Kind.ECONOMICS_LAW;
            case MATHEMATICS -> Curriculum.Kind.MATHEMATICS;
            case PHYSICS -> Curriculum.Kind.PHYSICS;
            case STUDENT_COMMITMENT, OTHER -> Curriculum.Kind.OTHER;
        };
    }

    private static Set<String> codes(List<Language> languages) {
        return languages.stream().map(Language::code).collect(Collectors.toCollection(LinkedHashSet::new));
    }
}

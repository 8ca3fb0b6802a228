package fr.preinscription.simulator;

import fr.preinscription.catalogue.Specialties;
import fr.preinscription.catalogue.Specialty;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** Whether a specialty and its option are of the catalogue. */
final class SpecialtyCheck {

    private SpecialtyCheck() {}

    static void check(
            Specialties specialties, @Nullable String slug, @Nullable String option, int session, Errors errors) {
        var specialty = slug == null ? null : specialties.find(slug, session).orElse(null);
        if (specialty == null) {
            errors.rejectValue("specialty", "missing", "Choisissez un BTS de la liste.");
            return;
        }
        if (!specialty.open()) {
            return;
        }
        if (specialty.hasOptions() && specialty.option(option).isEmpty()) {
            errors.rejectValue(
                    "option",
                    "missing",
                    "Choisissez une option\u00a0: ce BTS en a plusieurs (" + letters(specialty) + ").");
        } else if (!specialty.hasOptions() && option != null) {
            errors.rejectValue("option", "unknown", "Ce BTS n’a pas d’option\u00a0: n’en choisissez pas.");
        }
    }

    private static String letters(Specialty specialty) {
        return specialty.options().stream().map(Specialty.Option::letter).collect(Collectors.joining(", "));
    }
}

package fr.preinscription.wizard;

import fr.preinscription.catalogue.Commune;
import fr.preinscription.catalogue.Countries;
import fr.preinscription.registration.Answers;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/**
 * @param town beginning of the name of the commune, to find it
 * @param commune the one chosen in the list, as {@link #value(Commune)} writes it
 * @param place town abroad
 */
record BirthplaceForm(
        @NotNull(message = "Dites si vous êtes né en France ou à l’étranger.") @Nullable
        Boolean inFrance,

        @Nullable String town,
        @Nullable String commune,
        @Nullable String country,

        @Size(max = 100, message = "Ce nom est trop long (100 caractères au plus).") @Nullable
        String place) {

    private static final String NO_DEPARTMENT = "99";

    static BirthplaceForm of(Answers.@Nullable Birthplace answer) {
        if (answer == null) {
            return new BirthplaceForm(null, null, null, null, null);
        }
        return answer.communeCode() == null
                ? new BirthplaceForm(false, null, null, answer.country(), answer.place())
                : new BirthplaceForm(true, answer.place(), answer.communeCode() + " " + answer.place(), null, null);
    }

    /** Several communes may share a code, former ones with the one that absorbed them: the name tells them apart. */
    static String value(Commune commune) {
        return commune.code() + " " + commune.name();
    }

    boolean bornAbroad() {
        return Boolean.FALSE.equals(inFrance);
    }

    String typedTown() {
        return town == null ? "" : town.strip();
    }

    /** The commune meant: the one chosen in the list, or the only one of that name. */
    Optional<Commune> commune(List<Commune> found) {
        var chosen = found.stream()
                .filter(candidate -> value(candidate).equals(commune))
                .findFirst();
        return chosen.isPresent() || found.size() != 1 ? chosen : Optional.of(found.getFirst());
    }

    /** @param found communes of the typed name */
    void check(BindingResult errors, List<Commune> found) {
        if (bornAbroad()) {
            if (country == null || country.isBlank()) {
                errors.rejectValue("country", "missing", "Choisissez votre pays de naissance.");
            }
            if (place == null || place.isBlank()) {
                errors.rejectValue("place", "missing", "Écrivez le nom de votre ville de naissance.");
            }
        } else if (inFrance != null) {
            if (typedTown().isEmpty()) {
                errors.rejectValue("town", "missing", "Écrivez le nom de votre commune de naissance.");
            } else if (found.isEmpty()) {
                errors.rejectValue("town", "unknown", "Nous ne trouvons pas cette commune. Vérifiez son nom.");
            } else if (commune(found).isEmpty()) {
                errors.rejectValue("commune", "choose", "Choisissez votre commune de naissance dans la liste.");
            }
        }
    }

    Answers.Birthplace answer(List<Commune> found) {
        if (bornAbroad()) {
            return new Answers.Birthplace(
                    country == null ? "" : country, null, place == null ? "" : place.strip(), NO_DEPARTMENT);
        }
        var chosen = commune(found).orElseThrow();
        return new Answers.Birthplace(Countries.FRANCE, chosen.code(), chosen.name(), chosen.department());
    }
}

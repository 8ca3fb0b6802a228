package fr.preinscription.wizard;

import fr.preinscription.catalogue.Commune;
import fr.preinscription.catalogue.Communes;
import fr.preinscription.catalogue.Countries;
import fr.preinscription.registration.Answers;
import fr.preinscription.registration.Answers.ResidenceKind;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/**
 * @param communeCode INSEE code of the commune chosen among those of the postcode
 * @param town abroad
 */
record ResidenceForm(
        @NotNull(message = "Dites si vous habitez en France ou à l’étranger.") @Nullable
        Place place,

        @Nullable String postcode,
        @Nullable String communeCode,
        @Nullable ResidenceKind kind,
        @Nullable String country,
        @Nullable String town) {

    enum Place {
        FRANCE,
        ABROAD
    }

    static ResidenceForm of(Answers.@Nullable Residence residence) {
        if (residence == null) {
            return new ResidenceForm(null, null, null, null, null, null);
        }
        return residence.country().equals(Countries.FRANCE)
                ? new ResidenceForm(
                        Place.FRANCE, residence.postcode(), residence.communeCode(), residence.kind(), null, null)
                : new ResidenceForm(Place.ABROAD, null, null, null, residence.country(), residence.commune());
    }

    /** The communes of the postcode as it is typed. */
    List<Commune> proposed(Communes communes) {
        return communes.byPostcode(digits());
    }

    void check(BindingResult errors, Communes communes, Countries countries) {
        if (errors.getTarget() == null) {
            return;
        }
        if (place == Place.FRANCE) {
            checkCommune(errors, communes);
            if (kind == null) {
                errors.rejectValue("kind", "missing", "Dites chez qui vous habitez.");
            }
        } else if (place == Place.ABROAD) {
            if (country == null
                    || country.equals(Countries.FRANCE)
                    || countries.find(country).isEmpty()) {
                errors.rejectValue("country", "missing", "Choisissez le pays où vous habitez.");
            }
            if (town == null || town.isBlank()) {
                errors.rejectValue("town", "missing", "Écrivez le nom de la ville où vous habitez.");
            } else if (town.strip().length() > 100) {
                errors.rejectValue("town", "long", "Écrivez le nom de la ville en 100 caractères au plus.");
            }
        }
    }

    /** The postcode is one of a commune, and the commune has this postcode. */
    void checkCommune(BindingResult errors, Communes communes) {
        var proposed = proposed(communes);
        if (digits().isEmpty()) {
            errors.rejectValue("postcode", "missing", "Écrivez votre code postal.");
        } else if (!digits().matches("\\d{5}")) {
            errors.rejectValue("postcode", "digits", "Un code postal a 5 chiffres, par exemple 31000.");
        } else if (proposed.isEmpty()) {
            errors.rejectValue(
                    "postcode",
                    "unknown",
                    "Aucune commune n’a ce code postal. Écrivez celui de votre domicile, sans CEDEX\u00a0: un code CEDEX"
                            + " (par exemple 31077) est celui d’une entreprise ou d’une administration.");
        } else if (commune(communes) == null) {
            errors.rejectValue("communeCode", "missing", "Choisissez votre commune dans la liste.");
        }
    }

    Answers.Residence answer(Communes communes) {
        var commune = commune(communes);
        return place == Place.FRANCE && commune != null
                ? new Answers.Residence(
                        Countries.FRANCE,
                        digits(),
                        commune.code(),
                        commune.name(),
                        kind == null ? ResidenceKind.HOME : kind)
                : new Answers.Residence(
                        country == null ? "" : country,
                        null,
                        null,
                        town == null ? "" : town.strip(),
                        ResidenceKind.HOME);
    }

    /** The chosen commune when it has the postcode, or the only one of the postcode when none was chosen yet. */
    private @Nullable Commune commune(Communes communes) {
        var proposed = proposed(communes);
        if (communeCode == null || communeCode.isBlank()) {
            return proposed.size() == 1 ? proposed.getFirst() : null;
        }
        return proposed.stream()
                .filter(commune -> commune.code().equals(communeCode))
                .findFirst()
                .orElse(null);
    }

    private String digits() {
        return postcode == null ? "" : postcode.replaceAll("[\\s\\u00a0]+|(?i)cedex.*", "");
    }
}

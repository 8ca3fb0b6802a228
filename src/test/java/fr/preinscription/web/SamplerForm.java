package fr.preinscription.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Every kind of field once. */
record SamplerForm(
        @NotBlank(message = "Saisissez votre nom de famille.")
        @Size(max = 10, message = "Le nom est trop long (10 caractères au plus).")
        @Nullable
        String familyName,

        @NotBlank(message = "Saisissez votre adresse électronique.")
        @Email(message = "Cette adresse est mal écrite. Exemple : prenom.nom@exemple.fr")
        @Nullable
        String email,

        @NotBlank(message = "Saisissez un numéro de téléphone.") @Nullable
        String phone,

        @Nullable String remarks,

        @RealDate(what = "Votre date de naissance") @Nullable
        TypedDate birthDate,

        @NotNull(message = "Choisissez une situation.") @Nullable
        Situation situation,

        @NotNull(message = "Répondez par oui ou par non.") @Nullable
        Boolean again,

        @NotEmpty(message = "Choisissez au moins une raison.") @Nullable
        Set<Situation> grounds,

        @AssertTrue(message = "Cochez la case pour continuer.")
        boolean sworn,

        @NotBlank(message = "Choisissez un pays.") @Nullable String country,

        @Nullable String version,
        @Nullable Integer months,
        @Nullable List<@Valid Period> periods,
        @Nullable String postcode,
        @Nullable String commune) {

    enum Situation {
        FIRST,
        SECOND,
        THIRD
    }

    record Period(
            @NotBlank(message = "Saisissez le nom de l’employeur.") @Nullable
            String employer,

            @RealDate(what = "La date de début") @Nullable TypedDate start) {}

    static SamplerForm empty() {
        return new SamplerForm(
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                false,
                null,
                "3",
                null,
                List.of(new Period(null, null)),
                null,
                null);
    }
}

package fr.preinscription.wizard;

import fr.preinscription.registration.Answers;
import fr.preinscription.web.TypedDate;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** @param onlyYear day and month are not known */
record BirthForm(
        TypedDate birthDate,
        boolean onlyYear,

        @NotNull(message = "Dites si vous avez la nationalité française.") @Nullable
        Boolean french,

        @Nullable String otherNationality) {

    static BirthForm of(Answers.@Nullable Birth birth) {
        return birth == null
                ? new BirthForm(TypedDate.of(null), false, null, null)
                : new BirthForm(
                        new TypedDate(text(birth.day()), text(birth.month()), text(birth.year())),
                        birth.onlyYearKnown(),
                        birth.french(),
                        birth.otherNationality());
    }

    /** A real day that is not to come, or only its year. */
    void check(BindingResult errors, LocalDate today) {
        var year =
                birthDate.year() != null && birthDate.year().matches("\\d{4}") ? Integer.parseInt(birthDate.year()) : 0;
        if (onlyYear) {
            if (year < 1900 || year > today.getYear()) {
                errors.rejectValue("birthDate", "year", "Écrivez votre année de naissance, par exemple 1998.");
            }
        } else if (birthDate.date().isEmpty()) {
            errors.rejectValue(
                    "birthDate", "date", "Cette date n'existe pas. Écrivez jour, mois, année, par exemple 07 03 1998.");
        } else if (birthDate.date().get().isAfter(today) || year < 1900) {
            errors.rejectValue("birthDate", "past", "Vérifiez l'année de votre naissance.");
        }
        if (Boolean.FALSE.equals(french) && (otherNationality == null || otherNationality.isBlank())) {
            errors.rejectValue("otherNationality", "missing", "Choisissez votre nationalité.");
        }
    }

    Answers.Birth answer() {
        return new Answers.Birth(
                onlyYear ? null : number(birthDate.day()),
                onlyYear ? null : number(birthDate.month()),
                number(birthDate.year()),
                Boolean.TRUE.equals(french),
                otherNationality == null || otherNationality.isBlank() ? null : otherNationality);
    }

    private static int number(@Nullable String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }

    private static String text(@Nullable Integer number) {
        return number == null ? "" : number.toString();
    }
}

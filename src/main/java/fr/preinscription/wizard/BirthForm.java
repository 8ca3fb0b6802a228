package fr.preinscription.wizard;

import fr.preinscription.catalogue.Countries;
import fr.preinscription.registration.Answers;
import fr.preinscription.web.TypedDate;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** @param onlyYear day and month are not known */
record BirthForm(
        TypedDate birthDate,
        @Nullable Boolean onlyYear,

        @NotNull(message = "Dites si vous avez la nationalité française.") @Nullable
        Boolean french,

        @Nullable String otherNationality) {

    private static final int OLDEST = 1900;

    BirthForm {
        birthDate = birthDate == null ? TypedDate.of(null) : birthDate;
    }

    static BirthForm of(Answers.@Nullable Birth birth) {
        return birth == null
                ? new BirthForm(TypedDate.of(null), false, null, null)
                : new BirthForm(
                        new TypedDate(text(birth.day()), text(birth.month()), text(birth.year())),
                        birth.onlyYearKnown(),
                        birth.french(),
                        birth.otherNationality());
    }

    /** A real day that is not to come, or only its year; a nationality. */
    void check(BindingResult errors, LocalDate today, Countries countries) {
        if (errors.getTarget() == null) {
            return;
        }
        var year =
                birthDate.year() != null && birthDate.year().matches("\\d{4}") ? Integer.parseInt(birthDate.year()) : 0;
        var date = birthDate.date();
        if (Boolean.TRUE.equals(onlyYear)) {
            if (year < OLDEST || year > today.getYear()) {
                errors.rejectValue("birthDate", "year", "Écrivez votre année de naissance, par exemple 1998.");
            }
        } else if (!birthDate.isComplete()) {
            errors.rejectValue(
                    "birthDate",
                    "missing",
                    "Écrivez le jour, le mois et l’année de votre naissance, par exemple 7 3 1998.");
        } else if (date.isEmpty()) {
            errors.rejectValue(
                    "birthDate",
                    "date",
                    "Cette date n’existe pas. Écrivez jour, mois et année (4 chiffres), par exemple 7 3 1998.");
        } else if (date.get().isAfter(today) || year < OLDEST) {
            errors.rejectValue("birthDate", "past", "Vérifiez l’année de votre naissance.");
        }
        var other = other();
        if (Boolean.FALSE.equals(french) && other == null) {
            errors.rejectValue("otherNationality", "missing", "Choisissez votre nationalité.");
        }
        if (other != null && countries.find(other).isEmpty()) {
            errors.rejectValue("otherNationality", "unknown", "Choisissez une nationalité de la liste.");
        }
    }

    Answers.Birth answer() {
        return new Answers.Birth(
                Boolean.TRUE.equals(onlyYear) ? null : number(birthDate.day()),
                Boolean.TRUE.equals(onlyYear) ? null : number(birthDate.month()),
                number(birthDate.year()),
                Boolean.TRUE.equals(french),
                other());
    }

    private @Nullable String other() {
        return otherNationality == null || otherNationality.isBlank() ? null : otherNationality;
    }

    private static int number(@Nullable String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }

    private static String text(@Nullable Integer number) {
        return number == null ? "" : number.toString();
    }
}

package fr.preinscription.wizard;

import fr.preinscription.registration.Answers;
import fr.preinscription.web.TypedDate;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

record LastSessionForm(
        @NotNull(message = "Dites si vous étiez inscrit au BTS dans l’académie à la dernière session.") @Nullable
        Registered registered,

        @Nullable String number,
        TypedDate birthDate) {

    /** Whether the candidate was registered in this academy last session, and can prove it. */
    enum Registered {
        WITH_NUMBER,
        WITHOUT_NUMBER,
        NO
    }

    LastSessionForm {
        birthDate = birthDate == null ? TypedDate.of(null) : birthDate;
    }

    static LastSessionForm of(Answers.@Nullable LastSession answer) {
        if (answer == null) {
            return new LastSessionForm(null, null, TypedDate.of(null));
        }
        var registered = !answer.registeredHere()
                ? Registered.NO
                : answer.number() == null ? Registered.WITHOUT_NUMBER : Registered.WITH_NUMBER;
        var date = answer.identity() == null
                ? new String[0]
                : answer.identity().birthDate().split("-");
        return new LastSessionForm(
                registered,
                answer.number(),
                date.length < 3 ? TypedDate.of(null) : new TypedDate(part(date[2]), part(date[1]), date[0]));
    }

    /** Digits and a date, when the candidate says to have the number. */
    void check(BindingResult errors) {
        if (errors.getTarget() == null || registered != Registered.WITH_NUMBER) {
            return;
        }
        if (digits().isEmpty()) {
            errors.rejectValue(
                    "number",
                    "missing",
                    "Écrivez votre numéro de candidat. Si vous ne l’avez pas, choisissez «\u00a0je n’ai pas mon numéro\u00a0».");
        } else if (!digits().matches("\\d{1,30}")) {
            errors.rejectValue("number", "digits", "Le numéro de candidat s’écrit seulement avec des chiffres.");
        }
        if (birthDate.date().isEmpty() && !isYearAlone()) {
            errors.rejectValue(
                    "birthDate",
                    "date",
                    "Écrivez le jour, le mois et l’année (4 chiffres) de votre naissance, par exemple 7 3 1998.");
        }
    }

    /** The number as it is stored: no spaces. */
    String digits() {
        return number == null ? "" : number.replaceAll("[\\s\\u00a0\\u202f]+", "");
    }

    /** {@code 1998-03-07}, or {@code 1998-00-00} when only the year is known. */
    String isoDate() {
        return birthDate.date().map(Object::toString).orElse(birthDate.year() + "-00-00");
    }

    /** The answer of somebody who has no number, or nothing to look for. */
    Answers.LastSession unidentified() {
        return new Answers.LastSession(registered != Registered.NO, null, false, null);
    }

    private boolean isYearAlone() {
        return birthDate.day() == null
                && birthDate.month() == null
                && birthDate.year() != null
                && birthDate.year().matches("\\d{4}");
    }

    private static @Nullable String part(String digits) {
        return digits.equals("00") ? null : Integer.toString(Integer.parseInt(digits));
    }
}

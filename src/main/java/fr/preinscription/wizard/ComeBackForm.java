package fr.preinscription.wizard;

import fr.preinscription.web.TypedDate;
import jakarta.validation.constraints.NotBlank;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

record ComeBackForm(
        @NotBlank(message = "Écrivez votre numéro d’inscription.") @Nullable
        String number,

        @Nullable TypedDate birthDate,

        @NotBlank(message = "Écrivez votre clé d’accès.") @Nullable
        String key) {

    static final ComeBackForm EMPTY = new ComeBackForm(null, null, null);

    void check(BindingResult errors) {
        check(birthDate, errors);
    }

    String iso() {
        return iso(birthDate).orElse("");
    }

    static void check(@Nullable TypedDate birthDate, BindingResult errors) {
        if (iso(birthDate).isEmpty()) {
            errors.rejectValue(
                    "birthDate",
                    "date",
                    "Écrivez votre date de naissance\u00a0: jour, mois, année. Exemple\u00a0: 7 3 1998.");
        }
    }

    /** As the register writes it; the year alone when day and month are left empty. */
    static Optional<String> iso(@Nullable TypedDate typed) {
        if (typed == null || typed.year() == null) {
            return Optional.empty();
        }
        if (typed.day() == null && typed.month() == null && typed.year().matches("\\d{4}")) {
            return Optional.of(typed.year() + "-00-00");
        }
        return typed.date().map(LocalDate::toString);
    }
}

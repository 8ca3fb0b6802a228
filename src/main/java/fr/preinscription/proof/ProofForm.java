package fr.preinscription.proof;

import fr.preinscription.registration.Scan;
import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** What is copied from a confirmation whose code cannot be scanned. */
record ProofForm(
        @NotBlank(message = "Écrivez le numéro d’inscription.") @Nullable
        String number,

        @NotBlank(message = "Écrivez le code de vérification.") @Nullable
        String code) {

    static final ProofForm EMPTY = new ProofForm(null, null);

    void check(BindingResult errors) {
        if (number != null && !number.isBlank() && fullNumber().isEmpty()) {
            errors.rejectValue(
                    "number",
                    "number",
                    "Ce n’est pas un numéro de confirmation. Écrivez-le en entier. Exemple\u00a0: 48392017K-0");
        }
    }

    /** Number and version as they are printed; empty when one of them is missing or mistyped. */
    String fullNumber() {
        return Scan.read(number)
                .filter(scan -> scan.version() != null)
                .map(scan -> scan.number() + "-" + scan.version())
                .orElse("");
    }
}

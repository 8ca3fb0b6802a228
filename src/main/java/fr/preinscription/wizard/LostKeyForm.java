package fr.preinscription.wizard;

import fr.preinscription.web.TypedDate;
import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

record LostKeyForm(
        @NotBlank(message = "Écrivez votre numéro d’inscription.") @Nullable
        String number,

        @Nullable TypedDate birthDate) {

    static final LostKeyForm EMPTY = new LostKeyForm(null, null);

    void check(BindingResult errors) {
        ComeBackForm.check(birthDate, errors);
    }

    String iso() {
        return ComeBackForm.iso(birthDate).orElse("");
    }
}

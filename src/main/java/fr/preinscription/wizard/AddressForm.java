package fr.preinscription.wizard;

import fr.preinscription.registration.Answers;
import fr.preinscription.registration.Answers.ResidenceKind;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

record AddressForm(
        @NotBlank(message = "Écrivez le numéro et la rue, ou le nom du lieu.")
        @Size(max = 100, message = "Cette ligne est trop longue (100 caractères au plus).")
        @Nullable
        String street,

        @Size(max = 100, message = "Cette ligne est trop longue (100 caractères au plus).") @Nullable
        String complement,

        @Size(max = 100, message = "Ce nom est trop long (100 caractères au plus).") @Nullable
        String careOf) {

    static AddressForm of(Answers.@Nullable Address address) {
        return address == null
                ? new AddressForm(null, null, null)
                : new AddressForm(address.street(), address.complement(), address.careOf());
    }

    void check(BindingResult errors, Answers.@Nullable Residence residence) {
        var atSomebody = residence != null && residence.kind() == ResidenceKind.THIRD_PARTY;
        if (atSomebody && clean(careOf).isEmpty()) {
            errors.rejectValue("careOf", "missing", "Écrivez le nom de la personne chez qui vous habitez.");
        }
    }

    Answers.Address answer() {
        return new Answers.Address(clean(street), clean(complement), clean(careOf));
    }

    private static String clean(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }
}

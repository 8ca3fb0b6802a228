package fr.preinscription.account;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

record AccountForm(
        @NotBlank(message = "Écrivez l’adresse électronique.")
        @Email(message = "Écrivez une adresse électronique. Exemple : prenom.nom@ac-toulouse.fr")
        @Size(max = 100, message = "Cette adresse est trop longue : 100 caractères au plus.")
        @Nullable
        String email,

        @NotBlank(message = "Écrivez le prénom et le nom.")
        @Size(max = 100, message = "Ce nom est trop long : 100 caractères au plus.")
        @Nullable
        String name,

        @NotBlank(message = "Écrivez la qualité. Exemple : gestionnaire")
        @Size(max = 100, message = "Cette qualité est trop longue : 100 caractères au plus.")
        @Nullable
        String capacity,

        @Nullable String role) {

    static final AccountForm EMPTY = new AccountForm(null, null, null, null);

    static AccountForm of(StaffMember member) {
        return new AccountForm(
                member.email(), member.name(), member.capacity(), member.role().name());
    }

    /** A role that is none of ours is as good as none. */
    void check(BindingResult errors) {
        if (chosen().isEmpty()) {
            errors.rejectValue("role", "missing", "Choisissez un rôle.");
        }
    }

    private Optional<Role> chosen() {
        return Arrays.stream(Role.values())
                .filter(possible -> possible.name().equals(role))
                .findFirst();
    }

    StaffMember member(UUID id) {
        return new StaffMember(
                id,
                Objects.requireNonNull(name).strip(),
                SignIn.email(email),
                chosen().orElseThrow(),
                Objects.requireNonNull(capacity).strip());
    }
}

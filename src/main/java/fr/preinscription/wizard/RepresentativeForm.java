package fr.preinscription.wizard;

import fr.preinscription.registration.Answers;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

record RepresentativeForm(
        @Size(max = 100, message = "Ce nom est trop long (100 caractères au plus).") @Nullable
        String name,

        @Size(max = 200, message = "Cette ligne est trop longue (200 caractères au plus).") @Nullable
        String contact,

        @Nullable Boolean emancipated) {

    static RepresentativeForm of(Answers.@Nullable Representative answer) {
        return answer == null
                ? new RepresentativeForm(null, null, false)
                : new RepresentativeForm(answer.name(), answer.contact(), answer.emancipated());
    }

    void check(BindingResult errors) {
        if (isEmancipated()) {
            return;
        }
        if (clean(name).isEmpty()) {
            errors.rejectValue("name", "missing", "Écrivez le nom et le prénom de votre représentant légal.");
        }
        if (clean(contact).isEmpty()) {
            errors.rejectValue(
                    "contact",
                    "missing",
                    "Écrivez le téléphone ou l’adresse électronique de votre représentant légal.");
        }
    }

    Answers.Representative answer() {
        return isEmancipated()
                ? new Answers.Representative("", "", true)
                : new Answers.Representative(clean(name), clean(contact), false);
    }

    private boolean isEmancipated() {
        return Boolean.TRUE.equals(emancipated);
    }

    private static String clean(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }
}

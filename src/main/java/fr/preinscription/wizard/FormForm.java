package fr.preinscription.wizard;

import fr.preinscription.registration.Answers;
import fr.preinscription.regulation.ExamForm;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** @param definitive the candidate knows that the choice is definitive */
record FormForm(@Nullable String form, @Nullable String definitive) {

    static FormForm of(Answers.@Nullable Form form) {
        return form == null
                ? new FormForm(null, null)
                : new FormForm(form.form().name(), Chosen.box(form.definitive()));
    }

    void check(BindingResult errors) {
        if (Chosen.of(ExamForm.class, form) == null) {
            errors.rejectValue("form", "missing", "Choisissez la forme globale ou la forme progressive.");
        }
        if (!Chosen.isTicked(definitive)) {
            errors.rejectValue("definitive", "missing", "Cochez cette case pour continuer.");
        }
    }

    Answers.Form answer() {
        return new Answers.Form(Objects.requireNonNull(Chosen.of(ExamForm.class, form)), Chosen.isTicked(definitive));
    }
}

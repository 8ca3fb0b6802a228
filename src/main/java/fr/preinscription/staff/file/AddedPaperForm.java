package fr.preinscription.staff.file;

import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/**
 * @param what code of a paper of the list, MEDICAL, or empty for another one
 * @param other what the other one is
 */
record AddedPaperForm(
        @Nullable String revision,
        @Nullable String seen,
        @Nullable String what,
        @Nullable String other,
        @Nullable String because) {

    void check(BindingResult errors) {
        if (UsualReason.isMedical(what)) {
            errors.rejectValue("what", "medical", UsualReason.NOTHING_MEDICAL);
            return;
        }
        if (paper().isEmpty()) {
            errors.rejectValue("other", "missing", "Choisissez une pièce ou écrivez laquelle.");
        }
        if (because == null || because.isBlank()) {
            errors.rejectValue("because", "missing", "Écrivez pourquoi cette pièce est demandée.");
        }
    }

    String paper() {
        return what == null || what.isBlank() ? (other == null ? "" : other.strip()) : what;
    }
}

package fr.preinscription.staff.file;

import fr.preinscription.casefile.PaperState;
import fr.preinscription.casefile.Tick;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/**
 * @param revision of the file that was looked at
 * @param seen last entry of the journal at that moment
 * @param code of the paper
 * @param document which one of two, when either is accepted
 * @param reason usual reason
 * @param words the reason in other words
 * @param remark what should be seen beside
 */
record TickForm(
        @Nullable String revision,
        @Nullable String seen,
        @Nullable String code,
        @Nullable String document,
        @Nullable String state,
        @Nullable String reason,
        @Nullable String words,
        @Nullable String remark) {

    static final String PROOF_OF_NAME = "OTHER_NAME";

    Optional<PaperState> wanted() {
        return Arrays.stream(PaperState.values())
                .filter(one -> one.name().equals(state))
                .findFirst();
    }

    /** A medical paper is never written down, whatever else is asked. */
    void check(BindingResult errors) {
        if (UsualReason.isMedical(reason)) {
            errors.rejectValue("reason", "medical", UsualReason.NOTHING_MEDICAL);
        } else if (wanted().isEmpty()) {
            errors.rejectValue("state", "missing", "Choisissez l’état de la pièce.");
        }
    }

    Tick tick(PaperState wanted) {
        var which = document == null || document.isBlank() ? String.valueOf(code) : document;
        var why = wanted.needsReason() ? UsualReason.joined(reason, words) : null;
        return new Tick(which, wanted, why, remark);
    }

    /** Another name on a paper calls for its proof. */
    boolean asksForProofOfName() {
        return PROOF_OF_NAME.equals(reason)
                && wanted().filter(PaperState.NOT_CONFORMING::equals).isPresent();
    }
}

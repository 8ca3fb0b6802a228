package fr.preinscription.staff.entry;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * @param evidence reference of the scan, the letter or the message
 * @param otherInk the correction on the paper is not in red
 * @param place where typing begins, {@link #SECOND} for what is no correction
 */
record CorrectionForm(
        @NotBlank(message = "Écrivez la référence de la pièce : scan, lettre ou courriel.")
        @Size(max = 200, message = "200 caractères au plus.")
        @Nullable
        String evidence,

        @Nullable String otherInk,

        @NotBlank(message = "Écrivez en quelques mots ce qui est corrigé et pourquoi.")
        @Size(max = 500, message = "500 caractères au plus.")
        @Nullable
        String reason,

        @Nullable String place) {

    /** The candidate wants a second BTS: nobody can have one. */
    static final String SECOND = "second-bts";

    static final CorrectionForm EMPTY = new CorrectionForm(null, null, null, null);

    boolean asksSecond() {
        return SECOND.equals(place);
    }

    String proof() {
        return strip(evidence) + (otherInk == null ? "" : " (correction d’une autre couleur que le rouge, acceptée)");
    }

    String why() {
        return strip(reason);
    }

    private static String strip(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }
}

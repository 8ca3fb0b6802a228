package fr.preinscription.casefile;

import org.jspecify.annotations.Nullable;

/**
 * Something that the candidate still has to send, as a reminder names it.
 *
 * @param code of the paper, {@link #PROOF} for the proof of a sending in time
 * @param reason what is wrong with the one that was sent, null when none was
 */
public record Missing(String code, String label, @Nullable String reason) {

    public Missing {
        label = label.replace('\'', '’');
    }

    /** Not a paper of the list: what shows that the file was sent in time. */
    public static final String PROOF = "D-PREUVE";

    /** One line of a letter. */
    public String line() {
        return reason == null ? label : label + " : " + reason;
    }
}

package fr.preinscription.casefile;

import org.jspecify.annotations.Nullable;

/**
 * Something that the candidate still has to send, as a reminder names it.
 *
 * @param code of the paper
 * @param reason what is wrong with the one that was sent, null when none was
 */
public record Missing(String code, String label, @Nullable String reason) {

    /** One line of a letter. */
    public String line() {
        return reason == null ? label : label + " : " + reason;
    }
}

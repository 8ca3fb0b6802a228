package fr.preinscription.audit;

import org.jspecify.annotations.Nullable;

/**
 * What the verification of the journal found.
 *
 * @param entries how many entries were read
 * @param last number of the last entry, 0 when there is none
 * @param fingerprint of the last entry; noted elsewhere, it proves later that nothing was cut off the end
 * @param broken the first entry that does not follow from the one before, null when the chain is whole
 * @param finding one sentence in French
 */
public record ChainCheck(
        long entries,
        long last,
        String fingerprint,
        @Nullable Long broken,
        String finding) {

    public boolean whole() {
        return broken == null;
    }
}

package fr.preinscription.wizard;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * @param submission what makes two sendings of this page one
 * @param accepted keys of the warnings that the candidate has read
 */
record CheckForm(@Nullable String submission, @Nullable Set<String> accepted) {

    Set<String> keys() {
        return accepted == null ? Set.of() : accepted;
    }
}

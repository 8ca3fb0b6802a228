package fr.preinscription.regulation;

import fr.preinscription.regulation.Verdict.Breach;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether the mark given for a unit can be kept, said at once and not only with the whole verdict.
 *
 * @param unit code of the unit
 * @param lastSession last session for which it can be kept, null when its own session is not known
 * @param lastChance true when this session is the last one
 * @param reasons why it cannot be kept, empty when it can
 */
public record KeptMark(String unit, @Nullable Integer lastSession, boolean lastChance, List<Breach> reasons) {

    public KeptMark {
        reasons = List.copyOf(reasons);
    }

    public boolean keepable() {
        return reasons.isEmpty();
    }
}

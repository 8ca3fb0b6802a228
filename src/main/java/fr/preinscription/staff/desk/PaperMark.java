package fr.preinscription.staff.desk;

import fr.preinscription.casefile.Paper;
import fr.preinscription.casefile.PaperState;
import fr.preinscription.casefile.Tick;
import fr.preinscription.staff.file.UsualReason;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What somebody at the desk says of one paper.
 *
 * @param document which one of two, when either is accepted
 * @param mark CONFORMING, NOT_CONFORMING, AWAITED, or nothing when it keeps its state
 * @param reason usual reason
 * @param words the reason in other words; a remark beside a paper that conforms
 */
record PaperMark(
        @Nullable String code,
        @Nullable String document,
        @Nullable String mark,
        @Nullable String reason,
        @Nullable String words) {

    static PaperMark none(Paper paper) {
        return new PaperMark(paper.code(), paper.given(), "", null, null);
    }

    boolean isMedical() {
        return isNotConforming() && UsualReason.isMedical(reason);
    }

    boolean asksForProofOfName() {
        return isNotConforming() && UsualReason.OTHER_NAME.name().equals(reason);
    }

    boolean isNotConforming() {
        return PaperState.NOT_CONFORMING.name().equals(mark);
    }

    boolean isConforming() {
        return PaperState.CONFORMING.name().equals(mark);
    }

    /** Ticked by mistake before. */
    boolean isAwaited() {
        return PaperState.AWAITED.name().equals(mark);
    }

    boolean isMarked() {
        return isConforming() || isNotConforming() || isAwaited();
    }

    /** Nothing when the paper keeps its state. */
    Optional<Tick> tick() {
        var which = document == null || document.isBlank() ? String.valueOf(code) : document;
        if (isConforming()) {
            return Optional.of(new Tick(which, PaperState.CONFORMING, null, words));
        }
        if (isAwaited()) {
            return Optional.of(Tick.awaited(String.valueOf(code)));
        }
        return isNotConforming()
                ? Optional.of(new Tick(which, PaperState.NOT_CONFORMING, UsualReason.joined(reason, words), null))
                : Optional.empty();
    }
}

package fr.preinscription.casefile;

import org.jspecify.annotations.Nullable;

/**
 * What somebody of the office says of one paper.
 *
 * @param code of the document, D-ID for example; one of the two when either is accepted
 * @param reason why it is not conforming or not required, compulsory then
 * @param remark what should be seen beside a paper that conforms, an identity card out of date for example
 */
public record Tick(
        String code,
        PaperState state,
        @Nullable String reason,
        @Nullable String remark) {

    public Tick {
        reason = stripped(reason);
        remark = stripped(remark);
    }

    public static Tick conforming(String code) {
        return new Tick(code, PaperState.CONFORMING, null, null);
    }

    public static Tick conforming(String code, String remark) {
        return new Tick(code, PaperState.CONFORMING, null, remark);
    }

    public static Tick received(String code) {
        return new Tick(code, PaperState.RECEIVED, null, null);
    }

    /** It is not there, or was ticked by mistake. */
    public static Tick awaited(String code) {
        return new Tick(code, PaperState.AWAITED, null, null);
    }

    public static Tick notConforming(String code, String reason) {
        return new Tick(code, PaperState.NOT_CONFORMING, reason, null);
    }

    public static Tick waived(String code, String reason) {
        return new Tick(code, PaperState.WAIVED, reason, null);
    }

    private static @Nullable String stripped(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}

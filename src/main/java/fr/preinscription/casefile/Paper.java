package fr.preinscription.casefile;

import fr.preinscription.regulation.SupportingDocument;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A paper of a file and what the office made of it.
 *
 * @param code {@code D-ID}, or two joined by a bar when either is accepted: {@code D-STAGE|D-TRAV}
 * @param alternatives the documents accepted; empty for a paper that only this office names
 * @param ruleId the rule that asks for it, R-82 for example
 * @param label what to send, in French
 * @param hint a precision in French, empty when there is none
 * @param required false when its absence never makes the file incomplete
 * @param later true when it is sent once it exists
 * @param indispensable whether the file cannot be examined without it (CRPA L. 114-5-1)
 * @param addedBecause why the office asks for it, null when the rules do
 * @param given code of the document that was given, null while none was
 * @param reason why it is not conforming or not required
 * @param remark what should be seen beside
 * @param by who said so last, null when nobody did
 */
public record Paper(
        String code,
        List<SupportingDocument> alternatives,
        String ruleId,
        String label,
        String hint,
        boolean required,
        boolean later,
        boolean indispensable,
        @Nullable String addedBecause,
        PaperState state,
        @Nullable String given,
        @Nullable String reason,
        @Nullable String remark,
        @Nullable String by,
        @Nullable Instant at) {

    public Paper {
        alternatives = List.copyOf(alternatives);
    }

    /** The codes that may be ticked: one, or two when either is accepted. */
    public List<String> codes() {
        return alternatives.isEmpty()
                ? List.of(code)
                : alternatives.stream().map(SupportingDocument::code).toList();
    }

    public boolean isAdded() {
        return addedBecause != null;
    }

    /** Whether nothing more is expected for it. */
    public boolean isSettled() {
        return state == PaperState.CONFORMING || state == PaperState.WAIVED;
    }

    /** Whether it is the signed confirmation, judged from the envelopes. */
    public boolean isConfirmation() {
        return alternatives.contains(SupportingDocument.CONFIRMATION);
    }
}

package fr.preinscription.regulation;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A paper this candidate owes.
 *
 * @param alternatives one document, or two of which either is accepted
 * @param ruleId the rule that asks for it, R-82 for example
 * @param label what to send, in French
 * @param hint a precision in French, empty when there is none
 * @param required false when its absence never makes the file incomplete
 * @param later true when it is sent once it exists, the attestation of an internship not done yet for example
 */
public record OwedPaper(
        List<SupportingDocument> alternatives,
        String ruleId,
        String label,
        String hint,
        boolean required,
        boolean later) {

    public OwedPaper {
        alternatives = List.copyOf(alternatives);
    }

    /** One code, or two joined by a bar when either is accepted: {@code D-STAGE|D-TRAV}. */
    public String code() {
        return alternatives.stream().map(SupportingDocument::code).collect(Collectors.joining("|"));
    }
}

package fr.preinscription.regulation;

import java.util.List;
import java.util.Map;

/**
 * Whether a file is complete: the confirmation signed, dated and of the last version, and every required paper
 * conforming or waived. A paper that is only asked, or sent later, never makes it incomplete.
 *
 * @param missing what the candidate still owes, in the order of the list
 */
public record Completeness(State state, List<OwedPaper> missing) {

    public Completeness {
        missing = List.copyOf(missing);
    }

    public enum State {
        COMPLETE("COMPLET"),
        INCOMPLETE("INCOMPLET"),
        NOT_CONFORMING("NON_CONFORME");

        private final String code;

        State(String code) {
            this.code = code;
        }

        /** The code of the office. */
        public String code() {
            return code;
        }
    }

    /** What the office made of one paper. */
    public enum Check {
        EXPECTED,
        RECEIVED,
        CONFORMING,
        NOT_CONFORMING,
        NOT_REQUIRED
    }

    /** What the signed confirmation looks like. */
    public record SignedConfirmation(boolean signed, boolean dated, int version) {}

    /**
     * @param owed the papers of the verdict
     * @param checks by document; one that is absent was not received
     * @param confirmation the paper received, checked apart from the others when D-CONF is owed
     * @param lastVersion version of the registration
     */
    public static Completeness of(
            List<OwedPaper> owed,
            Map<SupportingDocument, Check> checks,
            SignedConfirmation confirmation,
            int lastVersion) {
        List<OwedPaper> missing = owed.stream()
                .filter(paper -> paper.required() && !paper.later())
                .filter(paper -> !settled(paper, checks) || !signed(paper, confirmation, lastVersion))
                .toList();
        if (missing.isEmpty()) {
            return new Completeness(State.COMPLETE, missing);
        }
        boolean received = missing.stream()
                .allMatch(paper -> refused(paper, checks) || isOld(paper, checks, confirmation, lastVersion));
        return new Completeness(received ? State.NOT_CONFORMING : State.INCOMPLETE, missing);
    }

    private static boolean settled(OwedPaper paper, Map<SupportingDocument, Check> checks) {
        return paper.alternatives().stream()
                .map(document -> checks.getOrDefault(document, Check.EXPECTED))
                .anyMatch(check -> check == Check.CONFORMING || check == Check.NOT_REQUIRED);
    }

    private static boolean refused(OwedPaper paper, Map<SupportingDocument, Check> checks) {
        return paper.alternatives().stream()
                .anyMatch(document -> checks.getOrDefault(document, Check.EXPECTED) == Check.NOT_CONFORMING);
    }

    private static boolean signed(OwedPaper paper, SignedConfirmation confirmation, int lastVersion) {
        return !paper.alternatives().contains(SupportingDocument.CONFIRMATION)
                || (confirmation.signed() && confirmation.dated() && confirmation.version() == lastVersion);
    }

    private static boolean isOld(
            OwedPaper paper, Map<SupportingDocument, Check> checks, SignedConfirmation confirmation, int lastVersion) {
        return paper.alternatives().contains(SupportingDocument.CONFIRMATION)
                && checks.getOrDefault(SupportingDocument.CONFIRMATION, Check.EXPECTED) != Check.EXPECTED
                && confirmation.version() < lastVersion;
    }
}

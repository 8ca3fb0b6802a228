package fr.preinscription.registration;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The confirmation of one version, word for word as the candidate receives, signs and posts it. It is
 * frozen with the version: whatever changes later in the catalogue, the parameters or the texts, the same version
 * prints the same confirmation. Every text is in French and ready to print.
 *
 * @param layout the layout this content was written for: 1 before there were seals, 2 today
 * @param letterhead who receives the file
 * @param session year of the exam session
 * @param demonstration true when the campaign is invented; printed on every page
 * @param number the registration number without its version
 * @param version 0 for the first, then one more at each validated change
 * @param registeredAt instant of this version
 * @param registeredAtText the same in Paris time, as printed
 * @param candidate the candidate's name as printed at the head of the sheet
 * @param sections identity, contact, situation, specialty, languages, declarations and so on, in order
 * @param units one line a unit; empty when the grid of the specialty is not known
 * @param unitRemarks free lines about marks and exemptions when the grid is not known, and other remarks on the units
 * @param acknowledgements what the candidate acknowledged, one sentence each
 * @param papers the papers this candidate owes
 * @param minor true when a legal representative signs too
 * @param posting where and until when the signed confirmation is sent, null when nothing is posted
 * @param seal what proves that it is ours, null in layout 1
 */
public record Confirmation(
        int layout,
        Letterhead letterhead,
        int session,
        boolean demonstration,
        String number,
        int version,
        Instant registeredAt,
        String registeredAtText,
        String candidate,
        List<Section> sections,
        List<UnitLine> units,
        List<String> unitRemarks,
        List<String> acknowledgements,
        List<OwedPaper> papers,
        boolean minor,
        @Nullable Posting posting,
        @Nullable Seal seal) {

    /** Number and version as shown to the candidate, for example {@code 48392017K-0}. */
    public String fullNumber() {
        return number + "-" + version;
    }

    Confirmation sealed(Seal seal) {
        return new Confirmation(
                layout,
                letterhead,
                session,
                demonstration,
                number,
                version,
                registeredAt,
                registeredAtText,
                candidate,
                sections,
                units,
                unitRemarks,
                acknowledgements,
                papers,
                minor,
                posting,
                seal);
    }

    /**
     * @param academy for example « académie de Toulouse »
     * @param service for example « Rectorat, direction des examens et concours, bureau DEC 5 »
     */
    public record Letterhead(
            String academy, String service, List<String> address, String email, List<String> phones, String website) {}

    public record Section(String title, List<Line> lines) {}

    public record Line(String label, String value) {}

    /**
     * @param code as printed on the statement of marks, for example U31
     * @param status for example « Je passe », « Je garde ma note », « Dispense », « Pas cette session »
     * @param detail kept mark and its session, or ground of the exemption; empty when there is nothing to say
     */
    public record UnitLine(String code, String title, String status, String detail) {}

    /**
     * @param code code of the paper, D-ID for example; two codes joined by a bar when either is accepted
     * @param label what to send
     * @param hint precision under the label, empty when none
     * @param later true when the paper is sent later (internship not done yet, R-90)
     */
    public record OwedPaper(String code, String label, String hint, boolean later) {}

    /**
     * @param address lines of the postal address
     * @param lastDay last day to post, as printed, for example « vendredi 27 novembre 2020 »
     */
    public record Posting(List<String> address, String lastDay) {}

    /**
     * Made once, when the version is accepted: a later key or address changes nothing to it.
     *
     * @param page public address of the page that proves confirmations
     * @param code id of the key and signature, as {@link SealKeys} writes it
     */
    public record Seal(String page, String code) {

        private static final int SYMBOLS = 10;

        /** What the printed code leads to. */
        public String address(String fullNumber) {
            return page + "/" + fullNumber + "?s=" + code;
        }

        /** Ten symbols that stand for the whole, for who cannot scan. */
        public String shortCode() {
            try {
                var digest = MessageDigest.getInstance("SHA-256").digest(code.getBytes(StandardCharsets.UTF_8));
                return Crockford.write(digest, SYMBOLS, SYMBOLS / 2);
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}

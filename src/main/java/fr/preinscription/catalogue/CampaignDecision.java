package fr.preinscription.catalogue;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/**
 * A decision of the competent authority on an opened campaign, valid for everybody.
 *
 * @param authority who decided: the minister, the recteur…
 * @param signatory the head of the office who has it applied
 * @param capacity the signatory's, as printed under the decisions they sign
 */
public record CampaignDecision(
        String authority, LocalDate takenOn, String reference, String reason, String signatory, String capacity) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    public CampaignDecision {
        authority = named(authority, "l'autorité qui décide");
        reference = named(reference, "la référence de la décision");
        reason = named(reason, "le motif de la décision");
        signatory = named(signatory, "le nom du signataire");
        capacity = named(capacity, "la qualité du signataire");
    }

    private static String named(String text, String what) {
        if (text.isBlank()) {
            throw new IllegalArgumentException("Il manque " + what + ".");
        }
        return text.strip();
    }

    /** « recteur de l'académie de Toulouse, décision du 20/11/2026, réf. 2026-114 ». */
    public String inWords() {
        return authority + ", décision du " + DAY.format(takenOn) + ", réf. " + reference;
    }
}

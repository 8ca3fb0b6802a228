package fr.preinscription.casefile;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Nothing medical is written down by this office: a text that names an illness or a medical paper is sent back
 * to who typed it. The list is short on purpose: « Analyses de biologie médicale » is a BTS.
 */
public final class HealthWords {

    private static final Pattern MEDICAL = Pattern.compile(
            "certificats? m[ée]dica|dossiers? m[ée]dica|avis m[ée]dica|raisons? m[ée]dicale|raisons? de sant[ée]"
                    + "|probl[èe]mes? de sant[ée]|\\bMDPH\\b|\\bRQTH\\b|(?<!assurance.)maladi|hospitalis|grossesse"
                    + "|dyslexi|d[ée]pressi|traitement m[ée]dical",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private HealthWords() {}

    /** @throws Unacceptable when the text names anything medical */
    public static void refuse(String field, @Nullable String text) {
        if (text != null && MEDICAL.matcher(text).find()) {
            throw new Unacceptable(
                    field,
                    "Aucune donnée de santé ici (R-75). N’enregistrez pas cette pièce : transmettez-la au service des"
                            + " aménagements ou rendez-la au candidat.");
        }
    }
}

package fr.preinscription.staff.file;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Why papers are usually not conforming, so that nobody types it a thousand times. */
public enum UsualReason {
    ILLEGIBLE("Illisible", "Elle est illisible. Envoyez une nouvelle copie."),
    PARTIAL("Incomplète", "Elle est incomplète. Envoyez toutes les pages."),
    /** The candidate proves the other name; nothing is refused because of it (R-21, C-198). */
    OTHER_NAME("Nom différent", "Le nom n’est pas celui de l’inscription."),
    NOT_SIGNED("Non signée", "Il manque une signature."),
    NOT_DATED("Non datée", "Il manque la date."),
    NOT_IN_FRENCH("Sans traduction", "Elle n’est pas en français. Joignez une traduction."),
    OTHER_PAPER("Autre document", "Ce n’est pas le document demandé."),
    /** Nothing of it is kept, not even that it came (R-75, C-168). */
    MEDICAL("Document médical", "");

    /** The paper that proves another name. */
    public static final String PROOF_OF_NAME = "Justificatif du nom d’usage ou du changement de nom";

    /** What to do with a medical paper. */
    public static final String NOTHING_MEDICAL =
            "Document médical : ne l’enregistrez pas. Transmettez-le au service des"
                    + " aménagements d’épreuves, ou rendez-le au candidat. Rien n’a été enregistré.";

    private final String french;
    private final String words;

    UsualReason(String french, String words) {
        this.french = french;
        this.words = words;
    }

    /** In the list that staff choose from. */
    public String french() {
        return french;
    }

    /** As the candidate reads it, a sentence. */
    public String words() {
        return words;
    }

    static Optional<UsualReason> of(@Nullable String code) {
        return Arrays.stream(values())
                .filter(reason -> reason.name().equals(code))
                .findFirst();
    }

    /** Those that somebody may choose. */
    public static List<UsualReason> all() {
        return List.of(values());
    }

    /** The reason chosen, what was typed behind it; either alone will do, null when there is neither. */
    public static @Nullable String joined(@Nullable String code, @Nullable String typed) {
        var chosen = of(code).map(UsualReason::words).orElse("");
        var text = (chosen + " " + (typed == null ? "" : typed.strip())).strip();
        return text.isEmpty() ? null : text;
    }

    public static boolean isMedical(@Nullable String code) {
        return MEDICAL.name().equals(code);
    }
}

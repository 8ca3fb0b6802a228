package fr.preinscription.catalogue;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far one statement of the catalogue is to be trusted, and where it comes from.
 *
 * @param sources ids of the catalogue's sources, empty when there is none
 * @param note what the person who wrote the statement wants to be known
 */
public record Verification(
        Standing standing,
        @Nullable Confidence confidence,
        List<String> sources,
        @Nullable String note) {

    /** Read in a source, remembered, guessed by a rule of thumb, derived by the product, or not known at all. */
    public enum Standing {
        SOURCE,
        MEMORY,
        HEURISTIC,
        DERIVED,
        UNKNOWN
    }

    public enum Confidence {
        HIGH,
        MEDIUM,
        LOW
    }

    static final Verification UNKNOWN = new Verification(Standing.UNKNOWN, null, List.of(), null);

    public Verification {
        sources = List.copyOf(sources);
    }

    static Verification derived(String note) {
        return new Verification(Standing.DERIVED, null, List.of(), note);
    }

    /** Whether the statement was read in a source. */
    public boolean isSourced() {
        return standing == Standing.SOURCE;
    }

    /** In French, for staff: « de mémoire, confiance faible ». */
    public String inWords() {
        return switch (standing) {
            case SOURCE -> "lu dans la source " + String.join(", ", sources);
            case MEMORY -> "de mémoire" + (confidence == null ? "" : ", confiance " + confidenceInWords(confidence));
            case HEURISTIC -> "supposé";
            case DERIVED -> "déduit de l'intitulé";
            case UNKNOWN -> "inconnu";
        };
    }

    private static String confidenceInWords(Confidence confidence) {
        return switch (confidence) {
            case HIGH -> "forte";
            case MEDIUM -> "moyenne";
            case LOW -> "faible";
        };
    }
}

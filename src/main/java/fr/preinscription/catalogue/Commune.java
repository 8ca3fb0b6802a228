package fr.preinscription.catalogue;

import java.util.List;

/**
 * A commune of France, current or former, or an arrondissement of Paris, Lyon or Marseille.
 *
 * @param code INSEE code, five characters
 * @param department code: two characters, three overseas, 2A or 2B in Corsica
 * @param postcodes none for a former commune
 */
public record Commune(
        String code, String name, Kind kind, String department, String departmentName, List<String> postcodes) {

    public enum Kind {
        CURRENT,
        ARRONDISSEMENT,
        DELEGATED,
        ASSOCIATED
    }

    /** Whether it is Paris, Lyon or Marseille as a whole: an arrondissement must be chosen. */
    public boolean needsArrondissement() {
        return code.equals("75056") || code.equals("69123") || code.equals("13055");
    }

    public boolean isFormer() {
        return kind == Kind.DELEGATED || kind == Kind.ASSOCIATED;
    }

    /** « Saint-Michel (31) ». */
    public String label() {
        return name + " (" + department + ")";
    }
}

package fr.preinscription.casefile;

/** What the office made of one paper. */
public enum PaperState {
    AWAITED("ATTENDU", "Attendue"),
    /** It is there, nobody read it yet. */
    RECEIVED("RECU", "Reçue"),
    CONFORMING("CONFORME", "Conforme"),
    NOT_CONFORMING("NON_CONFORME", "Non conforme"),
    WAIVED("NON_EXIGE", "Non exigée");

    private final String code;
    private final String french;

    PaperState(String code, String french) {
        this.code = code;
        this.french = french;
    }

    /** The code of the office. */
    public String code() {
        return code;
    }

    /** As staff reads it. */
    public String french() {
        return french;
    }

    /** Whether it is given only with a reason. */
    public boolean needsReason() {
        return this == NOT_CONFORMING || this == WAIVED;
    }
}

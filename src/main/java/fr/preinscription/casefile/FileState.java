package fr.preinscription.casefile;

/** Where a file is in the exam office (chapter 18 of the rules). */
public enum FileState {
    /** Before the closing, while nothing was received. */
    PREREGISTERED("PREINSCRIT", "Préinscrit"),
    /** After the closing, while nothing was received. */
    AWAITED("ATTENTE_DOSSIER", "Dossier attendu"),
    /** An envelope came, its papers are still to be checked. */
    RECEIVED("DOSSIER_RECU", "Reçu, à contrôler"),
    COMPLETE("COMPLET", "Complet"),
    INCOMPLETE("INCOMPLET", "Incomplet"),
    NOT_CONFORMING("NON_CONFORME", "Non conforme"),
    /** The candidate was written to, and the file is not complete yet. */
    REMINDED("RELANCE", "Relancé"),
    /** Somebody of the office decided that the file is in order. */
    REGISTERED("INSCRIT", "Inscrit"),
    CANCELLED("ANNULE", "Annulé"),
    REFUSED("REFUSE", "Refusé"),
    WITHDRAWN("DESISTE", "Désisté");

    private final String code;
    private final String french;

    FileState(String code, String french) {
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

    /** Whether the registration takes part in the session no more. */
    public boolean isOver() {
        return this == CANCELLED || this == REFUSED || this == WITHDRAWN;
    }
}

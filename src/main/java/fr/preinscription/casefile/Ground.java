package fr.preinscription.casefile;

/** Why a registration is cancelled or refused, and in which law it lies. */
public enum Ground {
    LATE("Dossier envoyé hors délai, sans preuve d'un envoi à temps", "R-05, R-101", true),
    NEVER_ARRIVED("Dossier jamais arrivé, sans preuve d'envoi", "R-101", true),
    INCOMPLETE("Dossier resté incomplet après la relance", "R-99, R-100, R-101", true),
    RESIDENCE("Résidence hors de l'académie", "R-08, R-104", false),
    CATEGORY("Conditions de la catégorie de candidat non remplies", "R-11 à R-14, R-104", false),
    EXPERIENCE("Expérience professionnelle insuffisante", "R-15, R-104", false),
    DOUBLE_REGISTRATION("Inscription dans une autre académie pour la même session", "R-35, R-37, R-104", false),
    OTHER_CONDITION("Autre condition d'inscription non remplie", "R-104", false),
    /** A condition that held when the registration was accepted, and holds no more (CRPA L. 242-2). */
    CONDITION_LOST("Une condition de l'inscription n'est plus remplie", "R-104, CRPA L. 242-2", false);

    private final String french;
    private final String rules;
    private final boolean file;

    Ground(String french, String rules, boolean file) {
        this.french = french;
        this.rules = rules;
        this.file = file;
    }

    /** As staff reads it. */
    public String french() {
        return french;
    }

    /** The rules it comes from. */
    public String rules() {
        return rules;
    }

    /** Whether it is about the file, and cancels; the others are about the candidate. */
    public boolean isAboutTheFile() {
        return file;
    }
}

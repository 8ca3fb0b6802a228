package fr.preinscription.casefile;

/** Why a registration is cancelled or refused, and the law it rests on, which staff may reword. */
public enum Ground {
    LATE(
            "Envoyé hors délai, sans preuve d’un envoi à temps",
            "Le dossier devait être envoyé au plus tard à la date limite de la session, le cachet de la poste faisant foi"
                    + " (notice d’inscription, partie II ; article L. 112-1 du code des relations entre le public et"
                    + " l’administration).",
            true),
    NEVER_ARRIVED(
            "Dossier jamais arrivé, sans preuve d’envoi",
            "L’inscription n’est confirmée que par le dossier, envoyé au plus tard à la date limite de la session (notice"
                    + " d’inscription, partie II).",
            true),
    INCOMPLETE(
            "Resté incomplet après la relance",
            "Un dossier incomplet est complété dans le délai donné par le service (article L. 114-5 du code des relations"
                    + " entre le public et l’administration) ; à défaut, l’inscription ne peut pas être confirmée (notice"
                    + " d’inscription, pièces à fournir).",
            true),
    RESIDENCE(
            "Résidence hors de l’académie",
            "Le candidat s’inscrit dans l’académie de sa résidence (notice d’inscription, partie I).",
            false),
    CATEGORY("Conditions de la catégorie de candidat non remplies", "Article D. 643-16 du code de l’éducation.", false),
    EXPERIENCE("Expérience professionnelle insuffisante", "Article D. 643-16 du code de l’éducation.", false),
    DOUBLE_REGISTRATION(
            "Inscription dans une autre académie",
            "Les candidats ne peuvent s’inscrire qu’à une seule spécialité par session (article D. 643-29 du code de"
                    + " l’éducation).",
            false),
    OTHER_CONDITION("Autre condition non remplie", "", false),
    /** A condition that held when the registration was accepted, and holds no more. */
    CONDITION_LOST(
            "Une condition n’est plus remplie",
            "La décision est abrogée, une condition mise à son maintien n’étant plus remplie (article L. 242-2 du code des"
                    + " relations entre le public et l’administration).",
            false);

    private final String french;
    private final String law;
    private final boolean file;

    Ground(String french, String law, boolean file) {
        this.french = french;
        this.law = law;
        this.file = file;
    }

    /** As staff reads it. */
    public String french() {
        return french;
    }

    /** A reason in law to start from, empty when it must be written. */
    public String law() {
        return law;
    }

    /** Whether it is about the file; the others are about the candidate. */
    public boolean isAboutTheFile() {
        return file;
    }
}

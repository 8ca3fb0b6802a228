package fr.preinscription.regulation;

/** A paper of the file (chapter 16 of the rules; notice, annexe « pièces à fournir »). */
public enum SupportingDocument {
    CONFIRMATION("D-CONF", "Confirmation d’inscription, datée et signée (dernière version)"),
    IDENTITY(
            "D-ID",
            "Photocopie de votre pièce d’identité",
            "Carte d’identité, passeport, titre de séjour ou titre de voyage, avec photo, lisible."),
    JDC("D-JDC", "Certificat de participation à la journée défense et citoyenneté, ou attestation du service national"),
    STATEMENT_OF_MARKS(
            "D-REL",
            "Photocopie de votre relevé de notes",
            "Le dernier relevé. Ajoutez un relevé plus ancien seulement si une note gardée n’est pas sur le dernier."),
    INTERNSHIP("D-STAGE", "Attestations de stage"),
    WORK(
            "D-TRAV",
            "Certificats de travail",
            "Tous les certificats qui prouvent votre expérience dans le domaine du BTS."),
    SCHOOLING(
            "D-SCOL2",
            "Certificats de scolarité des deux années",
            "Première année terminée et seconde année en cours. Entrée directe en seconde année : un seul certificat."),
    TRAINING_HOURS("D-1350", "Attestation de suivi de 1 350 heures de formation"),
    APPRENTICESHIP_CONTRACT(
            "D-CAPP",
            "Contrat d’apprentissage",
            "Avec trois signatures : la vôtre, celle de l’employeur et celle du centre de formation."),
    EMPLOYER("D-EMPL", "Attestation de l’employeur"),
    CONTINUING_EDUCATION("D-FC", "Attestation de suivi de la formation continue"),
    PROFESSIONAL_CONTRACT(
            "D-CPRO",
            "Contrat de professionnalisation",
            "Avec trois signatures : la vôtre, celle de l’employeur et celle du centre de formation."),
    PROFESSIONAL_CONTRACT_WORK("D-TRAVPRO", "Certificat de travail du contrat de professionnalisation"),
    TRADE_REGISTER("D-RCS", "Attestation d’immatriculation de votre entreprise au registre où elle est inscrite"),
    POSITIONING("D-POS", "Décision de positionnement ou de formation aménagée"),
    EXEMPTION(
            "D-DISP",
            "Preuve de chaque dispense demandée",
            "Diplôme, relevé de notes ou attestation de validation des acquis de l’expérience (VAE)."),
    R408("D-R408", "Attestation R408 (travail en hauteur, échafaudages)"),
    INTERNSHIP_AGREEMENT(
            "D-CONV", "Convention de stage, avec les dates", "Envoyez l’attestation de stage dès la fin du stage."),
    DECISION("D-DEC", "Décision d’étalement ou de dérogation"),
    BLOCS("D-BLOC", "Attestation de blocs de compétences");

    private final String code;
    private final String label;
    private final String hint;

    SupportingDocument(String code, String label) {
        this(code, label, "");
    }

    SupportingDocument(String code, String label, String hint) {
        this.code = code;
        this.label = label;
        this.hint = hint;
    }

    /** The code of the office, D-ID for example. */
    public String code() {
        return code;
    }

    /** What to send, in French. */
    public String label() {
        return label;
    }

    /** A precision in French, empty when there is none. */
    public String hint() {
        return hint;
    }
}

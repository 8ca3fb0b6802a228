package fr.preinscription.notification;

import java.util.Arrays;
import java.util.Optional;

/** What a text of the office may leave open: « {prenom} », « {pieces} »… */
public enum LetterVariable {
    FIRST_NAME("prenom", true, "premier prénom du candidat", "Zoé"),
    NAME("nom", true, "nom du candidat, comme il veut qu’on lui écrive", "DUPONT"),
    NUMBER("numero", true, "numéro d’inscription avec sa version", "48392017K-1"),
    SPECIALTY("specialite", true, "spécialité du BTS", "Management commercial opérationnel"),
    EXAM_SESSION("session", true, "année de la session", "2027"),
    ACADEMY("academie", true, "nom de l’académie", "académie de Toulouse"),
    SERVICE("service", true, "nom du service", "Direction des examens et concours, bureau DEC 5"),
    SERVICE_EMAIL("courriel", true, "adresse électronique du service", "dec5@ac-toulouse.fr"),
    SERVICE_PHONE("telephone", true, "téléphones du service", "05 36 25 71 08"),
    SERVICE_ADDRESS("adresse", true, "adresse postale du service", "Rectorat\nBureau DEC 5\n31077 Toulouse Cedex 4"),
    WEBSITE("site", true, "page BTS du site de l’académie", "https://www.ac-toulouse.fr"),
    COME_BACK(
            "mon_inscription",
            true,
            "page où le candidat retrouve son inscription",
            "https://preinscription.exemple.fr/mon-inscription"),
    APPEAL(
            "recours",
            true,
            "délais et voies de recours, obligatoires pour qu’ils courent",
            "(délais et voies de recours)"),
    TODAY("aujourdhui", true, "date du jour", "lundi 11 janvier 2027"),

    PAPERS(
            "pieces",
            false,
            "liste de ce qui manque, une ligne par pièce",
            "Copie de la pièce d’identité, recto et verso\nCertificat de travail"),
    DUE_DATE("date_limite", false, "dernier jour pour répondre", "mardi 26 janvier 2027"),
    REASON("motif", false, "raison, en fait et en droit", "Nous n’avons pas reçu votre certificat de travail."),
    SIGNATORY("signataire", false, "prénom, nom et qualité de qui signe", "Claire Martin, cheffe du bureau DEC 5"),
    VERSION("version", false, "version de la confirmation reçue", "0"),
    LAST_VERSION("derniere_version", false, "version de la dernière confirmation", "1"),
    LANGUAGE("langue", false, "langue de l’épreuve", "vietnamien"),
    OTHER_ACADEMY("autre_academie", false, "académie où l’épreuve a lieu", "Paris"),
    CANDIDATE_NUMBER("numero_candidat", false, "numéro de candidat", "2731400127"),
    LINK("lien", false, "adresse d’une page", "https://www.ac-toulouse.fr/bts"),
    MESSAGE("message", false, "texte libre", "Le bureau sera fermé le vendredi 14 mai 2027.");

    private final String word;
    private final boolean known;
    private final String meaning;
    private final String sample;

    LetterVariable(String word, boolean known, String meaning, String sample) {
        this.word = word;
        this.known = known;
        this.meaning = meaning;
        this.sample = sample;
    }

    /** As it stands in a text, without its braces. */
    public String word() {
        return word;
    }

    public String placeholder() {
        return "{" + word + "}";
    }

    /** Whether it is known of every registration; the others are given by who writes. */
    public boolean isKnown() {
        return known;
    }

    public String meaning() {
        return meaning;
    }

    public String sample() {
        return sample;
    }

    /** Whether who writes may need several lines for it. */
    public boolean isSeveralLines() {
        return switch (this) {
            case PAPERS, REASON, MESSAGE -> true;
            default -> false;
        };
    }

    public boolean isDate() {
        return this == DUE_DATE;
    }

    static Optional<LetterVariable> of(String word) {
        return Arrays.stream(values())
                .filter(variable -> variable.word.equals(word))
                .findFirst();
    }
}

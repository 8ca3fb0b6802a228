package fr.preinscription.catalogue;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Everything that changes from one exam session to the next, and which rules read it. */
public enum SessionParameter {
    OPENS_AT("opensAt", Type.INSTANT, Need.TO_OPEN, "ouverture des inscriptions", "R-01"),
    CLOSES_AT("closesAt", Type.INSTANT, Need.TO_OPEN, "fermeture des inscriptions", "R-01", "R-04"),
    DOSSIER_DUE_ON("dossierDueOn", Type.DATE, Need.TO_OPEN, "dernier jour d'envoi du dossier", "R-05"),
    DOSSIER_DUE_AT("dossierDueAt", Type.INSTANT, Need.TO_OPEN, "instant limite du dossier", "R-05"),
    UPLOAD_CLOSES_AT("uploadClosesAt", Type.INSTANT, Need.WHEN_ONLINE, "fermeture du dépôt des pièces", "R-113"),
    CONFIRMATION_MODE("confirmationMode", Type.TEXT, Need.TO_OPEN, "mode de confirmation", "R-82", "R-112"),
    EXAM_STARTS_ON("examStartsOn", Type.DATE, Need.TO_OPEN, "premier jour des épreuves écrites", "R-15", "R-87"),
    CONVOCATIONS_ON("convocationsOn", Type.DATE, Need.NONE, "publication des convocations", "R-103", "R-108"),
    DEPARTMENTS("departments", Type.TEXTS, Need.TO_OPEN, "départements de l'académie", "R-08", "R-10"),
    EXPERIENCE_MONTHS("experienceMonths", Type.INTEGER, Need.TO_OPEN, "mois d'expérience demandés", "R-15", "R-16"),
    EXPERIENCE_JOB_LEVEL("experienceJobLevel", Type.TEXT, Need.NONE, "niveau de l'emploi", "R-15"),
    MARK_SESSIONS("markSessions", Type.INTEGERS, Need.TO_OPEN, "sessions dont les notes se gardent", "R-54"),
    MARK_KEPT_YEARS("markKeptYears", Type.INTEGER, Need.TO_OPEN, "années de conservation des notes", "R-54"),
    MARK_THRESHOLD("markThreshold", Type.TEXT, Need.TO_OPEN, "note minimale gardée en forme globale", "R-52"),
    MARK_RULE_TO_CONFIRM_FROM(
            "markRuleToConfirmFrom", Type.DATE, Need.NONE, "règle des notes à confirmer dès le", "R-126"),
    KEEP_ON_UNITS_ONLY("keepOnUnitsOnly", Type.BOOLEAN, Need.TO_OPEN, "notes gardées sur les seules unités", "R-49"),
    CONTAINER_MARK_PROTECTED(
            "containerMarkProtected", Type.OBJECT, Need.NONE, "candidats qui gardent une épreuve entière", "R-115"),
    MAX_OBLIGATORY_PAPERS("maxObligatoryPapers", Type.INTEGER, Need.NONE, "épreuves obligatoires au plus", "R-07"),
    MAX_OPTIONAL_UNITS("maxOptionalUnits", Type.INTEGER, Need.NONE, "unités facultatives d'un référentiel", "R-07"),
    MAX_OPTIONAL_PAPERS("maxOptionalPapers", Type.INTEGER, Need.TO_OPEN, "épreuves facultatives par candidat", "R-72"),
    STUDENT_COMMITMENT("studentCommitment", Type.BOOLEAN, Need.TO_OPEN, "unité « engagement étudiant »", "R-73"),
    LANGUAGE_LIST("languageList", Type.TEXT, Need.TO_OPEN, "liste nationale des langues", "R-69"),
    LANGUAGE_TAUGHT_CONDITION(
            "languageTaughtCondition", Type.TEXT, Need.TO_OPEN, "effet d'une langue jamais suivie", "R-68"),
    LANGUAGES_TAUGHT_IN_ACADEMY(
            "languagesTaughtInAcademy", Type.TEXTS, Need.TO_OPEN, "langues enseignées dans l'académie", "R-70"),
    OPTIONAL_LANGUAGES_POSSIBLE(
            "optionalLanguagesPossible", Type.TEXTS, Need.FROM_2025, "langues facultatives possibles", "R-118"),
    JDC_ASKED_UNDER_AGE("jdcAskedUnderAge", Type.INTEGER, Need.TO_OPEN, "âge sous lequel la JDC est demandée", "R-83"),
    JDC_REQUIRED_UNDER_AGE(
            "jdcRequiredUnderAge", Type.INTEGER, Need.TO_OPEN, "âge sous lequel la JDC est obligatoire", "R-83"),
    JDC_LABEL("jdcLabel", Type.TEXT, Need.TO_OPEN, "nom de la JDC", "R-83"),
    JDC_ACCEPT_CENSUS_UNDER_AGE(
            "jdcAcceptCensusUnderAge", Type.INTEGER, Need.NONE, "âge où le recensement suffit", "R-83"),
    R408_EFFECT("r408Effect", Type.TEXT, Need.TO_OPEN, "effet de l'absence du R408", "R-89"),
    R408_SPECIALTIES("r408Specialties", Type.TEXTS, Need.NONE, "spécialités qui demandent le R408", "R-89"),
    ENGLISH_CERTIFICATION("englishCertification", Type.BOOLEAN, Need.NONE, "certification en anglais", "R-122"),
    HIGH_LEVEL_ATHLETES("highLevelAthletes", Type.BOOLEAN, Need.TO_OPEN, "étalement des sportifs", "R-47", "R-117"),
    ACCOMMODATION_DUE("accommodationDueAt", Type.TEXT, Need.NONE, "limite des demandes d'aménagement", "R-76"),
    ACCOMMODATION_TEXT("accommodationText", Type.TEXT, Need.NONE, "texte sur les aménagements", "R-76"),
    CONTROL_ORALS("controlOrals", Type.INTEGER, Need.NONE, "oraux de contrôle", "R-120"),
    CONTROL_ACCESS("controlAccess", Type.TEXT, Need.NONE, "accès aux oraux de contrôle", "R-120"),
    BLOCK_ATTESTATIONS("blockAttestations", Type.TEXT, Need.NONE, "attestations de blocs de compétences", "R-116"),
    DEROGATION_DECIDED_BY("derogationDecidedBy", Type.TEXT, Need.NONE, "autorité des dérogations de forme", "R-47"),
    CLOSING_DATE_SET_BY("closingDateSetBy", Type.TEXT, Need.NONE, "autorité qui fixe la fermeture", "R-06"),
    DISPENSE_ORDER("dispenseOrder", Type.TEXT, Need.NONE, "arrêté des dispenses", "R-61"),
    GENERAL_CULTURE_MINUTES(
            "generalCultureMinutes", Type.INTEGER, Need.NONE, "durée de culture générale et expression", "R-07"),
    PORTAL("portal", Type.TEXT, Need.NONE, "site des inscriptions", "R-07"),
    PARENTS_NAMES("parentsNames", Type.TEXT, Need.NONE, "noms des parents", "R-30"),
    REMINDER_BEFORE("reminderBefore", Type.DATE, Need.NONE, "dernier jour des relances", "R-100"),
    REMINDER_DAYS("reminderDays", Type.INTEGER, Need.NONE, "jours laissés par une relance", "R-100"),
    DRAFT_REMINDER_DAYS(
            "draftReminderDays",
            Type.INTEGER,
            Need.NONE,
            "rappel d'un formulaire non terminé, en jours avant la fermeture (3 sans décision, 0 pour aucun rappel)",
            "R-03"),
    SPECIAL_REGIMES("specialRegimes", Type.OBJECTS, Need.NONE, "régimes exceptionnels", "R-123");

    /** How the value is written: an INSTANT and a DATE are ISO texts, the instant with its offset. */
    public enum Type {
        INSTANT,
        DATE,
        INTEGER,
        BOOLEAN,
        TEXT,
        TEXTS,
        INTEGERS,
        OBJECT,
        OBJECTS
    }

    private enum Need {
        TO_OPEN,
        FROM_2025,
        WHEN_ONLINE,
        NONE
    }

    private final String key;
    private final Type type;
    private final Need need;
    private final String label;
    private final List<String> rules;

    SessionParameter(String key, Type type, Need need, String label, String... rules) {
        this.key = key;
        this.type = type;
        this.need = need;
        this.label = label;
        this.rules = List.of(rules);
    }

    static Optional<SessionParameter> of(String key) {
        return Arrays.stream(values())
                .filter(parameter -> parameter.key.equals(key))
                .findFirst();
    }

    /** Its name in the data files. */
    public String key() {
        return key;
    }

    public Type type() {
        return type;
    }

    /** In French, for staff. */
    public String label() {
        return label;
    }

    /** The rules of the regulation that read it. */
    public List<String> rules() {
        return rules;
    }

    /** Whether a campaign of this session cannot open without a value. */
    boolean isNeededBy(ExamSession session) {
        return switch (need) {
            case TO_OPEN -> true;
            case FROM_2025 -> session.year() >= 2025;
            case WHEN_ONLINE ->
                session.text(CONFIRMATION_MODE)
                        .filter(ExamSession.ConfirmationMode.ONLINE_SIGNATURE.name()::equals)
                        .isPresent();
            case NONE -> false;
        };
    }
}

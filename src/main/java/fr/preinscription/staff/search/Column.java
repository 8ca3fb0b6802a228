package fr.preinscription.staff.search;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a list may show. A column that sorts has an expression that is never null, so that the page after a line is what
 * follows it in the order, however far down the list it is.
 */
enum Column {
    NUMBER("numero", "Numéro", Kind.TEXT, "e.number", "e.number"),
    BIRTH_NAME("nom", "Nom de naissance", Kind.TEXT, "e.birth_name", "e.name_order"),
    USAGE_NAME("nom-usage", "Nom d’usage", Kind.TEXT, "e.usage_name", null),
    FIRST_NAMES("prenoms", "Prénoms", Kind.TEXT, "e.first_names", null),
    BIRTH_DATE("naissance", "Naissance", Kind.BIRTH, "e.birth_date", "e.birth_date"),
    STATE("etat", "État", Kind.STATE, "e.file_state", "e.file_state"),
    STATUS("statut", "Inscription", Kind.STATUS, "e.status", "e.status"),
    SPECIALTY("specialite", "Spécialité", Kind.SPECIALTY, "e.specialty", "e.specialty"),
    OPTION("option", "Option", Kind.TEXT, "e.option", "e.option"),
    FORM("forme", "Forme", Kind.FORM, "e.form", "e.form"),
    CATEGORY("categorie", "Catégorie", Kind.CATEGORY, "e.category", "e.category"),
    LANGUAGE("langue", "Langue", Kind.LANGUAGE, "e.language", "e.language"),
    SECOND_LANGUAGE("langue-2", "Seconde langue", Kind.LANGUAGE, "e.second_language", null),
    FLAGS("signale", "Signalé", Kind.LIST, "e.flags", "cardinality(e.flags)"),
    MISSING("manque", "Pièces manquantes", Kind.LIST, "e.missing", "cardinality(e.missing)"),
    NOT_CONFORMING("non-conformes", "Pièces non conformes", Kind.LIST, """
            array(select split_part(p, ':', 1) from unnest(e.papers) p where p like '%:NOT\\_CONFORMING')""", null),
    RECEIVED_ON("recu", "Reçu le", Kind.DAY, "e.received_on", "coalesce(e.received_on, date '9999-12-31')"),
    TIMELINESS("delai", "Délai", Kind.TIMELINESS, "e.timeliness", "coalesce(e.timeliness, '')"),
    REMINDER_DUE(
            "relance", "Réponse avant le", Kind.DAY, "e.reminder_due", "coalesce(e.reminder_due, date '9999-12-31')"),
    FIRST_AT("inscrit", "Inscrit le", Kind.INSTANT, "e.first_at", "e.first_at"),
    CHANGED_AT("version-du", "Dernière version le", Kind.INSTANT, "e.changed_at", "e.changed_at"),
    VERSION("version", "Version", Kind.NUMBER, "e.version", "e.version"),
    EMAIL("courriel", "Courriel", Kind.TEXT, "e.email", "e.email"),
    EMAIL_CONFIRMED("courriel-confirme", "Courriel confirmé", Kind.YES_NO, """
            exists (select from proven_address p where p.registration = e.registration and p.email = e.email)""", null),
    PHONE("telephone", "Téléphone", Kind.TEXT, "e.phone", null),
    COMMUNE("commune", "Commune", Kind.TEXT, "e.commune", null),
    DEPARTMENT("departement", "Département", Kind.TEXT, "e.department", "e.department"),
    CANDIDATE_NUMBER("numero-candidat", "N° de candidat précédent", Kind.TEXT, "e.candidate_number", null),
    MESSAGE("message", "Dernier message", Kind.MESSAGE, """
            (select case when m.sent_at is not null then 'SENT' when m.failed_at is not null then 'FAILED' else 'WAITING' end
             from outgoing_message m
             where m.registration = e.registration and m.last_outcome is distinct from 'SUPERSEDED'
             order by m.id desc limit 1)""", null),
    DISABILITY("amenagement", "Aménagement", Kind.YES_NO, "e.disability", null),
    CONSENT_PRESS("presse", "Accord presse", Kind.YES_NO, "e.consent_press", null),
    CONSENT_LOCAL("collectivites", "Accord collectivités", Kind.YES_NO, "e.consent_local", null),
    BY_OFFICE("bureau", "Écrit par le bureau", Kind.YES_NO, "e.by_office", null),
    TOUCHED_BY("agent", "Dernier agent", Kind.TEXT, "e.touched_by", null);

    static final List<Column> USUAL =
            List.of(NUMBER, BIRTH_NAME, FIRST_NAMES, BIRTH_DATE, STATE, SPECIALTY, MISSING, FLAGS, RECEIVED_ON);

    private final String key;
    private final String french;
    private final Kind kind;
    private final String expression;
    private final @Nullable String order;

    Column(String key, String french, Kind kind, String expression, @Nullable String order) {
        this.key = key;
        this.french = french;
        this.kind = kind;
        this.expression = expression;
        this.order = order;
    }

    enum Kind {
        TEXT,
        NUMBER,
        DAY,
        INSTANT,
        BIRTH,
        YES_NO,
        LIST,
        STATE,
        STATUS,
        SPECIALTY,
        FORM,
        CATEGORY,
        LANGUAGE,
        TIMELINESS,
        MESSAGE
    }

    static Optional<Column> of(String key) {
        return Arrays.stream(values()).filter(column -> column.key.equals(key)).findFirst();
    }

    /** From « numero,nom,etat »; the usual ones when none of them is known. The number always comes first. */
    static List<Column> read(String keys) {
        var columns = Arrays.stream(keys.split(","))
                .flatMap(key -> of(key.strip()).stream())
                .filter(column -> column != NUMBER)
                .distinct()
                .collect(Collectors.toList());
        if (columns.isEmpty()) {
            return USUAL;
        }
        columns.addFirst(NUMBER);
        return List.copyOf(columns);
    }

    static String write(List<Column> columns) {
        return columns.stream().map(Column::key).collect(Collectors.joining(","));
    }

    String key() {
        return key;
    }

    String french() {
        return french;
    }

    Kind kind() {
        return kind;
    }

    String expression() {
        return expression;
    }

    /** Null when the list is not sorted by it. */
    @Nullable
    String order() {
        return order;
    }
}

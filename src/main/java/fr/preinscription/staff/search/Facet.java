package fr.preinscription.staff.search;

import java.util.Arrays;
import java.util.Optional;

/** What a search can be narrowed by; the name in the address, in French, never changes: addresses are kept. */
enum Facet {
    STATE("etat", "État", Kind.FEW, "e.file_state in (:etat)"),
    STATUS("statut", "Inscription", Kind.FEW, "e.status in (:statut)"),
    TO_CHECK("controle", "À contrôler", Kind.YES, "e.to_check"),
    TIMELINESS("delai", "Délai", Kind.FEW, "e.timeliness in (:delai)"),
    MESSAGE("message", "Dernier message", Kind.FEW, """
            exists (select from outgoing_message m where m.registration = e.registration
                    and m.last_outcome is distinct from 'SUPERSEDED'
                    and case when m.sent_at is not null then 'SENT' when m.failed_at is not null then 'FAILED' else 'WAITING' end in (:message)
                    and not exists (select from outgoing_message n where n.registration = e.registration and n.id > m.id
                                    and n.last_outcome is distinct from 'SUPERSEDED'))"""),
    FORM("forme", "Forme", Kind.FEW, "e.form in (:forme)"),
    CATEGORY("categorie", "Catégorie", Kind.FEW, "e.category in (:categorie)"),
    SPECIALTY("specialite", "Spécialité", Kind.MANY, "e.specialty in (:specialite)"),
    OPTION("option", "Option", Kind.MANY, "e.option in (:option)"),
    LANGUAGE("langue", "Langue", Kind.MANY, "(e.language in (:langue) or e.second_language in (:langue))"),
    FLAG("regle", "Signalé par la règle", Kind.MANY, "e.flags && array[:regle]::text[]"),
    FLAGGED("signale", "Signalé", Kind.YES, "cardinality(e.flags) > 0"),
    MISSING("manque", "Pièce manquante", Kind.MANY, "e.missing && array[:manque]::text[]"),
    PAPER("piece", "Pièce dans l’état", Kind.MANY, "e.papers && array[:piece]::text[]"),
    DEPARTMENT("departement", "Département", Kind.MANY, "e.department in (:departement)"),
    MINOR("mineur", "Mineur", Kind.YES, "e.birth_date > :majorite"),
    DISABILITY("amenagement", "Demande d’aménagement", Kind.YES, "e.disability"),
    BY_OFFICE("bureau", "Version écrite par le bureau", Kind.YES, "e.by_office"),
    EMAIL_UNCONFIRMED("courriel-a-confirmer", "Courriel pas encore confirmé", Kind.YES, """
            not exists (select from proven_address p where p.registration = e.registration and p.email = e.email)"""),
    CHANGED("modifie", "Modifié par le candidat", Kind.YES, "e.version > 0"),
    REGISTERED_FROM(
            "inscrit-du",
            "Inscrit à partir du",
            Kind.DAY,
            "e.first_at >= (:inscrit_du::date)::timestamp at time zone 'Europe/Paris'"),
    REGISTERED_TO(
            "inscrit-au",
            "Inscrit jusqu’au",
            Kind.DAY,
            "e.first_at < (:inscrit_au::date + 1)::timestamp at time zone 'Europe/Paris'"),
    RECEIVED_FROM("recu-du", "Reçu à partir du", Kind.DAY, "e.received_on >= :recu_du::date"),
    RECEIVED_TO("recu-au", "Reçu jusqu’au", Kind.DAY, "e.received_on <= :recu_au::date"),
    REMINDER_BEFORE("relance-avant", "Réponse attendue jusqu’au", Kind.DAY, "e.reminder_due <= :relance_avant::date"),
    NUMBERS("numeros", "Numéros", Kind.HIDDEN, "e.number in (:numeros)");

    private final String key;
    private final String french;
    private final Kind kind;
    private final String condition;

    Facet(String key, String french, Kind kind, String condition) {
        this.key = key;
        this.french = french;
        this.kind = kind;
        this.condition = condition;
    }

    enum Kind {
        /** Boxes to tick, all shown. */
        FEW,
        /** A list to choose from. */
        MANY,
        /** One box. */
        YES,
        /** A date. */
        DAY,
        /** In addresses only. */
        HIDDEN
    }

    static Optional<Facet> of(String key) {
        return Arrays.stream(values()).filter(facet -> facet.key.equals(key)).findFirst();
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

    /** The name of its values in the condition. */
    String parameter() {
        return key.replace('-', '_');
    }

    String condition() {
        return condition;
    }
}

package fr.preinscription.staff.handover;

import java.util.List;

/** The columns of the two files, in order (docs/hand-over-format.md). */
final class Column {

    static final List<String> CANDIDATE = List.of(
            "session",
            "numero_inscription",
            "version",
            "operation",
            "numero_candidat_precedent",
            "nom_naissance",
            "nom_usage",
            "courrier_nom_usage",
            "prenom_1",
            "prenom_2",
            "prenom_3",
            "prenom_4",
            "date_naissance",
            "pays_naissance",
            "commune_naissance_code",
            "lieu_naissance",
            "departement_naissance",
            "nationalite_francaise",
            "autre_nationalite",
            "voie",
            "complement",
            "chez",
            "code_postal",
            "commune_code",
            "commune",
            "pays",
            "courriel",
            "telephone",
            "specialite",
            "diplome_code",
            "option",
            "forme",
            "categorie",
            "langue_1",
            "langue_2",
            "amenagement_demande",
            "amenagement_decide",
            "accord_presse",
            "accord_collectivites",
            "representant_legal",
            "grille_connue",
            "recu_le",
            "nombre_unites");

    static final List<String> UNIT = List.of(
            "session",
            "numero_inscription",
            "version",
            "rang",
            "nature",
            "unite",
            "unite_catalogue",
            "intitule",
            "statut",
            "note",
            "note_session",
            "note_specialite",
            "note_abandonnee",
            "dispense_motif",
            "vae",
            "langue",
            "code_verifie",
            "texte_libre");

    private Column() {}
}

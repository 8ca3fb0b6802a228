package fr.preinscription.regulation;

import java.util.Map;
import java.util.TreeMap;

/** The rules of the study that no fact of a candidacy decides, and what does. */
final class RulesElsewhere {

    static final Map<String, String> BY_ID = new TreeMap<>(Map.ofEntries(
            Map.entry("R-02", "Une seule horloge, celle du service ; les jours se comptent à l’heure de Paris."),
            Map.entry("R-03", "L’inscription existe quand son numéro est affiché ; une seule transaction."),
            Map.entry("R-05", "Délai d’envoi du dossier : calcul à la réception (date du cachet, remise, dépôt)."),
            Map.entry("R-06", "Une nouvelle date de fermeture vient d’une décision datée, valable pour tous."),
            Map.entry("R-07", "Les seuils sont des paramètres de la session."),
            Map.entry("R-19", "Ce qui n’est pas une condition : aucun champ, aucune pièce."),
            Map.entry("R-29", "Acte personnel : l’auteur de chaque version est enregistré."),
            Map.entry("R-30", "Données demandées, durée de conservation : registre des traitements."),
            Map.entry("R-32", "Sans inscription ici à la session précédente : formulaire complet, sans numéro."),
            Map.entry("R-40", "Les centres d’épreuves ne sont pas connus à l’inscription."),
            Map.entry("R-60", "L’académie d’origine et la session de septembre 2020 ne changent rien à une note."),
            Map.entry("R-75", "Une case oui ou non, sans donnée de santé."),
            Map.entry("R-77", "Réponse aux demandes d’aménagement : calendrier du service."),
            Map.entry("R-78", "Une décision d’étalement se déclare comme décision (R-47)."),
            Map.entry("R-81", "La dernière réponse datée l’emporte : versions de l’inscription."),
            Map.entry("R-91", "Qualité des pièces : état de chaque pièce à la réception."),
            Map.entry("R-92", "Numéro d’inscription N-v."),
            Map.entry("R-93", "Courriel de confirmation."),
            Map.entry("R-94", "Versions de l’inscription."),
            Map.entry("R-95", "Seule la dernière confirmation compte : contrôle à la réception (R-99)."),
            Map.entry("R-96", "Signature, date, corrections en rouge : contrôle à la réception (R-99)."),
            Map.entry("R-97", "Confirmation non reçue : téléchargement."),
            Map.entry("R-98", "Réception du dossier : enregistrement, sans accusé."),
            Map.entry("R-99", "Dossier complet : calcul à la réception, pièce par pièce."),
            Map.entry("R-100", "Relance : date et délai, paramètres de la session."),
            Map.entry("R-101", "Annulation : décision d’un agent, motivée."),
            Map.entry("R-102", "Désistement."),
            Map.entry("R-103", "Corrections par le bureau après la fermeture."),
            Map.entry("R-104", "Refus motivé, après réponse du candidat."),
            Map.entry("R-105", "Langue interrogée ailleurs : courrier."),
            Map.entry("R-106", "Réponse aux demandes d’aménagement : rappel."),
            Map.entry("R-107", "Consignes et dossiers professionnels : calendrier."),
            Map.entry("R-108", "Convocation : téléchargement."),
            Map.entry("R-109", "Résultats, relevé, diplôme : calendrier."),
            Map.entry("R-110", "Changement de coordonnées après la fermeture."),
            Map.entry("R-111", "Contenu de l’accusé de réception électronique."),
            Map.entry("R-112", "Signature en ligne ou sur papier : paramètre de la session (R-82)."),
            Map.entry("R-113", "Dépôt de pièces : l’instant de l’accusé compte (R-05)."),
            Map.entry("R-114", "Relevé déjà détenu par l’académie : paramètre de la session (R-84)."),
            Map.entry("R-119", "Aménagement déjà accordé : service des aménagements."),
            Map.entry("R-121", "Avant d’annuler : motifs, réponse du candidat, délai de quatre mois."),
            Map.entry("R-122", "Certification en anglais : jamais demandée."),
            Map.entry("R-123", "Régimes exceptionnels : une note de ces sessions est une note ordinaire."),
            Map.entry("R-124", "Changement de nom : sa preuve est demandée à la réception (R-91)."),
            Map.entry("R-125", "Inscription adaptée des apprentis et stagiaires : texte non lu, non appliqué."),
            Map.entry("R-127", "Une décision automatisée s’annonce : le site bloque, un agent décide.")));

    private RulesElsewhere() {}
}

package fr.preinscription.staff.search;

import fr.preinscription.casefile.FileState;
import fr.preinscription.catalogue.Campaigns;
import fr.preinscription.catalogue.Languages;
import fr.preinscription.catalogue.Specialties;
import fr.preinscription.registration.RegistrationStatus;
import fr.preinscription.regulation.CandidateCategory;
import fr.preinscription.regulation.Timeliness;
import java.time.Clock;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The codes of the rows in the words of the office, short enough for a column. */
@Component
class Words {

    private static final Map<String, String> DOCUMENTS = Map.ofEntries(
            Map.entry("D-CONF", "confirmation"),
            Map.entry("D-ID", "identité"),
            Map.entry("D-JDC", "JDC"),
            Map.entry("D-REL", "relevé de notes"),
            Map.entry("D-STAGE", "stage"),
            Map.entry("D-TRAV", "travail"),
            Map.entry("D-SCOL2", "scolarité"),
            Map.entry("D-1350", "1 350 heures"),
            Map.entry("D-CAPP", "contrat d’apprentissage"),
            Map.entry("D-EMPL", "employeur"),
            Map.entry("D-FC", "formation continue"),
            Map.entry("D-CPRO", "contrat pro"),
            Map.entry("D-TRAVPRO", "travail du contrat pro"),
            Map.entry("D-RCS", "registre"),
            Map.entry("D-POS", "positionnement"),
            Map.entry("D-DISP", "dispense"),
            Map.entry("D-R408", "R408"),
            Map.entry("D-CONV", "convention de stage"),
            Map.entry("D-DEC", "décision"),
            Map.entry("D-BLOC", "blocs"),
            Map.entry("D-PREUVE", "preuve d’envoi"));

    private final Specialties specialties;
    private final Languages languages;
    private final Campaigns campaigns;
    private final Clock clock;

    Words(Specialties specialties, Languages languages, Campaigns campaigns, Clock clock) {
        this.specialties = specialties;
        this.languages = languages;
        this.campaigns = campaigns;
        this.clock = clock;
    }

    /** Before the closing a file is not awaited yet. */
    String state(String code, int session) {
        var state = FileState.valueOf(code);
        return state == FileState.AWAITED && !isClosed(session) ? FileState.PREREGISTERED.french() : state.french();
    }

    private boolean isClosed(int session) {
        return campaigns
                .find(session)
                .map(campaign -> campaign.isClosedAt(clock.instant()))
                .orElse(true);
    }

    static String status(String code) {
        var label = RegistrationStatus.valueOf(code).label();
        return label.substring(0, 1).toUpperCase() + label.substring(1);
    }

    String specialty(String slug, int session) {
        return slug.isEmpty()
                ? ""
                : specialties
                        .find(slug, session)
                        .map(specialty -> specialty.name())
                        .orElse(slug);
    }

    String language(String code) {
        return code.isEmpty() ? "" : languages.label(code);
    }

    static String category(String code) {
        return code.isEmpty()
                ? ""
                : switch (CandidateCategory.valueOf(code)) {
                    case PREVIOUS_SESSION -> "Session précédente";
                    case DISTANCE_PUPIL -> "À distance, scolaire";
                    case DISTANCE_APPRENTICE -> "À distance, apprenti";
                    case DISTANCE_CONTINUING_EDUCATION -> "À distance, formation continue";
                    case WORK_EXPERIENCE -> "Expérience professionnelle";
                };
    }

    static String form(String code) {
        return switch (code) {
            case "GLOBAL" -> "Globale";
            case "PROGRESSIVE" -> "Progressive";
            default -> "";
        };
    }

    static String timeliness(String code) {
        return switch (Timeliness.valueOf(code)) {
            case IN_TIME -> "À temps";
            case LATE -> "Hors délai";
            case PROOF_NEEDED -> "Preuve à demander";
        };
    }

    private static final Map<String, String> RULES = Map.ofEntries(
            Map.entry("R-09", "adresse chez un tiers"),
            Map.entry("R-12", "absent à la session précédente"),
            Map.entry("R-14", "première année sous conditions"),
            Map.entry("R-15", "durée d’expérience à suivre"),
            Map.entry("R-16", "indépendant à vérifier"),
            Map.entry("R-23", "date de naissance à vérifier"),
            Map.entry("R-33", "identité préremplie changée"),
            Map.entry("R-34", "numéro précédent absent"),
            Map.entry("R-36", "doublon possible"),
            Map.entry("R-39", "correspondance d’unités à vérifier"),
            Map.entry("R-47", "étalement ou dérogation"),
            Map.entry("R-48", "grille inconnue"),
            Map.entry("R-61", "dispense à vérifier"),
            Map.entry("R-66", "unité d’un autre BTS"),
            Map.entry("R-68", "langue jamais suivie"),
            Map.entry("R-73", "engagement étudiant à vérifier"),
            Map.entry("R-115", "note d’épreuve gardée"),
            Map.entry("R-116", "attestation de blocs"),
            Map.entry("R-117", "sportif de haut niveau"),
            Map.entry("R-118", "examinateur de langue à trouver"),
            Map.entry("R-126", "règle des cinq ans changée"));

    /** A rule or a paper, in a few words: « doublon possible », « stage ou travail ». */
    static String brief(String code) {
        if (!code.startsWith("R-")) {
            return Arrays.stream(code.split("\\|"))
                    .map(one -> DOCUMENTS.getOrDefault(one, one))
                    .collect(Collectors.joining(" ou "));
        }
        var words = RULES.get(code);
        return words == null ? code : words + " (" + code + ")";
    }

    static String message(String code) {
        return switch (code) {
            case "SENT" -> "Parti";
            case "FAILED" -> "Échec";
            case "WAITING" -> "En attente";
            default -> "";
        };
    }
}

package fr.preinscription.registration;

import fr.preinscription.registration.Confirmation.Letterhead;
import fr.preinscription.registration.Confirmation.Line;
import fr.preinscription.registration.Confirmation.OwedPaper;
import fr.preinscription.registration.Confirmation.Posting;
import fr.preinscription.registration.Confirmation.Section;
import fr.preinscription.registration.Confirmation.UnitLine;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Confirmations of invented candidates, whole and ready to print. */
public final class Confirmations {
    private static final Letterhead LETTERHEAD = new Letterhead(
            "académie de Toulouse",
            "Rectorat, direction des examens et concours, bureau DEC 5",
            List.of("CS 87703", "31077 Toulouse Cedex 4"),
            "dec5@ac-toulouse.fr",
            List.of("05 36 25 71 08", "05 36 25 71 09", "05 36 25 71 28"),
            "www.ac-toulouse.fr");
    private static final Posting POSTING = new Posting(
            List.of("Rectorat de Toulouse", "Bureau DEC 5", "CS 87703", "31077 Toulouse Cedex 4"),
            "vendredi 27 novembre 2026");
    private static final List<String> ACKNOWLEDGEMENTS = List.of(
            "Je choisis la forme globale. Ce choix est définitif pour ce diplôme.",
            "Je repasse l'unité U41 et je renonce à ma note de 2025 pour cette unité.",
            "Je m'inscris à une seule spécialité et à une seule option, dans une seule académie.",
            "Les renseignements que j'ai donnés sont exacts.");
    private static final List<UnitLine> UNITS = List.of(
            new UnitLine("U1", "Culture générale et expression", "Je garde ma note", "14,50/20, session 2025"),
            new UnitLine("U21", "Langue vivante étrangère 1, écrit", "Je passe", ""),
            new UnitLine("U22", "Langue vivante étrangère 1, oral", "Je passe", ""),
            new UnitLine(
                    "U3",
                    "Culture économique, juridique et managériale",
                    "Dispense",
                    "Diplôme de même niveau ou plus élevé"),
            new UnitLine(
                    "U41",
                    "Développement de la relation client et vente conseil, animation et dynamisation de l'offre"
                            + " commerciale",
                    "Je passe",
                    ""),
            new UnitLine("U42", "Gestion opérationnelle", "Je passe", ""),
            new UnitLine("U5", "Management de l'équipe commerciale", "Je passe", ""));
    private static final List<OwedPaper> PAPERS = List.of(
            new OwedPaper("D-CONF", "Cette confirmation d'inscription, datée et signée", "La dernière version.", false),
            new OwedPaper(
                    "D-ID",
                    "Photocopie de votre pièce d'identité",
                    "Carte d'identité, passeport ou titre de séjour.",
                    false),
            new OwedPaper("D-REL", "Photocopie de votre relevé de notes du BTS", "Session 2025.", false),
            new OwedPaper(
                    "D-STAGE|D-TRAV",
                    "Attestations de stage ou certificats de travail",
                    "Vous passez une unité liée au stage.",
                    false),
            new OwedPaper(
                    "D-DISP",
                    "Document qui prouve votre dispense",
                    "Relevé de notes, diplôme ou attestation de validation des acquis de l'expérience.",
                    false));

    private Confirmations() {}

    /** A first version: sat the exam before, keeps a mark, is exempted from a unit. */
    public static Confirmation ordinary() {
        return ordinary(0);
    }

    public static Confirmation ordinary(int version) {
        return confirmation(
                version,
                false,
                "NGUYỄN Žofie Ÿsé",
                sections("NGUYỄN", "Žofie, Ÿsé"),
                UNITS,
                List.of(),
                PAPERS,
                false,
                POSTING);
    }

    /** The same for a candidate of this name. */
    public static Confirmation named(String name) {
        return confirmation(0, false, name, sections(name, "Zoë"), UNITS, List.of(), PAPERS, false, POSTING);
    }

    /** A registration of an invented campaign. */
    public static Confirmation demonstration() {
        return confirmation(
                0, true, "MARTIN Inès", sections("MARTIN", "Inès, Louise"), UNITS, List.of(), PAPERS, false, POSTING);
    }

    /** Under eighteen: a legal representative signs too. */
    public static Confirmation minor() {
        return confirmation(
                0, false, "ÖZGÜR Çağla", sections("ÖZGÜR", "Çağla"), UNITS, List.of(), PAPERS, true, POSTING);
    }

    /** Names of a hundred letters, twenty units, twelve papers. */
    public static Confirmation longest() {
        var name = "DE LA ROCHEFOUCAULD-MONTMORENCY D'ESTIENNE D'ORVES-MÜLLER-LÜDENSCHEIDT VON UND ZU"
                + " HOHENZOLLERN-SIGMARINGEN";
        var firstNames = "Marie-Charlotte-Élisabeth, Anne-Françoise-Guillemette, Žižka-Ludmiła-Ștefania,"
                + " Bérengère-Apolline-Wilhelmine";
        var units = IntStream.rangeClosed(1, 20)
                .mapToObj(i -> new UnitLine(
                        "U" + i,
                        "Conception préliminaire et détaillée d'un système constructif, préparation et suivi de la"
                                + " réalisation de l'ouvrage numéro " + i,
                        i % 3 == 0 ? "Dispense" : i % 3 == 1 ? "Je garde ma note" : "Pas cette session",
                        i % 3 == 0
                                ? "Diplôme national de même niveau ou plus élevé, domaine des sciences"
                                : i % 3 == 1 ? "12,25/20, session 2024" : ""))
                .toList();
        var papers = IntStream.rangeClosed(1, 12)
                .mapToObj(i -> new OwedPaper(
                        i % 4 == 0 ? "D-STAGE|D-TRAV" : "D-" + i,
                        "Photocopie du papier numéro " + i
                                + ", signé par les trois parties\u00a0: candidat, employeur, centre de formation",
                        i % 2 == 0
                                ? "Pièce " + i + "\u00a0: elle montre un emploi à plein temps pendant six mois, ou à"
                                        + " temps partiel pendant un an au cours des deux années avant l'examen."
                                : "",
                        i > 10))
                .toList();
        return confirmation(
                3,
                false,
                name + " Marie-Charlotte-Élisabeth",
                sections(name, firstNames),
                units,
                List.of("Je demande l'étalement des épreuves sur plusieurs sessions."),
                papers,
                false,
                POSTING);
    }

    /** The units of the specialty are not known: free lines instead of a table. */
    public static Confirmation unknownGrid() {
        return confirmation(
                0,
                false,
                "ŁUKASZEWICZ Zoë",
                sections("ŁUKASZEWICZ", "Zoë"),
                List.of(),
                List.of(
                        "Vous passez toutes les unités de l'examen, sauf celles que vous indiquez ici.",
                        "Note gardée\u00a0: mathématiques, 13/20, session 2024.",
                        "Dispense demandée\u00a0: culture générale et expression, licence de lettres."),
                PAPERS,
                false,
                POSTING);
    }

    /** Signed by validating online: nothing is posted. */
    public static Confirmation onlineSignature() {
        return confirmation(
                0,
                false,
                "FAURE Noé",
                sections("FAURE", "Noé"),
                UNITS,
                List.of(),
                PAPERS.subList(1, PAPERS.size()),
                false,
                null);
    }

    private static Confirmation confirmation(
            int version,
            boolean demonstration,
            String candidate,
            List<Section> sections,
            List<UnitLine> units,
            List<String> unitRemarks,
            List<OwedPaper> papers,
            boolean minor,
            @Nullable Posting posting) {
        return new Confirmation(
                1,
                LETTERHEAD,
                2027,
                demonstration,
                "48392017K",
                version,
                Instant.parse("2026-10-30T13:32:08Z").plusSeconds(86_400L * version),
                (30 + version > 31 ? "lundi 2 novembre 2026" : "vendredi 30 octobre 2026") + " à 14 h 32 min 08 s",
                candidate,
                sections,
                units,
                unitRemarks,
                ACKNOWLEDGEMENTS,
                papers,
                minor,
                posting);
    }

    private static List<Section> sections(String birthName, String firstNames) {
        return Stream.of(
                        new Section(
                                "Identité",
                                List.of(
                                        new Line("Nom de naissance", birthName),
                                        new Line("Nom d'usage", ""),
                                        new Line("Prénoms", firstNames),
                                        new Line("Date de naissance", "29 février 2000"),
                                        new Line("Lieu de naissance", "Hồ Chí Minh-Ville, Viêt Nam"),
                                        new Line("Nationalité", "Française"))),
                        new Section(
                                "Coordonnées",
                                List.of(
                                        new Line(
                                                "Adresse",
                                                "Résidence Les Mûriers, bâtiment B\n12 rue de l'Œuvre\n31000 Toulouse"),
                                        new Line("Courriel", "zofie.nguyen@exemple.fr"),
                                        new Line("Téléphone", "+33 6 12 34 56 78"))),
                        new Section(
                                "Situation",
                                List.of(
                                        new Line("Catégorie", "J'ai déjà présenté ce BTS à une session précédente"),
                                        new Line("Commune de résidence", "Toulouse (31)"),
                                        new Line("Dernière session", "2025"))),
                        new Section(
                                "Diplôme",
                                List.of(
                                        new Line("Spécialité", "Management commercial opérationnel"),
                                        new Line("Option", "Aucune"),
                                        new Line("Code du diplôme", "32031213"),
                                        new Line("Forme de l'examen", "Globale"))),
                        new Section(
                                "Langues et unités facultatives",
                                List.of(
                                        new Line("Langue vivante 1", "Anglais"),
                                        new Line("Langue facultative", "Espagnol"),
                                        new Line("Engagement étudiant", "Non"))),
                        new Section(
                                "Déclarations",
                                List.of(
                                        new Line("Handicap\u00a0: aménagement d'épreuves demandé", "Non"),
                                        new Line("Stage", "Terminé"),
                                        new Line("Décision de positionnement", "Non"))),
                        new Section(
                                "Accords",
                                List.of(
                                        new Line("Donner mes résultats à la presse et à des sites privés", "Non"),
                                        new Line(
                                                "Donner mes résultats, mon nom et mon adresse à ma mairie, mon"
                                                        + " département ou ma région, pour une récompense",
                                                "Oui"))))
                .toList();
    }
}

package fr.preinscription.registration;

import fr.preinscription.registration.Confirmation.Letterhead;
import fr.preinscription.registration.Confirmation.Line;
import fr.preinscription.registration.Confirmation.OwedPaper;
import fr.preinscription.registration.Confirmation.Posting;
import fr.preinscription.registration.Confirmation.Seal;
import fr.preinscription.registration.Confirmation.Section;
import fr.preinscription.registration.Confirmation.UnitLine;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Confirmations of invented candidates, whole and ready to print. */
public final class Confirmations {
    private static final Letterhead LETTERHEAD = new Letterhead(
            "académie de Toulouse",
            "Rectorat, bureau DEC 5",
            List.of("Rectorat", "Bureau DEC 5", "CS 87703", "31077 Toulouse Cedex 4"),
            "dec5@ac-toulouse.fr",
            List.of("05 36 25 71 08", "05 36 25 71 09", "05 36 25 71 28", "05 36 25 71 12", "05 36 25 71 13"),
            "https://www.ac-toulouse.fr");
    private static final Posting POSTING = new Posting(LETTERHEAD.address(), "vendredi 27 novembre 2026");
    private static final Seal SEAL = new Seal(
            "https://inscription-bts.ac-toulouse.fr/verifier",
            "K7QM.pXn3VZk0q-Rb1uYtH_8sWc5dEgJ2mLfA9oPiQzTvU4xN6yKrB7hCjDwSeGaMlFbOpIqZtVuX1nYkR0sHcW5d_w");
    private static final List<String> ACKNOWLEDGEMENTS = List.of(
            "Ce choix est définitif. Vous ne pourrez plus changer de forme les années suivantes.",
            "Vous repassez l’épreuve U41\u00a0: vous perdez votre note de la session 2025, même si la nouvelle est plus"
                    + " basse.");
    private static final List<UnitLine> UNITS = List.of(
            new UnitLine("U1", "Culture générale et expression", "Je garde ma note", "14,50/20, session 2025"),
            new UnitLine("U21", "Langue vivante étrangère 1, écrit", "Je passe l’épreuve", ""),
            new UnitLine("U22", "Langue vivante étrangère 1, oral", "Je passe l’épreuve", ""),
            new UnitLine(
                    "U3",
                    "Culture économique, juridique et managériale",
                    "Dispense",
                    "Diplôme national de niveau 5 ou plus"),
            new UnitLine(
                    "U41",
                    "Développement de la relation client et vente conseil, animation et dynamisation de l’offre"
                            + " commerciale",
                    "Je passe l’épreuve",
                    "Renonce à la note 12/20, session 2025"),
            new UnitLine("U42", "Gestion opérationnelle", "Je passe l’épreuve", ""),
            new UnitLine("U5", "Management de l’équipe commerciale", "Je passe l’épreuve", ""));
    private static final List<OwedPaper> PAPERS = List.of(
            new OwedPaper("D-CONF", "Confirmation d’inscription, datée et signée (dernière version)", "", false),
            new OwedPaper(
                    "D-ID",
                    "Photocopie de votre pièce d’identité",
                    "Carte d’identité, passeport, titre de séjour ou titre de voyage, avec photo, lisible.",
                    false),
            new OwedPaper(
                    "D-REL",
                    "Photocopie de votre relevé de notes",
                    "Le dernier relevé. Ajoutez un relevé plus ancien seulement si une note gardée n’est pas sur le"
                            + " dernier.",
                    false),
            new OwedPaper("D-CONV", "Convention de stage, avec les dates", "", false),
            new OwedPaper(
                    "D-DISP",
                    "Preuve de chaque dispense demandée",
                    "Diplôme, relevé de notes ou attestation de validation des acquis de l’expérience (VAE).",
                    false),
            new OwedPaper(
                    "D-STAGE|D-TRAV",
                    "Attestations de stage ou certificats de travail",
                    "Envoyez-les dès la fin du stage.",
                    true));

    private static final Section CONTACT = new Section(
            "Contact",
            List.of(
                    new Line("Adresse", "Résidence Les Mûriers, bâtiment B\n12 rue de l'Œuvre\n31000 Toulouse"),
                    new Line("Adresse électronique", "zofie.nguyen@exemple.fr"),
                    new Line("Téléphone", "06 12 34 56 78")));
    private static final Section EXAM = new Section(
            "Examen",
            List.of(
                    new Line("BTS", "Management commercial opérationnel"),
                    new Line("Forme", "Globale"),
                    new Line("Langue obligatoire", "anglais"),
                    new Line("Langue apprise", "À distance"),
                    new Line("Épreuves facultatives", "Langue vivante\u00a0: espagnol\nEngagement étudiant")));
    private static final Section DECLARATIONS = new Section(
            "Déclarations",
            List.of(
                    new Line("Demande d’aménagement d’épreuves", "Non"),
                    new Line("Résultats donnés à la presse et à des sites privés", "Non"),
                    new Line("Résultats, nom et adresse donnés aux collectivités territoriales", "Oui"),
                    new Line(
                            "Une seule inscription, dans une seule académie, pour la session 2027",
                            "Je le certifie sur l’honneur")));

    private Confirmations() {}

    /** A first version: sat the exam before, keeps a mark, is exempted from a unit. */
    public static Confirmation ordinary() {
        return ordinary(0);
    }

    public static Confirmation ordinary(int version) {
        return confirmation(
                version,
                false,
                "Žofie Ÿsé Nguyễn",
                sections("Nguyễn", "Žofie, Ÿsé"),
                UNITS,
                List.of(),
                PAPERS,
                false,
                POSTING);
    }

    /** As they were frozen before there were seals. */
    public static Confirmation unsealed() {
        return of(1, ordinary(), null);
    }

    public static Confirmation of(int layout, Confirmation like, @Nullable Seal seal) {
        return new Confirmation(
                layout,
                like.letterhead(),
                like.session(),
                like.demonstration(),
                like.number(),
                like.version(),
                like.registeredAt(),
                like.registeredAtText(),
                like.candidate(),
                like.sections(),
                like.units(),
                like.unitRemarks(),
                like.acknowledgements(),
                like.papers(),
                like.minor(),
                like.posting(),
                seal);
    }

    /** The same for a candidate of this name. */
    public static Confirmation named(String name) {
        return confirmation(0, false, name, sections(name, "Zoë"), UNITS, List.of(), PAPERS, false, POSTING);
    }

    /** A registration of an invented campaign. */
    public static Confirmation demonstration() {
        return confirmation(
                0,
                true,
                "Inès Louise Martin",
                sections("Martin", "Inès, Louise"),
                UNITS,
                List.of(),
                PAPERS,
                false,
                POSTING);
    }

    /** Under eighteen: a legal representative signs too. */
    public static Confirmation minor() {
        return confirmation(0, false, "Çağla Özgür", minorsSections(), UNITS, List.of(), PAPERS, true, POSTING);
    }

    /** Names of a hundred letters, twenty units, twelve papers. */
    public static Confirmation longest() {
        var name = "de La Rochefoucauld-Montmorency d'Estienne d'Orves-Müller-Lüdenscheidt von und zu"
                + " Hohenzollern-Sigmaringen";
        var firstNames = "Marie-Charlotte-Élisabeth, Anne-Françoise-Guillemette, Žižka-Ludmiła-Ștefania,"
                + " Bérengère-Apolline-Wilhelmine";
        var units = IntStream.rangeClosed(1, 20)
                .mapToObj(i -> new UnitLine(
                        "U" + i,
                        "Conception préliminaire et détaillée d’un système constructif, préparation et suivi de la"
                                + " réalisation de l’ouvrage numéro " + i,
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
                                        + " temps partiel pendant un an au cours des deux années avant l’examen."
                                : "",
                        i > 10))
                .toList();
        return confirmation(
                3,
                false,
                firstNames.replace(",", "") + " " + name,
                sections(name, firstNames),
                units,
                List.of("Je demande l’étalement des épreuves sur plusieurs sessions."),
                papers,
                false,
                POSTING);
    }

    /** As many units as asked. */
    public static Confirmation withUnits(int number) {
        var units = IntStream.rangeClosed(1, number)
                .mapToObj(i -> new UnitLine("U" + i, "Intitulé de l’unité " + i, "Je passe l’épreuve", ""))
                .toList();
        return confirmation(
                0, false, "Inès Martin", sections("Martin", "Inès"), units, List.of(), PAPERS, false, POSTING);
    }

    /** The units of the specialty are not known: free lines instead of a table. */
    public static Confirmation unknownGrid() {
        return confirmation(
                0,
                false,
                "Zoë Łukaszewicz",
                workersSections("Łukaszewicz", "Zoë"),
                List.of(),
                List.of(
                        "Notes que je garde\u00a0: mathématiques, 13/20, session 2024.",
                        "Dispenses que je demande\u00a0: culture générale et expression, licence de lettres."),
                PAPERS,
                false,
                POSTING);
    }

    /** Signed by validating online: nothing is posted. */
    public static Confirmation onlineSignature() {
        return confirmation(
                0,
                false,
                "Noé Faure",
                sections("Faure", "Noé"),
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
                2,
                LETTERHEAD,
                2027,
                demonstration,
                "48392017K",
                version,
                Instant.parse("2026-10-30T13:32:08Z").plusSeconds(86_400L * version),
                (30 + version > 31 ? "lundi 2 novembre 2026" : "vendredi 30 octobre 2026")
                        + " à 14\u00a0h\u00a032\u00a0min\u00a008\u00a0s",
                candidate,
                sections,
                units,
                unitRemarks,
                ACKNOWLEDGEMENTS,
                papers,
                minor,
                posting,
                SEAL);
    }

    private static List<Section> sections(String birthName, String firstNames) {
        return List.of(
                identity(birthName, firstNames),
                CONTACT,
                new Section(
                        "Situation",
                        List.of(
                                new Line("Inscrit dans l’académie à la session 2026", "Non"),
                                new Line("Catégorie", "Candidat ayant présenté l’examen à une session précédente"),
                                new Line("Déjà inscrit à un examen du BTS", "Oui"),
                                new Line("Session", "2025"),
                                new Line("Académie", "Bordeaux"),
                                new Line("BTS présenté", "Management commercial opérationnel"),
                                new Line("Forme", "Globale"),
                                new Line("Épreuves passées", "Au moins une"),
                                new Line("Décisions", "Aucune"),
                                new Line("Stage", "Pas encore terminé"),
                                new Line("Dates et lieu", "Du 4 janvier au 26 février 2027\nGaleries de l’Ormeau"))),
                EXAM,
                DECLARATIONS);
    }

    private static List<Section> minorsSections() {
        var sections = new ArrayList<>(sections("Özgür", "Çağla"));
        sections.set(
                0,
                new Section(
                        "Identité",
                        List.of(
                                new Line("Nom de naissance", "Özgür"),
                                new Line("Prénom", "Çağla"),
                                new Line("Date de naissance", "12 janvier 2009"),
                                new Line("Nationalité", "française"),
                                new Line("Lieu de naissance", "Montauban (82)"))));
        var contact = new ArrayList<>(CONTACT.lines());
        contact.add(new Line("Représentant légal", "Ayşe Özgür"));
        contact.add(new Line("Contact du représentant", "ayse.ozgur@exemple.fr"));
        sections.set(1, new Section("Contact", contact));
        return sections;
    }

    private static List<Section> workersSections(String birthName, String firstNames) {
        return List.of(
                identity(birthName, firstNames),
                CONTACT,
                new Section(
                        "Situation",
                        List.of(
                                new Line("Inscrit dans l’académie à la session 2026", "Non"),
                                new Line("Catégorie", "Expérience professionnelle"),
                                new Line("Déjà inscrit à un examen du BTS", "Non"),
                                new Line("Activité", "Salarié"),
                                new Line(
                                        "Périodes",
                                        "du 1er septembre 2019 au 31 août 2021, Ateliers Péchiné\ndu 6 septembre 2021 au"
                                                + " 30 juin 2023, Société toulousaine de mécanique\ndepuis le"
                                                + " 3 juillet 2023, Øresund Industrie"),
                                new Line("Décisions", "Aucune"))),
                EXAM,
                DECLARATIONS);
    }

    private static Section identity(String birthName, String firstNames) {
        return new Section(
                "Identité",
                List.of(
                        new Line("Nom de naissance", birthName),
                        new Line("Prénoms", firstNames),
                        new Line("Date de naissance", "29 février 2000"),
                        new Line("Nationalités", "française, Viêt Nam"),
                        new Line("Lieu de naissance", "Hồ Chí Minh-Ville, Viêt Nam")));
    }
}

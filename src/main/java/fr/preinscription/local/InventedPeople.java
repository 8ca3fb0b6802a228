package fr.preinscription.local;

import fr.preinscription.registration.Answers.Address;
import fr.preinscription.registration.Answers.Birth;
import fr.preinscription.registration.Answers.Birthplace;
import fr.preinscription.registration.Answers.Contact;
import fr.preinscription.registration.Answers.Identity;
import fr.preinscription.registration.Answers.Residence;
import fr.preinscription.registration.Answers.ResidenceKind;
import fr.preinscription.regulation.Names;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Invents people who could live in the academy, no two of them alike. */
final class InventedPeople {

    private static final List<String> NAMES = List.of(
            ("Abadie Alibert Amiel Andrieu Arnal Aubert Azéma Barthès Baudry Bédard Belkacem Bénazet Benhaddou Bertrand"
                            + " Besse Bonnafous Bories Boyer Bru Cabrol Calmettes Calvet Cambon Capdeville Carrère Castaing Castel"
                            + " Cazalis Chevalier Clavel Combes Costes Coulon Couderc Da-Silva Dargent Daudé Delmas Delpech Denat"
                            + " Descazeaux Diallo Dutrey Espinasse Estève Fabre Faucher Ferreira Fontanié Fournier Galinier Garrigues"
                            + " Gayraud Gleizes Gomez Granier Guiraud Hébrard Izard Jammes Jeanjean Jouve Kaboré Kowalski Labatut"
                            + " Lacaze Lafforgue Lagarde Landes Larroque Lasserre Laurens Leclercq Lhéritier Loubet Lozano Mahieu"
                            + " Malric Marcenac Martel Massol Maury Mazars Méric Mercadier Miquel Molinier Monteil Moulin Nègre"
                            + " N'Diaye Nicolau Olivier Ortega Oulès Pagès Palisse Péchou Pélissier Peyre Pinel Pons Pouget Pradines"
                            + " Puech Pujol Raynal Redon Ricard Rivals Rodier Rouquette Roussel Sabatier Salvan Sanchez Séguy Serres"
                            + " Sicard Soulié Tailhades Taoufik Terrisse Teyssèdre Tournier Trémoulet Turlan Valette Vaysse Verdier"
                            + " Vergnes Viguier Villemur Yilmaz Zerrouki")
                    .split(" "));

    private static final List<String> FIRST_NAMES = List.of(
            ("Adèle Agathe Alexis Alix Amandine Amina Anaïs Antoine Aurélien Axel Baptiste Bastien Bérénice Camille"
                            + " Célia Chloé Clara Clément Coralie Cyril Damien Daphné David Diane Élodie Éloïse Emma Enzo Estelle"
                            + " Étienne Eva Fanny Farid Florian Gabin Gaëlle Grégoire Guilhem Hugo Ilona Imane Inès Jade Jean-Marc"
                            + " Jérémy Joris Julie Justine Karim Kelly Laura Léa Léo Lina Loïc Louis Lucas Lucie Maëlle Malik Manon"
                            + " Margaux Marie Mathilde Mathis Maxime Mehdi Mélanie Morgane Nadia Nathan Nina Noé Océane Olivia"
                            + " Pauline Paul Quentin Rachid Rémi Romain Rose Sabrina Sacha Sarah Sofiane Solène Steven Tatiana Théo"
                            + " Thomas Tiphaine Valentin Victor Vincent Yann Yasmine Zoé")
                    .split(" "));

    private static final List<String> STREETS = List.of(
            "rue Jean-Jaurès",
            "avenue de la Gare",
            "chemin du Moulin",
            "place de la Halle",
            "rue des Écoles",
            "allée des Tilleuls",
            "boulevard Gambetta",
            "impasse du Lavoir",
            "rue du Faubourg",
            "route de Toulouse",
            "rue Victor-Hugo",
            "quai des Platanes");

    private record Place(String code, String name, String department, String postcode) {}

    private static final List<Place> HOMES = places("""
            31555 31000 Toulouse|31555 31200 Toulouse|31555 31300 Toulouse|31555 31400 Toulouse|31149 31770 Colomiers
            31557 31170 Tournefeuille|31069 31700 Blagnac|31395 31600 Muret|31044 31130 Balma|31483 31800 Saint-Gaudens
            81004 81000 Albi|81065 81100 Castres|81099 81600 Gaillac|81105 81300 Graulhet|82121 82000 Montauban
            82033 82100 Castelsarrasin|82112 82200 Moissac|65440 65000 Tarbes|65286 65100 Lourdes|12202 12000 Rodez
            12145 12100 Millau|12300 12200 Villefranche-de-Rouergue|32013 32000 Auch|32160 32600 L'Isle-Jourdain
            46042 46000 Cahors|46102 46100 Figeac|09122 09000 Foix|09225 09100 Pamiers""");

    private static final List<Place> BIRTHPLACES = places("""
            31555 31000 Toulouse|31555 31000 Toulouse|81004 81000 Albi|81065 81100 Castres|82121 82000 Montauban
            65440 65000 Tarbes|12202 12000 Rodez|32013 32000 Auch|46042 46000 Cahors|09122 09000 Foix
            66136 66000 Perpignan|33063 33000 Bordeaux|44109 44000 Nantes|59350 59000 Lille|47001 47000 Agen
            64445 64000 Pau|34032 34500 Béziers""");

    private static final List<Birthplace> ABROAD = List.of(
            new Birthplace("MA", null, "Meknès", "99"),
            new Birthplace("DZ", null, "Tlemcen", "99"),
            new Birthplace("PT", null, "Guimarães", "99"),
            new Birthplace("SN", null, "Saint-Louis", "99"),
            new Birthplace("ES", null, "Lérida", "99"),
            new Birthplace("VN", null, "Huế", "99"));

    private final Chance chance;
    private final Set<String> known = new HashSet<>();
    private final Set<String> names = new HashSet<>();
    private int phones;

    InventedPeople(Chance chance) {
        this.chance = chance;
    }

    /** @param age in years when the exam begins, about */
    InventedPerson somebody(int age) {
        var firstName = chance.pick(FIRST_NAMES);
        var name = chance.pick(NAMES);
        while (!names.add(name + " " + firstName)) {
            firstName = chance.pick(FIRST_NAMES);
            name = chance.pick(NAMES);
        }
        var firstNames = new ArrayList<>(List.of(firstName));
        if (!chance.once(6)) {
            firstNames.add(chance.pick(FIRST_NAMES));
        }
        var usageName = age > 25 && chance.once(8) ? chance.pick(NAMES) : null;
        var identity = new Identity(name, usageName, usageName != null, List.copyOf(firstNames), false);
        var foreigner = chance.once(9);
        var birthplace = foreigner ? chance.pick(ABROAD) : inFrance(chance.pick(BIRTHPLACES));
        var french = !foreigner || chance.once(2);
        var birth = new Birth(
                chance.between(1, 28),
                chance.between(1, 12),
                LocalCampaign.SESSION - age,
                french,
                french ? null : birthplace.country());
        return new InventedPerson(
                identity, birth, birthplace, home(ResidenceKind.HOME), street(""), contact(firstName, name));
    }

    Residence home(ResidenceKind kind) {
        var place = chance.pick(HOMES);
        return new Residence("FR", place.postcode(), place.code(), place.name(), kind);
    }

    Address street(String careOf) {
        return new Address(chance.between(1, 148) + " " + chance.pick(STREETS), "", careOf);
    }

    Birthplace birthplace() {
        return inFrance(chance.pick(BIRTHPLACES));
    }

    /** A mailbox of their own; one in ten gives no phone. */
    Contact contact(String firstName, String name) {
        var spelled =
                Names.searchKey(firstName + " " + name).toLowerCase(Locale.ROOT).replace(' ', '.');
        var email = spelled + "@example.org";
        for (var rank = 2; !known.add(email); rank++) {
            email = spelled + rank + "@example.org";
        }
        return new Contact(email, email, chance.once(10) ? null : phone());
    }

    /** A mailbox that the mail server of the local run refuses. */
    Contact unknownMailbox() {
        var email = RefusingServer.UNKNOWN + known.size() + "@example.org";
        known.add(email);
        return new Contact(email, email, phone());
    }

    private @Nullable String phone() {
        return "+336390%05d".formatted(++phones * 37 % 100_000);
    }

    private static Birthplace inFrance(Place place) {
        return new Birthplace("FR", place.code(), place.name(), place.department());
    }

    private static List<Place> places(String lines) {
        return lines.lines()
                .flatMap(line -> List.of(line.split("\\|")).stream())
                .map(place -> place.split(" ", 3))
                .map(parts -> new Place(parts[0], parts[2], parts[0].substring(0, 2), parts[1]))
                .toList();
    }
}

package fr.preinscription.wizard;

import fr.preinscription.academy.Academy;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The academies of France, where a former exam may have been taken; ours first. */
@Component
class Academies {

    private static final List<String> FRANCE = List.of(
            "Aix-Marseille",
            "Amiens",
            "Besançon",
            "Bordeaux",
            "Clermont-Ferrand",
            "Corse",
            "Créteil",
            "Dijon",
            "Grenoble",
            "Guadeloupe",
            "Guyane",
            "La Réunion",
            "Lille",
            "Limoges",
            "Lyon",
            "Martinique",
            "Mayotte",
            "Montpellier",
            "Nancy-Metz",
            "Nantes",
            "Nice",
            "Normandie",
            "Nouvelle-Calédonie",
            "Orléans-Tours",
            "Paris",
            "Poitiers",
            "Polynésie française",
            "Reims",
            "Rennes",
            "Saint-Pierre-et-Miquelon",
            "Strasbourg",
            "Toulouse",
            "Versailles",
            "Wallis-et-Futuna");

    private final String ours;

    /** The configured academy is named « académie de Toulouse »; its own name ends this one. */
    Academies(Academy academy) {
        ours = FRANCE.stream()
                .filter(name -> academy.name().endsWith(name))
                .findFirst()
                .orElse(academy.name());
    }

    String ours() {
        return ours;
    }

    List<String> all() {
        return Stream.concat(Stream.of(ours), FRANCE.stream().filter(name -> !name.equals(ours)))
                .toList();
    }
}

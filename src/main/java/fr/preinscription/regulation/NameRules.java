package fr.preinscription.regulation;

import fr.preinscription.regulation.Candidacy.Identity;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Les noms et prénoms.
 *
 * <p>Notice, partie II : « soyez vigilant quant à l'exactitude de vos coordonnées (nom, prénoms – saisir deux prénoms si
 * possible – […]) ». Code des relations entre le public et l'administration, article L. 111-3 : les correspondances portent
 * le nom de famille, « sauf demande expresse ».
 */
final class NameRules {

    private static final String NOTICE =
            Citation.notice("partie II « soyez vigilant quant à l’exactitude de vos coordonnées »");
    private static final String COPY =
            "Recopiez exactement votre pièce d’identité. Ces informations seront imprimées sur votre diplôme.";
    private static final String CHARACTERS = "Utilisez seulement des lettres, des espaces, le tiret et l’apostrophe.";

    static final RuleGroup GROUP = new RuleGroup(
            "Les noms et prénoms",
            List.of(
                    "A-32 : « deux prénoms si possible » : un avertissement, pas un refus.",
                    "Un nom changé depuis le dernier relevé est ordinaire : sa preuve est demandée à la réception, sans"
                            + " refus (R-91)."),
            List.of(
                    Rule.blocks("R-20", Topic.NAMES)
                            .states("Le nom de naissance est obligatoire.")
                            .cites(NOTICE)
                            .says("Écrivez votre nom de naissance. " + COPY)
                            .curedBy("Écrivez votre nom de naissance.")
                            .when(facts -> Facts.empty(birthName(facts))),
                    Rule.blocks("R-20", Topic.NAMES)
                            .states("Un premier prénom est obligatoire.")
                            .cites(NOTICE)
                            .says("Écrivez au moins un prénom. " + COPY)
                            .curedBy("Écrivez vos prénoms.")
                            .when(facts -> firstNames(facts).isEmpty()),
                    Rule.blocks("R-21", Topic.NAMES)
                            .states("Un nom s’écrit avec des lettres latines, accentuées ou non, l’espace, le tiret,"
                                    + " l’apostrophe et le point, sur cent caractères au plus.")
                            .cites(NOTICE + " ; " + Citation.publicRelations("L. 111-3"))
                            .says("« {nom} » contient un caractère qui n’est pas possible. " + CHARACTERS)
                            .curedBy("Corrigez « {nom} ».")
                            .each(facts -> names(facts)
                                    .filter(name -> !Names.wellWritten(name))
                                    .map(name -> Finding.WHOLE.with("nom", name))),
                    Rule.warns("R-22", Topic.NAMES)
                            .states("Un second prénom est recommandé.")
                            .cites(Citation.notice("partie II « saisir deux prénoms si possible »"))
                            .says("Si votre pièce d’identité indique un deuxième prénom, écrivez-le aussi.")
                            .curedBy("Ajoutez votre deuxième prénom, si vous en avez un.")
                            .when(facts -> firstNames(facts).size() == 1)));

    private NameRules() {}

    private static @Nullable String birthName(Facts facts) {
        Identity identity = facts.identity();
        return identity == null ? null : identity.birthName();
    }

    private static List<String> firstNames(Facts facts) {
        Identity identity = facts.identity();
        return identity == null
                ? List.of()
                : identity.firstNames().stream().filter(name -> !name.isBlank()).toList();
    }

    private static Stream<String> names(Facts facts) {
        Identity identity = facts.identity();
        String usageName = identity == null ? null : identity.usageName();
        return Stream.concat(Stream.of(Facts.text(birthName(facts)), Facts.text(usageName)), firstNames(facts).stream())
                .filter(name -> !name.isBlank());
    }
}

package fr.preinscription.regulation;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Les langues facultatives.
 *
 * <p>Notice, questions : « l'interrogation aura lieu en dehors de l'académie […] pour les langues rares non enseignées dans
 * l'académie et facultatives ».
 */
final class OptionalLanguageRules {

    private static final String PREFIX = "LV:";

    static final RuleGroup GROUP = new RuleGroup(
            "Les langues facultatives",
            List.of(
                    "La liste propre à une spécialité ne lie pas la langue facultative.",
                    "Une langue facultative reçoit un verdict au plus : la première règle qui convient.",
                    "R-71 : le règlement de la spécialité peut exiger davantage entre deux langues obligatoires."),
            List.of(
                    Rule.blocks("R-69", Topic.LANGUAGES)
                            .states("La langue facultative est dans la liste nationale des langues facultatives.")
                            .cites(Languages.LISTS)
                            .says(
                                    "« {langue} » n’est pas une langue facultative possible. Vous pouvez choisir : {liste}.")
                            .curedBy("Choisissez une langue facultative de cette liste.")
                            .each(optional(Outcome.NOT_LISTED)),
                    Rule.warns("R-70", Topic.LANGUAGES)
                            .states("Une langue facultative non enseignée dans l’académie peut se passer ailleurs.")
                            .cites(Languages.ELSEWHERE)
                            .says(Languages.MAY_TRAVEL)
                            .curedBy("Cochez que vous avez compris, ou choisissez une autre langue.")
                            .each(optional(Outcome.ELSEWHERE)),
                    Rule.flags("R-118", Topic.LANGUAGES)
                            .states(
                                    "Une langue facultative demande un examinateur compétent ; le bureau en cherche un.")
                            .cites(Citation.education("D. 643-15-2"))
                            .sinceSession(2025)
                            .says("Cette langue facultative ({langue}) est possible seulement si un examinateur peut"
                                    + " être trouvé.{réponse}")
                            .curedBy("Choisissez une autre langue facultative, ou attendez la réponse.")
                            .each(optional(Outcome.UNCERTAIN)),
                    Rule.blocks("R-71", Topic.LANGUAGES)
                            .states("La langue facultative n’est pas la langue obligatoire.")
                            .cites("Règlement d’examen des spécialités de BTS")
                            .says("La langue facultative ({langue}) doit être différente de la langue obligatoire.")
                            .curedBy("Choisissez une autre langue facultative.")
                            .waivedBy("règlement d’examen de la spécialité qui permet la même langue (R-71)")
                            .each(optional(Outcome.SAME))));

    private OptionalLanguageRules() {}

    /** What an optional language comes to, the first that is true (P-14). */
    private enum Outcome {
        NOT_LISTED,
        SAME,
        UNCERTAIN,
        ELSEWHERE,
        FINE
    }

    private static Function<Facts, Stream<Finding>> optional(Outcome outcome) {
        return facts -> facts.candidacy().optionalPapers().stream()
                .filter(paper -> paper.startsWith(PREFIX))
                .map(paper -> paper.substring(PREFIX.length()))
                .filter(language -> outcome(facts, language) == outcome)
                .map(language -> Languages.elsewhere(facts, Finding.about(language), language)
                        .with("liste", Languages.spoken(facts.curriculum().optionalLanguages())));
    }

    private static Outcome outcome(Facts facts, String language) {
        Set<String> possible = facts.session().optionalLanguagesPossible();
        if (!facts.curriculum().optionalLanguages().contains(language)) {
            return Outcome.NOT_LISTED;
        }
        if (language.equals(Languages.compulsory(facts))) {
            return Outcome.SAME;
        }
        if (possible != null && !possible.contains(language)) {
            return Outcome.UNCERTAIN;
        }
        return Languages.taughtHere(facts, language) ? Outcome.FINE : Outcome.ELSEWHERE;
    }
}

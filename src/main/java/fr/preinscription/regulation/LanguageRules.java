package fr.preinscription.regulation;

import fr.preinscription.regulation.Candidacy.Language;
import fr.preinscription.regulation.Candidacy.LanguageTaught;
import fr.preinscription.regulation.Candidacy.UnitStatus;
import fr.preinscription.regulation.Curriculum.Kind;
import fr.preinscription.regulation.Curriculum.Specialty;
import fr.preinscription.regulation.SessionParameters.LanguageTaughtCondition;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Les langues.
 *
 * <p>Notice, questions : « L'inscription à une épreuve obligatoire de langue est conditionnée par le suivi de son
 * enseignement » ; « l'interrogation aura lieu en dehors de l'académie […] pour les langues rares non enseignées dans
 * l'académie et facultatives ». Listes : notes de service 2012-0018 (session 2021) puis 2020-020 (à partir de 2022).
 */
final class LanguageRules {

    private static final String OPTIONAL_PREFIX = "LV:";
    private static final String TAUGHT =
            "Vous pouvez choisir seulement une langue que vous avez apprise en cours (dans un établissement ou à"
                    + " distance).";
    private static final String TAUGHT_SOURCE =
            Citation.notice("questions « conditionnée par le suivi de son enseignement »");
    private static final String LISTS = "Règlement particulier du BTS ; notes de service 2012-0018 (session 2021) et"
            + " 2020-020 (à partir de la session 2022) sur les langues du BTS";
    private static final String ELSEWHERE =
            Citation.notice("questions « langues rares non enseignées dans l'académie et" + " facultatives »");
    private static final String MAY_TRAVEL =
            "Pour cette langue ({langue}), l'épreuve peut avoir lieu dans une autre académie.{réponse}";

    static final RuleGroup GROUP = new RuleGroup(
            "Les langues",
            List.of(
                    "A-26 : les salariés et anciens candidats ne suivent rien cette année : déclaration seulement, et le"
                            + " bureau regarde.",
                    "À partir de la session 2025, la condition nationale ne vise que les candidats évalués en contrôle"
                            + " en cours de formation : pour l'enseignement à distance, l'effet est un paramètre.",
                    "R-71 : le règlement de chaque spécialité peut exiger davantage entre deux langues obligatoires ;"
                            + " une seule langue obligatoire est demandée ici.",
                    "La liste propre à une spécialité ne lie pas la langue facultative."),
            List.of(
                    Rule.blocks("R-68", Topic.LANGUAGES)
                            .states("Enseignement à distance : la langue obligatoire a été suivie en cours.")
                            .cites(TAUGHT_SOURCE)
                            .says(TAUGHT)
                            .curedBy("Choisissez une langue que vous avez suivie, ou corrigez l'endroit où vous l'avez"
                                    + " suivie.")
                            .when(facts -> nowhere(facts) && taughtBlocks(facts)),
                    Rule.warns("R-68", Topic.LANGUAGES)
                            .states("Une langue obligatoire jamais suivie en cours est reconnue par le candidat.")
                            .cites(TAUGHT_SOURCE)
                            .says(TAUGHT + " Le {bureau} regardera votre choix.")
                            .curedBy("Choisissez une langue que vous avez suivie, si vous en avez une.")
                            .when(facts -> nowhere(facts) && !taughtBlocks(facts)),
                    Rule.flags("R-68", Topic.LANGUAGES)
                            .states("Une langue obligatoire jamais suivie en cours est regardée par le bureau.")
                            .cites(TAUGHT_SOURCE)
                            .says("Vous n'avez jamais suivi cette langue en cours. Le {bureau} regardera votre choix.")
                            .curedBy("Choisissez une langue que vous avez suivie, si vous en avez une.")
                            .when(facts -> nowhere(facts) && !taughtBlocks(facts)),
                    Rule.blocks("R-69", Topic.LANGUAGES)
                            .states("La langue obligatoire est dans la liste de la spécialité, sinon dans la liste"
                                    + " nationale.")
                            .cites(LISTS)
                            .says("Pour ce BTS, vous pouvez choisir : {liste}.")
                            .curedBy("Choisissez une langue de cette liste.")
                            .each(facts -> Finding.when(languageSat(facts)
                                            && !allowed(facts).contains(compulsory(facts)))
                                    .map(finding -> finding.with("liste", spoken(allowed(facts))))),
                    Rule.blocks("R-69", Topic.LANGUAGES)
                            .states("La langue facultative est dans la liste nationale des langues facultatives.")
                            .cites(LISTS)
                            .says(
                                    "« {langue} » n'est pas une langue facultative possible. Vous pouvez choisir : {liste}.")
                            .curedBy("Choisissez une langue facultative de cette liste.")
                            .each(optional(Optional.NOT_LISTED)),
                    Rule.warns("R-70", Topic.LANGUAGES)
                            .states("Une langue obligatoire non enseignée dans l'académie peut se passer ailleurs.")
                            .cites(ELSEWHERE)
                            .says(MAY_TRAVEL)
                            .curedBy("Cochez que vous avez compris, ou choisissez une autre langue.")
                            .each(facts -> Finding.when(languageSat(facts)
                                            && allowed(facts).contains(compulsory(facts))
                                            && !taughtHere(facts, compulsory(facts)))
                                    .map(finding -> elsewhere(facts, finding, compulsory(facts)))),
                    Rule.warns("R-70", Topic.LANGUAGES)
                            .states("Une langue facultative non enseignée dans l'académie peut se passer ailleurs.")
                            .cites(ELSEWHERE)
                            .says(MAY_TRAVEL)
                            .curedBy("Cochez que vous avez compris, ou choisissez une autre langue.")
                            .each(optional(Optional.ELSEWHERE)),
                    Rule.flags("R-118", Topic.LANGUAGES)
                            .states(
                                    "Une langue facultative demande un examinateur compétent ; le bureau en cherche un.")
                            .cites(Citation.education("D. 643-15-2"))
                            .sinceSession(2025)
                            .says("Cette langue facultative ({langue}) est possible seulement si un examinateur peut"
                                    + " être trouvé.{réponse}")
                            .curedBy("Choisissez une autre langue facultative, ou attendez la réponse.")
                            .each(optional(Optional.UNCERTAIN)),
                    Rule.blocks("R-71", Topic.LANGUAGES)
                            .states("La langue facultative n'est pas la langue obligatoire.")
                            .cites("Règlement d'examen des spécialités de BTS")
                            .says("La langue facultative ({langue}) doit être différente de la langue obligatoire.")
                            .curedBy("Choisissez une autre langue facultative.")
                            .each(optional(Optional.SAME))));

    private LanguageRules() {}

    /** What an optional language comes to, the first that is true (P-14). */
    private enum Optional {
        NOT_LISTED,
        SAME,
        UNCERTAIN,
        ELSEWHERE,
        FINE
    }

    private static Function<Facts, Stream<Finding>> optional(Optional outcome) {
        return facts -> facts.candidacy().optionalPapers().stream()
                .filter(paper -> paper.startsWith(OPTIONAL_PREFIX))
                .map(paper -> paper.substring(OPTIONAL_PREFIX.length()))
                .filter(language -> outcome(facts, language) == outcome)
                .map(language -> elsewhere(facts, Finding.about(language), language)
                        .with("liste", spoken(facts.curriculum().optionalLanguages())));
    }

    private static Optional outcome(Facts facts, String language) {
        Set<String> possible = facts.session().optionalLanguagesPossible();
        if (!facts.curriculum().optionalLanguages().contains(language)) {
            return Optional.NOT_LISTED;
        }
        if (language.equals(compulsory(facts))) {
            return Optional.SAME;
        }
        if (possible != null && !possible.contains(language)) {
            return Optional.UNCERTAIN;
        }
        return taughtHere(facts, language) ? Optional.FINE : Optional.ELSEWHERE;
    }

    /** The compulsory language is judged when its unit is sat, or when the specialty has none (P-14). */
    private static boolean languageSat(Facts facts) {
        Stream<UnitFact> languages =
                facts.units().units().stream().filter(unit -> unit.unit().kind() == Kind.LANGUAGE);
        List<UnitFact> found = languages.toList();
        return found.isEmpty() || found.stream().anyMatch(unit -> unit.is(UnitStatus.SIT));
    }

    private static boolean nowhere(Facts facts) {
        Language language = facts.candidacy().language();
        return languageSat(facts) && language != null && language.taught() == LanguageTaught.NOWHERE;
    }

    private static boolean taughtBlocks(Facts facts) {
        return facts.inDistanceLearning() && facts.session().languageTaughtCondition() == LanguageTaughtCondition.BLOCK;
    }

    private static String compulsory(Facts facts) {
        Language language = facts.candidacy().language();
        return Facts.text(language == null ? null : language.compulsory());
    }

    private static Set<String> allowed(Facts facts) {
        Specialty specialty = facts.specialty();
        return specialty == null || specialty.languages().isEmpty()
                ? facts.curriculum().compulsoryLanguages()
                : specialty.languages();
    }

    private static boolean taughtHere(Facts facts, String language) {
        return facts.session().languagesTaughtInAcademy().contains(language);
    }

    private static Finding elsewhere(Facts facts, Finding finding, String language) {
        return finding.with("langue", spoken(language))
                .with("réponse", answer(facts.session().languageAnswerBy()));
    }

    private static String answer(@Nullable YearMonth month) {
        return month == null ? "" : " Vous le saurez au plus tard en " + French.month(month) + ".";
    }

    private static String spoken(String language) {
        return language.replace('_', ' ');
    }

    private static String spoken(Set<String> languages) {
        return French.list(languages.stream().map(LanguageRules::spoken).toList(), "ou");
    }
}

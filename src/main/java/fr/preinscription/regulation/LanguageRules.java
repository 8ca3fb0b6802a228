package fr.preinscription.regulation;

import fr.preinscription.regulation.Candidacy.Language;
import fr.preinscription.regulation.Candidacy.LanguageTaught;
import fr.preinscription.regulation.Candidacy.UnitStatus;
import fr.preinscription.regulation.Curriculum.Kind;
import fr.preinscription.regulation.Curriculum.Specialty;
import fr.preinscription.regulation.SessionParameters.LanguageTaughtCondition;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * La langue obligatoire.
 *
 * <p>Notice, questions : « L'inscription à une épreuve obligatoire de langue est conditionnée par le suivi de son
 * enseignement » ; « strictement réglementé par le règlement particulier du BTS ». Listes : notes de service 2012-0018
 * (session 2021) puis 2020-020 (à partir de 2022).
 */
final class LanguageRules {

    private static final String TAUGHT =
            "Vous pouvez choisir seulement une langue que vous avez apprise en cours (dans un établissement ou à"
                    + " distance).";
    private static final String TAUGHT_SOURCE =
            Citation.notice("questions « conditionnée par le suivi de son enseignement »");

    static final RuleGroup GROUP = new RuleGroup(
            "La langue obligatoire",
            List.of(
                    "A-26 : les salariés et anciens candidats ne suivent rien cette année : déclaration seulement, et le"
                            + " bureau regarde.",
                    "À partir de la session 2025, la condition nationale ne vise que les candidats évalués en contrôle"
                            + " en cours de formation : pour l’enseignement à distance, l’effet est un paramètre.",
                    "Une seule langue obligatoire est demandée ; elle n’est jugée que si une unité de langue est passée,"
                            + " ou si la spécialité n’en a pas."),
            List.of(
                    Rule.blocks("R-68", Topic.LANGUAGES)
                            .states("Enseignement à distance : la langue obligatoire a été suivie en cours.")
                            .cites(TAUGHT_SOURCE)
                            .says(TAUGHT)
                            .curedBy("Choisissez une langue que vous avez suivie, ou corrigez l’endroit où vous l’avez"
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
                            .says("Langue jamais suivie en cours : {langue}. Le {bureau} regardera votre choix.")
                            .curedBy("Choisissez une langue que vous avez suivie, si vous en avez une.")
                            .each(facts -> Finding.when(nowhere(facts) && !taughtBlocks(facts))
                                    .map(finding ->
                                            finding.with("langue", Languages.spoken(Languages.compulsory(facts))))),
                    Rule.blocks("R-69", Topic.LANGUAGES)
                            .states("La langue obligatoire est dans la liste de la spécialité, sinon dans la liste"
                                    + " nationale.")
                            .cites(Languages.LISTS)
                            .says("{choix} Pour ce BTS, vous pouvez choisir : {liste}.")
                            .curedBy("Choisissez une langue de cette liste.")
                            .each(facts -> Finding.when(languageSat(facts)
                                            && !allowed(facts).contains(Languages.compulsory(facts)))
                                    .map(finding -> finding.with("liste", Languages.spoken(allowed(facts)))
                                            .with("choix", choice(facts)))),
                    Rule.warns("R-70", Topic.LANGUAGES)
                            .states("Une langue obligatoire non enseignée dans l’académie peut se passer ailleurs.")
                            .cites(Languages.ELSEWHERE)
                            .says(Languages.MAY_TRAVEL)
                            .curedBy("Cochez que vous avez compris, ou choisissez une autre langue.")
                            .each(facts -> Finding.when(languageSat(facts)
                                            && allowed(facts).contains(Languages.compulsory(facts))
                                            && !Languages.taughtHere(facts, Languages.compulsory(facts)))
                                    .map(finding ->
                                            Languages.elsewhere(facts, finding, Languages.compulsory(facts))))));

    private LanguageRules() {}

    /** The compulsory language is judged when its unit is sat, or when the specialty has none (P-14). */
    private static boolean languageSat(Facts facts) {
        Stream<UnitFact> languages =
                facts.units().units().stream().filter(unit -> unit.unit().kind() == Kind.LANGUAGE);
        List<UnitFact> found = languages.toList();
        return found.isEmpty() || found.stream().anyMatch(unit -> unit.is(UnitStatus.SIT));
    }

    private static String choice(Facts facts) {
        String language = Languages.spoken(Languages.compulsory(facts));
        return language.isEmpty()
                ? "Choisissez une langue obligatoire."
                : "« " + language + " » n’est pas une langue possible.";
    }

    private static boolean nowhere(Facts facts) {
        Language language = facts.candidacy().language();
        return languageSat(facts) && language != null && language.taught() == LanguageTaught.NOWHERE;
    }

    private static boolean taughtBlocks(Facts facts) {
        return facts.inDistanceLearning() && facts.session().languageTaughtCondition() == LanguageTaughtCondition.BLOCK;
    }

    private static Set<String> allowed(Facts facts) {
        Specialty specialty = facts.specialty();
        return specialty == null || specialty.languages().isEmpty()
                ? facts.curriculum().compulsoryLanguages()
                : specialty.languages();
    }
}

package fr.preinscription.regulation;

import fr.preinscription.regulation.Curriculum.Specialty;
import fr.preinscription.regulation.Curriculum.Successor;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * La spécialité et l'option.
 *
 * <p>Code de l'éducation, articles D. 643-1 et D. 643-2. Notice, questions : « La conservation des notes reste possible
 * entre les anciennes et les nouvelles épreuves […] selon le tableau de correspondance ».
 */
final class SpecialtyRules {

    private static final String LAW = Citation.education("D. 643-1 et D. 643-2");

    static final RuleGroup GROUP = new RuleGroup(
            "La spécialité et l’option",
            List.of(
                    "Spécialité inconnue : ce qui dépend d’elle n’est pas jugé (situation, forme, unités, langues,"
                            + " facultatives, décisions, accords).",
                    "R-40 : une épreuve peut avoir lieu dans une autre académie du groupement ; les centres ne sont pas"
                            + " connus à l’inscription."),
            List.of(
                    Rule.blocks("R-38", Topic.SPECIALTY)
                            .states("La spécialité est ouverte à cette session.")
                            .cites(LAW)
                            .says("Choisissez un BTS dans la liste des BTS ouverts à la session {session}.")
                            .curedBy("Choisissez un BTS dans la liste.")
                            .when(facts -> facts.specialty() == null),
                    Rule.blocks("R-38", Topic.SPECIALTY)
                            .states("Une spécialité à options demande une option.")
                            .cites(LAW)
                            .says("Choisissez une option : ce BTS en a plusieurs ({options}).")
                            .curedBy("Choisissez une option.")
                            .each(facts -> options(facts)
                                    .filter(specialty -> !specialty.options().isEmpty()
                                            && chosen(facts).isEmpty())
                                    .map(SpecialtyRules::withOptions)),
                    Rule.blocks("R-38", Topic.SPECIALTY)
                            .states("L’option choisie est une option de la spécialité.")
                            .cites(LAW)
                            .says("Ce BTS n’a pas d’option « {option} ». Il a les options : {options}.")
                            .curedBy("Choisissez une option de la liste.")
                            .each(facts -> options(facts)
                                    .filter(specialty -> !specialty.options().isEmpty()
                                            && !chosen(facts).isEmpty()
                                            && !specialty.options().contains(chosen(facts)))
                                    .map(specialty -> withOptions(specialty).with("option", chosen(facts)))),
                    Rule.blocks("R-38", Topic.SPECIALTY)
                            .states("Une spécialité sans options n’en reçoit pas.")
                            .cites(LAW)
                            .says("Ce BTS n’a pas d’option : n’en choisissez pas.")
                            .curedBy("Retirez l’option.")
                            .each(facts -> options(facts)
                                    .filter(specialty -> specialty.options().isEmpty()
                                            && !chosen(facts).isEmpty())
                                    .map(specialty -> Finding.WHOLE)),
                    Rule.blocks("R-39", Topic.SPECIALTY)
                            .states("Une spécialité remplacée ne se choisit plus.")
                            .cites(LAW + " ; " + Citation.notice("questions « tableau de correspondance »"))
                            .says("Le BTS {spécialité} a été remplacé par {nouveau}. Vos notes peuvent être gardées"
                                    + " selon le tableau de correspondance.")
                            .curedBy("Choisissez {nouveau}.")
                            .each(facts -> facts.known()
                                    .filter(Specialty::replaced)
                                    .map(specialty -> Finding.WHOLE.with("nouveau", successors(facts, specialty))))));

    private SpecialtyRules() {}

    /** The specialty, when its options are judged: known, not replaced, one option at most (P-07). */
    private static Stream<Specialty> options(Facts facts) {
        return facts.known()
                .filter(specialty ->
                        !specialty.replaced() && facts.candidacy().options().size() <= 1);
    }

    /** The option chosen, empty when there is none. */
    private static String chosen(Facts facts) {
        return String.join("", facts.candidacy().options()).strip();
    }

    private static Finding withOptions(Specialty specialty) {
        return Finding.WHOLE.with("options", String.join(", ", specialty.options()));
    }

    private static String successors(Facts facts, Specialty specialty) {
        return specialty.successors().stream()
                .map(Successor::specialty)
                .map(code -> {
                    Specialty next = facts.curriculum().specialty(code);
                    return next == null ? code : next.name();
                })
                .collect(Collectors.joining(" ou "));
    }
}

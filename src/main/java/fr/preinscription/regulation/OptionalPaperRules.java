package fr.preinscription.regulation;

import fr.preinscription.regulation.Candidacy.UnitStatus;
import fr.preinscription.regulation.Curriculum.Specialty;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Les épreuves facultatives et l'engagement étudiant.
 *
 * <p>Code de l'éducation, articles D. 643-3, D. 643-13 (« Outre l'unité mentionnée à l'article D. 643-15-1 ») et D.
 * 643-22. Notice : « Cette épreuve facultative intervient à la suite d'une épreuve obligatoire, identifiée à l'annexe 2 »
 * de l'arrêté du 23 septembre 2020.
 */
final class OptionalPaperRules {

    private static final String COMMITMENT =
            Citation.education("D. 643-15-1") + " ; annexe 2 de l’arrêté du 23 septembre 2020";

    static final RuleGroup GROUP = new RuleGroup(
            "Les épreuves facultatives",
            List.of(
                    "A-25 : si l’épreuve d’accueil n’est pas passée, l’engagement étudiant n’a pas lieu : lecture de"
                            + " l’annexe 2, à confirmer.",
                    "L’annexe 2 n’a pas été lue pour toutes les spécialités : épreuve d’accueil inconnue, le bureau"
                            + " regarde.",
                    "R-74 : l’absence à une épreuve facultative n’est pas éliminatoire (D. 643-24)."),
            List.of(
                    Rule.blocks("R-72", Topic.OPTIONAL)
                            .states(
                                    "Le nombre d’épreuves facultatives est limité par la session, engagement étudiant non"
                                            + " compté.")
                            .cites(Citation.education("D. 643-3 et D. 643-13"))
                            .says("Vous pouvez choisir {combien}, plus « engagement étudiant ».")
                            .curedBy("Retirez une épreuve facultative.")
                            .each(facts -> Finding.when(
                                            facts.candidacy().optionalPapers().size()
                                                    > facts.session().maxOptionalPapers())
                                    .map(finding -> finding.with("combien", howMany(facts)))),
                    Rule.blocks("R-73", Topic.OPTIONAL)
                            .states("L’engagement étudiant suit une épreuve passée à cette session.")
                            .cites(COMMITMENT)
                            .says("L’épreuve « engagement étudiant » se passe juste après l’épreuve {accueil}. Vous ne"
                                    + " passez pas {accueil} cette année : vous ne pouvez pas choisir « engagement"
                                    + " étudiant ».")
                            .curedBy("Choisissez de passer {accueil}, ou retirez « engagement étudiant ».")
                            .each(facts -> Stream.ofNullable(host(facts))
                                    .filter(host -> facts.gridKnown() && !sat(facts, host))
                                    .map(host -> Finding.about(host).with("accueil", host))),
                    Rule.flags("R-73", Topic.OPTIONAL)
                            .states("L’épreuve d’accueil n’est pas connue : le bureau vérifie l’engagement étudiant.")
                            .cites(COMMITMENT)
                            .says("Vous choisissez « engagement étudiant ». Le {bureau} vérifiera que l’épreuve qui le"
                                    + " précède est passée cette année.")
                            .curedBy("Vous n’avez rien à faire maintenant.")
                            .when(facts -> facts.candidacy().studentCommitment()
                                    && (host(facts) == null || !facts.gridKnown())),
                    Rule.informs("R-74", Topic.OPTIONAL)
                            .states("À une épreuve facultative, seuls les points au-dessus de 10 comptent.")
                            .cites(Citation.education("D. 643-22 et D. 643-24"))
                            .says("À une épreuve facultative, seuls les points au-dessus de 10/20 comptent.")
                            .curedBy("Vous n’avez rien à faire.")
                            .when(facts -> facts.candidacy().studentCommitment()
                                    || !facts.candidacy().optionalPapers().isEmpty())));

    private OptionalPaperRules() {}

    /** The host of the commitment, null when none is chosen or the host is not known. */
    private static @Nullable String host(Facts facts) {
        Specialty specialty = facts.specialty();
        return specialty == null || !facts.candidacy().studentCommitment() ? null : specialty.studentCommitmentHost();
    }

    private static boolean sat(Facts facts, String host) {
        return facts.with(UnitStatus.SIT)
                .anyMatch(unit ->
                        host.equals(unit.code()) || host.equals(unit.unit().paper()));
    }

    private static String howMany(Facts facts) {
        int most = facts.session().maxOptionalPapers();
        return switch (most) {
            case 0 -> "aucune épreuve facultative";
            case 1 -> "une seule épreuve facultative";
            case 2 -> "au maximum deux épreuves facultatives";
            default -> "au maximum " + most + " épreuves facultatives";
        };
    }
}

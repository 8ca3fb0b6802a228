package fr.preinscription.registration;

import fr.preinscription.regulation.Regulation;
import fr.preinscription.regulation.Verdict;
import fr.preinscription.regulation.Verdict.Breach;
import fr.preinscription.regulation.Verdict.Effect;
import fr.preinscription.web.Paris;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A derogation: the head of the office sets one rule aside for one candidate, where the regulation lets the office decide.
 * It holds for this specialty only.
 *
 * @param ruleId R-42 for example
 * @param specialty slug of the specialty it was granted for
 * @param reason why
 * @param source the decision or the text it rests on
 * @param grantedBy name of who granted it
 */
public record Waiver(
        String ruleId, String specialty, String reason, String source, String grantedBy, Instant grantedAt) {

    /** The same verdict, where what a derogation sets aside is not refused any more but shown to the office for ever. */
    static Verdict apply(List<Waiver> waivers, Verdict verdict, Answers answers) {
        if (waivers.isEmpty()) {
            return verdict;
        }
        return new Verdict(
                verdict.blocks().stream()
                        .filter(block -> covering(waivers, block, answers).isEmpty())
                        .toList(),
                verdict.warnings(),
                Stream.concat(
                                verdict.flags().stream(),
                                verdict.blocks().stream()
                                        .flatMap(block ->
                                                covering(waivers, block, answers)
                                                        .map(waiver -> waiver.flag(block))
                                                        .stream()))
                        .toList(),
                verdict.notices(),
                verdict.papers());
    }

    static boolean covers(List<Waiver> waivers, String ruleId, Answers answers) {
        return waivers.stream().anyMatch(waiver -> waiver.covers(ruleId, slug(answers)));
    }

    private static Optional<Waiver> covering(List<Waiver> waivers, Breach block, Answers answers) {
        return waivers.stream()
                .filter(waiver -> waiver.covers(block.ruleId(), slug(answers)))
                .filter(waiver -> Regulation.mayBeWaived(block.ruleId()))
                .findFirst();
    }

    private boolean covers(String rule, @Nullable String slug) {
        return ruleId.equals(rule) && specialty.equals(slug);
    }

    private Breach flag(Breach block) {
        return new Breach(
                ruleId,
                Effect.FLAGS,
                block.topic(),
                block.subject(),
                "Dérogation accordée par %s le %s : %s (règle : %s)"
                        .formatted(
                                grantedBy,
                                Paris.day(grantedAt.atZone(Paris.ZONE).toLocalDate()),
                                reason,
                                block.message()),
                source,
                "Vous n’avez rien à faire.");
    }

    private static @Nullable String slug(Answers answers) {
        return answers.specialty() == null ? null : answers.specialty().slug();
    }
}

package fr.preinscription.wizard;

import fr.preinscription.registration.Acknowledged;
import fr.preinscription.regulation.OwedPaper;
import fr.preinscription.regulation.Verdict;
import fr.preinscription.regulation.Verdict.Breach;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The verdict as the candidate reads it.
 *
 * @param toRead warnings to be ticked on this page
 * @param read warnings already accepted at their own step
 */
record VerdictPage(
        List<Obstacle> obstacles,
        List<Breach> toRead,
        List<Breach> read,
        List<Breach> flags,
        List<Breach> notices,
        List<OwedPaper> papersNow,
        List<OwedPaper> papersLater) {

    /** What blocks, and where it may be corrected. */
    record Obstacle(Breach breach, List<Link> cures) {}

    record Link(String title, String path) {}

    static VerdictPage of(Visit visit) {
        var verdict = visit.verdict();
        var toRead = toRead(visit, verdict);
        var read = new ArrayList<>(verdict.warnings());
        read.removeAll(toRead);
        return new VerdictPage(
                verdict.blocks().stream()
                        .map(breach -> new Obstacle(breach, cures(breach, visit)))
                        .toList(),
                toRead,
                read,
                verdict.flags(),
                verdict.notices(),
                verdict.papersNow(),
                verdict.papersLater());
    }

    public boolean isPossible() {
        return obstacles.isEmpty();
    }

    /** Nothing is said besides what blocks. */
    public boolean isQuiet() {
        return toRead.isEmpty() && flags.isEmpty() && notices.isEmpty();
    }

    /** Title of the page, which is its result. */
    public String title() {
        return isPossible() ? "Vous pouvez vous inscrire" : "Vous ne pouvez pas vous inscrire pour l’instant";
    }

    static List<Link> cures(Breach breach, Visit visit) {
        return Cure.of(breach, visit.journey()).stream()
                .map(step -> new Link(step.title(), step.path()))
                .toList();
    }

    /** Those not accepted at their own step; the ticks of this page do not count. */
    private static List<Breach> toRead(Visit visit, Verdict verdict) {
        var missing = Acknowledged.missing(verdict, visit.answers());
        var here = ticked(visit);
        return verdict.warnings().stream()
                .filter(warning -> missing.contains(warning) || here.contains(Acknowledged.key(warning)))
                .toList();
    }

    static Set<String> ticked(Visit visit) {
        var acknowledgements = visit.answers().acknowledgements();
        return acknowledgements == null ? Set.of() : acknowledgements.warnings();
    }
}

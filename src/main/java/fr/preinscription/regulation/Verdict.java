package fr.preinscription.regulation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the regulation says of a candidacy: every breach at once, never only the first, and the papers owed.
 *
 * @param blocks what refuses the registration
 * @param warnings what the candidate must acknowledge
 * @param flags what staff will look at
 * @param notices what the candidate is told, without effect on the registration
 * @param papers the papers owed, in the order of the list of the notice
 */
public record Verdict(
        List<Breach> blocks, List<Breach> warnings, List<Breach> flags, List<Breach> notices, List<OwedPaper> papers) {

    public Verdict {
        blocks = List.copyOf(blocks);
        warnings = List.copyOf(warnings);
        flags = List.copyOf(flags);
        notices = List.copyOf(notices);
        papers = List.copyOf(papers);
    }

    /** REFUSED if anything blocks, else FLAGGED if anything is flagged, else WARNED if anything warns, else ACCEPTED. */
    public Decision decision() {
        if (!blocks.isEmpty()) {
            return Decision.REFUSED;
        }
        if (!flags.isEmpty()) {
            return Decision.FLAGGED;
        }
        return warnings.isEmpty() ? Decision.ACCEPTED : Decision.WARNED;
    }

    /** The papers to send now. */
    public List<OwedPaper> papersNow() {
        return papers.stream().filter(paper -> !paper.later()).toList();
    }

    /** The papers to send once they exist. */
    public List<OwedPaper> papersLater() {
        return papers.stream().filter(OwedPaper::later).toList();
    }

    public enum Decision {
        REFUSED,
        FLAGGED,
        WARNED,
        ACCEPTED
    }

    public enum Effect {
        /** Refuses the registration. */
        BLOCKS,
        /** The candidate must acknowledge it. */
        WARNS,
        /** Accepted, staff will look at it. */
        FLAGS,
        /** The candidate is told, nothing more. */
        INFORMS
    }

    /**
     * One rule that speaks about this candidacy.
     *
     * @param ruleId R-52 for example
     * @param topic what it is about, so that a page can lead to the step that cures it
     * @param subject the unit, paper or language concerned, null when the rule speaks of the whole
     * @param message plain French, with the candidate's own values
     * @param citation the article or the source, in French, ready to print
     * @param cure what would cure it, one sentence in French
     */
    public record Breach(
            String ruleId,
            Effect effect,
            Topic topic,
            @Nullable String subject,
            String message,
            String citation,
            String cure) {}
}

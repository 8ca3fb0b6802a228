package fr.preinscription.followup;

import fr.preinscription.casefile.Paper;
import fr.preinscription.casefile.PaperState;
import fr.preinscription.followup.FollowUp.PaperLine;
import fr.preinscription.followup.FollowUp.PaperStatus;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The papers as the candidate reads them: what the office remarked, and why it asks or waives, stays in the office. */
final class PaperLines {

    private PaperLines() {}

    static List<PaperLine> of(Known known) {
        return known.file().papers().stream()
                .map(paper -> new PaperLine(
                        typographic(paper.label()),
                        typographic(paper.hint()),
                        status(paper, known),
                        paper.state() == PaperState.NOT_CONFORMING ? sentence(paper.reason()) : null))
                .toList();
    }

    private static PaperStatus status(Paper paper, Known known) {
        return switch (paper.state()) {
            case RECEIVED -> PaperStatus.RECEIVED;
            case CONFORMING -> PaperStatus.ACCEPTED;
            case NOT_CONFORMING -> PaperStatus.TO_REPLACE;
            case WAIVED -> PaperStatus.NOT_ASKED;
            case AWAITED -> awaited(paper, known);
        };
    }

    private static PaperStatus awaited(Paper paper, Known known) {
        if (paper.later()) {
            return PaperStatus.LATER;
        }
        if (!paper.required()) {
            return PaperStatus.OPTIONAL;
        }
        if (known.file().toCheck()) {
            return PaperStatus.BEING_CHECKED;
        }
        return known.hasAnything() ? PaperStatus.MISSING : PaperStatus.TO_SEND;
    }

    private static String typographic(String words) {
        return words.replace('\'', '’');
    }

    private static @Nullable String sentence(@Nullable String reason) {
        return reason == null || reason.isEmpty()
                ? reason
                : Character.toUpperCase(reason.charAt(0)) + typographic(reason.substring(1));
    }
}

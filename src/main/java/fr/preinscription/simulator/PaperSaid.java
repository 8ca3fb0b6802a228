package fr.preinscription.simulator;

import fr.preinscription.regulation.OwedPaper;
import fr.preinscription.regulation.Regulation;
import fr.preinscription.regulation.SupportingDocument;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A paper that would be owed.
 *
 * @param codes one, or two of which either is accepted
 * @param rule the rule that asks for it
 * @param source the notice or the article that says so
 * @param required false when the file is complete without it
 * @param later true when it is sent once it exists
 * @param onlyIf what else must be true, because it was not asked; null when nothing
 */
record PaperSaid(
        List<String> codes,
        String rule,
        String source,
        String label,
        String hint,
        boolean required,
        boolean later,
        @Nullable String onlyIf) {

    static PaperSaid of(OwedPaper paper, String onlyIfFrench) {
        return new PaperSaid(
                paper.alternatives().stream().map(SupportingDocument::code).toList(),
                paper.ruleId(),
                Regulation.source(paper.ruleId()),
                paper.label(),
                paper.hint(),
                paper.required(),
                paper.later(),
                paper.alternatives().contains(SupportingDocument.JDC) ? onlyIfFrench : null);
    }
}

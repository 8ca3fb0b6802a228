package fr.preinscription.wizard;

import fr.preinscription.registration.Answers;
import fr.preinscription.regulation.Candidacy.OfficeDecision;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** @param decisions the decisions held, none when none is ticked */
record DecisionsForm(@Nullable List<String> decisions) {

    static DecisionsForm of(Answers.@Nullable Decisions decisions) {
        return new DecisionsForm(
                decisions == null
                        ? List.of()
                        : decisions.decisions().stream().map(Enum::name).toList());
    }

    /** Those that were proposed. */
    Answers.Decisions answer(Set<OfficeDecision> proposed) {
        var held = EnumSet.noneOf(OfficeDecision.class);
        for (var decision : proposed) {
            if (decisions != null && decisions.contains(decision.name())) {
                held.add(decision);
            }
        }
        return new Answers.Decisions(held);
    }
}

package fr.preinscription.catalogue;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the exam office settled over the files of the catalogue; an import does not touch it.
 *
 * @param completions lists of units in force
 * @param leftOut by session, the specialties that its campaign does not offer
 */
record OfficeFacts(List<GridCompletion> completions, Map<Integer, Set<String>> leftOut) {

    static final OfficeFacts NONE = new OfficeFacts(List.of(), Map.of());

    Optional<GridCompletion> completion(String diploma, int session) {
        return completions.stream()
                .filter(one -> one.diploma().equals(diploma) && one.fromSession() <= session)
                .max(Comparator.comparingInt(GridCompletion::fromSession));
    }

    boolean leavesOut(String specialty, int session) {
        return leftOut.getOrDefault(session, Set.of()).contains(specialty);
    }
}

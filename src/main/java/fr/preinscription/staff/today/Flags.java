package fr.preinscription.staff.today;

import fr.preinscription.casefile.FileState;
import fr.preinscription.regulation.Regulation;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What the rules leave to the office to look at (effect « signale »), rule by rule. */
@Component
class Flags {

    private static final Duration AGE = Duration.ofSeconds(30);

    private final Recent<SortedMap<String, Integer>> counts;

    Flags(Figures figures, Clock clock) {
        this.counts = new Recent<>(clock, AGE, figures::flags);
    }

    /** @param sentences what the rule says, one sentence or two; @param href the files it flagged */
    public record Flag(String rule, List<String> sentences, int files, String href) {}

    /** Those with most files first. */
    List<Flag> of(int session) {
        return counts.of(session).entrySet().stream()
                .map(entry -> new Flag(
                        entry.getKey(), Regulation.flags(entry.getKey()), entry.getValue(), href(entry.getKey())))
                .sorted(Comparator.comparingInt(Flag::files).reversed())
                .toList();
    }

    private static String href(String rule) {
        var open = Stream.of(FileState.values())
                .filter(state -> !state.isOver())
                .filter(state -> state != FileState.REGISTERED && state != FileState.PREREGISTERED)
                .toArray(FileState[]::new);
        return SearchAddress.of("regle", rule) + "&" + SearchAddress.inStates(open);
    }
}

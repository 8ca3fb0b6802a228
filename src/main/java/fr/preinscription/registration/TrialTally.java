package fr.preinscription.registration;

import fr.preinscription.registration.TrialRun.File;
import fr.preinscription.registration.TrialRun.Finding;
import fr.preinscription.registration.TrialRun.Outcome;
import fr.preinscription.regulation.Verdict;
import fr.preinscription.regulation.Verdict.Breach;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What a trial run has found so far; the list is bounded, the counts are not. */
final class TrialTally {

    static final int MOST_LISTED = 1000;

    private final Map<String, Integer> byRule = new TreeMap<>();
    private final List<Finding> findings = new ArrayList<>();
    private int judged;
    private int refused;
    private int accepted;
    private int flagged;
    private int papers;
    private boolean complete = true;

    void compare(File file, Verdict before, Verdict after) {
        judged++;
        var broken = news(before.blocks(), after.blocks());
        if (!broken.isEmpty()) {
            add(file, said(before), broken);
        } else if (after.blocks().isEmpty() && !before.blocks().isEmpty()) {
            accepted++;
        }
        if (!news(before.flags(), after.flags()).isEmpty()) {
            flagged++;
        }
        if (!before.papers().equals(after.papers())) {
            papers++;
        }
    }

    void replayed(File file, List<Breach> breaches) {
        judged++;
        if (!breaches.isEmpty()) {
            flagged++;
            add(file, List.of(), breaches);
        }
    }

    private void add(File file, List<Breach> before, List<Breach> broken) {
        refused++;
        var rules = new LinkedHashSet<String>();
        for (var breach : broken) {
            if (rules.add(breach.ruleId())) {
                byRule.merge(breach.ruleId(), 1, Integer::sum);
            }
            if (findings.size() >= MOST_LISTED) {
                complete = false;
                continue;
            }
            var today = before.stream()
                    .filter(other -> TrialRun.same(breach, other))
                    .map(Breach::message)
                    .findFirst()
                    .orElse("");
            findings.add(new Finding(
                    file.id(), file.number(), file.version(), file.name(), breach.ruleId(), today, breach.message()));
        }
    }

    private static List<Breach> news(List<Breach> before, List<Breach> after) {
        return after.stream()
                .filter(breach -> before.stream().noneMatch(other -> TrialRun.same(breach, other)))
                .toList();
    }

    private static List<Breach> said(Verdict verdict) {
        return Stream.of(verdict.blocks(), verdict.warnings(), verdict.flags(), verdict.notices())
                .flatMap(List::stream)
                .toList();
    }

    Outcome outcome(Duration took) {
        return new Outcome(
                judged,
                refused,
                accepted,
                flagged,
                papers,
                java.util.Collections.unmodifiableMap(byRule),
                List.copyOf(findings),
                complete,
                took);
    }
}

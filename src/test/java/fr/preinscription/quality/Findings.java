package fr.preinscription.quality;

import fr.preinscription.quality.Weights.Weight;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What was found on which page in which state, and which pages nobody looked at. */
final class Findings {

    private static final double MOST_SHIFT = 0.01;
    private static final String PRACTICE = "practice ";

    private final Map<String, Map<String, List<String>>> pages = new TreeMap<>();
    private final Map<String, Weight> weights = new TreeMap<>();
    private final Map<String, Long> later = new TreeMap<>();
    private final Set<String> templates = new TreeSet<>();
    private final Pages all;
    private final Drawn drawn;

    Findings(Pages all, Drawn drawn) {
        this.all = all;
        this.drawn = drawn;
    }

    /** Looks at the page that a visitor has before them. */
    void look(Visitor visitor, String state, boolean bareToo) {
        templates.addAll(drawn.names());
        drawn.forget();
        var name = all.of(visitor.path()).orElse(visitor.path());
        var states = pages.computeIfAbsent(name, page -> new LinkedHashMap<>());
        var found = new ArrayList<>(visitor.inspection().problems(states.isEmpty()));
        if (bareToo) {
            found.addAll(visitor.bareProblems());
        }
        if (bareToo && name.startsWith("/") && !name.startsWith("/bureau")) {
            var weight = weights.computeIfAbsent(name, page -> weigh(visitor));
            later.merge(name, visitor.loaded(), Math::max);
            if (weight.shifts() > MOST_SHIFT) {
                found.add("moves while it arrives: " + weight.shifts());
            }
        }
        drawn.forget();
        states.merge(state, found, (one, other) -> {
            one.addAll(other);
            return one;
        });
        if (!found.isEmpty() || Boolean.getBoolean("quality.pictures")) {
            visitor.inspection().picture((name + " " + state).replaceAll("[^\\p{L}\\p{N}]+", "-"));
        }
    }

    private static Weight weigh(Visitor visitor) {
        return Weights.firstVisit(visitor.page().url(), visitor.page().context().cookies());
    }

    /** Of the candidate’s pages, in bytes. */
    long first(String page) {
        return weights.containsKey(page) ? weights.get(page).bytes() : 0;
    }

    long later(String page) {
        return later.getOrDefault(page, 0L);
    }

    /** Best practices are told apart. */
    int violations(String page) {
        return (int) pages.get(page).values().stream()
                .flatMap(List::stream)
                .filter(one -> one.contains("axe "))
                .count();
    }

    /** What was drawn on the way to the next page does not count. */
    void forget() {
        drawn.forget();
    }

    /** One part of the way; when it fails, the others are still gone. */
    void part(String name, Runnable part) {
        try {
            part.run();
        } catch (RuntimeException | AssertionError e) {
            var lines = e.toString().lines().limit(6).toList();
            pages.computeIfAbsent("the way", way -> new LinkedHashMap<>())
                    .put(name, new ArrayList<>(List.of(String.join(" ", lines) + at(e))));
        }
    }

    private static String at(Throwable e) {
        return java.util.Arrays.stream(e.getStackTrace())
                .filter(frame -> frame.getClassName().contains("States"))
                .findFirst()
                .map(frame -> " at line " + frame.getLineNumber())
                .orElse("");
    }

    boolean knows(String page) {
        return pages.containsKey(page);
    }

    /** « page, state: what » for each thing found; best practices are told apart. */
    List<String> problems(boolean practice) {
        var problems = new ArrayList<String>();
        pages.forEach((page, states) -> states.forEach((state, found) -> found.stream()
                .filter(one -> one.contains(PRACTICE) == practice)
                .forEach(one -> problems.add(page + " (" + state + "): " + one))));
        return problems;
    }

    int states(String page) {
        return pages.getOrDefault(page, Map.of()).size();
    }

    /** Pages of the application that were looked at. */
    List<String> known() {
        return all.all().stream().filter(pages::containsKey).toList();
    }

    Set<String> visited() {
        return pages.keySet();
    }

    List<String> unvisited() {
        return all.all().stream().filter(page -> !pages.containsKey(page)).toList();
    }

    List<String> undrawn() throws IOException {
        return Pages.templates().keySet().stream()
                .filter(template -> !templates.contains(template))
                .toList();
    }
}

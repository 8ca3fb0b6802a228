package fr.preinscription.quality;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** {@code docs/quality.md}: what was measured, page by page. */
final class QualityDocument {

    static final Path FILE = Path.of("docs/quality.md");

    /** A weight differs a little from one run to the next: dates, tokens, the letters of a number. */
    private static final Pattern WEIGHT = Pattern.compile("(\\d+) kB");

    private static final int TOLERANCE = 5;

    /** Which invented files there are depends on the day, so how many states a page was seen in is not compared. */
    private static final Pattern STATES = Pattern.compile("^(\\| `[^`]+` \\| )\\d+");

    /** Weights in bytes, 0 where none was measured. */
    record Line(String page, int states, int violations, long first, long later) {}

    record Journey(String who, Finger.Count count, int pdfPages, String pdf) {}

    private QualityDocument() {}

    static String of(List<Line> candidates, List<Line> office, List<Journey> journeys, String conditions) {
        var text = new StringBuilder();
        text.append("# Quality, as measured\n\n")
                .append("Written by `QualityStory`, which fails when this page is stale; write it again with:\n\n")
                .append(
                        "```\n./mvnw verify -Dtest=none -Dsurefire.failIfNoSpecifiedTests=false -Dit.test=QualityStory -Dquality.write=true\n```\n\n")
                .append(conditions)
                .append("\n\n## The candidate’s pages\n\n")
                .append(
                        "First visit: everything that travels, compressed, for somebody who was never here. Later: the same page")
                .append(" once fonts, styles and scripts are in the browser.\n\n")
                .append("| Page | States looked at | axe violations | First visit | Later |\n|---|--:|--:|--:|--:|\n");
        candidates.forEach(line -> text.append("| `%s` | %d | %d | %s | %s |%n"
                .formatted(line.page(), line.states(), line.violations(), weight(line.first()), weight(line.later()))));
        text.append("\n## The office’s pages\n\n| Page | States looked at | axe violations |\n|---|--:|--:|\n");
        office.forEach(
                line -> text.append("| `%s` | %d | %d |%n".formatted(line.page(), line.states(), line.violations())));
        text.append("\n## Three candidates, from the entry page to the number\n\n")
                .append(
                        "Without JavaScript, 360 px wide. A press is a radio, a box, a button or a link; a list counts for two.\n\n")
                .append("| Who | Pages | Presses | Fields typed | Characters | Sheets of the PDF | veraPDF |\n")
                .append("|---|--:|--:|--:|--:|--:|---|\n");
        journeys.forEach(one -> text.append("| %s | %d | %d | %d | %d | %d | %s |%n"
                .formatted(
                        one.who(),
                        one.count().pages(),
                        one.count().presses(),
                        one.count().fields(),
                        one.count().characters(),
                        one.pdfPages(),
                        one.pdf())));
        return text.toString();
    }

    private static String weight(long bytes) {
        return bytes == 0 ? "–" : Math.ceilDiv(bytes, 1000) + " kB";
    }

    /** Lines of one that the other has not, but for weights that are close. */
    static List<String> differences(String found, String wanted) {
        var differences = new ArrayList<String>();
        var one = found.lines().toList();
        var other = wanted.lines().toList();
        for (var i = 0; i < Math.max(one.size(), other.size()); i++) {
            var before = i < one.size() ? one.get(i) : "";
            var after = i < other.size() ? other.get(i) : "";
            if (!isSame(before, after)) {
                differences.add("- " + before + "\n+ " + after);
            }
        }
        return differences;
    }

    private static String bare(String line) {
        return STATES.matcher(WEIGHT.matcher(line).replaceAll("")).replaceFirst("$1");
    }

    private static boolean isSame(String before, String after) {
        if (!bare(before).equals(bare(after))) {
            return false;
        }
        var one = WEIGHT.matcher(before);
        var other = WEIGHT.matcher(after);
        while (one.find() && other.find()) {
            if (Math.abs(Integer.parseInt(one.group(1)) - Integer.parseInt(other.group(1))) > TOLERANCE) {
                return false;
            }
        }
        return true;
    }
}

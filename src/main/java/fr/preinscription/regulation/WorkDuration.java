package fr.preinscription.regulation;

import fr.preinscription.regulation.Candidacy.Experience;
import fr.preinscription.regulation.Candidacy.ExperienceKind;
import fr.preinscription.regulation.Candidacy.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A length of work experience, counted as R-15 says: periods cut at the day of the test (included), overlapping or
 * adjoining ones merged, each merged span in whole months and days; thirty days make a month.
 *
 * @param months whole months
 * @param days 0 to 29
 */
public record WorkDuration(int months, int days) implements Comparable<WorkDuration> {

    private static final int DAYS_IN_MONTH = 30;
    private static final Comparator<WorkDuration> LENGTH =
            Comparator.comparingInt(WorkDuration::months).thenComparingInt(WorkDuration::days);

    /** What counts on that day: the sum for an employee, the longest span for a self-employed candidate. */
    public static WorkDuration on(LocalDate day, Experience experience) {
        List<Integer> spans = spans(day, experience.periods());
        int length = experience.kind() == ExperienceKind.SELF_EMPLOYED
                ? spans.stream().mapToInt(Integer::intValue).max().orElse(0)
                : spans.stream().mapToInt(Integer::intValue).sum();
        return new WorkDuration(length / DAYS_IN_MONTH, length % DAYS_IN_MONTH);
    }

    /** True when it reaches that many months. */
    public boolean reaches(int wanted) {
        return months >= wanted;
    }

    /** {@code 35 mois et 12 jours}. */
    public String inWords() {
        String dayWords = days == 0 ? "" : " et " + days + (days == 1 ? " jour" : " jours");
        return months + " mois" + dayWords;
    }

    @Override
    public int compareTo(WorkDuration other) {
        return LENGTH.compare(this, other);
    }

    /** The merged spans in thirtieths of a month. */
    private static List<Integer> spans(LocalDate day, List<Period> periods) {
        List<Integer> spans = new ArrayList<>();
        LocalDate start = null;
        LocalDate end = null; // excluded
        for (Span span : cut(day, periods)) {
            if (start == null || end == null) {
                start = span.from;
                end = span.end;
            } else if (span.from.isAfter(end)) {
                spans.add(length(start, end));
                start = span.from;
                end = span.end;
            } else if (span.end.isAfter(end)) {
                end = span.end;
            }
        }
        if (start != null && end != null) {
            spans.add(length(start, end));
        }
        return spans;
    }

    private static List<Span> cut(LocalDate day, List<Period> periods) {
        List<Span> spans = new ArrayList<>();
        for (Period period : periods) {
            LocalDate from = period.from();
            LocalDate to = period.to();
            LocalDate last = to == null || to.isAfter(day) ? day : to;
            if (from != null && !from.isAfter(last)) {
                spans.add(new Span(from, last.plusDays(1)));
            }
        }
        spans.sort(Comparator.comparing(Span::from));
        return spans;
    }

    private static int length(LocalDate from, LocalDate end) {
        java.time.Period span = java.time.Period.between(from, end);
        return (int) span.toTotalMonths() * DAYS_IN_MONTH + span.getDays();
    }

    private record Span(LocalDate from, LocalDate end) {}
}

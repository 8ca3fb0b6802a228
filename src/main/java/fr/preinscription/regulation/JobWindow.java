package fr.preinscription.regulation;

import fr.preinscription.regulation.Candidacy.Experience;
import fr.preinscription.regulation.Candidacy.ExperienceKind;
import fr.preinscription.regulation.Candidacy.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The job that replaces an internship, or that « perfectionnement » proves: so many months inside a window that
 * ends the day before the épreuves (arrêté du 3 juin 1988, article 4).
 *
 * @param from first day of the window
 * @param to last day of the window
 * @param months months of work wanted inside it
 */
public record JobWindow(LocalDate from, LocalDate to, int months) {

    /** Full time: six months within the year before the épreuves. */
    public static JobWindow fullTime(SessionParameters session) {
        return before(session.examStartsOn(), 1, 6);
    }

    /** Part time: one year within the two years before the épreuves. */
    public static JobWindow partTime(SessionParameters session) {
        return before(session.examStartsOn(), 2, 12);
    }

    private static JobWindow before(LocalDate exam, int years, int months) {
        return new JobWindow(exam.minusYears(years), exam.minusDays(1), months);
    }

    /** True when these jobs give enough months inside the window, overlaps counted once. */
    public boolean provenBy(List<Period> jobs) {
        List<Period> inside = new ArrayList<>();
        for (Period job : jobs) {
            LocalDate start = job.from();
            if (start != null) {
                inside.add(new Period(start.isBefore(from) ? from : start, job.to()));
            }
        }
        return WorkDuration.on(to, new Experience(ExperienceKind.EMPLOYEE, inside, true))
                .reaches(months);
    }
}

package fr.preinscription.simulator;

import fr.preinscription.catalogue.Campaign;
import fr.preinscription.catalogue.Specialties;
import fr.preinscription.catalogue.Specialty;
import fr.preinscription.registration.Registrations;
import fr.preinscription.regulation.ExamForm;
import fr.preinscription.regulation.KeptMark;
import fr.preinscription.regulation.Topic;
import fr.preinscription.regulation.Verdict;
import fr.preinscription.regulation.Verdict.Breach;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Brings the question « Quelles notes puis-je garder ? » before the same regulation as the form of registration. */
@Component
class KeptMarks {

    private static final Set<Topic> UNITS = Set.of(Topic.UNITS);
    private static final String GIVING_UP = "R-56";
    /** Told by the page itself: the units of this BTS are not listed. */
    private static final String NOT_LISTED = "R-48";

    private final Registrations registrations;
    private final Specialties specialties;
    private final Clock clock;

    KeptMarks(Registrations registrations, Specialties specialties, Clock clock) {
        this.registrations = registrations;
        this.specialties = specialties;
        this.clock = clock;
    }

    KeptMarksAnswer answer(KeptMarksQuestion question, Campaign campaign) {
        var now = clock.instant();
        var session = campaign.year();
        var grid = registrations.grid(session, question.answers(session, "", Set.of()));
        var answers = question.answers(session, grid, Set.of());
        var marks = registrations.keptMarks(session, answers, now);
        var keepable =
                marks.stream().filter(KeptMark::keepable).map(KeptMark::unit).collect(Collectors.toSet());
        var kept = registrations.suppose(session, answers, now, UNITS);
        var satAgain = registrations.suppose(session, question.answers(session, grid, keepable), now, UNITS);
        var specialty =
                specialties.find(String.valueOf(question.specialty()), session).orElseThrow();
        var units = units(question, specialty);
        var former = FormerGrid.of(question, specialty);
        var form = question.form() == null ? ExamForm.GLOBAL : question.form();
        var grounds = new KeptMarkGrounds(form, campaign.session().markKeptYears());
        return new KeptMarksAnswer(
                session,
                specialty.name(),
                form,
                units.unitsKnown(),
                question.asked().stream()
                        .flatMap(asked -> marks.stream()
                                .filter(mark -> mark.unit().equals(asked.unit()))
                                .map(mark -> said(asked, mark, kept, satAgain, units, former, grounds)))
                        .toList(),
                general(kept));
    }

    /** The units of the specialty and option asked about. */
    static Specialty.Grid units(KeptMarksQuestion question, Specialty specialty) {
        return specialty.grid(specialty.hasOptions() ? question.option() : null);
    }

    private static UnitSaid said(
            MarkAsked asked,
            KeptMark mark,
            Verdict kept,
            Verdict satAgain,
            Specialty.Grid units,
            FormerGrid former,
            KeptMarkGrounds grounds) {
        var remarks = Stream.concat(kept.flags().stream(), kept.notices().stream())
                .filter(breach -> mark.unit().equals(breach.subject()))
                .map(Said::of)
                .toList();
        return new UnitSaid(
                mark.unit(),
                units.unit(mark.unit()).map(Specialty.Unit::displayedCode).orElse(mark.unit()),
                units.unit(mark.unit()).map(Specialty.Unit::title).orElse(""),
                asked.mark(),
                asked.session(),
                mark.keepable(),
                mark.keepable() ? mark.lastSession() : null,
                mark.keepable() && mark.lastChance(),
                mark.keepable() ? grounds.beside(remarks) : List.of(),
                mark.reasons().stream().map(Said::of).toList(),
                remarks,
                satAgain.warnings().stream()
                        .filter(breach -> isAbout(breach, mark.unit()))
                        .findFirst()
                        .map(Said::of)
                        .orElse(null),
                former.units(mark.unit()));
    }

    private static boolean isAbout(Breach breach, String unit) {
        return breach.ruleId().equals(GIVING_UP) && unit.equals(breach.subject());
    }

    private static List<Said> general(Verdict kept) {
        return Stream.of(kept.blocks(), kept.flags(), kept.notices())
                .flatMap(List::stream)
                .filter(breach -> breach.subject() == null && !breach.ruleId().equals(NOT_LISTED))
                .map(Said::of)
                .toList();
    }
}

package fr.preinscription.simulator;

import fr.preinscription.catalogue.Campaign;
import fr.preinscription.catalogue.Specialties;
import fr.preinscription.catalogue.Specialty;
import fr.preinscription.registration.Registrations;
import fr.preinscription.web.Paris;
import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Brings the question « Puis-je m'inscrire ? » before the same regulation as the form of registration. */
@Component
class Eligibility {

    private static final String ANY_UNIT = "E1";

    private final Registrations registrations;
    private final Specialties specialties;
    private final Clock clock;

    Eligibility(Registrations registrations, Specialties specialties, Clock clock) {
        this.registrations = registrations;
        this.specialties = specialties;
        this.clock = clock;
    }

    EligibilityAnswer answer(EligibilityQuestion question, Campaign campaign) {
        var now = clock.instant();
        var session = campaign.year();
        var occasion = new Occasion(
                session,
                Paris.at(now).toLocalDate(),
                registrations.grid(
                        session,
                        question.answers(new Occasion(session, Paris.at(now).toLocalDate(), "", ""))),
                spareUnit(question, session));
        var opinion = new Opinion(
                question, occasion, (answers, topics) -> registrations.suppose(session, answers, now, topics));
        var obstacles = opinion.obstacles();
        var conditions = opinion.conditions();
        return new EligibilityAnswer(
                session,
                EligibilityAnswer.result(obstacles, conditions),
                obstacles.isEmpty()
                        ? Grounds.of(
                                question,
                                session,
                                campaign.session().experienceMonths(),
                                conditions.stream().map(Said::rule).collect(Collectors.toSet()))
                        : List.of(),
                obstacles,
                conditions,
                opinion.notices(),
                opinion.forms(),
                opinion.papers(campaign.session().jdcAskedUnderAge()),
                RegistrationWindow.of(campaign, now),
                EligibilityAnswer.NOT_LOOKED_AT);
    }

    /** A general unit: what waits must not be what the internship is asked for. */
    private String spareUnit(EligibilityQuestion question, int session) {
        return specialties
                .find(String.valueOf(question.specialty()), session)
                .map(specialty -> specialty.grid(specialty.hasOptions() ? question.option() : null))
                .filter(Specialty.Grid::unitsKnown)
                .flatMap(grid -> grid.compulsoryUnits().stream()
                        .filter(unit -> !unit.professional())
                        .findFirst())
                .map(Specialty.Unit::code)
                .orElse(ANY_UNIT);
    }
}

package fr.preinscription.staff.today;

import fr.preinscription.catalogue.Campaign;
import fr.preinscription.catalogue.Campaigns;
import fr.preinscription.catalogue.Specialties;
import fr.preinscription.catalogue.Specialty;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;

/** The figures of the running campaign, counted again every half minute at most. */
@Component
class Campaigned {

    private static final Duration AGE = Duration.ofSeconds(30);
    private static final String ALL = "Toutes les spécialités";

    private final Campaigns campaigns;
    private final Specialties specialties;
    private final Figures figures;
    private final Clock clock;
    private final Recent<OpenDays> days;
    private final Recent<List<SpecialtyLine>> lines;

    Campaigned(Campaigns campaigns, Specialties specialties, Figures figures, Clock clock) {
        this.campaigns = campaigns;
        this.specialties = specialties;
        this.figures = figures;
        this.clock = clock;
        this.days = new Recent<>(clock, AGE, this::countDays);
        this.lines = new Recent<>(clock, AGE, this::countSpecialties);
    }

    OpenDays days(Campaign campaign) {
        return days.of(campaign.year());
    }

    /** The biggest first. */
    List<SpecialtyLine> specialties(Campaign campaign) {
        return lines.of(campaign.year());
    }

    static SpecialtyLine together(List<SpecialtyLine> lines) {
        return SpecialtyLine.of(
                "",
                ALL,
                lines.stream().mapToInt(SpecialtyLine::registrations).sum(),
                lines.stream().mapToInt(SpecialtyLine::received).sum(),
                lines.stream().mapToInt(SpecialtyLine::complete).sum());
    }

    private OpenDays countDays(int session) {
        var campaign = campaigns.find(session).orElseThrow();
        return OpenDays.of(
                figures.registrationsByDay(session), Stretches.of(campaign, campaigns.steps(session)), clock.instant());
    }

    private List<SpecialtyLine> countSpecialties(int session) {
        return figures.bySpecialty(session).stream()
                .map(one -> SpecialtyLine.of(
                        one.slug(),
                        specialties
                                .find(one.slug(), session)
                                .map(Specialty::name)
                                .orElse(one.slug()),
                        one.registrations(),
                        one.received(),
                        one.complete()))
                .toList();
    }
}

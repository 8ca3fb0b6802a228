package fr.preinscription.staff.today;

import fr.preinscription.account.Role;
import fr.preinscription.account.StaffMember;
import fr.preinscription.casefile.FileState;
import fr.preinscription.casefile.Proposal;
import fr.preinscription.casefile.Proposals;
import fr.preinscription.catalogue.Campaign;
import fr.preinscription.catalogue.Campaigns;
import fr.preinscription.notification.Undelivered;
import fr.preinscription.staff.today.Agenda.Counted;
import fr.preinscription.web.Paris;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What needs doing now. */
@Controller
@PreAuthorize("isAuthenticated()")
class TodayPage {

    private static final Duration AGE = Duration.ofSeconds(5);

    private final Campaigns campaigns;
    private final Campaigned campaigned;
    private final Figures figures;
    private final Flags flags;
    private final Undelivered undelivered;
    private final Clock clock;
    private final Recent<Workload> workload;
    private final Recent<List<Proposal>> proposals;
    private final Recent<Integer> pairs;

    TodayPage(
            Campaigns campaigns,
            Campaigned campaigned,
            Figures figures,
            Flags flags,
            Namesakes namesakes,
            Proposals proposals,
            Undelivered undelivered,
            Clock clock) {
        this.campaigns = campaigns;
        this.campaigned = campaigned;
        this.figures = figures;
        this.flags = flags;
        this.undelivered = undelivered;
        this.clock = clock;
        this.workload = new Recent<>(
                clock,
                AGE,
                session -> figures.workload(session, Paris.at(clock.instant()).toLocalDate()));
        this.proposals = new Recent<>(clock, AGE, proposals::of);
        this.pairs =
                new Recent<>(clock, AGE, session -> namesakes.pairs(session).size());
    }

    @GetMapping("/bureau")
    String show(StaffMember me, Model model) {
        if (me.role() == Role.ADMINISTRATOR) {
            return "redirect:/bureau/comptes";
        }
        var now = clock.instant();
        model.addAttribute("now", now);
        campaigns.current().ifPresent(campaign -> show(campaign, me, model));
        return "bureau/today/today";
    }

    private void show(Campaign campaign, StaffMember me, Model model) {
        var session = campaign.year();
        var today = Paris.at(clock.instant()).toLocalDate();
        var files = workload.of(session);
        var counted = new Counted(
                files,
                proposals.of(session),
                undelivered.failed(),
                figures.neverReached(session, clock.instant().minus(Duration.ofDays(1))),
                figures.strayEnvelopes(),
                pairs.of(session));
        var tasks = new Agenda(campaign, counted, me.role(), today).tasks();
        var days = campaigned.days(campaign);
        model.addAttribute("campaign", campaign);
        model.addAttribute("files", new Totals(files));
        model.addAttribute(
                "tasks", tasks.stream().filter(task -> task.count() > 0).toList());
        model.addAttribute(
                "nothing",
                tasks.stream()
                        .filter(task -> task.count() == 0)
                        .map(Task::title)
                        .toList());
        model.addAttribute("flags", flags.of(session));
        model.addAttribute("plot", DayPlot.of(days));
        model.addAttribute("today", days.on(today));
        model.addAttribute("forecast", ForecastView.of(Forecast.of(days)));
    }

    /** The campaign in four figures. */
    public record Totals(int registrations, int awaited, int received, int confirmed) {

        Totals(Workload files) {
            this(files.active(), files.in(FileState.AWAITED), files.received(), files.in(FileState.REGISTERED));
        }
    }
}

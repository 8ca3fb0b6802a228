package fr.preinscription.staff.search;

import fr.preinscription.casefile.CaseFiles;
import fr.preinscription.casefile.Reminders;
import fr.preinscription.catalogue.Campaigns;
import fr.preinscription.notification.LetterContent;
import fr.preinscription.staff.search.Selection.Member;
import fr.preinscription.web.Paris;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What is shown before an action on a selection is confirmed: who is touched, who is skipped and why, what they read. */
@Component
class SelectionPreview {

    private static final int SHOWN = 200;

    private final Selections selections;
    private final SelectionLetters letters;
    private final Reminders reminders;
    private final CaseFiles files;
    private final Campaigns campaigns;
    private final Clock clock;

    SelectionPreview(
            Selections selections,
            SelectionLetters letters,
            Reminders reminders,
            CaseFiles files,
            Campaigns campaigns,
            Clock clock) {
        this.selections = selections;
        this.letters = letters;
        this.reminders = reminders;
        this.files = files;
        this.campaigns = campaigns;
        this.clock = clock;
    }

    void show(Selection given, Model model) {
        var selection = withDeadline(given);
        var action = Objects.requireNonNullElse(selection.action(), Action.WRITE);
        var obstacle = obstacle(action);
        var reasons = selections.reasons(selection, obstacle);
        var members = selections.members(selection, obstacle, SHOWN);
        var touched = touched(reasons);
        var first = members.stream().filter(member -> member.why() == null).findFirst();
        var problems = problems(selection, action, first.orElse(null));
        model.addAttribute("selection", selection);
        model.addAttribute("action", action);
        model.addAttribute("actions", Action.values());
        model.addAttribute("members", members);
        model.addAttribute("more", selection.size() - members.size());
        model.addAttribute("touched", touched);
        model.addAttribute("confirmation", action.to(touched));
        model.addAttribute(
                "reasons",
                reasons.stream().filter(reason -> reason.why() != null).toList());
        model.addAttribute("problems", problems);
        model.addAttribute("kinds", SelectionLetters.KINDS);
        model.addAttribute("kind", letters.kind(selection));
        model.addAttribute("blanks", letters.blanks(selection));
        model.addAttribute("ready", touched > 0 && problems.isEmpty());
        model.addAttribute(
                "letter",
                problems.isEmpty()
                        ? first.flatMap(member -> letter(selection, action, member))
                                .orElse(null)
                        : null);
        model.addAttribute("first", first.orElse(null));
    }

    void result(Selection selection, Model model) {
        model.addAttribute("selection", selection);
        model.addAttribute("action", selection.action());
        model.addAttribute("left", selection.size() - selection.done() - selection.skipped());
        model.addAttribute("members", selections.skipped(selection, SHOWN));
    }

    boolean isReady(Selection given) {
        var selection = withDeadline(given);
        var action = selection.action();
        if (action == null || action == Action.EXPORT) {
            return false;
        }
        var first = selections.members(selection, obstacle(action), 1).stream()
                .filter(member -> member.why() == null)
                .findFirst();
        if (first.isEmpty() || !problems(selection, action, first.get()).isEmpty()) {
            return false;
        }
        selections.prepare(selection, action, selection.parameters());
        return true;
    }

    private Obstacle obstacle(Action action) {
        var closed = campaigns
                .current()
                .map(campaign -> campaign.isClosedAt(clock.instant()))
                .orElse(true);
        return Obstacle.of(action, closed);
    }

    private static int touched(List<Selections.Reason> reasons) {
        return reasons.stream()
                .filter(reason -> reason.why() == null)
                .mapToInt(Selections.Reason::files)
                .sum();
    }

    private List<String> problems(Selection selection, Action action, @Nullable Member first) {
        if (first == null) {
            return List.of();
        }
        return switch (action) {
            case WRITE -> letters.problems(selection, first.registration());
            case REMIND -> deadlineProblems(selection);
            case CONFIRM, EXPORT -> List.of();
        };
    }

    private List<String> deadlineProblems(Selection selection) {
        var problems = new ArrayList<String>();
        var date = Typed.date(selection.parameter("date")).map(LocalDate::parse);
        if (date.isEmpty()) {
            problems.add("Écrivez la date limite, par exemple 26/01/2027.");
        } else if (!date.get().isAfter(LocalDate.ofInstant(clock.instant(), Paris.ZONE))) {
            problems.add("La date limite doit être dans le futur.");
        }
        return problems;
    }

    private Optional<LetterContent> letter(Selection selection, Action action, Member member) {
        return switch (action) {
            case WRITE -> Optional.of(letters.preview(selection, member.registration()));
            case REMIND ->
                Optional.of(reminders.preview(
                        files.of(member.registration()),
                        LocalDate.parse(selection.parameter("date")),
                        selection.parameter("ajout")));
            case CONFIRM, EXPORT -> Optional.empty();
        };
    }

    /** The session's own deadline until another one is typed; a typed one as a date that machines read. */
    private Selection withDeadline(Selection selection) {
        if (selection.action() != Action.REMIND) {
            return selection;
        }
        var typed = selection.parameter("date");
        var date = typed.isEmpty()
                ? campaigns
                        .current()
                        .map(campaign -> reminders.deadline(campaign.year()).toString())
                        .orElse("")
                : Typed.date(typed).orElse(typed);
        var parameters = new java.util.LinkedHashMap<>(selection.parameters());
        parameters.put("date", date);
        return selection.with(parameters);
    }
}

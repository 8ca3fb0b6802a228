package fr.preinscription.wizard;

import fr.preinscription.registration.Acknowledged;
import fr.preinscription.registration.AnswerSheet.Part;
import fr.preinscription.registration.AnswerSheets;
import fr.preinscription.registration.ProvenAddresses;
import fr.preinscription.registration.Registrations;
import fr.preinscription.regulation.Verdict;
import fr.preinscription.regulation.Verdict.Breach;
import fr.preinscription.web.Choice;
import fr.preinscription.web.SummaryRow;
import fr.preinscription.wizard.VerdictPage.Obstacle;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the last page before the registration shows: every answer, and what the regulation says of them all. */
@Component
class CheckPage {

    private final AnswerSheets sheets;
    private final Registrations registrations;
    private final ProvenAddresses addresses;

    CheckPage(AnswerSheets sheets, Registrations registrations, ProvenAddresses addresses) {
        this.sheets = sheets;
        this.registrations = registrations;
        this.addresses = addresses;
    }

    String show(Visit visit, Verdict verdict, Model model) {
        var draft = visit.draft();
        model.addAttribute("sections", sections(visit));
        model.addAttribute(
                "blocks",
                verdict.blocks().stream()
                        .map(breach -> new Obstacle(breach, VerdictPage.cures(breach, visit)))
                        .toList());
        model.addAttribute(
                "warnings",
                Acknowledged.missing(verdict, draft.answers()).stream()
                        .map(warning -> Choice.of(Acknowledged.key(warning), warning.message()))
                        .toList());
        model.addAttribute(
                "flags",
                verdict.flags().stream().map(Breach::message).distinct().toList());
        model.addAttribute(
                "notices",
                verdict.notices().stream().map(Breach::message).distinct().toList());
        model.addAttribute("unconfirmed", unconfirmed(draft));
        model.addAttribute("current", current(draft));
        return visit.show("wizard/check", model);
    }

    /** The address to which the confirmation will go, while nobody has read its mail. */
    private @Nullable String unconfirmed(Draft draft) {
        var contact = draft.answers().contact();
        var registration = draft.baseRegistration();
        if (contact == null
                || contact.email().strip().equalsIgnoreCase(draft.travel().proven())
                || registration != null && addresses.isProven(registration, contact.email())) {
            return null;
        }
        return contact.email();
    }

    /** The form came before the opening or after the closing: nothing is registered, nothing typed is lost. */
    String showTooLate(Draft draft, Instant receivedAt, Model model) {
        model.addAttribute("receivedAt", receivedAt);
        model.addAttribute("current", current(draft));
        return "wizard/too-late";
    }

    List<Section> sections(Visit visit) {
        return sheets.of(visit.session(), visit.answers()).parts().stream()
                .flatMap(part -> Step.ofComponent(part.component()).stream()
                        .filter(visit.journey()::isOnRoute)
                        .map(step -> section(part, step)))
                .toList();
    }

    private static Section section(Part part, Step step) {
        return new Section(
                part.title(),
                step.path(),
                part.lines().stream()
                        .map(line -> new SummaryRow(line.label(), line.values(), null))
                        .toList());
    }

    private Registrations.@Nullable Opened current(Draft draft) {
        return draft.baseRegistration() == null ? null : registrations.find(draft.baseRegistration());
    }

    /** One part of the answers, and the page where it is changed. */
    record Section(String title, String path, List<SummaryRow> rows) {}
}

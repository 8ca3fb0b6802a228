package fr.preinscription.wizard;

import fr.preinscription.registration.Acknowledged;
import fr.preinscription.registration.AnswerChange;
import fr.preinscription.registration.AnswerSheets;
import fr.preinscription.registration.Registrations;
import fr.preinscription.regulation.Regulation;
import fr.preinscription.regulation.Verdict;
import fr.preinscription.regulation.Verdict.Breach;
import fr.preinscription.web.Choice;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the office sees before it registers what it typed: what changes, and what the regulation says. */
@Component
class OfficeCheckPage {

    private final CheckPage page;
    private final AnswerSheets sheets;
    private final Registrations registrations;

    OfficeCheckPage(CheckPage page, AnswerSheets sheets, Registrations registrations) {
        this.page = page;
        this.sheets = sheets;
        this.registrations = registrations;
    }

    String show(Visit visit, Verdict verdict, Model model) {
        var draft = visit.draft();
        model.addAttribute("sections", page.sections(visit));
        model.addAttribute("changes", changes(draft));
        model.addAttribute("typed", OfficeDraft.of(draft));
        model.addAttribute(
                "blocks",
                verdict.blocks().stream()
                        .map(breach -> new VerdictPage.Obstacle(breach, VerdictPage.cures(breach, visit)))
                        .toList());
        model.addAttribute(
                "waivable", verdict.blocks().stream().map(Breach::ruleId).anyMatch(Regulation::mayBeWaived));
        model.addAttribute(
                "warnings",
                draft.isCorrection()
                        ? List.of()
                        : Acknowledged.missing(verdict, draft.answers()).stream()
                                .map(warning -> Choice.of(Acknowledged.key(warning), warning.message()))
                                .toList());
        model.addAttribute(
                "flags",
                verdict.flags().stream().map(Breach::message).distinct().toList());
        return visit.show("wizard/check-office", model);
    }

    private List<AnswerChange> changes(Draft draft) {
        return draft.baseRegistration() == null
                ? List.of()
                : sheets.changes(
                        draft.session(),
                        registrations.find(draft.baseRegistration()).answers(),
                        draft.answers());
    }
}

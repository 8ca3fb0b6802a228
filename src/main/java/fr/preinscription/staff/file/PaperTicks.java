package fr.preinscription.staff.file;

import fr.preinscription.account.StaffMember;
import fr.preinscription.casefile.CaseFile;
import fr.preinscription.casefile.CaseFiles;
import fr.preinscription.casefile.Paper;
import fr.preinscription.casefile.Stale;
import fr.preinscription.casefile.Unacceptable;
import fr.preinscription.registration.Registrations.Opened;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The state of one paper, changed from the file page. */
@Controller
@PreAuthorize("hasRole('AGENT')")
class PaperTicks {

    private final OpenedFiles opened;
    private final FileViews views;
    private final CaseFiles files;
    private final TransactionOperations transaction;

    PaperTicks(OpenedFiles opened, FileViews views, CaseFiles files, TransactionOperations transaction) {
        this.opened = opened;
        this.views = views;
        this.files = files;
        this.transaction = transaction;
    }

    @PostMapping(FilePage.PATH + "/pieces")
    String tick(
            @PathVariable String number,
            StaffMember me,
            @ModelAttribute("form") TickForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        var registration = opened.open(number);
        form.check(errors);
        if (!errors.hasErrors()) {
            try {
                transaction.executeWithoutResult(status -> tick(registration, form, me));
                next.addFlashAttribute("done", told(registration, form));
                return FilePage.at(registration.number(), "piece-" + form.code());
            } catch (Stale stale) {
                response.setStatus(HttpStatus.CONFLICT.value());
                opened.refused(registration, me, stale, form.seen(), List.of(asked(registration, form)), model);
                model.addAttribute("redo", form);
            } catch (Unacceptable refused) {
                errors.rejectValue("words", "refused", refused.french());
            }
        }
        if (errors.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("wrongPaper", form.code());
        }
        return views.again(registration, me, model);
    }

    private void tick(Opened registration, TickForm form, StaffMember me) {
        var revision = OpenedFiles.revision(form.revision());
        var tick = form.tick(form.wanted().orElseThrow());
        var file = files.check(registration.id(), revision, List.of(tick), me);
        if (form.asksForProofOfName() && proofOfName(file).isEmpty()) {
            files.add(
                    registration.id(),
                    file.revision(),
                    UsualReason.PROOF_OF_NAME,
                    "Nom différent sur : " + label(file, form),
                    me);
        }
    }

    private static List<Paper> proofOfName(CaseFile file) {
        return file.papers().stream()
                .filter(paper -> paper.label().equals(UsualReason.PROOF_OF_NAME))
                .toList();
    }

    private static String label(CaseFile file, TickForm form) {
        return file.paper(String.valueOf(form.code())).map(Paper::label).orElse(String.valueOf(form.code()));
    }

    private String told(Opened registration, TickForm form) {
        var more = form.asksForProofOfName() ? " Un justificatif de nom est demandé." : "";
        return asked(registration, form) + "." + more;
    }

    /** « Photocopie de votre pièce d'identité : conforme ». */
    private String asked(Opened registration, TickForm form) {
        var state = form.wanted()
                .map(wanted -> wanted.french().toLowerCase(java.util.Locale.FRENCH))
                .orElse("");
        return label(files.of(registration.id()), form) + " : " + state;
    }
}

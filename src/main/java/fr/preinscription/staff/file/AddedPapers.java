package fr.preinscription.staff.file;

import fr.preinscription.account.StaffMember;
import fr.preinscription.casefile.CaseFiles;
import fr.preinscription.casefile.Stale;
import fr.preinscription.casefile.Unacceptable;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A paper that the rules do not ask for, and the office does. */
@Controller
@PreAuthorize("hasRole('AGENT')")
class AddedPapers {

    private final OpenedFiles opened;
    private final FileViews views;
    private final CaseFiles files;

    AddedPapers(OpenedFiles opened, FileViews views, CaseFiles files) {
        this.opened = opened;
        this.views = views;
        this.files = files;
    }

    @PostMapping(FilePage.PATH + "/pieces/ajout")
    String add(
            @PathVariable String number,
            StaffMember me,
            @ModelAttribute("form") AddedPaperForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        var registration = opened.open(number);
        form.check(errors);
        if (!errors.hasErrors()) {
            try {
                var revision = OpenedFiles.revision(form.revision());
                files.add(registration.id(), revision, form.paper(), String.valueOf(form.because()), me);
                next.addFlashAttribute("done", "Pièce demandée.");
                return FilePage.at(registration.number(), "pieces");
            } catch (Stale stale) {
                response.setStatus(HttpStatus.CONFLICT.value());
                opened.refused(
                        registration, me, stale, form.seen(), List.of("Pièce à demander : " + form.paper()), model);
            } catch (Unacceptable refused) {
                errors.rejectValue(refused.field().equals("reason") ? "because" : "other", "refused", refused.french());
            }
        }
        if (errors.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        }
        model.addAttribute("adding", true);
        return views.again(registration, me, model);
    }
}

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

/** What staff tell each other about a file. */
@Controller
@PreAuthorize("hasRole('AGENT')")
class FileNotes {

    private final OpenedFiles opened;
    private final FileViews views;
    private final CaseFiles files;

    FileNotes(OpenedFiles opened, FileViews views, CaseFiles files) {
        this.opened = opened;
        this.views = views;
        this.files = files;
    }

    @PostMapping(FilePage.PATH + "/notes")
    String add(
            @PathVariable String number,
            StaffMember me,
            @ModelAttribute("form") NoteForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        var registration = opened.open(number);
        try {
            var revision = OpenedFiles.revision(form.revision());
            files.note(registration.id(), revision, form.note() == null ? "" : form.note(), me);
            next.addFlashAttribute("done", "Note ajoutée.");
            return FilePage.at(registration.number(), "notes");
        } catch (Stale stale) {
            response.setStatus(HttpStatus.CONFLICT.value());
            opened.refused(registration, me, stale, form.seen(), List.of("Note à ajouter, gardée ci-dessous"), model);
        } catch (Unacceptable refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            errors.rejectValue("note", "refused", refused.french());
        }
        model.addAttribute("notePosted", true);
        return views.again(registration, me, model);
    }
}

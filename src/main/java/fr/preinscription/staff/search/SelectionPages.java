package fr.preinscription.staff.search;

import fr.preinscription.account.StaffMember;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Acting on several files: who is touched is shown first, and done exactly so. */
@Controller
@RequestMapping(Screen.PATH + "/selections")
@PreAuthorize("hasRole('AGENT')")
class SelectionPages {

    private final Projection projection;
    private final Search search;
    private final Screen.Reader screens;
    private final Selections selections;
    private final SelectionPreview previews;
    private final SelectionRun run;
    private final Exports exports;

    SelectionPages(
            Projection projection,
            Search search,
            Screen.Reader screens,
            Selections selections,
            SelectionPreview previews,
            SelectionRun run,
            Exports exports) {
        this.projection = projection;
        this.search = search;
        this.screens = screens;
        this.selections = selections;
        this.previews = previews;
        this.run = run;
        this.exports = exports;
    }

    /** @param tout whether all that answers the question is meant, seen on the screen or not */
    @PostMapping
    String freeze(
            @RequestParam MultiValueMap<String, String> form,
            @RequestParam(defaultValue = "") String question,
            @RequestParam(required = false) @Nullable List<UUID> fichier,
            @RequestParam(defaultValue = "false") boolean tout,
            @RequestParam(defaultValue = "") String action,
            StaffMember me,
            RedirectAttributes then) {
        projection.catchUp();
        var parameters = new LinkedMultiValueMap<String, String>();
        Question.of(question).parts().forEach(part -> parameters.add(part.name(), part.value()));
        Stream.of("vue", "tri").filter(form::containsKey).forEach(name -> parameters.add(name, form.getFirst(name)));
        var screen = screens.read(parameters, me);
        if (!tout && (fichier == null || fichier.isEmpty())) {
            then.addFlashAttribute("selectionError", "Cochez au moins un dossier.");
            return "redirect:" + screen.address();
        }
        var condition = tout || fichier == null
                ? search.condition(screen.question(), search.isNear(screen.question()))
                : new Condition("e.registration in (:fichier)", Map.of("fichier", fichier));
        var id = selections.freeze(me, screen, condition, Action.of(action).orElse(Action.WRITE));
        return "redirect:" + Screen.PATH + "/selections/" + id;
    }

    @GetMapping("/{id}")
    String show(@PathVariable UUID id, StaffMember me, Model model) {
        var selection = find(id, me);
        if (selection.confirmed()) {
            previews.result(selection, model);
            return "bureau/search/result";
        }
        projection.catchUp();
        previews.show(selection, model);
        return "bureau/search/selection";
    }

    @PostMapping("/{id}/preparer")
    String prepare(
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> form,
            @RequestParam(defaultValue = "") String action,
            StaffMember me) {
        var selection = find(id, me);
        var parameters = new LinkedHashMap<String, String>();
        Stream.concat(Stream.of("courrier", "date", "ajout"), SelectionLetters.names().stream())
                .forEach(name -> {
                    var typed = form.getFirst(name);
                    if (typed != null) {
                        parameters.put(name, typed.replace("\0", "").strip());
                    }
                });
        selections.prepare(
                selection,
                Action.of(action).orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST)),
                parameters);
        return "redirect:" + selection.path();
    }

    @PostMapping("/{id}/confirmer")
    String confirm(@PathVariable UUID id, StaffMember me, RedirectAttributes then) {
        var selection = find(id, me);
        if (selection.confirmed() || previews.isReady(selection) && selections.confirm(selection)) {
            run.begin(id);
        }
        return "redirect:" + selection.path();
    }

    @PostMapping("/{id}/export")
    ResponseEntity<Resource> export(@PathVariable UUID id, @RequestParam String format, StaffMember me) {
        var selection = find(id, me);
        var layout = screens.read(Screen.parameters(selection.address()), me).layout();
        return ExportPage.send(exports.export(selection, layout, ExportPage.format(format), me));
    }

    private Selection find(UUID id, StaffMember me) {
        return selections.find(id, me).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}

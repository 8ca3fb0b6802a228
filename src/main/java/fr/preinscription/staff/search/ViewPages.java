package fr.preinscription.staff.search;

import fr.preinscription.account.Role;
import fr.preinscription.account.StaffMember;
import fr.preinscription.audit.AuditTrail;
import fr.preinscription.staff.search.Views.Layout;
import fr.preinscription.staff.search.Views.View;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Keeping a question under a name, and choosing what a list shows. */
@Controller
@RequestMapping(Screen.PATH)
@PreAuthorize("hasRole('READER')")
class ViewPages {

    private static final int LONGEST_NAME = 60;

    private final Views views;
    private final Screen.Reader screens;
    private final AuditTrail trail;

    ViewPages(Views views, Screen.Reader screens, AuditTrail trail) {
        this.views = views;
        this.screens = screens;
        this.trail = trail;
    }

    /**
     * @param colonne in the order wanted
     * @param avancer the one that comes before its neighbour instead of after it
     */
    @PostMapping("/colonnes")
    String choose(
            @RequestParam MultiValueMap<String, String> form,
            @RequestParam(defaultValue = "") String question,
            @RequestParam(required = false) @Nullable List<String> colonne,
            @RequestParam(required = false) @Nullable String avancer,
            StaffMember me) {
        var screen = screen(question, form, me);
        var keys = new ArrayList<>(colonne == null ? List.<String>of() : colonne);
        var place = keys.indexOf(avancer);
        if (place > 0) {
            Collections.swap(keys, place - 1, place);
        }
        var columns = Column.read(String.join(",", keys));
        views.remember(me, screen.viewId(), new Layout(columns, screen.layout().sort()));
        return "redirect:" + screen.address();
    }

    @PostMapping("/vues")
    String save(
            @RequestParam MultiValueMap<String, String> form,
            @RequestParam(defaultValue = "") String question,
            @RequestParam(defaultValue = "") String nom,
            @RequestParam(defaultValue = "false") boolean partager,
            StaffMember me,
            RedirectAttributes then) {
        var screen = screen(question, form, me);
        var name = nom.strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            return refused(screen, "Donnez un nom à la vue, " + LONGEST_NAME + " lettres au plus.", name, then);
        }
        var shared = partager && me.role() == Role.HEAD;
        try {
            var id = views.save(me, name, shared, screen.question(), screen.layout());
            trail.record(me.act("VIEW_SAVED", "Vue de recherche enregistrée")
                    .about(name)
                    .with("shared", shared)
                    .with("question", screen.question().query()));
            then.addFlashAttribute("done", "La vue « " + name + " » est enregistrée.");
            return "redirect:" + Screen.PATH + "?" + screen.question().query() + "&vue=" + id;
        } catch (Views.Refused taken) {
            return refused(screen, taken.getMessage(), name, then);
        }
    }

    /** Everything else that is done to a view: « remplacer », « partager », « garder », « ouvrir », « fermer », « retirer ». */
    @PostMapping("/vues/{id}")
    String change(
            @PathVariable long id,
            @RequestParam MultiValueMap<String, String> form,
            @RequestParam(defaultValue = "") String question,
            @RequestParam String action,
            StaffMember me,
            RedirectAttributes then) {
        var view = views.find(id, me).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var screen = screen(question, form, me);
        try {
            then.addFlashAttribute("done", change(view, action, screen, me));
        } catch (Views.Refused taken) {
            return refused(screen, taken.getMessage(), view.name(), then);
        }
        return "redirect:"
                + (action.equals("retirer")
                        ? Screen.PATH + "?" + screen.question().query() + "&tri="
                                + screen.layout().sort().write()
                        : screen.address());
    }

    private String change(View view, String action, Screen screen, StaffMember me) {
        if (action.equals("ouvrir") || action.equals("fermer")) {
            views.open(me, view, action.equals("ouvrir"));
            return action.equals("ouvrir")
                    ? "La recherche s’ouvre désormais sur « " + view.name() + " »."
                    : "La recherche s’ouvre désormais sur tous les dossiers.";
        }
        var sharing = action.equals("partager");
        if (sharing ? me.role() != Role.HEAD || !view.mine() : !view.isIn(me)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        var words = switch (action) {
            case "remplacer" -> {
                views.replace(view, screen.question(), screen.layout());
                yield "remplacée";
            }
            case "partager", "garder" -> {
                views.share(view, sharing);
                yield sharing ? "partagée" : "gardée pour vous";
            }
            case "retirer" -> {
                views.remove(view);
                yield "retirée";
            }
            default -> throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        };
        trail.record(me.act("VIEW_CHANGED", "Vue de recherche " + words)
                .about(view.name())
                .with("question", screen.question().query()));
        return "La vue « " + view.name() + " » est " + words + ".";
    }

    private Screen screen(String question, MultiValueMap<String, String> form, StaffMember me) {
        var parameters = new LinkedMultiValueMap<String, String>();
        Question.of(question).parts().forEach(part -> parameters.add(part.name(), part.value()));
        for (var name : List.of("vue", "tri")) {
            if (form.getFirst(name) != null) {
                parameters.add(name, form.getFirst(name));
            }
        }
        return screens.read(parameters, me);
    }

    private static String refused(Screen screen, @Nullable String why, String name, RedirectAttributes then) {
        then.addFlashAttribute("viewError", why);
        then.addFlashAttribute("viewName", name);
        return "redirect:" + screen.address();
    }
}

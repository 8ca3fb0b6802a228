package fr.preinscription.staff.search;

import fr.preinscription.account.StaffMember;
import fr.preinscription.audit.AuditTrail;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of files that answer a question. */
@Controller
@PreAuthorize("hasRole('READER')")
class SearchPage {

    private final Projection projection;
    private final Search search;
    private final Screen.Reader screens;
    private final Views views;
    private final ListPage pages;
    private final AuditTrail trail;

    SearchPage(
            Projection projection,
            Search search,
            Screen.Reader screens,
            Views views,
            ListPage pages,
            AuditTrail trail) {
        this.projection = projection;
        this.search = search;
        this.screens = screens;
        this.views = views;
        this.pages = pages;
        this.trail = trail;
    }

    @GetMapping(Screen.PATH)
    String show(
            @RequestParam MultiValueMap<String, String> parameters,
            StaffMember me,
            Model model,
            HttpServletResponse response) {
        var opening = parameters.isEmpty() ? views.opening(me) : java.util.Optional.<Views.View>empty();
        if (opening.isPresent()) {
            return "redirect:" + Screen.PATH + "?" + opening.get().question() + "&vue="
                    + opening.get().id();
        }
        projection.catchUp();
        var screen = screens.read(parameters, me);
        if (screen.question().typed() instanceof Typed.Number number && search.exists(number.value())) {
            return "redirect:/bureau/dossiers/" + number.value();
        }
        var found = search.find(
                screen.question(), screen.layout().columns(), screen.layout().sort(), screen.place());
        if (!screen.question().isEmpty() && screen.place().equals(Search.Place.FIRST)) {
            trail.record(me.act("SEARCHED", "Recherche dans les dossiers")
                    .about(screen.question().text())
                    .with("question", screen.question().query())
                    .with("found", found.isCounted() ? found.count() : "> " + Search.COUNTED));
        }
        if (!screen.question().wrong().isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        }
        pages.show(screen, found, me, model);
        return "bureau/search/search";
    }
}

package fr.preinscription.staff.file;

import fr.preinscription.account.StaffMember;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Everything about one candidate on one screen. */
@Controller
@RequestMapping(FilePage.PATH)
@PreAuthorize("hasRole('READER')")
class FilePage {

    static final String PATH = "/bureau/dossiers/{number}";
    static final String VIEW = "bureau/file/file";

    private final OpenedFiles opened;
    private final FileViews views;

    FilePage(OpenedFiles opened, FileViews views) {
        this.opened = opened;
        this.views = views;
    }

    @GetMapping
    String show(
            @PathVariable String number,
            @RequestParam(name = "de", required = false) @Nullable String before,
            @RequestParam(name = "a", required = false) @Nullable String after,
            StaffMember me,
            Model model) {
        var registration = opened.open(number);
        if (!registration.number().equals(number)) {
            return at(registration.number(), "");
        }
        return views.show(registration, me, version(before), version(after), model);
    }

    /** @param place on the page, « pieces », or empty for its top */
    static String at(String number, String place) {
        return "redirect:/bureau/dossiers/" + number + (place.isEmpty() ? "" : "#" + place);
    }

    private static @Nullable Integer version(@Nullable String typed) {
        return typed != null && typed.matches("\\d{1,4}") ? Integer.valueOf(typed) : null;
    }
}

package fr.preinscription.staff.desk;

import fr.preinscription.account.StaffMember;
import fr.preinscription.casefile.CaseFiles;
import fr.preinscription.registration.OfficeRegistrations;
import fr.preinscription.registration.Scan;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One field that waits for the code of the next envelope. */
@Controller
@RequestMapping(DeskPage.PATH)
@PreAuthorize("hasRole('AGENT')")
class DeskPage {

    static final String PATH = "/bureau/guichet";

    private final OfficeRegistrations registrations;
    private final CaseFiles files;
    private final DeskDay day;
    private final StrayEnvelopes strays;
    private final DeskViews views;

    DeskPage(OfficeRegistrations registrations, CaseFiles files, DeskDay day, StrayEnvelopes strays, DeskViews views) {
        this.registrations = registrations;
        this.files = files;
        this.day = day;
        this.strays = strays;
        this.views = views;
    }

    @GetMapping
    String show(
            @RequestParam(required = false) @Nullable String code,
            StaffMember me,
            Model model,
            HttpServletResponse response) {
        if (code != null && !code.isBlank()) {
            return open(code.strip(), model, response);
        }
        var receipts = day.receipts(me);
        if (!receipts.isEmpty()) {
            var last = receipts.getFirst();
            registrations
                    .find(last.number())
                    .ifPresent(registration -> model.addAttribute("lastFile", files.of(registration.id())));
        }
        model.addAttribute("receipts", receipts);
        model.addAttribute("counts", day.counts());
        model.addAttribute("waiting", strays.waiting().size());
        return "bureau/desk/desk";
    }

    private String open(String code, Model model, HttpServletResponse response) {
        var scan = Scan.read(code);
        var registration = scan.flatMap(read -> registrations.find(read.number()));
        if (scan.isPresent() && registration.isPresent()) {
            var version = scan.get().version();
            return "redirect:" + PATH + "/" + registration.get().number()
                    + (version == null ? "" : "?version=" + version);
        }
        response.setStatus(HttpStatus.NOT_FOUND.value());
        return StrayPages.unknown(code, scan.isPresent(), views.today(), model);
    }
}

package fr.preinscription.staff.decision;

import fr.preinscription.casefile.CaseFile;
import fr.preinscription.casefile.CaseFiles;
import fr.preinscription.registration.OfficeRegistrations;
import fr.preinscription.registration.Registrations.Opened;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.server.ResponseStatusException;

/** The file that a page is about, with what the head of the page shows. */
record OpenedFile(Opened registration, CaseFile file) {

    String path() {
        return "/bureau/dossiers/" + registration.number();
    }

    String page() {
        return "redirect:" + path();
    }

    /** « Camille DURAND » */
    String candidate() {
        var identity = registration.answers().identity();
        return identity == null
                ? "candidat"
                : (identity.firstNames().isEmpty() ? "" : identity.firstNames().getFirst() + " ")
                        + identity.birthName().toUpperCase(Locale.FRENCH);
    }

    void show(Model model) {
        model.addAttribute("file", file);
        model.addAttribute("candidate", candidate());
        model.addAttribute("path", path());
    }

    /** Finds files by the number in the address. */
    @Component
    static class Finder {

        private final OfficeRegistrations registrations;
        private final CaseFiles files;

        Finder(OfficeRegistrations registrations, CaseFiles files) {
            this.registrations = registrations;
            this.files = files;
        }

        OpenedFile find(String number) {
            var registration =
                    registrations.find(number).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
            return new OpenedFile(registration, files.of(registration.id()));
        }
    }
}

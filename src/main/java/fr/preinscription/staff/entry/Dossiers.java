package fr.preinscription.staff.entry;

import fr.preinscription.registration.Answers;
import fr.preinscription.registration.OfficeRegistrations;
import fr.preinscription.registration.Registrations.Opened;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.server.ResponseStatusException;

/** The registration whose number is in the address of a page. */
@Component
class Dossiers {

    private final OfficeRegistrations registrations;

    Dossiers(OfficeRegistrations registrations) {
        this.registrations = registrations;
    }

    Opened of(String number) {
        return registrations.find(number).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** What the head of each page of a registration shows. */
    Opened show(String number, Model model) {
        var opened = of(number);
        model.addAttribute("opened", opened);
        model.addAttribute("candidate", name(opened.answers()));
        model.addAttribute("file", path(opened));
        return opened;
    }

    static String path(Opened opened) {
        return "/bureau/dossiers/" + opened.number();
    }

    /** « Camille DURAND » */
    static String name(Answers answers) {
        var identity = answers.identity();
        return identity == null
                ? "candidat"
                : ((identity.firstNames().isEmpty() ? "" : identity.firstNames().getFirst() + " ")
                        + identity.birthName().toUpperCase(Locale.FRENCH));
    }
}

package fr.preinscription.wizard;

import fr.preinscription.registration.ProvenAddresses;
import fr.preinscription.registration.Registrations;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The number, to be noted: from here on, and only from here on, the candidate is registered. */
@Controller
class RegisteredPage {

    static final String PATH = "/inscription/enregistree";

    private final Registrations registrations;
    private final AccessKeyOnScreen key;
    private final ProvenAddresses addresses;

    RegisteredPage(Registrations registrations, AccessKeyOnScreen key, ProvenAddresses addresses) {
        this.registrations = registrations;
        this.key = key;
        this.addresses = addresses;
    }

    @GetMapping(PATH)
    String show(Access access, Model model) {
        var registration = access.registration();
        model.addAttribute("registration", registration);
        model.addAttribute("confirmation", registrations.confirmation(registration.id(), registration.version()));
        model.addAttribute("accessKey", key.of(access).orElse(null));
        model.addAttribute("addressProven", addresses.isProven(registration));
        return "wizard/registered";
    }
}

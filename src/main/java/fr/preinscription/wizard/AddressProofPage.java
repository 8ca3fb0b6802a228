package fr.preinscription.wizard;

import fr.preinscription.registration.ProvenAddresses;
import fr.preinscription.registration.ProvenAddresses.Sending;
import fr.preinscription.registration.Registrations.Opened;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Where a registered candidate confirms their address with the code of our message, whenever they like. */
@Controller
@RequestMapping(AddressProofPage.PATH)
class AddressProofPage {

    static final String PATH = "/mon-inscription/adresse";

    private static final String VIEW = "return/address-code";

    private final ProvenAddresses addresses;

    AddressProofPage(ProvenAddresses addresses) {
        this.addresses = addresses;
    }

    @GetMapping
    String show(Access access, Model model) {
        model.addAttribute("form", new ContactProofForm(null));
        return page(access.registration(), model);
    }

    @PostMapping(params = "renvoyer")
    String sendAgain(Access access, Model model, HttpServletResponse response) {
        model.addAttribute("form", new ContactProofForm(null));
        if (!addresses.isProven(access.registration())) {
            var sending = addresses.send(access.registration());
            model.addAttribute("sending", sending.name());
            if (sending != Sending.SENT) {
                response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
            }
        }
        return page(access.registration(), model);
    }

    @PostMapping
    String confirm(
            Access access,
            @Valid @ModelAttribute("form") ContactProofForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response) {
        if (!errors.hasErrors()) {
            switch (addresses.check(access.registration(), form.code())) {
                case PROVEN -> {
                    return "redirect:" + PATH;
                }
                case WRONG ->
                    errors.rejectValue(
                            "code", "wrong", "Ce code n’est pas le bon. Vérifiez les 6 chiffres du dernier courriel.");
                case EXHAUSTED ->
                    errors.rejectValue("code", "exhausted", "Il y a eu trop d’essais. Attendez une heure.");
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(access.registration(), model);
    }

    private String page(Opened registration, Model model) {
        model.addAttribute("registration", registration);
        model.addAttribute("minutes", ProvenAddresses.DELAY.toMinutes());
        model.addAttribute("proven", addresses.isProven(registration));
        return VIEW;
    }
}

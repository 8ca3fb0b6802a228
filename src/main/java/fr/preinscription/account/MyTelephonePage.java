package fr.preinscription.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Another telephone for the codes; the former one works until the new one has shown a code. */
@Controller
@RequestMapping(MyTelephonePage.PATH)
@PreAuthorize("isAuthenticated()")
class MyTelephonePage {

    static final String PATH = "/bureau/compte/telephone";

    private static final String VIEW = "bureau/account/telephone";
    private static final String SECRET = MyTelephonePage.class.getName() + ".secret";

    private final MyAccount account;
    private final OneTimeCodes codes;

    MyTelephonePage(MyAccount account, OneTimeCodes codes) {
        this.account = account;
        this.codes = codes;
    }

    @GetMapping
    String show(StaffMember me, HttpServletRequest request, Model model) {
        model.addAttribute("form", TelephoneForm.EMPTY);
        return view(me, request, model);
    }

    @GetMapping("/qr.svg")
    ResponseEntity<byte[]> picture(StaffMember me, HttpServletRequest request) {
        return QrPicture.of(codes.address(secret(me, request), me));
    }

    @PostMapping
    String change(
            @Valid @ModelAttribute("form") TelephoneForm form,
            BindingResult errors,
            StaffMember me,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes next) {
        if (!errors.hasErrors() && !account.knowsPassword(me, form.password())) {
            errors.rejectValue("password", "wrong", "Ce mot de passe n’est pas le vôtre.");
        }
        if (!errors.hasErrors() && !account.changeTelephone(me, secret(me, request), form.code(), request)) {
            errors.rejectValue("code", "wrong", "Ce code n’est pas bon. Attendez le suivant.");
        }
        if (errors.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return view(me, request, model);
        }
        request.getSession().removeAttribute(SECRET);
        next.addFlashAttribute("done", "Les codes viennent maintenant de ce téléphone.");
        return "redirect:" + AccountPage.PATH;
    }

    private String view(StaffMember me, HttpServletRequest request, Model model) {
        model.addAttribute("secret", codes.inWords(secret(me, request), me.id()));
        model.addAttribute("picture", PATH + "/qr.svg");
        return VIEW;
    }

    /** The same until it is taken, so that going back does not change the picture that was scanned. */
    private byte[] secret(StaffMember me, HttpServletRequest request) {
        var session = request.getSession();
        if (session.getAttribute(SECRET) instanceof byte[] kept) {
            return kept;
        }
        var secret = codes.newSecret(me.id());
        session.setAttribute(SECRET, secret);
        return secret;
    }
}

package fr.preinscription.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Another password. */
@Controller
@RequestMapping("/bureau/compte/mot-de-passe")
@PreAuthorize("isAuthenticated()")
class MyPasswordPage {

    private static final String VIEW = "bureau/account/password";

    private final MyAccount account;

    MyPasswordPage(MyAccount account) {
        this.account = account;
    }

    @GetMapping
    String show(Model model) {
        model.addAttribute("form", NewPasswordForm.EMPTY);
        return VIEW;
    }

    @PostMapping
    String change(
            @ModelAttribute("form") NewPasswordForm form,
            BindingResult errors,
            StaffMember me,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes next) {
        form.check(me, errors);
        if (!errors.hasErrors() && !account.knowsPassword(me, form.current())) {
            errors.rejectValue("current", "wrong", "Ce mot de passe n’est pas le vôtre.");
        }
        if (errors.hasErrors() || form.password() == null) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return VIEW;
        }
        account.changePassword(me, form.password(), request);
        next.addFlashAttribute("done", "Votre mot de passe est changé. Vos autres sessions sont fermées.");
        return "redirect:" + AccountPage.PATH;
    }
}

package fr.preinscription.account;

import fr.preinscription.account.SignIn.Attempt;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.time.Clock;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;

/** The second step of signing in: a code of the telephone, a passkey, or a code of last resort. */
@Controller
class CodePage {

    static final String PATH = OfficeSecurity.SIGN_IN + "/code";
    static final String LAST_RESORT = OfficeSecurity.SIGN_IN + "/secours";

    private static final String VIEW = "bureau/account/code";
    private static final String LAST_RESORT_VIEW = "bureau/account/last-resort";
    private static final String BACK = "redirect:" + OfficeSecurity.SIGN_IN;

    private final SignIn signIn;
    private final AccountTable accounts;
    private final Landing landing;
    private final Clock clock;

    CodePage(SignIn signIn, AccountTable accounts, Landing landing, Clock clock) {
        this.signIn = signIn;
        this.accounts = accounts;
        this.landing = landing;
        this.clock = clock;
    }

    @GetMapping({PATH, LAST_RESORT})
    String show(HttpServletRequest request, Model model) {
        var pending = PendingSignIn.of(request, clock.instant()).filter(found -> !found.enrols());
        if (pending.isEmpty()) {
            return BACK;
        }
        model.addAttribute("form", CodeForm.EMPTY);
        return view(request, pending.get(), model);
    }

    @PostMapping({PATH, LAST_RESORT})
    String enter(
            @Valid @ModelAttribute("form") CodeForm form,
            BindingResult errors,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        var pending = PendingSignIn.of(request, clock.instant()).filter(found -> !found.enrols());
        if (pending.isEmpty()) {
            return BACK;
        }
        if (errors.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return view(request, pending.get(), model);
        }
        var lastResort = isLastResort(request);
        var attempt = lastResort
                ? signIn.recovery(pending.get(), form.code(), request)
                : signIn.code(pending.get(), form.code(), request);
        if (attempt instanceof Attempt.Right) {
            return landing.redirect(request, response);
        }
        SignInPage.refuse(
                attempt,
                lastResort
                        ? "Ce code de secours n’est pas bon, ou il a déjà servi."
                        : "Ce code n’est pas bon, ou il a déjà servi. Attendez le suivant et vérifiez l’heure de votre téléphone.",
                errors,
                response);
        return view(request, pending.get(), model);
    }

    private String view(HttpServletRequest request, PendingSignIn pending, Model model) {
        var account = accounts.find(pending.account()).orElseThrow();
        model.addAttribute("telephone", account.telephone());
        model.addAttribute("passkey", account.passkeys() > 0);
        return isLastResort(request) ? LAST_RESORT_VIEW : VIEW;
    }

    private static boolean isLastResort(HttpServletRequest request) {
        return request.getRequestURI().endsWith(LAST_RESORT);
    }
}

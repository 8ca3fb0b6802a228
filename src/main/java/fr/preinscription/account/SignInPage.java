package fr.preinscription.account;

import fr.preinscription.account.SignIn.Attempt;
import jakarta.servlet.http.HttpServletRequest;
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
import org.springframework.web.bind.annotation.RequestParam;

/** The way in: address and password, a passkey, or the identity provider. */
@Controller
@RequestMapping(OfficeSecurity.SIGN_IN)
class SignInPage {

    private static final String VIEW = "bureau/account/sign-in";

    private final SignIn signIn;
    private final Landing landing;
    private final Provider provider;

    SignInPage(SignIn signIn, Landing landing, Provider provider) {
        this.signIn = signIn;
        this.landing = landing;
        this.provider = provider;
    }

    @ModelAttribute("provider")
    Provider provider() {
        return provider;
    }

    /** Why the provider did not help, once it sent somebody back. */
    @ModelAttribute("refusal")
    String refusal(@RequestParam(defaultValue = "") String refus) {
        return refus.equals("compte")
                ? "Vous êtes bien reconnu par " + provider.name()
                        + ", mais vous n’avez pas de compte actif au bureau. Demandez-en un à votre administrateur."
                : "La connexion avec " + provider.name()
                        + " n’a pas abouti. Recommencez, ou entrez par un autre moyen.";
    }

    @GetMapping
    String show(HttpServletRequest request, HttpServletResponse response, Model model) {
        if (SignedIn.of(request) != null) {
            return landing.redirect(request, response);
        }
        model.addAttribute("form", SignInForm.EMPTY);
        return VIEW;
    }

    @PostMapping
    String enter(
            @Valid @ModelAttribute("form") SignInForm form,
            BindingResult errors,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (errors.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return VIEW;
        }
        var attempt = signIn.password(form.email(), form.password(), request);
        if (attempt instanceof Attempt.Right) {
            return "redirect:" + CodePage.PATH;
        }
        refuse(
                attempt,
                "L’adresse et le mot de passe ne vont pas ensemble. Vérifiez les deux, puis recommencez.",
                errors,
                response);
        return VIEW;
    }

    static void refuse(Attempt attempt, String wrong, BindingResult errors, HttpServletResponse response) {
        switch (attempt) {
            case Attempt.TooEarly(var delay) -> {
                var minutes = delay.plusSeconds(59).toMinutes();
                errors.reject(
                        "early",
                        "Il y a eu trop d’essais. Attendez " + minutes + (minutes > 1 ? " minutes" : " minute")
                                + ", puis recommencez.");
                response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
            }
            case Attempt.Unfinished _ -> {
                errors.reject(
                        "unfinished",
                        "Votre compte n’est pas terminé : suivez jusqu’au bout le lien reçu par courriel, ou demandez-en"
                                + " un autre à votre administrateur.");
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            }
            default -> {
                errors.reject("wrong", wrong);
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            }
        }
    }
}

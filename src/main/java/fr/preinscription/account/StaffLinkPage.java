package fr.preinscription.account;

import fr.preinscription.web.SecretToken;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A one-time link was followed: its owner chooses a password, then goes on to the second factor. */
@Controller
@RequestMapping(StaffLinks.PATH)
class StaffLinkPage {

    private static final String VIEW = "bureau/account/link";
    private static final String SPENT = "bureau/account/link-spent";

    private final StaffLinks links;
    private final AccountTable accounts;
    private final Passwords passwords;
    private final OneTimeCodes codes;
    private final NewSession sessions;
    private final Clock clock;

    StaffLinkPage(
            StaffLinks links,
            AccountTable accounts,
            Passwords passwords,
            OneTimeCodes codes,
            NewSession sessions,
            Clock clock) {
        this.links = links;
        this.accounts = accounts;
        this.passwords = passwords;
        this.codes = codes;
        this.sessions = sessions;
        this.clock = clock;
    }

    @GetMapping
    String show(@RequestParam(required = false) @Nullable String jeton, Model model, HttpServletResponse response) {
        var account = owner(jeton);
        if (account.isEmpty()) {
            response.setStatus(HttpStatus.GONE.value());
            return SPENT;
        }
        model.addAttribute("form", NewPasswordForm.EMPTY);
        return view(account.get(), jeton, model);
    }

    @PostMapping
    String choose(
            @RequestParam(required = false) @Nullable String jeton,
            @ModelAttribute("form") NewPasswordForm form,
            BindingResult errors,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        var account = owner(jeton);
        if (account.isEmpty() || jeton == null || form.password() == null) {
            response.setStatus(HttpStatus.GONE.value());
            return SPENT;
        }
        form.check(account.get().member(), errors);
        if (errors.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return view(account.get(), jeton, model);
        }
        var id = account.get().id();
        accounts.password(id, passwords.digest(form.password()));
        sessions.rotate(request);
        new PendingSignIn(
                        id, account.get().generation(), clock.instant(), SecretToken.digest(jeton), codes.newSecret(id))
                .keep(request);
        return "redirect:" + EnrolmentPage.PATH;
    }

    private Optional<Account> owner(@Nullable String token) {
        return links.account(token).flatMap(accounts::find).filter(account -> !account.disabled());
    }

    private static String view(Account account, @Nullable String token, Model model) {
        model.addAttribute("account", account.member());
        model.addAttribute("token", token);
        return VIEW;
    }
}

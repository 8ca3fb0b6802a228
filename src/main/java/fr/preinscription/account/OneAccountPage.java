package fr.preinscription.account;

import fr.preinscription.audit.Act;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One account: who it is of, what it may do, and whether it may still. */
@Controller
@RequestMapping(AccountsPage.PATH + "/{id}")
@PreAuthorize("hasRole('ADMINISTRATOR')")
class OneAccountPage {

    private static final String VIEW = "bureau/account/one";
    private static final String LAST =
            "C’est le dernier administrateur qui peut se connecter : donnez d’abord ce rôle à quelqu’un d’autre.";

    private final AccountTable accounts;
    private final AccountChanges changes;
    private final OpenSessions sessions;

    OneAccountPage(AccountTable accounts, AccountChanges changes, OpenSessions sessions) {
        this.accounts = accounts;
        this.changes = changes;
        this.sessions = sessions;
    }

    @GetMapping
    String show(@PathVariable UUID id, Model model) {
        var account = account(id);
        model.addAttribute("form", AccountForm.of(account.member()));
        return view(account, model);
    }

    @PostMapping
    String describe(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") AccountForm form,
            BindingResult errors,
            StaffMember me,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        var account = account(id);
        form.check(errors);
        var changed = errors.getFieldErrorCount() == errors.getFieldErrorCount("email")
                ? new AccountForm(account.email(), form.name(), form.capacity(), form.role()).member(id)
                : null;
        try {
            if (changed != null) {
                changes.describe(account, changed, me.act("ACCOUNT_CHANGED", "Compte modifié"));
                next.addFlashAttribute("done", "Le compte est modifié.");
                return "redirect:" + AccountsPage.PATH + "/" + id;
            }
        } catch (AccountChanges.LastAdministrator e) {
            errors.rejectValue("role", "last", LAST);
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return view(account, model);
    }

    @PostMapping("/desactiver")
    String disable(@PathVariable UUID id, StaffMember me, RedirectAttributes next) {
        var act = me.act("ACCOUNT_DISABLED", "Compte désactivé");
        return change(id, changes::disable, act, "Le compte est désactivé et ses sessions sont fermées.", next);
    }

    @PostMapping("/activer")
    String enable(@PathVariable UUID id, StaffMember me, RedirectAttributes next) {
        return change(
                id, changes::enable, me.act("ACCOUNT_ENABLED", "Compte réactivé"), "Le compte est réactivé.", next);
    }

    @PostMapping("/nouveau-lien")
    String newLink(@PathVariable UUID id, StaffMember me, RedirectAttributes next) {
        var act = me.act("ACCOUNT_RESET", "Mot de passe et second moyen effacés, nouveau lien envoyé");
        return change(id, changes::sendNewLink, act, "Un nouveau lien est parti par courriel.", next);
    }

    @PostMapping("/deconnecter")
    String signOut(@PathVariable UUID id, StaffMember me, RedirectAttributes next) {
        var act = me.act("SESSIONS_ENDED", "Toutes les sessions fermées par un administrateur");
        return change(id, changes::signOut, act, "Toutes ses sessions sont fermées.", next);
    }

    private String change(UUID id, BiConsumer<Account, Act> change, Act act, String done, RedirectAttributes next) {
        try {
            change.accept(account(id), act);
            next.addFlashAttribute("done", done);
        } catch (AccountChanges.LastAdministrator e) {
            next.addFlashAttribute("refused", LAST);
        }
        return "redirect:" + AccountsPage.PATH + "/" + id;
    }

    private String view(Account account, Model model) {
        model.addAttribute("account", account);
        model.addAttribute("roles", AccountsPage.roles());
        model.addAttribute("sessions", sessions.of(account.id(), null));
        return VIEW;
    }

    private Account account(UUID id) {
        return accounts.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}

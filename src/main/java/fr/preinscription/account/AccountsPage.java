package fr.preinscription.account;

import fr.preinscription.web.Choice;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
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

/** Who works here: the list, and inviting somebody. */
@Controller
@RequestMapping(AccountsPage.PATH)
@PreAuthorize("hasRole('ADMINISTRATOR')")
class AccountsPage {

    static final String PATH = "/bureau/comptes";

    private static final String NEW = "bureau/account/new";

    private final AccountTable accounts;
    private final AccountChanges changes;

    AccountsPage(AccountTable accounts, AccountChanges changes) {
        this.accounts = accounts;
        this.changes = changes;
    }

    @GetMapping
    String list(Model model) {
        model.addAttribute("accounts", accounts.all());
        return "bureau/account/list";
    }

    @GetMapping("/nouveau")
    String showNew(Model model) {
        model.addAttribute("form", AccountForm.EMPTY);
        model.addAttribute("roles", roles());
        return NEW;
    }

    @PostMapping("/nouveau")
    String invite(
            @Valid @ModelAttribute("form") AccountForm form,
            BindingResult errors,
            StaffMember me,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        form.check(errors);
        if (!errors.hasErrors()) {
            try {
                var member = form.member(UUID.randomUUID());
                changes.invite(member, me.act("ACCOUNT_CREATED", "Compte créé, invitation envoyée"));
                next.addFlashAttribute(
                        "done", member.name() + " reçoit un lien par courriel. Il marche pendant 72 heures.");
                return "redirect:" + PATH;
            } catch (AccountChanges.AddressTaken e) {
                errors.rejectValue("email", "taken", "Cette adresse a déjà un compte.");
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("roles", roles());
        return NEW;
    }

    static List<Choice> roles() {
        return Arrays.stream(Role.values())
                .map(role -> Choice.of(role, role.french() + " : " + role.task()))
                .toList();
    }
}

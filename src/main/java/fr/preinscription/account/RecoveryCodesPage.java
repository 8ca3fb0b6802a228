package fr.preinscription.account;

import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Codes of last resort, shown once after they were made. */
@Controller
@RequestMapping(RecoveryCodesPage.PATH)
@PreAuthorize("isAuthenticated()")
class RecoveryCodesPage {

    static final String PATH = "/bureau/compte/codes-de-secours";

    private final MyAccount account;
    private final RecoveryCodes recovery;

    RecoveryCodesPage(MyAccount account, RecoveryCodes recovery) {
        this.account = account;
        this.recovery = recovery;
    }

    /** Sends whoever made new codes to the page that shows them. */
    static String show(byte[] codes, RedirectAttributes next) {
        next.addFlashAttribute("codes", codes);
        return "redirect:" + PATH;
    }

    @GetMapping
    String show(StaffMember me, Model model) {
        model.addAttribute("left", recovery.left(me.id()));
        if (model.getAttribute("codes") instanceof byte[] codes) {
            model.addAttribute("codes", recovery.read(me.id(), codes));
        }
        return "bureau/account/recovery-codes";
    }

    @PostMapping
    String renew(StaffMember me, @RequestParam(required = false) @Nullable String password, RedirectAttributes next) {
        if (!account.knowsPassword(me, password)) {
            next.addFlashAttribute("refused", "Ce mot de passe n’est pas le vôtre.");
            return "redirect:" + PATH;
        }
        return show(account.renewRecoveryCodes(me), next);
    }
}

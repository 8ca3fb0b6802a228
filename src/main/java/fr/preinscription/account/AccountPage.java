package fr.preinscription.account;

import fr.preinscription.audit.AuditTrail;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** « Mon compte »: what one signs in with, and where one is signed in. */
@Controller
@RequestMapping("/bureau")
@PreAuthorize("isAuthenticated()")
class AccountPage {

    static final String PATH = "/bureau/compte";

    private static final int LONGEST_NAME = 100;

    private final MyAccount account;
    private final Passkeys passkeys;
    private final RecoveryCodes recovery;
    private final OpenSessions sessions;
    private final AuditTrail trail;

    AccountPage(MyAccount account, Passkeys passkeys, RecoveryCodes recovery, OpenSessions sessions, AuditTrail trail) {
        this.account = account;
        this.passkeys = passkeys;
        this.recovery = recovery;
        this.sessions = sessions;
        this.trail = trail;
    }

    @GetMapping("/compte")
    String show(StaffMember me, HttpServletRequest request, Model model) {
        var session = request.getSession(false);
        model.addAttribute("account", account.of(me));
        model.addAttribute("passkeys", passkeys.of(me));
        model.addAttribute("left", recovery.left(me.id()));
        model.addAttribute("sessions", sessions.of(me.id(), session == null ? null : session.getId()));
        return "bureau/account/mine";
    }

    @PostMapping("/compte/nom")
    String rename(StaffMember me, @RequestParam(defaultValue = "") String name, RedirectAttributes next) {
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            next.addFlashAttribute("refused", "Écrivez votre nom, en 100 caractères au plus.");
        } else {
            account.rename(me, name.strip());
            next.addFlashAttribute("done", "Votre nom est changé.");
        }
        return "redirect:" + PATH;
    }

    @PostMapping("/compte/sessions/fermer")
    String end(StaffMember me, @RequestParam(required = false) @Nullable String handle, RedirectAttributes next) {
        if (handle != null && sessions.end(me.id(), handle)) {
            trail.record(me.act("SESSION_ENDED", "Session fermée").about(me.email()));
            next.addFlashAttribute("done", "Cette session est fermée.");
        }
        return "redirect:" + PATH;
    }

    @PostMapping("/compte/sessions/fermer-tout")
    String endOthers(StaffMember me, HttpServletRequest request, RedirectAttributes next) {
        account.endOtherSessions(me, request);
        trail.record(
                me.act("SESSIONS_ENDED", "Toutes les autres sessions fermées").about(me.email()));
        next.addFlashAttribute("done", "Toutes vos autres sessions sont fermées.");
        return "redirect:" + PATH;
    }

    @PostMapping("/deconnexion")
    String signOut(StaffMember me, HttpServletRequest request) {
        trail.record(me.act("SIGNED_OUT", "Déconnexion").about(me.email()));
        var session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        return "redirect:" + OfficeSecurity.SIGN_IN + "?au-revoir";
    }
}

package fr.preinscription.account;

import fr.preinscription.audit.AuditTrail;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Adding and removing passkeys. */
@Controller
@RequestMapping(MyPasskeysPage.PATH)
@PreAuthorize("isAuthenticated()")
class MyPasskeysPage {

    static final String PATH = "/bureau/compte/cles";

    private static final String PROVEN = MyPasskeysPage.class.getName() + ".proven";
    private static final String HERE = "redirect:" + AccountPage.PATH;

    private final MyAccount account;
    private final Passkeys passkeys;
    private final AuditTrail trail;

    MyPasskeysPage(MyAccount account, Passkeys passkeys, AuditTrail trail) {
        this.account = account;
        this.passkeys = passkeys;
        this.trail = trail;
    }

    @GetMapping
    String show(HttpServletRequest request, org.springframework.ui.Model model) {
        model.addAttribute("proven", request.getSession().getAttribute(PROVEN) != null);
        return "bureau/account/passkey";
    }

    /** The password first: a session found open makes no key for its finder. */
    @PostMapping("/mot-de-passe")
    String prove(
            StaffMember me,
            @RequestParam(required = false) @Nullable String password,
            HttpServletRequest request,
            RedirectAttributes next) {
        if (account.knowsPassword(me, password)) {
            request.getSession().setAttribute(PROVEN, true);
        } else {
            next.addFlashAttribute("refused", "Ce mot de passe n’est pas le vôtre.");
        }
        return "redirect:" + PATH;
    }

    @PostMapping("/options")
    ResponseEntity<String> options(StaffMember me, HttpServletRequest request) {
        if (request.getSession().getAttribute(PROVEN) == null) {
            return ResponseEntity.status(org.springframework.http.HttpStatus.CONFLICT)
                    .build();
        }
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(passkeys.creationOptions(me, request));
    }

    @PostMapping
    String add(
            StaffMember me,
            @RequestParam(required = false) @Nullable String credential,
            @RequestParam(defaultValue = "") String name,
            HttpServletRequest request,
            RedirectAttributes next) {
        if (request.getSession().getAttribute(PROVEN) == null || !passkeys.add(me, credential, name, request)) {
            next.addFlashAttribute("refused", "Cette clé n’a pas pu être enregistrée.");
            return "redirect:" + PATH;
        }
        request.getSession().removeAttribute(PROVEN);
        trail.record(me.act("PASSKEY_ADDED", "Clé d’identification ajoutée")
                .about(me.email())
                .with("clé", name));
        next.addFlashAttribute("done", "Cette clé est enregistrée.");
        return HERE;
    }

    @PostMapping("/supprimer")
    String remove(StaffMember me, @RequestParam(defaultValue = "") String id, RedirectAttributes next) {
        var mine = account.of(me);
        if (!mine.telephone() && mine.passkeys() < 2) {
            next.addFlashAttribute(
                    "refused", "C’est votre seul second moyen de connexion : ajoutez-en un autre d’abord.");
            return HERE;
        }
        passkeys.remove(me, id).ifPresent(removed -> {
            trail.record(me.act("PASSKEY_REMOVED", "Clé d’identification supprimée")
                    .about(me.email())
                    .with("clé", removed.name()));
            next.addFlashAttribute("done", "Cette clé est supprimée.");
        });
        return HERE;
    }
}

package fr.preinscription.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** After the first password, the second factor: a telephone or a passkey. Only then is the one-time link used up. */
@Controller
@RequestMapping(EnrolmentPage.PATH)
class EnrolmentPage {

    static final String PATH = OfficeSecurity.SIGN_IN + "/second-moyen";

    private static final String VIEW = "bureau/account/enrolment";
    private static final String BACK = "redirect:" + StaffLinks.PATH;

    private final Enrolment enrolment;
    private final AccountTable accounts;
    private final OneTimeCodes codes;
    private final Passkeys passkeys;
    private final Clock clock;

    EnrolmentPage(Enrolment enrolment, AccountTable accounts, OneTimeCodes codes, Passkeys passkeys, Clock clock) {
        this.enrolment = enrolment;
        this.accounts = accounts;
        this.codes = codes;
        this.passkeys = passkeys;
        this.clock = clock;
    }

    @GetMapping
    String show(HttpServletRequest request, Model model) {
        var pending = pending(request);
        if (pending.isEmpty()) {
            return BACK;
        }
        model.addAttribute("form", CodeForm.EMPTY);
        return view(pending.get(), model);
    }

    @GetMapping("/qr.svg")
    ResponseEntity<byte[]> picture(HttpServletRequest request) {
        return pending(request)
                .map(found -> QrPicture.of(codes.address(secret(found), member(found))))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    @PostMapping
    String telephone(
            @Valid @ModelAttribute("form") CodeForm form,
            BindingResult errors,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes next) {
        var pending = pending(request);
        if (pending.isEmpty()) {
            return BACK;
        }
        if (!errors.hasErrors()) {
            var done = enrolment.finish(
                    pending.get(),
                    Set.of(SignIn.password(), SignedIn.TELEPHONE),
                    () -> codes.enrol(pending.get().account(), secret(pending.get()), form.code()),
                    request);
            if (done.isPresent()) {
                return RecoveryCodesPage.show(done.get(), next);
            }
            errors.rejectValue(
                    "code",
                    "wrong",
                    "Ce code n’est pas bon. Attendez le suivant et vérifiez l’heure de votre téléphone.");
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return view(pending.get(), model);
    }

    @PostMapping("/cle/options")
    ResponseEntity<String> options(HttpServletRequest request) {
        return pending(request)
                .map(found -> ResponseEntity.ok()
                        .contentType(MediaType.APPLICATION_JSON)
                        .body(passkeys.creationOptions(member(found), request)))
                .orElseGet(() -> ResponseEntity.status(HttpStatus.GONE).build());
    }

    @PostMapping("/cle")
    String passkey(
            @RequestParam(required = false) @Nullable String credential,
            HttpServletRequest request,
            RedirectAttributes next) {
        var pending = pending(request);
        if (pending.isEmpty()) {
            return BACK;
        }
        var done = enrolment.finish(
                pending.get(),
                Set.of(SignIn.password(), SignIn.factor(FactorGrantedAuthority.WEBAUTHN_AUTHORITY)),
                () -> passkeys.add(member(pending.get()), credential, "Première clé", request),
                request);
        if (done.isPresent()) {
            return RecoveryCodesPage.show(done.get(), next);
        }
        next.addFlashAttribute(
                "refused", "Cette clé n’a pas pu être enregistrée. Recommencez, ou utilisez un téléphone.");
        return "redirect:" + PATH;
    }

    private Optional<PendingSignIn> pending(HttpServletRequest request) {
        return PendingSignIn.of(request, clock.instant()).filter(PendingSignIn::enrols);
    }

    private String view(PendingSignIn pending, Model model) {
        model.addAttribute("secret", codes.inWords(secret(pending), pending.account()));
        model.addAttribute("picture", PATH + "/qr.svg");
        return VIEW;
    }

    private StaffMember member(PendingSignIn pending) {
        return accounts.find(pending.account()).orElseThrow().member();
    }

    private static byte[] secret(PendingSignIn pending) {
        return Objects.requireNonNull(pending.secret());
    }
}

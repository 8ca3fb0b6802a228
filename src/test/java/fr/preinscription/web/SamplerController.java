package fr.preinscription.web;

import jakarta.validation.Valid;
import java.util.List;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Shows every fragment in every state. */
@Controller
@TestComponent
class SamplerController {

    @ModelAttribute
    void lists(Model model) {
        model.addAttribute(
                "situations",
                List.of(
                        Choice.of(SamplerForm.Situation.FIRST, "J’ai déjà présenté cet examen"),
                        Choice.of(
                                SamplerForm.Situation.SECOND,
                                "Je suis une formation à distance",
                                "Par exemple au CNED, en deuxième année, quel que soit votre statut."),
                        Choice.of(
                                SamplerForm.Situation.THIRD,
                                "J’ai une expérience professionnelle dans le domaine du diplôme, comme salarié à temps"
                                        + " plein, à temps partiel ou comme travailleur indépendant")));
        model.addAttribute("now", java.time.Instant.parse("2026-11-20T12:00:00Z"));
        model.addAttribute("until", java.time.Instant.parse("2026-11-20T12:40:00Z"));
        model.addAttribute("communes", List.of());
        model.addAttribute("yesNo", Choice.yesNo());
        model.addAttribute("countries", List.of(Choice.of("FR", "France"), Choice.of("BE", "Belgique")));
        model.addAttribute("head", List.of("Unité", "Note", "Choix"));
        model.addAttribute("lines", List.of(List.of("U1 Culture générale et expression", "12,50", "Je garde ma note")));
        model.addAttribute(
                "answers",
                List.of(
                        SummaryRow.of("Nom de famille", "Saint-Exupéry de la Rochefoucauld-Montmorency", "#familyName"),
                        new SummaryRow("Adresse", List.of("12 rue des Filatiers", "31000 TOULOUSE"), "#familyName"),
                        SummaryRow.of("Deuxième prénom", null, "#familyName")));
    }

    @GetMapping("/echantillon")
    String show(Model model, @RequestParam(defaultValue = "false") boolean demonstration) {
        model.addAttribute("form", SamplerForm.empty());
        model.addAttribute("demonstration", demonstration);
        return "sampler/sampler";
    }

    @GetMapping(path = "/echantillon", params = "erreurs")
    ModelAndView showErrors(@Valid @ModelAttribute("form") SamplerForm form, BindingResult errors) {
        return answer(form, errors);
    }

    @PostMapping("/echantillon")
    ModelAndView answer(@Valid @ModelAttribute("form") SamplerForm form, BindingResult errors) {
        if (errors.hasErrors()) {
            errors.reject("whole", "Le formulaire entier a un défaut.");
            return new ModelAndView("sampler/sampler", HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return new ModelAndView("redirect:/echantillon");
    }

    @GetMapping("/panne")
    String fail(@RequestParam String kind) throws Exception {
        throw switch (kind) {
            case "base" -> new org.springframework.jdbc.CannotGetJdbcConnectionException("jean.dupont@exemple.fr");
            case "rendu" -> new IllegalStateException("secret jean.dupont@exemple.fr");
            case "statut" -> new org.springframework.web.server.ResponseStatusException(HttpStatus.NOT_FOUND);
            default -> new IllegalArgumentException(kind);
        };
    }

    @PostMapping("/panne")
    String failAfterTyping() {
        throw new org.springframework.jdbc.CannotGetJdbcConnectionException("no connection");
    }

    @GetMapping("/gabarit-casse")
    String broken() {
        return "sampler/broken";
    }

    @GetMapping("/communes")
    @org.springframework.web.bind.annotation.ResponseBody
    List<Choice> communes(@RequestParam String codePostal) {
        return switch (codePostal) {
            case "31000" -> List.of(Choice.of("31555", "Toulouse"));
            case "09000" -> List.of(Choice.of("09122", "Foix"), Choice.of("09130", "Ganac"));
            default -> List.of();
        };
    }

    @GetMapping("/json")
    @org.springframework.web.bind.annotation.ResponseBody
    List<Choice> json() {
        return Choice.yesNo();
    }

    @GetMapping("/autre-politique")
    org.springframework.http.ResponseEntity<String> otherPolicy() {
        return org.springframework.http.ResponseEntity.ok()
                .header("content-security-policy", "sandbox")
                .cacheControl(org.springframework.http.CacheControl.noCache())
                .body("");
    }
}

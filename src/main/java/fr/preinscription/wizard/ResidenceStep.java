package fr.preinscription.wizard;

import fr.preinscription.catalogue.Communes;
import fr.preinscription.catalogue.Countries;
import fr.preinscription.registration.Answers.ResidenceKind;
import fr.preinscription.web.Choice;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

@Controller
@RequestMapping("/inscription/residence")
class ResidenceStep {

    private static final String VIEW = "wizard/residence";

    private final Communes communes;
    private final Countries countries;

    ResidenceStep(Communes communes, Countries countries) {
        this.communes = communes;
        this.countries = countries;
    }

    @ModelAttribute
    void questions(Model model) {
        model.addAttribute(
                "places",
                List.of(
                        Choice.of(ResidenceForm.Place.FRANCE, "En France", "En métropole, en Corse ou en outre-mer."),
                        Choice.of(ResidenceForm.Place.ABROAD, "Dans un autre pays")));
        model.addAttribute(
                "kinds",
                List.of(
                        Choice.of(ResidenceKind.HOME, "Chez moi, ou chez mes parents"),
                        Choice.of(ResidenceKind.THIRD_PARTY, "Chez quelqu’un d’autre", "Un ami, un autre parent…"),
                        Choice.of(
                                ResidenceKind.ELECTED_DOMICILE,
                                "Je n’ai pas de logement fixe",
                                "Mon adresse est au CCAS (centre communal d’action sociale) ou dans un organisme agréé."
                                        + " J’écris la commune de cet"
                                        + " organisme."),
                        Choice.of(
                                ResidenceKind.PRISON,
                                "Dans un établissement pénitentiaire",
                                "J’écris la commune de l’établissement.")));
        model.addAttribute(
                "countries",
                countries.all().stream()
                        .filter(country -> !country.code().equals(Countries.FRANCE))
                        .map(country -> Choice.of(country.code(), country.name()))
                        .toList());
    }

    @GetMapping
    String show(Visit visit, Model model) {
        var answered = visit.answers().residence();
        var form =
                ResidenceForm.of(answered != null ? answered : visit.prefill().residence());
        return page(visit, form, model.addAttribute("form", form));
    }

    @PostMapping(params = "chercher")
    String search(
            Visit visit,
            @ModelAttribute("form") ResidenceForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response) {
        if (form.proposed(communes).isEmpty()) {
            form.checkCommune(errors, communes);
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        }
        return page(visit, form, model);
    }

    @PostMapping
    String answer(
            Visit visit,
            @Valid @ModelAttribute("form") ResidenceForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response) {
        form.check(errors, communes, countries);
        if (errors.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(visit, form, model);
        }
        return visit.answer(form.answer(communes));
    }

    private String page(Visit visit, ResidenceForm form, Model model) {
        model.addAttribute(
                "communes",
                form.proposed(communes).stream()
                        .map(commune -> Choice.of(commune.code(), commune.label()))
                        .toList());
        return visit.show(VIEW, model);
    }
}

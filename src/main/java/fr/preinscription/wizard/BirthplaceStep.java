package fr.preinscription.wizard;

import fr.preinscription.catalogue.Commune;
import fr.preinscription.catalogue.Communes;
import fr.preinscription.catalogue.Countries;
import fr.preinscription.regulation.Names;
import fr.preinscription.web.Choice;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.Comparator;
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
@RequestMapping("/inscription/lieu-de-naissance")
class BirthplaceStep {

    private static final String VIEW = "wizard/birthplace";

    /** More than the twenty arrondissements of Paris. */
    private static final int LONGEST_LIST = 40;

    private final Communes communes;
    private final Countries countries;

    BirthplaceStep(Communes communes, Countries countries) {
        this.communes = communes;
        this.countries = countries;
    }

    @ModelAttribute("countries")
    List<Choice> countries() {
        return countries.all().stream()
                .filter(country -> !country.code().equals(Countries.FRANCE))
                .map(country -> Choice.of(country.code(), country.name()))
                .toList();
    }

    @ModelAttribute("places")
    List<Choice> places() {
        return List.of(Choice.of("true", "En France"), Choice.of("false", "À l’étranger"));
    }

    @GetMapping
    String show(Visit visit, Model model) {
        var answered = visit.answers().birthplace();
        var prefilled = visit.prefill().birthplace();
        var form = BirthplaceForm.of(answered != null ? answered : prefilled);
        model.addAttribute("form", form);
        return show(visit, found(form), model);
    }

    /** Finds the communes of the typed name, without leaving the page. */
    @PostMapping(params = "chercher")
    String search(
            Visit visit,
            @ModelAttribute("form") BirthplaceForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response) {
        var found = found(form);
        if (found.isEmpty()) {
            new BirthplaceForm(true, form.town(), null, null, null).check(errors, found);
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        }
        return show(visit, found, model);
    }

    @PostMapping
    String answer(
            Visit visit,
            @Valid @ModelAttribute("form") BirthplaceForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response) {
        var found = found(form);
        form.check(errors, found);
        if (errors.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(visit, found, model);
        }
        return visit.answer(form.answer(found));
    }

    /** Those of exactly this name; where there is none, those whose name begins so. */
    private List<Commune> found(BirthplaceForm form) {
        var found = communes.search(form.typedTown(), LONGEST_LIST).stream()
                .filter(commune -> !commune.needsArrondissement())
                .sorted(Comparator.comparing(
                        commune -> commune.kind() == Commune.Kind.ARRONDISSEMENT ? commune.code() : ""))
                .toList();
        var name = Names.searchKey(form.typedTown());
        var exact = found.stream()
                .filter(commune -> Names.searchKey(commune.name()).equals(name))
                .toList();
        return exact.isEmpty() ? found : exact;
    }

    private static String show(Visit visit, List<Commune> found, Model model) {
        model.addAttribute(
                "communes", found.stream().map(BirthplaceStep::choice).toList());
        model.addAttribute("tooMany", found.size() >= LONGEST_LIST);
        return visit.show(VIEW, model);
    }

    private static Choice choice(Commune commune) {
        var department = commune.departmentName() + " (" + commune.department() + ")";
        return new Choice(
                BirthplaceForm.value(commune),
                commune.name(),
                commune.isFormer() ? department + ", ancienne commune" : department);
    }
}

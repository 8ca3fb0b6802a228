package fr.preinscription.wizard;

import fr.preinscription.catalogue.Language;
import fr.preinscription.catalogue.Languages;
import fr.preinscription.regulation.Candidacy.LanguageTaught;
import fr.preinscription.web.Choice;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

@Controller
@RequestMapping("/inscription/langues")
class LanguagesStep {

    private static final String VIEW = "wizard/languages";

    private static final List<Choice> PLACES = List.of(
            Choice.of(
                    LanguageTaught.OTHER_SCHOOL,
                    "En cours, dans un établissement",
                    "Collège, lycée, université, GRETA…"),
            Choice.of(LanguageTaught.DISTANCE, "En cours à distance", "Avec le CNED ou un autre organisme."),
            Choice.of(
                    LanguageTaught.NOWHERE, "Pas en cours", "Par exemple en famille, à l’étranger, ou par vous-même."));

    private final Languages languages;

    LanguagesStep(Languages languages) {
        this.languages = languages;
    }

    @GetMapping
    String show(Visit visit, Model model) {
        var answered = visit.answers().languages();
        var prefilled = visit.prefill().languages();
        model.addAttribute("form", LanguagesForm.of(answered != null ? answered : prefilled));
        return page(visit, model);
    }

    @PostMapping
    String answer(
            Visit visit,
            @ModelAttribute("form") LanguagesForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response) {
        var question = LanguageQuestion.of(visit, languages);
        form.check(errors, question);
        if (errors.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(visit, model);
        }
        return visit.answer(form.answer(question));
    }

    private String page(Visit visit, Model model) {
        var question = LanguageQuestion.of(visit, languages);
        var proposed = new ArrayList<>(choices(question.proposed()));
        if (question.maybeNone()) {
            proposed.add(Choice.of(LanguagesForm.NONE, "Je ne sais pas, ou pas de langue"));
        }
        model.addAttribute("question", question);
        model.addAttribute("imposed", question.imposed().map(Language::label).orElse(null));
        model.addAttribute("languages", proposed);
        model.addAttribute("seconds", choices(question.second()));
        model.addAttribute("places", PLACES);
        return visit.show(VIEW, model);
    }

    static List<Choice> choices(List<Language> languages) {
        return languages.stream()
                .map(language -> Choice.of(language.code(), capitalised(language.label())))
                .toList();
    }

    private static String capitalised(String label) {
        return label.length() <= 3 ? label : label.substring(0, 1).toUpperCase(Locale.FRENCH) + label.substring(1);
    }
}

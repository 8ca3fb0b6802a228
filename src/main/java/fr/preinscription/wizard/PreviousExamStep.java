package fr.preinscription.wizard;

import fr.preinscription.catalogue.Specialties;
import fr.preinscription.catalogue.Specialty;
import fr.preinscription.regulation.ExamForm;
import fr.preinscription.web.Choice;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

@Controller
@RequestMapping("/inscription/examen-precedent")
class PreviousExamStep {

    private static final String VIEW = "wizard/previous-exam";
    private static final int SESSIONS = 60;

    private static final List<Choice> FORMS = List.of(
            Choice.of(ExamForm.GLOBAL, "Forme globale", "Toutes les épreuves à la même session."),
            Choice.of(ExamForm.PROGRESSIVE, "Forme progressive", "Les épreuves réparties sur plusieurs sessions."));

    private final Specialties specialties;
    private final Academies academies;

    PreviousExamStep(Specialties specialties, Academies academies) {
        this.specialties = specialties;
        this.academies = academies;
    }

    @ModelAttribute
    void questions(Visit visit, Model model) {
        model.addAttribute(
                "sessions",
                sessions(visit).stream()
                        .map(String::valueOf)
                        .map(year -> Choice.of(year, year))
                        .toList());
        model.addAttribute(
                "academies",
                academies.all().stream().map(name -> Choice.of(name, name)).toList());
        model.addAttribute("specialties", specialties(visit));
        model.addAttribute("forms", FORMS);
    }

    @GetMapping
    String show(Visit visit, Model model) {
        model.addAttribute("form", form(visit));
        return visit.show(VIEW, model);
    }

    @PostMapping
    String answer(
            Visit visit,
            @Valid @ModelAttribute("form") PreviousExamForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response) {
        var slugs = specialties(visit).stream().map(Choice::value).toList();
        form.check(errors, sessions(visit), academies.all(), slugs);
        if (errors.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return visit.show(VIEW, model);
        }
        return visit.answer(form.answer());
    }

    private PreviousExamForm form(Visit visit) {
        var answered = visit.answers().previousExam();
        var known = answered != null ? answered : visit.prefill().previousExam();
        if (known != null) {
            return PreviousExamForm.of(known);
        }
        var lastSession = visit.answers().lastSession();
        return lastSession != null && lastSession.registeredHere()
                ? PreviousExamForm.lastSession(visit.session() - 1, academies.ours())
                : PreviousExamForm.empty();
    }

    private static List<Integer> sessions(Visit visit) {
        return IntStream.rangeClosed(1, SESSIONS)
                .mapToObj(years -> visit.session() - years)
                .toList();
    }

    private List<Choice> specialties(Visit visit) {
        var french = Collator.getInstance(Locale.FRENCH);
        return Stream.concat(
                        specialties.ever(visit.session()).stream()
                                .sorted(Comparator.comparing(Specialty::name, french))
                                .map(specialty -> Choice.of(
                                        specialty.slug(),
                                        specialty.name() + (specialty.open() ? "" : " (ancien BTS)"))),
                        Stream.of(Choice.of(PreviousExamForm.OTHER, "Mon BTS n’est pas dans cette liste")))
                .toList();
    }
}

package fr.preinscription.wizard;

import fr.preinscription.catalogue.Campaign;
import fr.preinscription.catalogue.Specialty;
import fr.preinscription.registration.Answers;
import fr.preinscription.regulation.Topic;
import fr.preinscription.regulation.Verdict;
import fr.preinscription.web.Choice;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;

/**
 * A candidate at one step of the form: the draft, the journey as the answers make it, and the step of the page. Resolved
 * from the draft's cookie and the address of the page; whoever has no draft, or is not there yet, is led elsewhere.
 */
record Visit(Draft draft, Step step, Journey journey, Visits visits) {

    Answers answers() {
        return draft.answers();
    }

    /** What was answered last session, proposed where this step has no answer yet. */
    Answers prefill() {
        return draft.prefill();
    }

    int session() {
        return draft.session();
    }

    Campaign campaign() {
        return visits.campaign(draft).orElseThrow(() -> new Detour("/"));
    }

    /** The chosen specialty, as this session sees it. */
    Optional<Specialty> specialty() {
        return visits.specialty(draft);
    }

    /** The units of the chosen specialty and option; an empty grid when nothing is known of them. */
    Specialty.Grid units() {
        var option = answers().option();
        return specialty()
                .map(chosen -> chosen.grid(chosen.hasOptions() && option != null ? option.letter() : null))
                .orElseThrow(() -> new Detour(Step.SPECIALTY.path()));
    }

    /** Identity of the grid of units that the answers about units must be about. */
    String grid() {
        return journey.terrain().grid();
    }

    /** What the regulation says so far. */
    Verdict verdict() {
        return visits.verdict(draft);
    }

    /** What the regulation would say of these answers, on these topics only. */
    Verdict judge(Answers supposed, Topic... topics) {
        return visits.judge(draft, supposed, Set.of(topics));
    }

    /** What the regulation would say, on these topics, if this were the answer of this step. */
    Verdict judgeAnswer(Object answer, Topic... topics) {
        return visits.judge(draft, step, answer, Set.of(topics));
    }

    /** Today in Paris. */
    LocalDate today() {
        return visits.today();
    }

    /** Keeps the answer of this step, forgets those that it makes void, and goes where the journey leads. */
    String answer(@Nullable Object answer, Step... voided) {
        return "redirect:" + visits.answer(draft, step, answer, voided).next().path();
    }

    /** Puts the step, its place on the route, the way back and the answers « yes » and « no » into the model of its page. */
    String show(String view, Model model) {
        model.addAttribute("step", step);
        model.addAttribute("position", journey.position(step));
        model.addAttribute("steps", journey.length());
        model.addAttribute("back", back());
        model.addAttribute("answeredBefore", print());
        model.addAttribute(
                "unfinished", draft.office() != null ? null : draft.changesRegistration() ? "change" : "new");
        if (!model.containsAttribute("prefilled")) {
            model.addAttribute("prefilled", isPrefilled());
        }
        model.addAttribute("yesNo", Choice.yesNo());
        return view;
    }

    /** Whether the page starts from last session's answers, to be checked. */
    boolean isPrefilled() {
        return step.answeredIn(prefill()) && !step.answeredIn(answers());
    }

    /** What the page holds against the answer that stands when it comes back. */
    String print() {
        return visits.print(step.answerIn(answers()));
    }

    private String back() {
        var before = journey.before(step);
        return before == step ? "/" : before.path();
    }
}

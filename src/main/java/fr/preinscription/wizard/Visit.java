package fr.preinscription.wizard;

import fr.preinscription.registration.Answers;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;

/**
 * A candidate at one step of the form: the draft, the journey as the answers make it, and the step of the page. Resolved
 * from the draft's cookie and the address of the page; whoever has no draft, or is not there yet, is led elsewhere.
 */
final class Visit {

    private final Draft draft;
    private final Step step;
    private final Journey journey;
    private final Answers prefill;
    private final BiFunction<Draft, @Nullable Object, Journey> answering;

    Visit(
            Draft draft,
            Step step,
            Journey journey,
            Answers prefill,
            BiFunction<Draft, @Nullable Object, Journey> answering) {
        this.draft = draft;
        this.step = step;
        this.journey = journey;
        this.prefill = prefill;
        this.answering = answering;
    }

    Draft draft() {
        return draft;
    }

    Answers answers() {
        return draft.answers();
    }

    /** Answers of last session, proposed where the candidate has not answered yet. */
    Answers prefill() {
        return prefill;
    }

    Journey journey() {
        return journey;
    }

    int session() {
        return draft.session();
    }

    /** Keeps the answer of this step and goes where the journey leads. */
    String answer(@Nullable Object answer) {
        var onward = answering.apply(draft, answer);
        return "redirect:" + onward.next().path();
    }

    /** Puts the step's title, its place on the route and the way back into the model of its page. */
    String show(String view, Model model) {
        model.addAttribute("step", step);
        model.addAttribute("position", journey.position(step));
        model.addAttribute("length", journey.length());
        model.addAttribute("back", back());
        model.addAttribute("nextTitle", nextTitle());
        return view;
    }

    private String back() {
        var before = journey.before(step);
        return before == step ? "/" : before.path();
    }

    private String nextTitle() {
        var route = journey.route();
        var place = route.indexOf(step);
        return place + 1 < route.size() ? route.get(place + 1).title() : "";
    }
}

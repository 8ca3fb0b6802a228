package fr.preinscription.wizard;

import fr.preinscription.registration.Answers;
import fr.preinscription.regulation.Candidacy.Internship;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** @param dates dates and place, in the candidate's words */
record InternshipForm(
        @Nullable String state,

        @Size(max = 500, message = "Écrivez 500 caractères au maximum.") @Nullable
        String dates) {

    static InternshipForm of(Answers.@Nullable Internship internship) {
        return internship == null
                ? new InternshipForm(null, null)
                : new InternshipForm(internship.state().name(), internship.dates());
    }

    void check(BindingResult errors) {
        var chosen = Chosen.of(Internship.class, state);
        if (chosen == null) {
            errors.rejectValue("state", "missing", "Dites où en est votre stage.");
        }
        if (chosen == Internship.PLANNED && Chosen.isBlank(dates)) {
            errors.rejectValue("dates", "missing", "Écrivez les dates et le lieu de votre stage.");
        }
    }

    Answers.Internship answer() {
        var chosen = Objects.requireNonNull(Chosen.of(Internship.class, state));
        var words = Chosen.text(dates);
        return new Answers.Internship(chosen, chosen == Internship.PLANNED && words != null ? words : "");
    }
}

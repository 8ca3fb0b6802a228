package fr.preinscription.wizard;

import fr.preinscription.registration.Answers;
import fr.preinscription.regulation.Candidacy.ContinuingEducation;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** @param continuingEducation asked of those in continuing education only */
record TrainingForm(
        @NotNull(message = "Dites en quelle année de formation vous êtes.")
        @Min(value = 1, message = "Choisissez première ou seconde année.")
        @Max(value = 2, message = "Choisissez première ou seconde année.")
        @Nullable
        Integer year,

        @Nullable ContinuingEducation continuingEducation) {

    static TrainingForm of(Answers.@Nullable Training training) {
        return training == null
                ? new TrainingForm(null, null)
                : new TrainingForm(training.year(), training.continuingEducation());
    }

    void check(BindingResult errors, boolean inContinuingEducation) {
        if (errors.getTarget() == null) {
            return;
        }
        if (inContinuingEducation && continuingEducation == null) {
            errors.rejectValue("continuingEducation", "missing", "Choisissez votre situation de formation continue.");
        }
    }

    Answers.Training answer(boolean inContinuingEducation) {
        return new Answers.Training(year, inContinuingEducation ? continuingEducation : null);
    }
}

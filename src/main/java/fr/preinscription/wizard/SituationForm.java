package fr.preinscription.wizard;

import fr.preinscription.registration.Answers;
import fr.preinscription.regulation.CandidateCategory;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** @param satBefore not asked when the candidate was registered in this academy last session */
record SituationForm(
        @NotNull(message = "Dites si vous avez des cours sur place, dans un établissement.") @Nullable
        Boolean faceToFaceSchool,

        @NotNull(message = "Dites si vous suivez une préparation à distance cette année.") @Nullable
        Boolean enrolledInDistanceLearning,

        @Nullable Boolean satBefore,

        @NotNull(message = "Choisissez votre situation.") @Nullable
        Door door) {

    /** The doors to the exam, and « none of these ». */
    enum Door {
        PREVIOUS_SESSION(CandidateCategory.PREVIOUS_SESSION),
        DISTANCE_PUPIL(CandidateCategory.DISTANCE_PUPIL),
        DISTANCE_APPRENTICE(CandidateCategory.DISTANCE_APPRENTICE),
        DISTANCE_CONTINUING_EDUCATION(CandidateCategory.DISTANCE_CONTINUING_EDUCATION),
        WORK_EXPERIENCE(CandidateCategory.WORK_EXPERIENCE),
        NONE(null);

        private final @Nullable CandidateCategory category;

        Door(@Nullable CandidateCategory category) {
            this.category = category;
        }

        static Door of(@Nullable CandidateCategory category) {
            return category == null ? NONE : valueOf(category.name());
        }
    }

    static SituationForm of(Answers.@Nullable Situation situation) {
        return situation == null
                ? new SituationForm(null, null, null, null)
                : new SituationForm(
                        situation.faceToFaceSchool(),
                        situation.enrolledInDistanceLearning(),
                        situation.satBefore(),
                        Door.of(situation.category()));
    }

    /** No answer contradicts another one. */
    void check(BindingResult errors, boolean registeredLastSession) {
        if (errors.getTarget() == null) {
            return;
        }
        if (satBefore == null && !registeredLastSession) {
            errors.rejectValue("satBefore", "missing", "Dites si vous avez déjà été inscrit à l’examen d’un BTS.");
        }
        var category = door == null ? null : door.category;
        if (category != null && category.distance() && Boolean.FALSE.equals(enrolledInDistanceLearning)) {
            errors.rejectValue(
                    "door",
                    "distance",
                    "Plus haut, vous répondez que vous ne suivez pas de préparation à distance cette année. Corrigez une"
                            + " des deux réponses.");
        }
        if (category == CandidateCategory.PREVIOUS_SESSION
                && Boolean.FALSE.equals(satBefore)
                && !registeredLastSession) {
            errors.rejectValue(
                    "door",
                    "never",
                    "Plus haut, vous répondez que vous n’avez jamais été inscrit à l’examen d’un BTS. Corrigez une des"
                            + " deux réponses.");
        }
    }

    Answers.Situation answer(boolean registeredLastSession) {
        return new Answers.Situation(
                Boolean.TRUE.equals(faceToFaceSchool),
                door == null ? null : door.category,
                Boolean.TRUE.equals(enrolledInDistanceLearning),
                registeredLastSession || Boolean.TRUE.equals(satBefore));
    }
}

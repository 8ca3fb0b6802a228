package fr.preinscription.wizard;

import fr.preinscription.registration.Answers;
import fr.preinscription.regulation.ExamForm;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** @param specialty slug of the catalogue, or {@link #OTHER} */
record PreviousExamForm(
        @NotNull(message = "Choisissez la session.") @Nullable
        Integer session,

        @NotBlank(message = "Choisissez l’académie.") @Nullable
        String academy,

        @NotBlank(message = "Choisissez le BTS.") @Nullable String specialty,

        @NotNull(message = "Dites si l’examen était en forme globale ou progressive.") @Nullable
        ExamForm form,

        @NotNull(message = "Dites si vous avez passé au moins une épreuve.") @Nullable
        Boolean sat) {

    /** A BTS that the catalogue does not know. */
    static final String OTHER = "autre";

    static PreviousExamForm of(Answers.PreviousExam exam) {
        return new PreviousExamForm(exam.session(), exam.academy(), exam.specialty(), exam.form(), exam.sat());
    }

    /** Session and academy are known of who says to have been registered here last session. */
    static PreviousExamForm lastSession(int session, String academy) {
        return new PreviousExamForm(session, academy, null, null, null);
    }

    static PreviousExamForm empty() {
        return new PreviousExamForm(null, null, null, null, null);
    }

    /** Nothing but what the lists propose. */
    void check(BindingResult errors, List<Integer> sessions, List<String> academies, List<String> specialties) {
        if (errors.getTarget() == null) {
            return;
        }
        if (session != null && !sessions.contains(session)) {
            errors.rejectValue("session", "unknown", "Choisissez une session de la liste.");
        }
        if (academy != null && !academy.isBlank() && !academies.contains(academy)) {
            errors.rejectValue("academy", "unknown", "Choisissez une académie de la liste.");
        }
        if (specialty != null && !specialty.isBlank() && !specialties.contains(specialty)) {
            errors.rejectValue("specialty", "unknown", "Choisissez un BTS de la liste.");
        }
    }

    Answers.PreviousExam answer() {
        return new Answers.PreviousExam(
                session == null ? 0 : session,
                academy == null ? "" : academy,
                specialty == null ? "" : specialty,
                form == null ? ExamForm.GLOBAL : form,
                Boolean.TRUE.equals(sat));
    }
}

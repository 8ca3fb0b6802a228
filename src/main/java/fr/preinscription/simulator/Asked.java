package fr.preinscription.simulator;

import fr.preinscription.regulation.Candidacy.ExperienceKind;
import org.jspecify.annotations.Nullable;

/** What the page asks in a situation: an answer given before the situation was changed is hidden, and does not count. */
final class Asked {

    private Asked() {}

    static EligibilityQuestion only(EligibilityQuestion typed) {
        var outside = !typed.taughtInSchool();
        var distance = outside && typed.inDistanceLearning();
        var experience = outside && typed.is(Situation.WORK_EXPERIENCE);
        var again = outside && typed.is(Situation.PREVIOUS_SESSION);
        var previous = again || (distance || experience) && Boolean.TRUE.equals(typed.satBefore());
        var continuing = distance && typed.is(Situation.DISTANCE_CONTINUING_EDUCATION);
        return new EligibilityQuestion(
                typed.specialty(),
                typed.option(),
                typed.department(),
                typed.faceToFaceSchool(),
                when(outside, typed.situation()),
                when(distance, typed.trainingYear()),
                when(continuing, typed.continuingEducation()),
                when(experience, typed.experienceKind()),
                when(experience && typed.experienceKind() == ExperienceKind.SELF_EMPLOYED, typed.registered()),
                when(experience, typed.experienceMonths()),
                when(experience, typed.stillWorking()),
                when(experience || again, typed.distanceLearning()),
                when(distance || experience, typed.satBefore()),
                when(previous, typed.previousSpecialty()),
                when(previous, typed.previousForm()),
                when(previous, typed.previousSat()),
                when(outside, typed.form()),
                when(outside, typed.wholeExam()),
                when(distance || again, typed.internship()),
                when(outside, typed.decisions()),
                when(outside, typed.age()));
    }

    private static <T> @Nullable T when(boolean asked, @Nullable T answer) {
        return asked ? answer : null;
    }
}

package fr.preinscription.simulator;

import fr.preinscription.regulation.CandidateCategory;
import org.jspecify.annotations.Nullable;

/** The doors to the examination, and « none of these ». */
enum Situation {
    PREVIOUS_SESSION(CandidateCategory.PREVIOUS_SESSION),
    DISTANCE_PUPIL(CandidateCategory.DISTANCE_PUPIL),
    DISTANCE_APPRENTICE(CandidateCategory.DISTANCE_APPRENTICE),
    DISTANCE_CONTINUING_EDUCATION(CandidateCategory.DISTANCE_CONTINUING_EDUCATION),
    WORK_EXPERIENCE(CandidateCategory.WORK_EXPERIENCE),
    NONE(null);

    private final @Nullable CandidateCategory category;

    Situation(@Nullable CandidateCategory category) {
        this.category = category;
    }

    @Nullable
    CandidateCategory category() {
        return category;
    }

    boolean distance() {
        return category != null && category.distance();
    }
}

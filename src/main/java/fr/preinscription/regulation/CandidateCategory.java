package fr.preinscription.regulation;

/** The door by which a candidate enters the examination. There is no other one. */
public enum CandidateCategory {
    /** Has already presented the examination. */
    PREVIOUS_SESSION,
    /** Distance learning as a pupil. */
    DISTANCE_PUPIL,
    /** Distance learning as an apprentice. */
    DISTANCE_APPRENTICE,
    /** Distance learning in continuing education. */
    DISTANCE_CONTINUING_EDUCATION,
    /** Work experience in the field of the BTS. */
    WORK_EXPERIENCE;

    /** True for the three statuses of distance learning. */
    public boolean distance() {
        return this == DISTANCE_PUPIL || this == DISTANCE_APPRENTICE || this == DISTANCE_CONTINUING_EDUCATION;
    }
}

package fr.preinscription.regulation;

/** The form of the examination: every unit in one session, or spread over several (D. 643-14). */
public enum ExamForm {
    GLOBAL,
    PROGRESSIVE
}

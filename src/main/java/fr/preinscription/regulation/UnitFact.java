package fr.preinscription.regulation;

import fr.preinscription.regulation.Candidacy.UnitAnswer;
import fr.preinscription.regulation.Candidacy.UnitStatus;
import fr.preinscription.regulation.Curriculum.Unit;

/**
 * An obligatory unit of the chosen specialty, with the answer that counts for it: that of its paper when the paper was
 * answered, else its own, else that it is sat.
 */
record UnitFact(Unit unit, UnitAnswer answer) {

    String code() {
        return unit.code();
    }

    /** The code, with the title when it is known. */
    String label() {
        return unit.title().isBlank() ? unit.code() : unit.code() + " (" + unit.title() + ")";
    }

    boolean is(UnitStatus status) {
        return answer.status() == status;
    }
}

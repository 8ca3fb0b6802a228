package fr.preinscription.simulator;

import fr.preinscription.regulation.ExamForm;
import java.util.List;

/**
 * Whether a form of the examination is open.
 *
 * @param reasons why it is not, empty when it is
 */
record FormSaid(ExamForm form, boolean possible, List<Said> reasons) {

    public String label() {
        return form == ExamForm.GLOBAL ? "Forme globale" : "Forme progressive";
    }
}

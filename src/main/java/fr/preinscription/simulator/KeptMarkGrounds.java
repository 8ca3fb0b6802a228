package fr.preinscription.simulator;

import fr.preinscription.regulation.ExamForm;
import java.util.List;
import java.util.stream.Stream;

/**
 * Why a mark can be kept.
 *
 * @param form of the examination
 * @param keptYears years during which a mark is kept at this session
 */
record KeptMarkGrounds(ExamForm form, int keptYears) {

    /** Those that no remark tells already. */
    List<Ground> beside(List<Said> remarks) {
        return Stream.of(
                        form == ExamForm.GLOBAL
                                ? Ground.of("R-52", "La note est égale ou supérieure à 10 sur 20.")
                                : Ground.of("R-53", "En forme progressive, toute note peut être gardée."),
                        Ground.of("R-54", "Une note se garde " + keptYears + " ans."))
                .filter(ground ->
                        remarks.stream().noneMatch(remark -> remark.rule().equals(ground.rule())))
                .toList();
    }
}

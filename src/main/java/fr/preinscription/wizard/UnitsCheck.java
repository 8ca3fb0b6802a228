package fr.preinscription.wizard;

import fr.preinscription.catalogue.Specialty;
import fr.preinscription.regulation.Candidacy.UnitStatus;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.validation.BindingResult;

/** Whether the units are answered in full, and for each of them in a way that the regulation does not refuse. */
record UnitsCheck(UnitsForm form, Map<String, UnitAdvice> advice, Set<UnitStatus> offered, Map<String, String> labels) {

    static UnitsCheck of(Visit visit, UnitsForm form, Map<String, UnitAdvice> advice) {
        return new UnitsCheck(
                form,
                advice,
                UnitsPage.offered(visit),
                visit.units().compulsoryUnits().stream()
                        .collect(Collectors.toMap(Specialty.Unit::code, Specialty.Unit::displayedCode)));
    }

    void check(BindingResult errors) {
        var index = 0;
        for (var unit : form.all()) {
            check(unit, "units[" + index++ + "]", errors);
        }
    }

    private void check(UnitForm unit, String path, BindingResult errors) {
        var code = String.valueOf(unit.code());
        var label = labels.getOrDefault(code, code);
        var status = Chosen.of(UnitStatus.class, unit.status());
        unit.check(errors, path, label, status != null && offered.contains(status));
        if (status == null || !offered.contains(status) || !unit.isToldInFull()) {
            return;
        }
        var said = advice.getOrDefault(code, UnitAdvice.NONE);
        var field = path + "."
                + switch (status) {
                    case KEEP -> "mark";
                    case EXEMPT -> "ground";
                    case SIT, POSTPONE -> "status";
                };
        if (!said.refusals().isEmpty()) {
            errors.rejectValue(field, "refused", String.join(" ", said.refusals()));
        }
        if (said.renunciation() != null && !Chosen.isTicked(unit.renounced())) {
            errors.rejectValue(
                    path + ".renounced",
                    "missing",
                    "Épreuve " + label
                            + "\u00a0: cochez la case pour renoncer à votre note, ou choisissez «\u00a0je garde ma note\u00a0».");
        }
    }
}

package fr.preinscription.catalogue;

import fr.preinscription.catalogue.Specialty.Grid;
import fr.preinscription.catalogue.Specialty.Unverified;
import java.util.ArrayList;
import java.util.List;

/** Gathers the marks of a specialty that no source supports. */
final class UnverifiedMarks {

    private final List<Unverified> found = new ArrayList<>();

    private UnverifiedMarks() {}

    static List<Unverified> of(Specialty specialty, Grid grid) {
        var marks = new UnverifiedMarks();
        if (!grid.unitsKnown()) {
            marks.found.add(new Unverified(
                    "liste des unités",
                    new Verification(
                            grid.units().isEmpty() ? Verification.Standing.UNKNOWN : Verification.Standing.MEMORY,
                            grid.listConfidence(),
                            List.of(),
                            "à confirmer avec l'arrêté avant d'ouvrir l'inscription unité par unité")));
        }
        if (grid.regulation() != null) {
            marks.add("sessions du règlement " + grid.regulation(), grid.sessionsVerification());
        }
        for (var unit : grid.units()) {
            var code = unit.displayedCode();
            marks.add(code + ", code", unit.codeVerification());
            marks.add(code + ", intitulé", unit.titleVerification());
            if (!unit.optional()) {
                marks.add(code + ", coefficient, forme ou durée", unit.detailsVerification());
            }
            marks.add(code + ", lien avec le stage", unit.internshipVerification());
        }
        for (var rule : grid.languageRules()) {
            marks.add("langue " + rule.role() + ", liste permise", rule.verification());
        }
        for (var link : specialty.correspondences()) {
            marks.add(
                    "correspondance " + link.fromUnits() + " (" + link.fromSpecialty() + ") vers " + link.toUnits(),
                    link.verification());
        }
        if (specialty.r408() == null) {
            marks.found.add(new Unverified("attestation R408", specialty.r408Verification()));
        }
        if (grid.studentCommitmentHost() == null) {
            marks.found.add(new Unverified("épreuve qui porte l'engagement étudiant", Verification.UNKNOWN));
        }
        return List.copyOf(marks.found);
    }

    private void add(String what, Verification verification) {
        if (!verification.isSourced()) {
            found.add(new Unverified(what, verification));
        }
    }
}

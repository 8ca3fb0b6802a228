package fr.preinscription.catalogue;

import fr.preinscription.catalogue.Specialty.Correspondence;
import fr.preinscription.catalogue.Specialty.Domain;
import fr.preinscription.catalogue.Specialty.Grid;
import fr.preinscription.catalogue.Specialty.GridStatus;
import fr.preinscription.catalogue.Specialty.LanguageRole;
import fr.preinscription.catalogue.Specialty.LanguageRule;
import fr.preinscription.catalogue.Specialty.Unit;
import fr.preinscription.catalogue.SpecialtyData.RegulationData;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes the grid of one option from the exam regulation in force. */
final class GridAssembly {

    private static final String COMPLETE_FOR = "complete-option-";

    private final SpecialtyData specialty;
    private final RegulationData regulation;
    private final int session;

    GridAssembly(SpecialtyData specialty, RegulationData regulation, int session) {
        this.specialty = specialty;
        this.regulation = regulation;
        this.session = session;
    }

    Grid grid(@Nullable String option) {
        var row = regulation.row();
        var confidence = row.textOrNull("list_confidence");
        return new Grid(
                regulation.id(),
                status(row.text("grid_status"), option),
                confidence == null ? null : Entries.named(Verification.Confidence.class, confidence),
                row.map("marks").verification("sessions"),
                regulation.units().stream()
                        .filter(unit -> concerns(unit, option))
                        .map(GridAssembly::unit)
                        .toList(),
                row.list("language_rules").stream().map(this::languageRule).toList(),
                row.map("student_commitment").textOrNull("attached_epreuve"));
    }

    private static GridStatus status(String status, @Nullable String option) {
        if (status.startsWith(COMPLETE_FOR)) {
            return status.equals(COMPLETE_FOR + option) ? GridStatus.COMPLETE : GridStatus.PARTIAL;
        }
        return Entries.named(GridStatus.class, status);
    }

    private static boolean concerns(Entries unit, @Nullable String option) {
        var options = unit.texts("options");
        return option == null || options.isEmpty() || options.contains(option);
    }

    private static Unit unit(Entries row) {
        var code = row.text("code");
        var domain = Entries.named(Domain.class, row.text("domain"));
        var role = row.textOrNull("language_role");
        var languageRole = role == null ? null : LanguageRole.valueOf(role);
        var placeholder = row.bool("placeholder");
        var displayed = placeholder ? "code à confirmer" : withoutOptionLetter(code);
        var title = row.wordsOrNull("title");
        var marks = row.map("marks");
        return new Unit(
                code,
                displayed,
                row.textOrNull("paper"),
                title == null ? "Unité " + displayed : title,
                domain,
                UnitKind.of(title, domain, languageRole),
                row.bool("optional"),
                languageRole,
                row.boolOrNull("internship_based"),
                row.decimalOrNull("coefficient"),
                row.textOrNull("form"),
                row.numberOrNull("minutes"),
                placeholder,
                row.textOrNull("note"),
                marks.verification("code"),
                title == null ? Verification.UNKNOWN : marks.verification("title"),
                marks.verification("details"),
                marks.verification("internship"));
    }

    private static String withoutOptionLetter(String code) {
        return Character.isLetter(code.charAt(code.length() - 1)) ? code.substring(0, code.length() - 1) : code;
    }

    /**
     * The regulation's rule, unless it is only remembered and the specialty's own list was read in a source: that list then
     * wins, and is marked as contradicted when it differs.
     */
    private LanguageRule languageRule(Entries row) {
        var role = LanguageRole.valueOf(row.text("role"));
        var list = row.text("rule").equals("national_list") ? null : codes(row);
        var verification = row.asVerification();
        if (verification.isSourced()) {
            return new LanguageRule(role, list, verification);
        }
        return specialty.ownLanguages().stream()
                .filter(own -> own.text("role").equals(role.name()) && governs(own))
                .findFirst()
                .map(own -> ownList(role, list, own, verification))
                .orElse(new LanguageRule(role, list, verification));
    }

    private static LanguageRule ownList(
            LanguageRole role, @Nullable List<String> remembered, Entries own, Verification verification) {
        var read = own.map("marks").verification("list");
        var same = remembered != null && Set.copyOf(remembered).equals(Set.copyOf(codes(own)));
        return new LanguageRule(
                role,
                codes(own),
                same
                        ? read
                        : new Verification(
                                Verification.Standing.MEMORY,
                                verification.confidence(),
                                read.sources(),
                                "liste lue pour un règlement de la spécialité, contredite de mémoire pour celui-ci"));
    }

    private boolean governs(Entries own) {
        var last = own.numberOrNull("to_session");
        return own.number("from_session") <= session && (last == null || session <= last);
    }

    private static List<String> codes(Entries row) {
        return row.texts("languages").stream().map(Language::code).toList();
    }

    List<Correspondence> correspondences() {
        return regulation.correspondences().stream()
                .flatMap(link -> {
                    var origin = link.map("origin");
                    var verification = link.map("marks").verification("links");
                    return link.list("units").stream()
                            .map(pair -> new Correspondence(
                                    origin.text("specialty"),
                                    origin.number("first_session"),
                                    origin.numberOrNull("last_session"),
                                    pair.texts("from"),
                                    pair.texts("to"),
                                    Objects.requireNonNullElse(
                                            pair.get("verified") == null ? null : pair.asVerification(),
                                            verification)));
                })
                .toList();
    }
}

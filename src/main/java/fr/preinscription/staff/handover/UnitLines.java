package fr.preinscription.staff.handover;

import static fr.preinscription.staff.handover.CandidateLine.orEmpty;
import static fr.preinscription.staff.handover.CandidateLine.yesNo;

import fr.preinscription.catalogue.Specialty;
import fr.preinscription.registration.Answers;
import fr.preinscription.regulation.Candidacy.UnitStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The lines of one candidate's units: the compulsory ones in the order of the grid, then the optional ones. Where the grid
 * is not known well enough to be asked unit by unit, what the candidate wrote freely, for somebody to read.
 */
final class UnitLines {

    private static final String LANGUAGE = "LV:";
    private static final String OPTIONAL = "OPT:";

    private final int session;
    private final String number;
    private final int version;
    private final List<List<String>> lines = new ArrayList<>();

    private UnitLines(int session, String number, int version) {
        this.session = session;
        this.number = number;
        this.version = version;
    }

    static List<List<String>> of(
            int session, String number, int version, Answers answers, Optional<Specialty> specialty) {
        var units = new UnitLines(session, number, version);
        var grid = specialty.map(known -> known.grid(CandidateLine.option(known, answers)));
        var known = grid.filter(Specialty.Grid::unitsKnown);
        if (known.isPresent()) {
            units.compulsory(known.get(), answers);
        } else {
            units.free(answers.units());
        }
        units.optional(grid, answers);
        return units.lines;
    }

    private void compulsory(Specialty.Grid grid, Answers answers) {
        var choices = answers.units();
        for (var unit : grid.compulsoryUnits()) {
            var answer = choices == null ? null : choices.choices().get(unit.code());
            var status = answer == null ? UnitStatus.SIT : answer.status();
            add(
                    "O",
                    unit,
                    switch (status) {
                        case SIT -> "PASSE";
                        case KEEP -> "GARDE";
                        case EXEMPT -> "DISPENSE";
                        case POSTPONE -> "REPORTE";
                    },
                    answer,
                    language(unit, answers));
        }
    }

    private static String language(Specialty.Unit unit, Answers answers) {
        var languages = answers.languages();
        if (languages == null || unit.languageRole() == null) {
            return "";
        }
        return orEmpty(
                unit.languageRole() == Specialty.LanguageRole.LVB && languages.second() != null
                        ? languages.second()
                        : languages.compulsory());
    }

    private void optional(Optional<Specialty.Grid> grid, Answers answers) {
        var optionals = answers.optionals();
        if (optionals == null) {
            return;
        }
        for (var paper : optionals.papers()) {
            if (paper.startsWith(LANGUAGE)) {
                line(
                        "F",
                        "",
                        "",
                        "Langue vivante facultative",
                        "PASSE",
                        null,
                        paper.substring(LANGUAGE.length()),
                        false,
                        "");
            } else {
                var code = paper.startsWith(OPTIONAL) ? paper.substring(OPTIONAL.length()) : paper;
                grid.flatMap(known -> known.unit(code))
                        .ifPresentOrElse(
                                unit -> add("F", unit, "PASSE", null, ""),
                                () -> line("F", "", code, "", "PASSE", null, "", false, ""));
            }
        }
        if (optionals.studentCommitment()) {
            line("E", "", "", "Engagement étudiant", "PASSE", null, "", false, "");
        }
    }

    private void free(Answers.@Nullable Units units) {
        if (units == null) {
            return;
        }
        free("GARDE", units.keptMarks());
        free("DISPENSE", units.exemptions());
        free("REPORTE", units.postponed());
    }

    private void free(String status, @Nullable String text) {
        if (text != null && !text.isBlank()) {
            line("T", "", "", "", status, null, "", false, text.strip());
        }
    }

    private void add(
            String nature, Specialty.Unit unit, String status, Answers.@Nullable Unit answer, String language) {
        line(
                nature,
                unit.displayedCode(),
                unit.code(),
                unit.title(),
                status,
                answer,
                language,
                unit.codeVerification().isSourced(),
                "");
    }

    private void line(
            String nature,
            String code,
            String catalogueCode,
            String title,
            String status,
            Answers.@Nullable Unit answer,
            String language,
            boolean verified,
            String text) {
        lines.add(List.of(
                Integer.toString(session),
                number,
                Integer.toString(version),
                Integer.toString(lines.size() + 1),
                nature,
                code,
                catalogueCode,
                title,
                status,
                answer == null ? "" : orEmpty(answer.mark()),
                answer == null || answer.markSession() == null
                        ? ""
                        : answer.markSession().toString(),
                answer == null ? "" : orEmpty(answer.markSpecialty()),
                answer == null ? "" : orEmpty(answer.keepableMark()),
                answer == null || answer.ground() == null ? "" : answer.ground().name(),
                answer == null || answer.vae() == null ? "" : answer.vae().name(),
                language,
                yesNo(verified),
                text));
    }
}

package fr.preinscription.registration;

import fr.preinscription.catalogue.Languages;
import fr.preinscription.catalogue.Specialty;
import fr.preinscription.catalogue.Specialty.Grid;
import fr.preinscription.registration.AnswerSheet.Line;
import fr.preinscription.registration.Confirmation.UnitLine;
import fr.preinscription.regulation.Candidacy.ExemptionGround;
import fr.preinscription.regulation.Candidacy.OfficeDecision;
import fr.preinscription.regulation.Candidacy.UnitStatus;
import fr.preinscription.regulation.Candidacy.VaeState;
import fr.preinscription.regulation.ExamForm;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Specialty, form, units, languages and optional papers, in words. */
@Component
class ExamWords {

    private final Languages languages;

    ExamWords(Languages languages) {
        this.languages = languages;
    }

    List<Line> specialty(Optional<Specialty> specialty) {
        return specialty
                .map(chosen -> new Lines().add("BTS", chosen.name()).toList())
                .orElse(List.of());
    }

    List<Line> option(Optional<Specialty> specialty, Answers.@Nullable Option option) {
        return specialty
                .filter(Specialty::hasOptions)
                .flatMap(chosen -> option == null ? Optional.empty() : chosen.option(option.letter()))
                .map(chosen -> new Lines()
                        .add("Option", chosen.letter() + " : " + chosen.name())
                        .toList())
                .orElse(List.of());
    }

    List<Line> decisions(Answers.@Nullable Decisions decisions) {
        if (decisions == null) {
            return List.of();
        }
        var words =
                decisions.decisions().stream().sorted().map(ExamWords::decision).toList();
        return new Lines()
                .add("Décisions", words.isEmpty() ? List.of("Aucune") : words)
                .toList();
    }

    private static String decision(OfficeDecision decision) {
        return switch (decision) {
            case POSITIONING -> "Décision de positionnement ou de formation aménagée";
            case SPREADING -> "Décision d’étalement des épreuves sur plusieurs sessions";
            case DEROGATION -> "Dérogation pour présenter une partie des épreuves";
            case HIGH_LEVEL_ATHLETE -> "Sportif de haut niveau : demande d’étalement des épreuves";
        };
    }

    List<Line> form(Answers.@Nullable Form form) {
        return form == null
                ? List.of()
                : new Lines().add("Forme", form(form.form())).toList();
    }

    static String form(ExamForm form) {
        return form == ExamForm.GLOBAL ? "Globale" : "Progressive";
    }

    List<Line> units(Optional<Specialty> specialty, Answers answers) {
        var lines = new Lines();
        for (var unit : unitLines(specialty, answers)) {
            lines.add(
                    unit.code() + " – " + unit.title(),
                    unit.detail().isEmpty() ? List.of(unit.status()) : List.of(unit.status(), unit.detail()));
        }
        unitRemarks(answers).forEach(remark -> lines.addText(remark.label(), String.join("\n", remark.values())));
        if (specialty.isPresent()
                && answers.units() != null
                && !grid(specialty, answers).unitsKnown()) {
            lines.add("Épreuves", "Inscription à l’ensemble de l’examen");
        }
        return lines.toList();
    }

    /** One line a compulsory unit; none when the grid is not known. */
    List<UnitLine> unitLines(Optional<Specialty> specialty, Answers answers) {
        var units = answers.units();
        var grid = grid(specialty, answers);
        if (units == null || !grid.unitsKnown()) {
            return List.of();
        }
        return grid.compulsoryUnits().stream()
                .map(unit -> line(unit, units.choices().get(unit.code())))
                .toList();
    }

    /** What was written freely when the grid is not known. */
    List<Line> unitRemarks(Answers answers) {
        var units = answers.units();
        return units == null
                ? List.of()
                : new Lines()
                        .addText("Notes que je garde", units.keptMarks())
                        .addText("Dispenses que je demande", units.exemptions())
                        .addText("Épreuves que je ne passe pas cette session", units.postponed())
                        .toList();
    }

    private static Grid grid(Optional<Specialty> specialty, Answers answers) {
        return specialty
                .map(chosen -> chosen.grid(
                        chosen.hasOptions() && answers.option() != null
                                ? answers.option().letter()
                                : null))
                .orElseThrow();
    }

    private static UnitLine line(Specialty.Unit unit, Answers.@Nullable Unit answer) {
        var status = answer == null || answer.status() == null ? UnitStatus.SIT : answer.status();
        return new UnitLine(
                unit.displayedCode(),
                unit.title(),
                switch (status) {
                    case SIT -> "Je passe l’épreuve";
                    case KEEP -> "Je garde ma note";
                    case EXEMPT -> "Dispense";
                    case POSTPONE -> "Pas cette session";
                },
                answer == null ? "" : detail(status, answer));
    }

    private static String detail(UnitStatus status, Answers.Unit answer) {
        return switch (status) {
            case SIT ->
                answer.keepableMark() == null
                        ? ""
                        : "Renonce à la note " + mark(answer.keepableMark()) + session(answer.markSession());
            case KEEP -> answer.mark() == null ? "" : mark(answer.mark()) + session(answer.markSession());
            case EXEMPT -> answer.ground() == null ? "" : ground(answer);
            case POSTPONE -> "";
        };
    }

    private static String mark(String mark) {
        return mark.replace('.', ',') + "/20";
    }

    private static String session(@Nullable Integer session) {
        return session == null ? "" : ", session " + session;
    }

    private static String ground(Answers.Unit answer) {
        var ground = switch (answer.ground() == null ? ExemptionGround.OTHER : answer.ground()) {
            case VAE -> "VAE";
            case BTS -> "Autre BTS obtenu";
            case DUT -> "DUT obtenu";
            case NATIONAL_DIPLOMA -> "Diplôme national de niveau 5 ou plus";
            case FOREIGN_DIPLOMA -> "Diplôme étranger";
            case RNCP_TITLE -> "Titre inscrit au RNCP";
            case OTHER_BTS_UNIT -> "Unité obtenue dans un autre BTS";
            case PREPARATORY_CLASS_WITHOUT_DIPLOMA -> "Classe préparatoire";
            case ATTESTATION_OF_BLOCS -> "Attestation de blocs de compétences";
            case OTHER -> "Autre motif";
        };
        return answer.vae() == VaeState.PENDING ? ground + ", décision attendue" : ground;
    }

    List<Line> languages(Answers.@Nullable Languages answer) {
        if (answer == null) {
            return List.of();
        }
        var lines = new Lines()
                .add("Langue obligatoire", answer.compulsory() == null ? null : languages.label(answer.compulsory()))
                .add("Seconde langue", answer.second() == null ? null : languages.label(answer.second()));
        if (answer.taught() != null) {
            lines.add(
                    "Langue apprise",
                    switch (answer.taught()) {
                        case OTHER_SCHOOL -> "Dans un établissement";
                        case DISTANCE -> "À distance";
                        case NOWHERE -> "Pas en cours";
                    });
        }
        return lines.toList();
    }

    List<Line> optionals(Optional<Specialty> specialty, Answers answers) {
        var optionals = answers.optionals();
        if (optionals == null) {
            return List.of();
        }
        var words = new ArrayList<>(optionals.papers().stream()
                .map(paper -> optional(specialty, answers, paper))
                .toList());
        if (optionals.studentCommitment()) {
            words.add("Engagement étudiant");
        }
        return new Lines()
                .add("Épreuves facultatives", words.isEmpty() ? List.of("Aucune") : words)
                .toList();
    }

    private String optional(Optional<Specialty> specialty, Answers answers, String paper) {
        var code = paper.substring(paper.indexOf(':') + 1);
        if (paper.startsWith("LV:")) {
            return "Langue vivante : " + languages.label(code);
        }
        return Stream.of(grid(specialty, answers))
                .flatMap(grid -> grid.unit(code).stream())
                .map(unit -> unit.displayedCode() + " – " + unit.title())
                .findFirst()
                .orElse(code);
    }

    List<Line> internship(Answers.@Nullable Internship internship) {
        return internship == null
                ? List.of()
                : new Lines()
                        .add(
                                "Stage",
                                switch (internship.state()) {
                                    case DONE -> "Terminé";
                                    case PLANNED -> "Pas encore terminé";
                                    case NOT_APPLICABLE -> "Pas concerné";
                                })
                        .addText("Dates et lieu", internship.dates())
                        .toList();
    }
}

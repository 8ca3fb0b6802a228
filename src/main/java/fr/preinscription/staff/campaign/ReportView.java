package fr.preinscription.staff.campaign;

import fr.preinscription.catalogue.ImportReport;
import fr.preinscription.catalogue.ImportReport.Change;
import fr.preinscription.catalogue.ImportReport.ChangeKind;
import fr.preinscription.catalogue.ImportReport.Column;
import java.util.List;
import java.util.TreeMap;

/**
 * The differences of an import, gathered by specialty.
 *
 * @param listed how many lines are shown; the counts are of all
 */
record ReportView(ImportReport report, List<Group> groups, int listed) {

    private static final int MOST_LINES = 600;

    /** @param specialty its slug, empty for what is about none */
    record Group(String specialty, List<Line> lines) {}

    record Line(String kind, String colour, String what, String key, List<Column> columns) {}

    static ReportView of(ImportReport report) {
        var bySpecialty = new TreeMap<String, List<Line>>();
        report.changes().stream()
                .limit(MOST_LINES)
                .forEach(change -> bySpecialty
                        .computeIfAbsent(
                                change.specialty() == null ? "" : change.specialty(),
                                specialty -> new java.util.ArrayList<>())
                        .add(line(change)));
        var groups = bySpecialty.entrySet().stream()
                .map(group -> new Group(group.getKey(), group.getValue()))
                .toList();
        return new ReportView(
                report, groups, Math.min(MOST_LINES, report.changes().size()));
    }

    private static Line line(Change change) {
        var kind = switch (change.kind()) {
            case ADDED -> "ajouté";
            case CHANGED -> "changé";
            case REMOVED -> "retiré";
        };
        var colour = switch (change.kind()) {
            case ADDED -> "good";
            case CHANGED -> "wait";
            case REMOVED -> "bad";
        };
        return new Line(kind, colour, what(change.table()), change.key(), change.columns());
    }

    private static String what(String table) {
        return switch (table) {
            case "specialty" -> "spécialité";
            case "diploma" -> "diplôme";
            case "regulation" -> "règlement d’examen";
            case "unit" -> "unité";
            case "language_list", "language_addition" -> "liste de langues";
            case "specialty_language" -> "langues d’un BTS";
            case "diploma_successor" -> "diplôme qui en remplace un autre";
            case "unit_correspondence" -> "correspondance d’unités";
            case "student_commitment" -> "engagement étudiant";
            case "catalogue_source" -> "source";
            case "catalogue_fact" -> "remarque";
            case "acronym" -> "sigle";
            case "exam_session" -> "session";
            case "session_parameter" -> "paramètre de session";
            default -> table;
        };
    }

    public long added() {
        return report.count(ChangeKind.ADDED);
    }

    public long changed() {
        return report.count(ChangeKind.CHANGED);
    }

    public long removed() {
        return report.count(ChangeKind.REMOVED);
    }

    public int total() {
        return report.changes().size();
    }
}

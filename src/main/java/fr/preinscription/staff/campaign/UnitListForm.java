package fr.preinscription.staff.campaign;

import fr.preinscription.catalogue.GridCompletion.Line;
import fr.preinscription.catalogue.UnitLists.UnitList;
import fr.preinscription.catalogue.UnitNature;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/**
 * The units of a diploma as the office reads them in the order; lines left empty do not count.
 *
 * @param fromSession first session for which they count
 * @param seen when the list was completed last, so that nobody writes over somebody else
 */
record UnitListForm(
        List<Row> units,
        @Nullable String source,
        @Nullable String fromSession,
        @Nullable String seen) {

    static final int MOST_ROWS = 40;
    private static final int BLANK_ROWS = 3;
    private static final int FEWEST_ROWS = 8;
    private static final int LONGEST = 200;

    /** @param internship « oui », « non » or nothing when it is not known */
    record Row(
            @Nullable String code,
            @Nullable String title,
            @Nullable String nature,
            @Nullable String paper,
            @Nullable String coefficient,
            @Nullable String internship) {

        static final Row EMPTY = new Row(null, null, null, null, null, null);

        static Row of(Line line) {
            return new Row(
                    line.code(),
                    line.title(),
                    line.nature().name(),
                    line.paper(),
                    line.coefficient() == null
                            ? null
                            : line.coefficient().toPlainString().replace('.', ','),
                    line.internshipBased() == null ? null : line.internshipBased() ? "oui" : "non");
        }

        boolean isEmpty() {
            return text(code).isEmpty() && text(title).isEmpty();
        }

        void check(String path, BindingResult errors) {
            if (!text(code).toUpperCase(Locale.ROOT).matches("[A-Z]{1,4}\\d{0,3}[A-Z]?")) {
                errors.rejectValue(path + ".code", "code", "Écrivez le code de l'unité, par exemple U41.");
            }
            if (text(title).isEmpty() || text(title).length() > LONGEST) {
                errors.rejectValue(path + ".title", "title", "Écrivez l'intitulé de l'unité.");
            }
            if (natureOrNull() == null) {
                errors.rejectValue(path + ".nature", "nature", "Choisissez la nature de l'unité.");
            }
            if (!text(paper).isEmpty() && !text(paper).toUpperCase(Locale.ROOT).matches("[A-Z]{1,3}\\d{0,3}")) {
                errors.rejectValue(path + ".paper", "paper", "Écrivez le code de l'épreuve, par exemple E4, ou rien.");
            }
            if (!text(coefficient).isEmpty() && !text(coefficient).matches("\\d{1,2}([.,]\\d{1,2})?")) {
                errors.rejectValue(path + ".coefficient", "coefficient", "Écrivez un nombre, par exemple 3 ou 1,5.");
            }
        }

        Line line() {
            return new Line(
                    text(code).toUpperCase(Locale.ROOT),
                    text(title),
                    java.util.Objects.requireNonNull(natureOrNull()),
                    text(paper).isEmpty() ? null : text(paper).toUpperCase(Locale.ROOT),
                    switch (text(internship)) {
                        case "oui" -> true;
                        case "non" -> false;
                        default -> null;
                    },
                    text(coefficient).isEmpty()
                            ? null
                            : new BigDecimal(text(coefficient).replace(',', '.')));
        }

        private @Nullable UnitNature natureOrNull() {
            return Arrays.stream(UnitNature.values())
                    .filter(one -> one.name().equals(nature))
                    .findFirst()
                    .orElse(null);
        }
    }

    UnitListForm {
        units = units == null
                ? List.of()
                : units.stream().map(row -> row == null ? Row.EMPTY : row).toList();
    }

    /** The list as it stands, with a few empty lines. */
    static UnitListForm of(UnitList list, int session) {
        var rows = new ArrayList<Row>();
        list.grid().units().forEach(unit -> rows.add(Row.of(Line.of(unit))));
        var completion = list.completion();
        return new UnitListForm(
                        rows, completion == null ? null : completion.source(), Integer.toString(session), seen(list))
                .withBlankRows();
    }

    static String seen(UnitList list) {
        var completion = list.completion();
        return completion == null ? "" : completion.recordedAt().toString();
    }

    UnitListForm withBlankRows() {
        var rows = new ArrayList<>(units);
        var wanted = Math.min(MOST_ROWS, Math.max(FEWEST_ROWS, rows.size() + BLANK_ROWS));
        while (rows.size() < wanted) {
            rows.add(Row.EMPTY);
        }
        return new UnitListForm(rows, source, fromSession, seen);
    }

    void check(UnitList list, BindingResult errors) {
        if (!seen(list).equals(text(seen))) {
            errors.reject(
                    "moved", "Cette liste vient d'être changée par quelqu'un d'autre. Rouvrez-la avant de continuer.");
        }
        if (units.size() > MOST_ROWS) {
            errors.reject("many", "Une liste a " + MOST_ROWS + " unités au plus.");
            return;
        }
        for (var i = 0; i < units.size(); i++) {
            if (!units.get(i).isEmpty()) {
                units.get(i).check("units[" + i + "]", errors);
            }
        }
        if (text(source).isEmpty() || text(source).length() > LONGEST) {
            errors.rejectValue(
                    "source", "source", "Dites dans quel texte vous avez lu ces unités : arrêté, annexe, date.");
        }
        if (!text(fromSession).matches("20\\d\\d")) {
            errors.rejectValue("fromSession", "session", "Écrivez l'année de la première session, par exemple 2027.");
        }
    }

    List<Line> lines() {
        return units.stream().filter(row -> !row.isEmpty()).map(Row::line).toList();
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }
}

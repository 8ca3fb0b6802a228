package fr.preinscription.staff.search;

import java.util.Objects;

/** The order of a list: « nom », or « -nom » from the last to the first. */
record Sort(Column column, boolean descending) {

    static final Sort USUAL = new Sort(Column.BIRTH_NAME, false);

    Sort {
        if (column.order() == null) {
            throw new IllegalArgumentException(column + " does not sort");
        }
    }

    static Sort read(String text) {
        return Column.of(text.startsWith("-") ? text.substring(1) : text)
                .filter(column -> column.order() != null)
                .map(column -> new Sort(column, text.startsWith("-")))
                .orElse(USUAL);
    }

    String write() {
        return (descending ? "-" : "") + column.key();
    }

    String expression() {
        return Objects.requireNonNull(column.order());
    }

    /** What a click on the head of a column asks for. */
    static Sort clicked(Column column, Sort now) {
        return new Sort(column, now.column() == column && !now.descending());
    }
}

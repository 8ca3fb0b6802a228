package fr.preinscription.regulation;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A mark as it was typed, read without any rounding.
 *
 * @param kind what it is
 * @param value null unless it is a number
 */
record Mark(Kind kind, @Nullable BigDecimal value) {

    private static final Pattern DECIMAL = Pattern.compile("[+-]?\\d+(?:[.,]\\d+)?");
    private static final BigDecimal HIGHEST = BigDecimal.valueOf(20);
    private static final BigDecimal AVERAGE = BigDecimal.TEN;

    enum Kind {
        MISSING,
        NOT_A_NUMBER,
        /** Outside 0 to 20, or with more than two decimals. */
        BADLY_WRITTEN,
        WELL_WRITTEN
    }

    static Mark of(@Nullable String typed) {
        String text = Facts.text(typed);
        if (text.isEmpty()) {
            return new Mark(Kind.MISSING, null);
        }
        if (!DECIMAL.matcher(text).matches()) {
            return new Mark(Kind.NOT_A_NUMBER, null);
        }
        BigDecimal value = new BigDecimal(text.replace(',', '.'));
        boolean wellWritten = value.signum() >= 0 && value.compareTo(HIGHEST) <= 0 && value.scale() <= 2;
        return new Mark(wellWritten ? Kind.WELL_WRITTEN : Kind.BADLY_WRITTEN, value);
    }

    /** Below 10, and well written. */
    boolean belowAverage() {
        return kind == Kind.WELL_WRITTEN && value != null && value.compareTo(AVERAGE) < 0;
    }
}

package fr.preinscription.wizard;

/** A number of months as it is said: « un an », « trois ans », « 30 mois ». */
final class Months {

    private static final String[] YEARS = {"", "un an", "deux ans", "trois ans", "quatre ans", "cinq ans"};

    private Months() {}

    static String inWords(int months) {
        return months % 12 == 0 && months / 12 > 0 && months / 12 < YEARS.length
                ? YEARS[months / 12]
                : months + " mois";
    }
}

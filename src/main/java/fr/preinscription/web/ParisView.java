package fr.preinscription.web;

import java.time.Instant;
import java.time.LocalDate;

/** {@link Paris} for the templates: « #paris ». */
public final class ParisView {

    static final ParisView INSTANCE = new ParisView();

    private ParisView() {}

    public String day(LocalDate date) {
        return Paris.day(date);
    }

    public String day(Instant instant) {
        return Paris.day(instant);
    }

    public String date(LocalDate date) {
        return Paris.date(date);
    }

    public String dayAndHour(Instant instant) {
        return Paris.dayAndHour(instant);
    }

    public String hour(Instant instant) {
        return Paris.hour(instant);
    }

    /** « 20/11/2026 », for tables. */
    public String numeric(LocalDate date) {
        return Paris.numeric(date);
    }

    /** « 20/11/2026 17:05 », for tables. */
    public String stamp(Instant instant) {
        return Paris.stamp(instant);
    }

    /** « 3 jours et 4 heures ». */
    public String remaining(Instant now, Instant until) {
        return Remaining.between(now, until);
    }
}

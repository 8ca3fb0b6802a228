package fr.preinscription.staff.journal;

import fr.preinscription.audit.JournalFilter;
import fr.preinscription.web.Paris;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/**
 * Which entries are asked for.
 *
 * @param q words in the name, the summary or the subject
 * @param acteur account of who acted
 * @param du first day
 * @param au last day
 * @param avant number of the entry to go on from
 */
record JournalForm(
        @Nullable String q,
        @Nullable String acteur,
        @Nullable String action,
        @Nullable String du,
        @Nullable String au,
        @Nullable String avant) {

    JournalFilter filter(Errors errors) {
        var from = day(du, "du", errors);
        var until = day(au, "au", errors);
        return new JournalFilter(actor(), action, q, start(from), until == null ? null : start(until.plusDays(1)));
    }

    @Nullable
    Long before() {
        try {
            return avant == null || avant.isBlank() ? null : Long.valueOf(avant.strip());
        } catch (NumberFormatException e) {
            return null;
        }
    }

    /** The question, without where it goes on from, as parameters of an address. */
    Map<String, String> question() {
        var question = new LinkedHashMap<String, String>();
        put(question, "q", q);
        put(question, "acteur", acteur);
        put(question, "action", action);
        put(question, "du", du);
        put(question, "au", au);
        return question;
    }

    private static void put(Map<String, String> question, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            question.put(name, value);
        }
    }

    private @Nullable UUID actor() {
        try {
            return acteur == null || acteur.isBlank() ? null : UUID.fromString(acteur);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static @Nullable LocalDate day(@Nullable String typed, String field, Errors errors) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        try {
            return LocalDate.parse(typed.strip());
        } catch (DateTimeException e) {
            errors.rejectValue(field, "date", "Écrivez une date, par exemple 20/11/2026.");
            return null;
        }
    }

    private static @Nullable Instant start(@Nullable LocalDate day) {
        return day == null ? null : day.atStartOfDay(Paris.ZONE).toInstant();
    }
}

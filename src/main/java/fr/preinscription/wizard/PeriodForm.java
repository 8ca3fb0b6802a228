package fr.preinscription.wizard;

import fr.preinscription.registration.Answers;
import fr.preinscription.regulation.Candidacy.Period;
import fr.preinscription.web.TypedDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** @param still still at work there, so without an end */
record PeriodForm(
        @Nullable String employer, TypedDate from, @Nullable Boolean still, TypedDate to) {

    private static final int OLDEST = 1940;
    private static final int LONGEST_NAME = 100;

    static final PeriodForm EMPTY = new PeriodForm(null, TypedDate.of(null), null, TypedDate.of(null));

    PeriodForm {
        from = from == null ? TypedDate.of(null) : from;
        to = to == null ? TypedDate.of(null) : to;
    }

    static PeriodForm of(Answers.Period period) {
        return new PeriodForm(
                period.employer(), TypedDate.of(period.from()), period.to() == null, TypedDate.of(period.to()));
    }

    private boolean running() {
        return Boolean.TRUE.equals(still);
    }

    boolean isEmpty() {
        return (employer == null || employer.isBlank()) && from.isEmpty() && to.isEmpty() && !running();
    }

    /** @param path of this period in the form */
    void check(BindingResult errors, String path) {
        if (employer == null || employer.isBlank()) {
            errors.rejectValue(path + ".employer", "missing", "Écrivez le nom de l’employeur ou de votre entreprise.");
        } else if (employer.strip().length() > LONGEST_NAME) {
            errors.rejectValue(path + ".employer", "long", "Écrivez ce nom en 100 caractères au plus.");
        }
        checkDay(errors, path + ".from", from, "du début");
        if (running() && !to.isEmpty()) {
            errors.rejectValue(
                    path + ".to", "running", "Effacez la date de fin, ou décochez «\u00a0J’y travaille encore\u00a0».");
        } else if (!running() && to.isEmpty()) {
            errors.rejectValue(
                    path + ".to", "missing", "Écrivez la date de fin, ou cochez «\u00a0J’y travaille encore\u00a0».");
        } else if (!running()) {
            checkDay(errors, path + ".to", to, "de fin");
            var begin = from.date();
            var end = to.date();
            if (begin.isPresent() && end.isPresent() && end.get().isBefore(begin.get())) {
                errors.rejectValue(path + ".to", "order", "La date de fin est avant la date du début.");
            }
        }
    }

    /** First and last day, when they are those of a period; no last day while it runs. */
    Optional<Period> days() {
        var begin = from.date();
        var end = to.date();
        if (begin.isEmpty() || running() == end.isPresent()) {
            return Optional.empty();
        }
        return end.isPresent() && end.get().isBefore(begin.get())
                ? Optional.empty()
                : Optional.of(new Period(begin.get(), end.orElse(null)));
    }

    /** The period as it is kept, once checked. */
    Answers.Period answer() {
        var days = days().orElseThrow();
        return new Answers.Period(
                Objects.requireNonNull(days.from()), days.to(), employer == null ? "" : employer.strip());
    }

    private static void checkDay(BindingResult errors, String path, TypedDate typed, String which) {
        var day = typed.date();
        if (!typed.isComplete()) {
            errors.rejectValue(path, "missing", "Écrivez le jour, le mois et l’année " + which + ".");
        } else if (day.isEmpty() || day.get().getYear() < OLDEST) {
            errors.rejectValue(
                    path, "date", "Cette date n’existe pas. Vérifiez le jour, le mois et l’année (4 chiffres).");
        }
    }
}

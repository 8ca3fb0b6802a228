package fr.preinscription.wizard;

import fr.preinscription.registration.Answers;
import fr.preinscription.regulation.Candidacy.Experience;
import fr.preinscription.regulation.Candidacy.ExperienceKind;
import jakarta.validation.constraints.NotNull;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/**
 * @param registered in the trade register, asked of the self-employed
 * @param periods one row each on the page; rows left empty do not count
 */
record ExperienceForm(
        @NotNull(message = "Dites si vous êtes salarié ou indépendant.") @Nullable
        ExperienceKind kind,

        @Nullable Boolean registered,
        List<PeriodForm> periods) {

    static final int MOST_PERIODS = 20;

    ExperienceForm(@Nullable ExperienceKind kind, @Nullable Boolean registered, @Nullable List<PeriodForm> periods) {
        this.kind = kind;
        this.registered = registered;
        this.periods = periods == null || periods.isEmpty()
                ? List.of(PeriodForm.EMPTY)
                : periods.stream()
                        .map(period -> period == null ? PeriodForm.EMPTY : period)
                        .toList();
    }

    static ExperienceForm of(Answers.@Nullable Experience experience) {
        return experience == null
                ? new ExperienceForm(null, null, null)
                : new ExperienceForm(
                        experience.selfEmployed() ? ExperienceKind.SELF_EMPLOYED : ExperienceKind.EMPLOYEE,
                        experience.registered(),
                        experience.periods().stream().map(PeriodForm::of).toList());
    }

    ExperienceForm withOneMore() {
        var more = new ArrayList<>(periods);
        if (more.size() < MOST_PERIODS) {
            more.add(PeriodForm.EMPTY);
        }
        return new ExperienceForm(kind, registered, more);
    }

    ExperienceForm without(int index) {
        var fewer = new ArrayList<>(periods);
        if (index >= 0 && index < fewer.size()) {
            fewer.remove(index);
        }
        return new ExperienceForm(kind, registered, fewer);
    }

    void check(BindingResult errors) {
        if (errors.getTarget() == null) {
            return;
        }
        if (kind == ExperienceKind.SELF_EMPLOYED && registered == null) {
            errors.rejectValue("registered", "missing", "Dites si votre entreprise est inscrite à un registre.");
        }
        if (periods.size() > MOST_PERIODS) {
            errors.reject("many", "Écrivez " + MOST_PERIODS + " périodes au plus. Réunissez celles qui se suivent.");
            return;
        }
        for (var i = 0; i < periods.size(); i++) {
            if (!periods.get(i).isEmpty() || i == 0 && written().isEmpty()) {
                periods.get(i).check(errors, "periods[" + i + "]");
            }
        }
    }

    /** What the regulation counts: the periods whose dates are right so far. */
    Experience counted() {
        var days = periods.stream().flatMap(period -> period.days().stream()).toList();
        return new Experience(kind == null ? ExperienceKind.EMPLOYEE : kind, days, !Boolean.FALSE.equals(registered));
    }

    Answers.Experience answer() {
        var selfEmployed = kind == ExperienceKind.SELF_EMPLOYED;
        return new Answers.Experience(
                selfEmployed,
                !selfEmployed || Boolean.TRUE.equals(registered),
                written().stream().map(PeriodForm::answer).toList());
    }

    private List<PeriodForm> written() {
        return periods.stream().filter(period -> !period.isEmpty()).toList();
    }
}

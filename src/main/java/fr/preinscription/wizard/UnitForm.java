package fr.preinscription.wizard;

import fr.preinscription.registration.Answers;
import fr.preinscription.regulation.Candidacy.ExemptionGround;
import fr.preinscription.regulation.Candidacy.UnitStatus;
import fr.preinscription.regulation.Candidacy.VaeState;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/**
 * What is typed about one unit, in the order of the page.
 *
 * @param keepable a mark that the candidate has, of a unit that is sat all the same; with its session
 * @param renounced the candidate gives this mark up
 * @param origin slug of the specialty of the kept mark, empty for that of the previous exam
 * @param retaken session in which the unit was sat again
 */
record UnitForm(
        @Nullable String code,
        @Nullable String status,
        @Nullable String keepable,
        @Nullable String keepableSession,
        @Nullable String renounced,
        @Nullable String mark,
        @Nullable String markSession,
        @Nullable String origin,
        @Nullable String retaken,
        @Nullable String ground,
        @Nullable String vae,
        @Nullable String economicsLaw) {

    static UnitForm empty(String code) {
        return new UnitForm(code, null, null, null, null, null, null, null, null, null, null, null);
    }

    /** The mark is shown wherever it may serve, kept or given up. */
    static UnitForm of(String code, Answers.Unit unit) {
        var mark = unit.mark() != null ? unit.mark() : unit.keepableMark();
        var session = unit.markSession() == null ? null : unit.markSession().toString();
        return new UnitForm(
                code,
                unit.status().name(),
                mark,
                session,
                Chosen.box(unit.renounced()),
                mark,
                session,
                unit.markSpecialty(),
                unit.retakenIn() == null ? null : unit.retakenIn().toString(),
                unit.ground() == null ? null : unit.ground().name(),
                unit.vae() == null ? null : unit.vae().name(),
                Chosen.box(unit.economicsLawTaken()));
    }

    UnitForm with(@Nullable UnitStatus other) {
        return new UnitForm(
                code,
                other == null ? null : other.name(),
                keepable,
                keepableSession,
                renounced,
                mark,
                markSession,
                origin,
                retaken,
                ground,
                vae,
                economicsLaw);
    }

    /** The same, as if the mark given up were kept; it counts as one of last session when its session is not told. */
    UnitForm keeping(int lastSession) {
        return new UnitForm(
                code,
                UnitStatus.KEEP.name(),
                null,
                null,
                null,
                keepable,
                Chosen.isBlank(keepableSession) ? String.valueOf(lastSession) : keepableSession,
                null,
                null,
                null,
                null,
                null);
    }

    boolean is(UnitStatus other) {
        return other.name().equals(status);
    }

    /** Whether enough is typed for the regulation to have its say. */
    boolean isToldInFull() {
        return switch (Chosen.of(UnitStatus.class, status)) {
            case KEEP -> !Chosen.isBlank(mark) && Chosen.year(markSession) != null;
            case EXEMPT -> {
                var reason = Chosen.of(ExemptionGround.class, ground);
                yield reason != null && (reason != ExemptionGround.VAE || Chosen.of(VaeState.class, vae) != null);
            }
            case SIT, POSTPONE -> true;
            case null -> false;
        };
    }

    boolean givesUpMark() {
        return is(UnitStatus.SIT) && !Chosen.isBlank(keepable);
    }

    /**
     * @param path of this unit in the form
     * @param offered whether the status chosen is one of those the page offers
     */
    void check(BindingResult errors, String path, String label, boolean offered) {
        if (!offered) {
            errors.rejectValue(path + ".status", "missing", "Choisissez une réponse pour l’épreuve " + label + ".");
        }
        if (is(UnitStatus.KEEP)) {
            if (Chosen.isBlank(mark)) {
                errors.rejectValue(
                        path + ".mark",
                        "missing",
                        "Épreuve " + label + "\u00a0: écrivez votre note comme sur votre relevé, par exemple 12,50.");
            }
            if (Chosen.year(markSession) == null) {
                errors.rejectValue(
                        path + ".markSession",
                        "missing",
                        "Épreuve " + label + "\u00a0: choisissez la session de cette note.");
            }
        }
        if (is(UnitStatus.EXEMPT)) {
            var reason = Chosen.of(ExemptionGround.class, ground);
            if (reason == null) {
                errors.rejectValue(
                        path + ".ground",
                        "missing",
                        "Épreuve " + label + "\u00a0: choisissez pour quelle raison vous demandez cette dispense.");
            }
            if (reason == ExemptionGround.VAE && Chosen.of(VaeState.class, vae) == null) {
                errors.rejectValue(path + ".vae", "missing", "Épreuve " + label + "\u00a0: dites où en est votre VAE.");
            }
        }
    }

    /**
     * Only what its status needs.
     *
     * @param keepableCounts whether the mark given up could have been kept
     */
    Answers.Unit answer(boolean keepableCounts) {
        var keeps = is(UnitStatus.KEEP);
        var givenUp = givesUpMark() && keepableCounts;
        var reason = is(UnitStatus.EXEMPT) ? Chosen.of(ExemptionGround.class, ground) : null;
        return new Answers.Unit(
                Objects.requireNonNull(Chosen.of(UnitStatus.class, status)),
                keeps ? Chosen.text(mark) : null,
                keeps ? Chosen.year(markSession) : givenUp ? Chosen.year(keepableSession) : null,
                keeps ? Chosen.text(origin) : null,
                keeps ? Chosen.year(retaken) : null,
                givenUp ? Chosen.text(keepable) : null,
                givenUp && Chosen.isTicked(renounced),
                reason,
                reason == ExemptionGround.VAE ? Chosen.of(VaeState.class, vae) : null,
                (reason == ExemptionGround.BTS || reason == ExemptionGround.DUT) && Chosen.isTicked(economicsLaw));
    }
}

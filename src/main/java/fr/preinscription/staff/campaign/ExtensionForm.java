package fr.preinscription.staff.campaign;

import fr.preinscription.catalogue.Campaign;
import fr.preinscription.catalogue.SessionParameter;
import fr.preinscription.web.Paris;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/**
 * « Prolonger la fermeture pour tous ».
 *
 * @param closesOn day of the new closing
 * @param closesHour its hour in Paris
 * @param dossierDueOn new last day of the postmark; empty to leave it
 * @param seen the closing that the page showed, so that two heads do not move it one over the other
 */
record ExtensionForm(
        @Nullable String closesOn,
        @Nullable String closesHour,
        @Nullable String dossierDueOn,
        DecisionForm decision,
        @Nullable Boolean signed,
        @Nullable String seen) {

    ExtensionForm {
        decision = decision == null ? DecisionForm.EMPTY : decision;
    }

    static ExtensionForm of(Campaign campaign) {
        return new ExtensionForm(
                null, null, null, DecisionForm.EMPTY, false, campaign.closesAt().toString());
    }

    void check(Campaign campaign, Instant now, BindingResult errors) {
        if (!campaign.closesAt().toString().equals(seen)) {
            errors.reject(
                    "moved",
                    "La fermeture vient d'être changée par quelqu'un d'autre : elle est maintenant le "
                            + Paris.dayAndHour(campaign.closesAt()) + ". Relisez et recommencez.");
        }
        checkClosing(campaign, now, errors);
        if (!text(dossierDueOn).isEmpty()) {
            checkDue(campaign, errors);
        }
        decision.check("decision", LocalDate.ofInstant(now, Paris.ZONE), errors);
    }

    private void checkClosing(Campaign campaign, Instant now, BindingResult errors) {
        LocalDate day;
        try {
            day = TypedParameter.day(text(closesOn));
        } catch (TypedParameter.Wrong wrong) {
            errors.rejectValue("closesOn", "day", String.valueOf(wrong.getMessage()));
            return;
        }
        Instant closing;
        try {
            closing = TypedParameter.moment(day, text(closesHour));
        } catch (TypedParameter.Wrong wrong) {
            errors.rejectValue("closesHour", "hour", String.valueOf(wrong.getMessage()));
            return;
        }
        if (!closing.isAfter(campaign.closesAt())) {
            errors.rejectValue(
                    "closesOn",
                    "early",
                    "La nouvelle fermeture doit venir après l'actuelle, le " + Paris.dayAndHour(campaign.closesAt())
                            + ".");
        } else if (!closing.isAfter(now)) {
            errors.rejectValue("closesOn", "past", "La nouvelle fermeture doit venir après maintenant.");
        } else if (text(dossierDueOn).isEmpty() && campaign.dossierDueAt().isBefore(closing)) {
            errors.rejectValue(
                    "dossierDueOn",
                    "early",
                    "Le dossier serait à envoyer avant la fermeture : déplacez aussi le dernier jour d'envoi.");
        }
    }

    private void checkDue(Campaign campaign, BindingResult errors) {
        try {
            var due = TypedParameter.day(text(dossierDueOn));
            if (due.isBefore(campaign.dossierDueOn())) {
                errors.rejectValue(
                        "dossierDueOn",
                        "early",
                        "Le dernier jour d'envoi ne peut pas être avancé : c'est aujourd'hui le "
                                + Paris.day(campaign.dossierDueOn()) + ".");
            } else if (!errors.hasFieldErrors("closesOn")
                    && !errors.hasFieldErrors("closesHour")
                    && dueAt(due).isBefore(closing())) {
                errors.rejectValue(
                        "dossierDueOn", "early", "Le dossier serait à envoyer avant la fermeture des inscriptions.");
            }
        } catch (TypedParameter.Wrong wrong) {
            errors.rejectValue("dossierDueOn", "day", String.valueOf(wrong.getMessage()));
        }
    }

    private Instant closing() {
        return TypedParameter.moment(TypedParameter.day(text(closesOn)), text(closesHour));
    }

    private static Instant dueAt(LocalDate due) {
        return due.plusDays(1).atStartOfDay(Paris.ZONE).toInstant();
    }

    /** Once checked. */
    Map<SessionParameter, Object> values() {
        var values = new LinkedHashMap<SessionParameter, Object>();
        values.put(SessionParameter.CLOSES_AT, closing());
        if (!text(dossierDueOn).isEmpty()) {
            var due = TypedParameter.day(text(dossierDueOn));
            values.put(SessionParameter.DOSSIER_DUE_ON, due);
            values.put(SessionParameter.DOSSIER_DUE_AT, dueAt(due));
        }
        return values;
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }
}

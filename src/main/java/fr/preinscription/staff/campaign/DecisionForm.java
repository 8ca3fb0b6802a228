package fr.preinscription.staff.campaign;

import fr.preinscription.account.StaffMember;
import fr.preinscription.catalogue.CampaignDecision;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** « Décision de l’autorité compétente »: who decided, when, under which reference and why. Every form that needs one holds it. */
record DecisionForm(
        @Nullable String authority,
        @Nullable String takenOn,
        @Nullable String reference,
        @Nullable String reason) {

    static final DecisionForm EMPTY = new DecisionForm(null, null, null, null);
    private static final int LONGEST = 500;

    void check(String path, LocalDate today, BindingResult errors) {
        need(path + ".authority", authority, "Dites quelle autorité a décidé : le ministre, le recteur…", errors);
        need(path + ".reference", reference, "Écrivez la référence de la décision.", errors);
        need(path + ".reason", reason, "Écrivez le motif.", errors);
        if (text(takenOn).isEmpty()) {
            errors.rejectValue(path + ".takenOn", "missing", "Écrivez le jour de la décision.");
            return;
        }
        try {
            if (TypedParameter.day(text(takenOn)).isAfter(today)) {
                errors.rejectValue(
                        path + ".takenOn", "future", "La décision ne peut pas être prise après aujourd'hui.");
            }
        } catch (TypedParameter.Wrong wrong) {
            errors.rejectValue(path + ".takenOn", "date", String.valueOf(wrong.getMessage()));
        }
    }

    private static void need(String field, @Nullable String typed, String message, BindingResult errors) {
        if (text(typed).isEmpty()) {
            errors.rejectValue(field, "missing", message);
        } else if (text(typed).length() > LONGEST) {
            errors.rejectValue(field, "long", "Écrivez " + LONGEST + " caractères au plus.");
        }
    }

    /** Once checked: « recteur de l'académie de Toulouse, décision du 20/11/2026, réf. 2026-114 ». */
    String inWords() {
        return new CampaignDecision(
                        text(authority), TypedParameter.day(text(takenOn)), text(reference), text(reason), "-", "-")
                .inWords();
    }

    /** Once checked; signed by the head who has it applied. */
    CampaignDecision signedBy(StaffMember me) {
        return new CampaignDecision(
                text(authority),
                TypedParameter.day(text(takenOn)),
                text(reference),
                text(reason),
                me.name(),
                me.capacity().isBlank() ? me.role().french() : me.capacity());
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }
}

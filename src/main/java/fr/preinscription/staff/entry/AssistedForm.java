package fr.preinscription.staff.entry;

import fr.preinscription.web.Paris;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/**
 * @param contactedOn day of the call or of the paper, as a date field writes it
 * @param caller who called, wrote or came
 */
record AssistedForm(
        @NotNull(message = "Choisissez comment la demande est arrivée.") @Nullable
        Asked channel,

        @NotBlank(message = "Écrivez la date de la demande.") @Nullable
        String contactedOn,

        @NotBlank(message = "Écrivez le nom de la personne.")
        @Size(max = 100, message = "100 caractères au plus.")
        @Nullable
        String caller,

        @Size(max = 200, message = "200 caractères au plus.") @Nullable
        String reference) {

    /** How somebody asked to be registered. */
    enum Asked {
        PHONE("Téléphone", "Appel"),
        PAPER("Papier", "Formulaire papier"),
        COUNTER("Au guichet", "Passage au guichet");

        private final String label;
        private final String evidence;

        Asked(String label, String evidence) {
            this.label = label;
            this.evidence = evidence;
        }

        String label() {
            return label;
        }
    }

    static AssistedForm on(LocalDate today) {
        return new AssistedForm(null, today.toString(), null, null);
    }

    void check(BindingResult errors, LocalDate today) {
        var day = day();
        if (!errors.hasFieldErrors("contactedOn") && (day == null || day.isAfter(today))) {
            errors.rejectValue("contactedOn", "day", "Écrivez une date réelle, aujourd’hui au plus tard.");
        }
    }

    private @Nullable LocalDate day() {
        try {
            return contactedOn == null ? null : LocalDate.parse(contactedOn.strip());
        } catch (java.time.format.DateTimeParseException e) {
            return null;
        }
    }

    String who() {
        return Objects.requireNonNull(caller).strip();
    }

    /** « Appel du mercredi 18 novembre 2026, Jeanne Martin » */
    String evidence() {
        var more = reference == null || reference.isBlank() ? "" : ", " + reference.strip();
        return "%s du %s, %s%s"
                .formatted(
                        Objects.requireNonNull(channel).evidence,
                        Paris.day(Objects.requireNonNull(day())),
                        who(),
                        more);
    }
}

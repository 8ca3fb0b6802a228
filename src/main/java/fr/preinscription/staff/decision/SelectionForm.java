package fr.preinscription.staff.decision;

import fr.preinscription.casefile.Batch.Seen;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/**
 * @param files what was ticked: registration and revision seen, « id:revision »
 * @param deadline last day to answer, for reminders
 * @param addition added to each letter
 */
record SelectionForm(
        @Nullable List<String> files,
        @Nullable String deadline,
        @Nullable String addition) {

    private static final int MOST = 5_000;

    List<Seen> selection(Errors errors) {
        var ticked = files == null
                ? List.<Seen>of()
                : files.stream()
                        .map(SelectionForm::seen)
                        .filter(Objects::nonNull)
                        .limit(MOST)
                        .toList();
        if (ticked.isEmpty()) {
            errors.rejectValue("files", "none", "Cochez au moins un dossier.");
        }
        return ticked;
    }

    private static @Nullable Seen seen(String ticked) {
        var parts = ticked.split(":");
        try {
            return new Seen(UUID.fromString(parts[0]), Integer.parseInt(parts[1]));
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
            return null;
        }
    }
}

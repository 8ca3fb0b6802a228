package fr.preinscription.wizard;

import fr.preinscription.registration.Acknowledged;
import fr.preinscription.regulation.Verdict.Breach;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** @param boxes one for each warning to read */
record VerdictForm(@Nullable List<Box> boxes) {

    /** @param key what names the warning, see {@link Acknowledged#key} */
    record Box(@Nullable String key, @Nullable String read) {

        boolean isRead() {
            return Chosen.isTicked(read);
        }
    }

    /** @param read keys of the warnings already ticked */
    static VerdictForm of(List<Breach> warnings, Set<String> read) {
        return new VerdictForm(warnings.stream()
                .map(Acknowledged::key)
                .map(key -> new Box(key, Chosen.box(read.contains(key))))
                .toList());
    }

    Set<String> read() {
        return all().stream()
                .filter(Box::isRead)
                .map(box -> String.valueOf(box.key()))
                .collect(Collectors.toSet());
    }

    /** @param warnings those of the page, in the order of the boxes */
    void check(BindingResult errors, List<Breach> warnings) {
        for (var index = 0; index < all().size(); index++) {
            if (!all().get(index).isRead()) {
                errors.rejectValue(
                        "boxes[" + index + "].read",
                        "missing",
                        "Lisez et cochez\u00a0: " + beginning(warnings.get(index)));
            }
        }
    }

    private static String beginning(Breach warning) {
        var end = warning.message().indexOf(". ");
        return end < 0 ? warning.message() : warning.message().substring(0, end + 1);
    }

    private List<Box> all() {
        return boxes == null
                ? List.of()
                : boxes.stream().filter(Objects::nonNull).toList();
    }
}

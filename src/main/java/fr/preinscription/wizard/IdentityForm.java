package fr.preinscription.wizard;

import fr.preinscription.registration.Answers;
import fr.preinscription.regulation.Verdict;
import jakarta.validation.constraints.NotBlank;
import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** @param useUsageName write to the candidate under the usage name */
record IdentityForm(
        @NotBlank(message = "Écrivez votre nom de naissance.") @Nullable
        String birthName,

        @Nullable String usageName,
        @Nullable Boolean useUsageName,
        @Nullable String firstName,
        @Nullable String secondName,
        @Nullable String thirdName,
        @Nullable String fourthName,
        @Nullable Boolean noFirstName) {

    /** What the register writes for a person whose papers show no first name. */
    private static final String NO_FIRST_NAME = "SANS PRENOM";

    static IdentityForm of(Answers.@Nullable Identity identity) {
        if (identity == null) {
            return new IdentityForm(null, null, false, null, null, null, null, false);
        }
        var names = identity.noFirstName() ? List.<String>of() : identity.firstNames();
        return new IdentityForm(
                identity.birthName(),
                identity.usageName(),
                identity.useUsageName(),
                at(names, 0),
                at(names, 1),
                at(names, 2),
                at(names, 3),
                identity.noFirstName());
    }

    void check(BindingResult errors) {
        if (!hasNone() && clean(firstName).isEmpty()) {
            errors.rejectValue("firstName", "missing", "Écrivez votre premier prénom.");
        }
        if (hasNone() && !typedFirstNames().isEmpty()) {
            errors.rejectValue("noFirstName", "contradiction", "Vous avez écrit un prénom\u00a0: décochez cette case.");
        }
        if (wantsUsageName() && clean(usageName).isEmpty()) {
            errors.rejectValue("usageName", "missing", "Écrivez votre nom d’usage, ou décochez la case ci-dessous.");
        }
    }

    /** Shows what the regulation says of a name beside that name. */
    void show(Verdict verdict, BindingResult errors) {
        for (var block : verdict.blocks()) {
            fields().forEach((field, name) -> {
                if (block.ruleId().equals("R-21") && quotes(block.message(), name)) {
                    errors.rejectValue(field, block.ruleId(), block.message());
                }
            });
        }
        if (!verdict.blocks().isEmpty() && !errors.hasErrors()) {
            errors.reject("names", verdict.blocks().getFirst().message());
        }
    }

    Answers.Identity answer() {
        var usage = clean(usageName);
        return new Answers.Identity(
                clean(birthName),
                usage.isEmpty() ? null : usage,
                wantsUsageName() && !usage.isEmpty(),
                hasNone() ? List.of(NO_FIRST_NAME) : typedFirstNames(),
                hasNone());
    }

    private static boolean quotes(String message, String name) {
        return message.replace('\u00a0', ' ').contains("« " + name + " »");
    }

    private boolean hasNone() {
        return Boolean.TRUE.equals(noFirstName);
    }

    private boolean wantsUsageName() {
        return Boolean.TRUE.equals(useUsageName);
    }

    private List<String> typedFirstNames() {
        return Stream.of(clean(firstName), clean(secondName), clean(thirdName), clean(fourthName))
                .filter(name -> !name.isEmpty())
                .toList();
    }

    private Map<String, String> fields() {
        var fields = new LinkedHashMap<String, String>();
        fields.put("birthName", clean(birthName));
        fields.put("usageName", clean(usageName));
        fields.put("firstName", clean(firstName));
        fields.put("secondName", clean(secondName));
        fields.put("thirdName", clean(thirdName));
        fields.put("fourthName", clean(fourthName));
        fields.values().removeIf(String::isEmpty);
        return fields;
    }

    private static String clean(@Nullable String typed) {
        return typed == null
                ? ""
                : Normalizer.normalize(typed, Normalizer.Form.NFC)
                        .replace('\u00a0', ' ')
                        .strip();
    }

    private static @Nullable String at(List<String> names, int index) {
        return index < names.size() ? names.get(index) : null;
    }
}

package fr.preinscription.simulator;

import fr.preinscription.simulator.ApiProblem.FieldProblem;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Which field of a question in JSON cannot be read, and what it may hold. */
final class UnreadField {

    private UnreadField() {}

    static List<FieldProblem> of(JacksonException unreadable) {
        if (!(unreadable instanceof MismatchedInputException mismatched)
                || mismatched.getPath().isEmpty()) {
            return List.of();
        }
        if (mismatched instanceof UnrecognizedPropertyException) {
            return List.of(new FieldProblem(
                    path(mismatched), "unknown", "Ce champ n’existe pas. Les champs sont dans /api/v1/openapi.json."));
        }
        return List.of(new FieldProblem(path(mismatched), "unreadable", message(mismatched.getTargetType())));
    }

    private static String path(MismatchedInputException mismatched) {
        return mismatched.getPath().stream()
                .map(step ->
                        step.getPropertyName() == null ? "[" + step.getIndex() + "]" : "." + step.getPropertyName())
                .collect(Collectors.joining())
                .replaceFirst("^\\.", "");
    }

    private static String message(@Nullable Class<?> expected) {
        if (expected == null) {
            return "Cette valeur n’est pas du type attendu.";
        }
        if (expected.isEnum()) {
            return "Valeurs possibles : "
                    + Arrays.stream(expected.getEnumConstants())
                            .map(String::valueOf)
                            .collect(Collectors.joining(", "))
                    + ".";
        }
        if (expected == Boolean.class) {
            return "Répondez true ou false.";
        }
        return expected == Integer.class
                ? "Écrivez un nombre entier, en chiffres."
                : "Cette valeur n’est pas du type attendu.";
    }
}

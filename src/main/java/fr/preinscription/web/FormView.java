package fr.preinscription.web;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.NullValueInNestedPathException;
import org.springframework.context.MessageSource;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;

/** The page's form as its fragments see it, « #form » in the templates: what was typed and every error, once a field. */
public final class FormView {

    private static final Set<String> MISSING = Set.of("NotNull", "NotBlank", "NotEmpty");

    private final @Nullable BindingResult result;
    private final MessageSource messages;

    FormView(@Nullable BindingResult result, MessageSource messages) {
        this.result = result;
        this.messages = messages;
    }

    public boolean hasErrors() {
        return result != null && result.hasErrors();
    }

    public FieldView field(String path) {
        if (result == null) {
            return FieldView.of(path, null, null);
        }
        if (!result.hasErrors()) {
            return FieldView.of(path, typed(result, path), null);
        }
        var error = result.getFieldErrors().stream()
                .filter(candidate -> candidate.getField().equals(path))
                .min(IMPORTANT_FIRST)
                .orElse(null);
        return error == null
                ? FieldView.of(path, typed(result, path), null)
                : FieldView.of(path, error.getRejectedValue(), message(error));
    }

    /** What the error summary lists: first what concerns the whole form, then each field in the order of the form. */
    public List<Line> errors() {
        if (result == null) {
            return List.of();
        }
        var global = result.getGlobalErrors().stream().map(error -> new Line(null, message(error)));
        var order = new FieldOrder(result.getTarget());
        var fields = result.getFieldErrors().stream()
                .sorted(Comparator.comparing(FieldError::getField, order).thenComparing(IMPORTANT_FIRST))
                .collect(Collectors.toMap(
                        FieldError::getField,
                        error -> new Line(FieldView.id(error.getField()), message(error)),
                        (first, next) -> first,
                        LinkedHashMap::new));
        return Stream.concat(global, fields.values().stream()).toList();
    }

    /** One line of the error summary; without target, it concerns the form as a whole. */
    public record Line(@Nullable String target, String message) {}

    private static final Comparator<FieldError> IMPORTANT_FIRST = Comparator.comparing(
                    (FieldError error) -> error.getCode() == null || !MISSING.contains(error.getCode()))
            .thenComparing(error -> String.valueOf(error.getDefaultMessage()));

    private static @Nullable Object typed(BindingResult result, String path) {
        try {
            return result.getTarget() == null ? result.getFieldValue(path) : result.getRawFieldValue(path);
        } catch (NullValueInNestedPathException nothingTyped) {
            return null;
        }
    }

    private String message(ObjectError error) {
        return messages.getMessage(error, Locale.FRENCH);
    }
}

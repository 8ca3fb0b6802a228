package fr.preinscription.web;

import java.util.Arrays;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** What a fragment needs to draw one field: its ids, what was typed and what is wrong with it. */
public record FieldView(
        String name,
        String id,
        @Nullable Object typed,
        @Nullable String error) {

    static final FieldView of(String path, @Nullable Object typed, @Nullable String error) {
        return new FieldView(path, id(path), typed, error);
    }

    /** The id of the field, or of the first control of a group: its path without brackets. */
    static String id(String path) {
        return path.indexOf('[') < 0 ? path : path.replace("[", "").replace("]", "");
    }

    public @Nullable String value() {
        return typed == null ? null : text(typed);
    }

    public TypedDate date() {
        return typed instanceof TypedDate date ? date : TypedDate.of(null);
    }

    /** Whether this value was chosen, alone or among others. */
    public boolean has(@Nullable String value) {
        return switch (typed) {
            case null -> false;
            case Collection<?> many ->
                many.stream().anyMatch(one -> one != null && text(one).equals(value));
            case Object[] many ->
                Arrays.stream(many).anyMatch(one -> one != null && text(one).equals(value));
            default -> text(typed).equals(value);
        };
    }

    public boolean isWrong() {
        return error != null;
    }

    public String errorId() {
        return id + "-erreur";
    }

    public String hintId() {
        return id + "-aide";
    }

    public @Nullable String describedBy(@Nullable Object hint) {
        if (hint == null) {
            return error == null ? null : errorId();
        }
        return error == null ? hintId() : hintId() + " " + errorId();
    }

    private static String text(Object value) {
        return value instanceof Enum<?> constant ? constant.name() : value.toString();
    }
}

package fr.preinscription.staff.campaign;

import fr.preinscription.catalogue.ExamSession;
import fr.preinscription.catalogue.SessionParameter;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;

/** The values of parameters as somebody types them, by key of the parameter. */
@Component
class ValuesForm {

    private final ParameterWords words;
    private final TypedParameter reader;

    ValuesForm(ParameterWords words, TypedParameter reader) {
        this.words = words;
        this.reader = reader;
    }

    /** Every value that can be typed, as the session has it. */
    Map<String, String> typed(ExamSession session) {
        var typed = new LinkedHashMap<String, String>();
        for (var parameter : SessionParameter.values()) {
            if (ParameterWords.isTyped(parameter)) {
                typed.put(parameter.key(), words.typed(parameter, session.value(parameter)));
            }
        }
        return typed;
    }

    /** What was typed otherwise than the session has it; errors are put beside the fields « values[…] ». */
    Map<SessionParameter, Object> changed(Map<String, String> values, ExamSession session, BindingResult errors) {
        var changed = new LinkedHashMap<SessionParameter, Object>();
        values.forEach((key, typed) -> parameter(key)
                .filter(ParameterWords::isTyped)
                .ifPresent(parameter -> {
                    var before = words.typed(parameter, session.value(parameter));
                    if (typed != null && !typed.isBlank() && !typed.strip().equals(before)) {
                        try {
                            var value = reader.read(parameter, typed);
                            if (!same(parameter, value, session)) {
                                changed.put(parameter, value);
                            }
                        } catch (TypedParameter.Wrong wrong) {
                            errors.rejectValue("values[" + key + "]", "value", String.valueOf(wrong.getMessage()));
                        }
                    }
                }));
        return changed;
    }

    /** The same value in other words is no change. */
    private static boolean same(SessionParameter parameter, Object value, ExamSession session) {
        return session.knows(parameter)
                && switch (parameter.type()) {
                    case INSTANT ->
                        session.instant(parameter).filter(value::equals).isPresent();
                    case DATE -> session.date(parameter).filter(value::equals).isPresent();
                    case INTEGER ->
                        session.integer(parameter).filter(value::equals).isPresent();
                    case BOOLEAN ->
                        session.bool(parameter).filter(value::equals).isPresent();
                    case TEXTS -> session.texts(parameter).filter(value::equals).isPresent();
                    case INTEGERS ->
                        session.integers(parameter).filter(value::equals).isPresent();
                    default -> session.text(parameter).filter(value::equals).isPresent();
                };
    }

    static Optional<SessionParameter> parameter(@Nullable String key) {
        return Arrays.stream(SessionParameter.values())
                .filter(parameter -> parameter.key().equals(key))
                .findFirst();
    }
}

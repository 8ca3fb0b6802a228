package fr.preinscription.catalogue;

import fr.preinscription.catalogue.ExamSession.ConfirmationMode;
import fr.preinscription.catalogue.ExamSession.LanguageTaughtCondition;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** How a parameter's value is written in the data, checked before it is kept. */
final class ParameterText {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private ParameterText() {}

    /** The value as the data write it. Refuses with its reason what is not of the parameter's type. */
    static Object checked(SessionParameter parameter, Object value) {
        try {
            return switch (parameter.type()) {
                case INSTANT ->
                    value instanceof Instant instant
                            ? instant.atZone(PARIS).toOffsetDateTime().toString()
                            : OffsetDateTime.parse(value.toString()).toString();
                case DATE -> LocalDate.parse(value.toString()).toString();
                case INTEGER -> ((Number) value).intValue();
                case BOOLEAN -> (Boolean) value;
                case TEXT -> text(parameter, value.toString());
                case TEXTS ->
                    ((Collection<?>) value).stream().map(Object::toString).toList();
                case INTEGERS ->
                    ((Collection<?>) value)
                            .stream().map(item -> ((Number) item).intValue()).toList();
                case OBJECT -> (Map<?, ?>) value;
                case OBJECTS -> (List<?>) value;
            };
        } catch (RuntimeException e) {
            throw new IllegalArgumentException(parameter.key() + " ne peut pas être " + value, e);
        }
    }

    private static String text(SessionParameter parameter, String text) {
        return switch (parameter) {
            case CONFIRMATION_MODE -> ConfirmationMode.valueOf(text).name();
            case LANGUAGE_TAUGHT_CONDITION ->
                LanguageTaughtCondition.valueOf(text).name();
            case MARK_THRESHOLD -> new java.math.BigDecimal(text).toPlainString();
            default -> text;
        };
    }
}

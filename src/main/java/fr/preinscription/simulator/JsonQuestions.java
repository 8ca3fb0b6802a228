package fr.preinscription.simulator;

import org.jspecify.annotations.Nullable;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads questions to the letter: a field that does not exist is refused, so that a slip in the name of an optional one
 * never changes an answer unseen, and a name or a birth date is never taken in.
 */
@Component
class JsonQuestions {

    private final JsonMapper json;

    JsonQuestions(JsonMapper json) {
        this.json = json.rebuild()
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .build();
    }

    <T> T read(@Nullable String type, byte @Nullable [] body, Class<T> question) {
        if (!isJson(type)) {
            throw new ApiProblem.NotJson();
        }
        try {
            var read = json.readValue(body == null ? new byte[0] : body, question);
            return read == null ? json.readValue("{}", question) : read;
        } catch (JacksonException unreadable) {
            throw new ApiProblem.Unreadable(unreadable);
        }
    }

    private static boolean isJson(@Nullable String type) {
        try {
            return type != null && MediaType.APPLICATION_JSON.equalsTypeAndSubtype(MediaType.parseMediaType(type));
        } catch (InvalidMediaTypeException unreadable) {
            return false;
        }
    }
}

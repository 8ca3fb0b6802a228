package fr.preinscription.catalogue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The JSON in which rows travel to the database and back, whatever the JSON of the site is set to. */
final class Json {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private Json() {}

    static String write(Object value) {
        return MAPPER.writeValueAsString(value);
    }

    static Map<String, @Nullable Object> row(String json) {
        var row = new LinkedHashMap<String, @Nullable Object>();
        row.putAll(MAPPER.readValue(json, new TypeReference<Map<String, Object>>() {}));
        return row;
    }

    static List<Map<String, Object>> rows(String json) {
        return MAPPER.readValue(json, new TypeReference<List<Map<String, Object>>>() {});
    }
}

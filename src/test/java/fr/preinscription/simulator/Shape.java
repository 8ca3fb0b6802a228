package fr.preinscription.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import tools.jackson.databind.JsonNode;

/** As much of JSON Schema as openapi.json uses: references, types, required and known properties, enums, alternatives. */
record Shape(JsonNode description) {

    static Shape of(JsonNode description) {
        return new Shape(description);
    }

    void check(JsonNode schema, JsonNode value, String path) {
        if (schema.has("$ref")) {
            var name = schema.path("$ref").asString().replace("#/components/schemas/", "");
            var target = description.path("components").path("schemas").path(name);
            assertThat(target.isMissingNode()).as(name).isFalse();
            check(target, value, path);
            return;
        }
        if (schema.has("oneOf")) {
            var alternative = schema.path("oneOf")
                    .valueStream()
                    .filter(one ->
                            value.isNull() == one.path("type").asString("").equals("null"))
                    .findFirst()
                    .orElseThrow();
            if (!value.isNull()) {
                check(alternative, value, path);
            }
            return;
        }
        var types = schema.path("type").isArray()
                ? schema.path("type").valueStream().map(JsonNode::asString).toList()
                : List.of(schema.path("type").asString());
        assertThat(types).as(path).contains(type(value));
        if (schema.has("enum")) {
            assertThat(schema.path("enum").valueStream()).as(path).contains(value);
        }
        if (schema.has("pattern")) {
            assertThat(value.asString()).as(path).matches(schema.path("pattern").asString());
        }
        if (value.isArray()) {
            value.valueStream().forEach(one -> check(schema.path("items"), one, path + "[]"));
        }
        if (value.isObject()) {
            schema.path("required")
                    .valueStream()
                    .forEach(name -> assertThat(value.has(name.asString()))
                            .as(path + "." + name.asString())
                            .isTrue());
            value.properties().forEach(property -> {
                assertThat(schema.path("properties").has(property.getKey()))
                        .as(path + "." + property.getKey())
                        .isTrue();
                check(
                        schema.path("properties").path(property.getKey()),
                        property.getValue(),
                        path + "." + property.getKey());
            });
        }
    }

    private static String type(JsonNode value) {
        return switch (value.getNodeType()) {
            case ARRAY -> "array";
            case BOOLEAN -> "boolean";
            case NULL -> "null";
            case NUMBER -> "integer";
            case OBJECT -> "object";
            case STRING -> "string";
            default -> throw new AssertionError(value);
        };
    }
}

package fr.preinscription.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** openapi.json describes the questions and answers as they are, neither more nor less, and its examples work. */
@SimulatorTest
class DescriptionTests {

    private static final Set<Class<?>> SPOKEN = Set.of(
            EligibilityQuestion.class,
            EligibilityAnswer.class,
            KeptMarksQuestion.class,
            KeptMarksAnswer.class,
            ListedSpecialty.class,
            ListedUnits.class,
            ApiProblem.FieldProblem.class);

    @Autowired
    Visitor visitor;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    @Autowired
    JsonMapper json;

    @Test
    void is_served_as_openapi_3_1() {
        var response = visitor.open("/api/v1/openapi.json");

        assertThat(response.getStatus()).isEqualTo(200);
        assertThat(response.getContentType()).startsWith("application/json");
        assertThat(description().path("openapi").asString()).isEqualTo("3.1.0");
    }

    @Test
    void every_address_is_described() {
        var served = mappings.getHandlerMethods().entrySet().stream()
                .filter(one -> one.getValue().getBeanType() == Api.class)
                .flatMap(one -> one.getKey().getPatternValues().stream()
                        .flatMap(path -> one.getKey().getMethodsCondition().getMethods().stream()
                                .map(method -> method.name().toLowerCase(Locale.ROOT) + " " + path)))
                .filter(address -> !address.endsWith("/**"))
                .collect(Collectors.toCollection(TreeSet::new));
        var described = new TreeSet<String>();
        description()
                .path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .propertyNames()
                        .forEach(method -> described.add(method + " /api/v1" + path.getKey())));

        assertThat(described).isEqualTo(served);
    }

    @TestFactory
    Stream<DynamicTest> every_field_and_value_is_described() {
        var records = new TreeSet<Class<?>>(Comparator.comparing(Class::getName));
        SPOKEN.forEach(type -> gather(type, records));
        return records.stream()
                .map(type -> DynamicTest.dynamicTest(type.getSimpleName(), () -> {
                    var properties = schema(type.getSimpleName()).path("properties");
                    assertThat(names(properties))
                            .isEqualTo(Arrays.stream(type.getRecordComponents())
                                    .map(component -> component.getName())
                                    .collect(Collectors.toSet()));
                    for (var component : type.getRecordComponents()) {
                        var property = properties.path(component.getName());
                        var values = value(component.getGenericType());
                        if (values.isEnum()) {
                            var described = property.has("enum") ? property : property.path("items");
                            assertThat(StreamSupport.stream(
                                                    described.path("enum").spliterator(), false)
                                            .filter(constant -> !constant.isNull())
                                            .map(JsonNode::asString))
                                    .as(component.getName())
                                    .isEqualTo(Arrays.stream(values.getEnumConstants())
                                            .map(String::valueOf)
                                            .toList());
                        }
                    }
                }));
    }

    @Test
    void nothing_else_is_described() {
        var records = new TreeSet<Class<?>>(Comparator.comparing(Class::getName));
        SPOKEN.forEach(type -> gather(type, records));
        var spoken = records.stream().map(Class::getSimpleName).collect(Collectors.toCollection(TreeSet::new));
        spoken.add("Problem");

        assertThat(names(description().path("components").path("schemas"))).isEqualTo(spoken);
    }

    @TestFactory
    Stream<DynamicTest> examples_are_answered_as_described() {
        return Stream.of("/eligibility", "/kept-marks").flatMap(path -> {
            var post = description().path("paths").path(path).path("post");
            var content = post.path("requestBody").path("content").path("application/json");
            return content.path("examples").properties().stream()
                    .map(example -> DynamicTest.dynamicTest(path + " " + example.getKey(), () -> {
                        var question = example.getValue().path("value");
                        Shape.of(description()).check(content.path("schema"), question, "question");

                        var response = visitor.ask("/api/v1" + path, question.toString());

                        assertThat(response.getStatus())
                                .as(Visitor.text(response))
                                .isEqualTo(200);
                        check(post, "200", "application/json", Visitor.text(response));
                    }));
        });
    }

    @Test
    void the_examples_say_yes_conditions_and_no() {
        var examples = description()
                .path("paths")
                .path("/eligibility")
                .path("post")
                .path("requestBody")
                .path("content")
                .path("application/json")
                .path("examples");
        var distance = visitor.ask(
                "/api/v1/eligibility", examples.path("distance").path("value").toString());
        var elsewhere = visitor.ask(
                "/api/v1/eligibility", examples.path("elsewhere").path("value").toString());

        assertThat(json.readTree(Visitor.text(distance)).path("result").asString())
                .startsWith("YES");
        assertThat(json.readTree(Visitor.text(elsewhere))
                        .path("obstacles")
                        .valueStream()
                        .map(one -> one.path("rule").asString()))
                .containsExactlyInAnyOrder("R-08", "R-42");
    }

    @Test
    void the_lists_are_answered_as_described() {
        var specialties = description().path("paths").path("/specialties").path("get");
        check(specialties, "200", "application/json", Visitor.text(visitor.open("/api/v1/specialties")));
        var units =
                description().path("paths").path("/specialties/{slug}/units").path("get");
        check(
                units,
                "200",
                "application/json",
                Visitor.text(visitor.open("/api/v1/specialties/" + Visitor.MCO + "/units")));
        check(units, "404", "application/problem+json", Visitor.text(visitor.open("/api/v1/specialties/aucun/units")));
    }

    @Test
    void problems_are_answered_as_described() {
        var post = description().path("paths").path("/eligibility").path("post");
        check(post, "422", "application/problem+json", Visitor.text(visitor.ask("/api/v1/eligibility", "{}")));
        check(post, "400", "application/problem+json", Visitor.text(visitor.ask("/api/v1/eligibility", "[")));
    }

    private void check(JsonNode operation, String status, String type, String answer) {
        var schema = operation
                .path("responses")
                .path(status)
                .path("content")
                .path(type)
                .path("schema");
        assertThat(schema.isMissingNode()).as("described: " + status).isFalse();
        Shape.of(description()).check(schema, json.readTree(answer), "answer");
    }

    private JsonNode description() {
        return json.readTree(Visitor.text(visitor.open("/api/v1/openapi.json")));
    }

    private JsonNode schema(String name) {
        var schema = description().path("components").path("schemas").path(name);
        assertThat(schema.isMissingNode()).as("schema " + name).isFalse();
        return schema;
    }

    private static Set<String> names(JsonNode object) {
        return new TreeSet<>(object.propertyNames());
    }

    private static void gather(Class<?> type, Set<Class<?>> records) {
        if (!type.isRecord() || !records.add(type)) {
            return;
        }
        for (var component : type.getRecordComponents()) {
            gather(value(component.getGenericType()), records);
        }
    }

    /** What a field holds: itself, or the elements of its list. */
    private static Class<?> value(Type type) {
        return type instanceof ParameterizedType list ? value(list.getActualTypeArguments()[0]) : (Class<?>) type;
    }
}

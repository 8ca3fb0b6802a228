package fr.preinscription.regulation;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/**
 * A file of acceptance cases. Every scalar is read as the text that was written, but for null, true and false, so that a
 * mark, a date or a year keeps its own form whether it was quoted or not.
 */
record CaseFile(Path file, Map<String, Object> content) {

    private static final Pattern NULL = Pattern.compile("^(?:~|null|Null|NULL| )$");
    private static final Pattern EMPTY = Pattern.compile("^$");
    private static final Pattern BOOLEAN = Pattern.compile("^(?:true|True|TRUE|false|False|FALSE)$");

    /** One case: the candidate's facts, merged into the base, and the expected verdict. */
    record Case(String id, Node facts, Node expected, CaseFile file) {}

    static CaseFile read(Path file) {
        LoaderOptions options = new LoaderOptions();
        options.setMaxAliasesForCollections(Integer.MAX_VALUE);
        options.setCodePointLimit(Integer.MAX_VALUE);
        DumperOptions dumper = new DumperOptions();
        Yaml yaml =
                new Yaml(new SafeConstructor(options), new Representer(dumper), dumper, options, new TextResolver());
        try (Reader reader = Files.newBufferedReader(file)) {
            return new CaseFile(file, asMap(yaml.load(reader)));
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    Node root() {
        return new Node(content);
    }

    List<Case> cases() {
        Map<String, Object> base = root().node("base").map();
        List<Case> cases = new ArrayList<>();
        for (Node one : root().nodes("cases")) {
            Node facts = new Node(merge(base, one.node("given").map()));
            cases.add(new Case(String.valueOf(one.text("id")), facts, one.node("expect"), this));
        }
        return cases;
    }

    /** Objects merge key by key; anything else replaces. */
    private static Map<String, Object> merge(Map<String, Object> base, Map<String, Object> given) {
        Map<String, Object> merged = new LinkedHashMap<>(base);
        given.forEach((key, value) -> {
            Object old = merged.get(key);
            merged.put(
                    key,
                    old instanceof Map<?, ?> && value instanceof Map<?, ?> ? merge(asMap(old), asMap(value)) : value);
        });
        return merged;
    }

    private static Map<String, Object> asMap(Object value) {
        Map<String, Object> map = new LinkedHashMap<>();
        if (value instanceof Map<?, ?> entries) {
            entries.forEach((key, entry) -> map.put(String.valueOf(key), entry));
        }
        return map;
    }

    /** A value of the file, read as whatever is asked of it. */
    record Node(Object value) {

        boolean missing() {
            return value == null;
        }

        boolean has(String key) {
            return map().containsKey(key);
        }

        Map<String, Object> map() {
            return asMap(value);
        }

        Node node(String key) {
            return new Node(map().get(key));
        }

        Map<String, Node> nodesByKey() {
            Map<String, Node> nodes = new LinkedHashMap<>();
            map().forEach((key, entry) -> nodes.put(key, new Node(entry)));
            return nodes;
        }

        /** A list as it is, a lone value as a list of one, nothing as an empty list. */
        List<Node> nodes() {
            if (value instanceof List<?> list) {
                List<Node> nodes = new ArrayList<>();
                list.forEach(entry -> nodes.add(new Node(entry)));
                return nodes;
            }
            return value == null ? List.of() : List.of(this);
        }

        List<Node> nodes(String key) {
            return node(key).nodes();
        }

        String text() {
            return value == null ? null : value.toString();
        }

        String text(String key) {
            return node(key).text();
        }

        List<String> texts(String key) {
            return nodes(key).stream()
                    .map(Node::text)
                    .filter(java.util.Objects::nonNull)
                    .toList();
        }

        Integer number(String key) {
            String text = text(key);
            return text != null && text.strip().matches("-?\\d{1,9}") ? Integer.valueOf(text.strip()) : null;
        }

        /** True, false, or null for silence. */
        Boolean answer(String key) {
            String text = text(key);
            return text == null ? null : Boolean.valueOf(text);
        }

        boolean yes(String key) {
            return Boolean.TRUE.equals(answer(key));
        }

        /** The constant of that name, null when there is none. */
        <E extends Enum<E>> E constant(String key, Class<E> type) {
            String text = text(key);
            for (E constant : type.getEnumConstants()) {
                if (constant.name().equals(text)) {
                    return constant;
                }
            }
            return null;
        }
    }

    private static final class TextResolver extends Resolver {
        @Override
        protected void addImplicitResolvers() {
            addImplicitResolver(Tag.NULL, NULL, "~nN\0");
            addImplicitResolver(Tag.NULL, EMPTY, null);
            addImplicitResolver(Tag.BOOL, BOOLEAN, "tTfF");
        }
    }

    /** All the cases of the YAML files of a folder. */
    static List<Case> folder(Path folder) {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().matches(".*\\.ya?ml"))
                    .sorted()
                    .flatMap(file -> read(file).cases().stream())
                    .toList();
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }
}

package fr.preinscription.staff.search;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * What is asked, wholly in the address of the page.
 *
 * @param text as typed in the box
 * @param session year of the exam session, null for the campaign that runs
 * @param filters what was chosen, by facet; several values of one facet are joined by « or », facets by « and »
 * @param wrong dates that are none, as typed
 */
record Question(String text, @Nullable Integer session, Map<Facet, List<String>> filters, Map<Facet, String> wrong) {

    static final Question EMPTY = new Question("", null, Map.of(), Map.of());

    private static final int LONGEST_TEXT = 200;
    private static final int MOST_VALUES = 500;

    static Question of(MultiValueMap<String, String> parameters) {
        var filters = new EnumMap<Facet, List<String>>(Facet.class);
        var wrong = new EnumMap<Facet, String>(Facet.class);
        for (var facet : Facet.values()) {
            var values = parameters.getOrDefault(facet.key(), List.of()).stream()
                    .filter(Objects::nonNull)
                    .map(value -> value.replace("\0", "").strip())
                    .filter(value -> !value.isEmpty())
                    .distinct()
                    .limit(MOST_VALUES)
                    .toList();
            if (values.isEmpty()) {
                continue;
            }
            switch (facet.kind()) {
                case DAY ->
                    Typed.date(values.getFirst())
                            .ifPresentOrElse(
                                    date -> filters.put(facet, List.of(date)),
                                    () -> wrong.put(facet, values.getFirst()));
                case YES -> filters.put(facet, List.of("oui"));
                default -> filters.put(facet, values);
            }
        }
        var text = Objects.requireNonNullElse(parameters.getFirst("q"), "")
                .replaceAll("\\p{Cc}+", " ")
                .strip();
        return new Question(
                text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text,
                session(parameters.getFirst("session")),
                filters,
                wrong);
    }

    static Question of(String query) {
        return of(Screen.parameters("?" + query));
    }

    private static @Nullable Integer session(@Nullable String typed) {
        return typed != null && typed.matches("20\\d{2}") ? Integer.valueOf(typed) : null;
    }

    boolean isEmpty() {
        return text.isEmpty() && filters.isEmpty() && session == null;
    }

    Typed typed() {
        return Typed.read(text);
    }

    List<String> values(Facet facet) {
        return filters.getOrDefault(facet, List.of());
    }

    Question with(Facet facet, String value) {
        return changed(
                facet,
                Stream.concat(values(facet).stream(), Stream.of(value))
                        .distinct()
                        .toList());
    }

    Question without(Facet facet, String value) {
        return changed(
                facet, values(facet).stream().filter(one -> !one.equals(value)).toList());
    }

    Question withText(String other) {
        return new Question(other, session, filters, wrong);
    }

    Question inRunningCampaign() {
        return new Question(text, null, filters, wrong);
    }

    private Question changed(Facet facet, List<String> values) {
        var changed = new EnumMap<Facet, List<String>>(Facet.class);
        changed.putAll(filters);
        if (values.isEmpty()) {
            changed.remove(facet);
        } else {
            changed.put(facet, values);
        }
        return new Question(text, session, changed, wrong);
    }

    /** What follows the question mark in the address, the same for the same question. */
    String query() {
        return parts().stream()
                .map(part -> part.name() + "=" + URLEncoder.encode(part.value(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    List<Part> parts() {
        var parts = new ArrayList<Part>();
        if (!text.isEmpty()) {
            parts.add(new Part("q", text));
        }
        if (session != null) {
            parts.add(new Part("session", session.toString()));
        }
        for (var facet : Facet.values()) {
            values(facet).stream().sorted().forEach(value -> parts.add(new Part(facet.key(), value)));
        }
        return parts;
    }

    /** A name and a value of the address. */
    public record Part(String name, String value) {}
}

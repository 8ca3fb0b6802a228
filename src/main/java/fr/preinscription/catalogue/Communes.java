package fr.preinscription.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The communes of France, their postcodes and departments, in memory and unchanging. */
@Component
public class Communes {

    private static final Pattern ARTICLE = Pattern.compile("^(le|la|les|l) ");
    private static final Pattern SAINT = Pattern.compile("\\bst(e?) ");

    private final Map<String, String> departments = new LinkedHashMap<>();
    private final Map<String, Commune> byCode = new HashMap<>();
    private final Map<String, List<Commune>> byPostcode = new HashMap<>();
    private final List<Named> byName;

    /** A commune under the letters by which it is looked for. */
    private record Named(String key, Commune commune) {}

    Communes() {
        for (var line : lines("/reference/departments.tsv")) {
            departments.put(line[0], line[1]);
        }
        var communes = new ArrayList<Commune>();
        for (var line : lines("/reference/communes.tsv")) {
            communes.add(commune(line));
        }
        communes.forEach(commune -> byCode.merge(commune.code(), commune, Communes::current));
        communes.sort(Comparator.comparing((Commune commune) -> Spelling.words(commune.name()))
                .thenComparing(Commune::code));
        for (var commune : communes) {
            if (!commune.needsArrondissement()) {
                commune.postcodes()
                        .forEach(postcode -> byPostcode
                                .computeIfAbsent(postcode, key -> new ArrayList<>())
                                .add(commune));
            }
        }
        byName = communes.stream()
                .filter(commune -> !isHiddenByCurrent(commune))
                .flatMap(commune -> keys(commune.name()).map(key -> new Named(key, commune)))
                .sorted(Comparator.comparing(Named::key))
                .toList();
    }

    /** The name as a whole, and without its article: « Havre » finds Le Havre. */
    private static Stream<String> keys(String name) {
        var key = Spelling.words(name);
        var bare = ARTICLE.matcher(key).replaceFirst("");
        return bare.equals(key) ? Stream.of(key) : Stream.of(key, bare);
    }

    private static List<String[]> lines(String resource) {
        try (InputStream stream = Communes.class.getResourceAsStream(resource)) {
            Objects.requireNonNull(stream, () -> resource + " is not built: run the front-end build");
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.split("\t", -1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Commune commune(String[] line) {
        var kind = switch (line[2]) {
            case "commune-actuelle" -> Commune.Kind.CURRENT;
            case "arrondissement-municipal" -> Commune.Kind.ARRONDISSEMENT;
            case "commune-deleguee" -> Commune.Kind.DELEGATED;
            case "commune-associee" -> Commune.Kind.ASSOCIATED;
            default -> throw new IllegalStateException("Unknown kind of commune " + line[2]);
        };
        var postcodes = line[4].isEmpty() ? List.<String>of() : List.of(line[4].split(" "));
        return new Commune(line[0], line[1], kind, line[3], departments.getOrDefault(line[3], line[3]), postcodes);
    }

    /** Former communes often keep the code of the commune that absorbed them: the current one wins. */
    private static Commune current(Commune one, Commune other) {
        return one.isFormer() && !other.isFormer() ? other : one;
    }

    /**
     * The communes with this postcode, in alphabetical order; the arrondissement instead of Paris, Lyon and Marseille. None
     * for a CEDEX, which is not a residence.
     */
    public List<Commune> byPostcode(String postcode) {
        return List.copyOf(byPostcode.getOrDefault(postcode.strip(), List.of()));
    }

    /** The commune with this INSEE code, current if there is one, else former. */
    public Optional<Commune> byCode(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /** Whether letters to this commune bear this postcode. */
    public boolean agree(String postcode, String communeCode) {
        return byCode(communeCode)
                .filter(commune -> commune.postcodes().contains(postcode.strip()))
                .isPresent();
    }

    /** The arrondissements of Paris, Lyon or Marseille in order; none for any other commune. */
    public List<Commune> arrondissements(Commune city) {
        if (!city.needsArrondissement()) {
            return List.of();
        }
        return byCode.values().stream()
                .filter(commune -> commune.kind() == Commune.Kind.ARRONDISSEMENT
                        && commune.department().equals(city.department()))
                .sorted(Comparator.comparing(Commune::code))
                .toList();
    }

    /**
     * Communes whose name begins as typed, former ones and arrondissements included, without regard to accents, case,
     * hyphens or article; the exact names first, current communes before former ones.
     */
    public List<Commune> search(String typed, int limit) {
        var prefix = SAINT.matcher(Spelling.words(typed)).replaceAll("saint$1 ");
        if (prefix.isEmpty() || limit <= 0) {
            return List.of();
        }
        var found = new LinkedHashSet<Commune>();
        for (var i = firstFrom(prefix); i < byName.size() && byName.get(i).key().startsWith(prefix); i++) {
            found.add(byName.get(i).commune());
        }
        return found.stream()
                .sorted(Comparator.comparing(
                                (Commune commune) -> keys(commune.name()).noneMatch(prefix::equals))
                        .thenComparing(Commune::isFormer)
                        .thenComparing(Communes::order))
                .limit(limit)
                .toList();
    }

    /** Alphabetical, but for the arrondissements, by number. */
    private static String order(Commune commune) {
        var key = Spelling.words(commune.name());
        return commune.kind() == Commune.Kind.ARRONDISSEMENT
                ? key.substring(0, key.indexOf(' ') + 1) + commune.code()
                : key;
    }

    private int firstFrom(String prefix) {
        var low = 0;
        var high = byName.size();
        while (low < high) {
            var middle = (low + high) >>> 1;
            if (byName.get(middle).key().compareTo(prefix) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** A former commune with the code and the name of the current one would be the same answer twice. */
    private boolean isHiddenByCurrent(Commune commune) {
        var current = Objects.requireNonNull(byCode.get(commune.code()));
        return current != commune && Spelling.words(current.name()).equals(Spelling.words(commune.name()));
    }

    /** Names of the departments by code. */
    public Map<String, String> departments() {
        return java.util.Collections.unmodifiableMap(departments);
    }
}

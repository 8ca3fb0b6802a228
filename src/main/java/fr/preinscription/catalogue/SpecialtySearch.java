package fr.preinscription.catalogue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** Finds specialties by name, by part of a name, by acronym or by diploma code, the best first. */
final class SpecialtySearch {

    private static final Set<String> SMALL_WORDS = Set.of(
            "a", "au", "aux", "d", "de", "des", "du", "en", "et", "l", "la", "le", "les", "par", "pour", "un", "une");
    private static final int EXACT = 1000;

    private final SessionCatalogue catalogue;
    private final Map<Specialty, Target> targets = new LinkedHashMap<>();

    /**
     * What a specialty answers to.
     *
     * @param words of its name
     * @param more words of its options and of the specialties it replaced
     */
    private record Target(
            String name, List<String> words, List<String> more, Set<String> acronyms, Set<String> former) {}

    SpecialtySearch(SessionCatalogue catalogue, Map<String, String> curated) {
        this.catalogue = catalogue;
        for (var specialty : catalogue.all()) {
            targets.put(specialty, target(specialty, curated));
        }
    }

    private Target target(Specialty specialty, Map<String, String> curated) {
        var name = Spelling.words(specialty.name());
        var more = new ArrayList<String>();
        var acronyms = new java.util.HashSet<String>(acronymsOf(specialty.slug(), specialty.name(), curated));
        for (var option : specialty.options()) {
            more.addAll(words(Spelling.words(option.name())));
            acronyms.add(initials(option.name()));
        }
        var former = new java.util.HashSet<String>();
        for (var slug : specialty.replaces()) {
            var old = catalogue.find(slug);
            if (old != null) {
                former.addAll(acronymsOf(slug, old.name(), curated));
                more.addAll(words(Spelling.words(old.name())));
            }
        }
        return new Target(name, words(name), more, acronyms, former);
    }

    private static Set<String> acronymsOf(String slug, String name, Map<String, String> curated) {
        var acronyms = new java.util.HashSet<String>();
        acronyms.add(initials(name));
        curated.forEach((acronym, owner) -> {
            if (owner.equals(slug)) {
                acronyms.add(acronym);
            }
        });
        return acronyms;
    }

    /** First letters of the words that count; a word in capitals counts whole: « Gestion de la PME » is GPME. */
    private static String initials(String name) {
        var initials = new StringBuilder();
        for (var word : name.split("[^\\p{L}\\p{N}]+")) {
            var plain = Spelling.words(word);
            if (!plain.isEmpty() && !SMALL_WORDS.contains(plain)) {
                var capitals = word.length() > 1 && word.equals(word.toUpperCase(java.util.Locale.ROOT));
                initials.append(capitals ? plain : plain.substring(0, 1));
            }
        }
        return initials.toString();
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.split(" ")).filter(word -> !word.isEmpty()).toList();
    }

    List<Specialty> find(String text, Predicate<Specialty> wanted) {
        var typed = Spelling.words(text).replaceFirst("^bts ", "").strip();
        if (typed.isEmpty() || typed.equals("bts")) {
            return List.of();
        }
        if (typed.matches("\\d{8}")) {
            return byCode(typed, wanted);
        }
        record Hit(Specialty specialty, int score) {}
        return targets.entrySet().stream()
                .filter(target -> wanted.test(target.getKey()))
                .map(target -> new Hit(target.getKey(), score(typed, target.getValue())))
                .filter(hit -> hit.score() > 0)
                .sorted(Comparator.comparingInt(Hit::score)
                        .reversed()
                        .thenComparing(hit -> Spelling.words(hit.specialty().name())))
                .map(Hit::specialty)
                .toList();
    }

    private List<Specialty> byCode(String code, Predicate<Specialty> wanted) {
        return targets.keySet().stream()
                .filter(wanted)
                .filter(specialty -> catalogue.diplomasEver(specialty.slug()).stream()
                        .anyMatch(diploma -> diploma.code().equals(code)))
                .toList();
    }

    private static int score(String typed, Target target) {
        var letters = typed.replace(" ", "");
        if (target.name().equals(typed)) {
            return EXACT + 1;
        }
        if (target.acronyms().contains(letters)) {
            return EXACT;
        }
        if (target.name().startsWith(typed)) {
            return 800;
        }
        if (target.former().contains(letters)) {
            return 700;
        }
        return wordScore(
                words(typed).stream()
                        .filter(word -> !SMALL_WORDS.contains(word))
                        .toList(),
                target);
    }

    /** All the words typed must be found, a long one even with one wrong letter. */
    private static int wordScore(List<String> typed, Target target) {
        if (typed.isEmpty()) {
            return 0;
        }
        var total = 0;
        for (var word : typed) {
            var best = Math.max(best(word, target.words(), 100), best(word, target.more(), 40));
            if (best == 0) {
                return 0;
            }
            total += best;
        }
        return Math.min(600, total / typed.size() * 4 + (target.words().size() < 4 ? 1 : 0));
    }

    private static int best(String typed, List<String> words, int weight) {
        var best = 0;
        for (var word : words) {
            var score = 0;
            if (word.equals(typed)) {
                score = weight;
            } else if (word.startsWith(typed)) {
                score = weight * 8 / 10;
            } else if (typed.length() > 3 && word.contains(typed)) {
                score = weight * 5 / 10;
            } else if (typed.length() > 4 && isNear(typed, word)) {
                score = weight * 3 / 10;
            }
            best = Math.max(best, score);
        }
        return best;
    }

    /** Whether one letter added, removed, replaced or swapped makes the one of the other's beginning. */
    private static boolean isNear(String typed, String word) {
        var beginning = word.length() > typed.length() + 1 ? word.substring(0, typed.length()) : word;
        return distance(typed, beginning) <= 1;
    }

    private static int distance(String a, String b) {
        var rows = new int[a.length() + 1][b.length() + 1];
        for (var i = 0; i <= a.length(); i++) {
            for (var j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    rows[i][j] = i + j;
                    continue;
                }
                var same = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                rows[i][j] = Math.min(Math.min(rows[i - 1][j], rows[i][j - 1]) + 1, rows[i - 1][j - 1] + same);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    rows[i][j] = Math.min(rows[i][j], rows[i - 2][j - 2] + 1);
                }
            }
        }
        return rows[a.length()][b.length()];
    }
}

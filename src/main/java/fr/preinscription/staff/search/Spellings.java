package fr.preinscription.staff.search;

import fr.preinscription.regulation.Names;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The keys under which a name is found. Two words that differ by a letter missing, added, wrong or swapped with its
 * neighbour have the same letters left once one is taken from each, or one from the longer: so each word is filed under
 * what is left of it without any one letter, and any database finds it without measuring distances.
 */
final class Spellings {

    private static final int LONGEST_WORD = 24;
    private static final int MOST_WORDS = 12;
    private static final int SHORTEST_GUESSED = 3;

    private Spellings() {}

    /** The words of what was typed or is on file. */
    static List<String> words(String name) {
        return Arrays.stream(Names.searchKey(name).split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .map(word -> word.length() > LONGEST_WORD ? word.substring(0, LONGEST_WORD) : word)
                .limit(MOST_WORDS)
                .toList();
    }

    /** Everything under which these names are filed: « LE ROUX » as LEROUX too. */
    static Set<String> filed(Stream<String> names) {
        var keys = new LinkedHashSet<String>();
        names.map(Spellings::words).forEach(words -> {
            words.forEach(word -> file(word, keys));
            IntStream.range(1, words.size()).forEach(i -> file(words.get(i - 1) + words.get(i), keys));
        });
        return keys;
    }

    private static void file(String word, Set<String> keys) {
        var kept = word.length() > LONGEST_WORD ? word.substring(0, LONGEST_WORD) : word;
        IntStream.rangeClosed(1, kept.length()).forEach(end -> keys.add(beginning(kept.substring(0, end))));
        keys.addAll(near(kept));
    }

    /** The key of all words that begin so. */
    static String beginning(String typed) {
        return typed + "*";
    }

    /** The keys that a word shares with those that differ by one letter. */
    static List<String> near(String word) {
        var keys = new LinkedHashSet<String>();
        keys.add("~" + word);
        if (word.length() >= SHORTEST_GUESSED) {
            IntStream.range(0, word.length())
                    .forEach(i -> keys.add("~" + word.substring(0, i) + word.substring(i + 1)));
        }
        return List.copyOf(keys);
    }

    /** The ways to read what was typed: as it is, and with two neighbours written as one word. */
    static List<List<String>> readings(List<String> words) {
        var readings = new ArrayList<List<String>>();
        readings.add(words);
        for (var i = 1; i < words.size(); i++) {
            var joined = new ArrayList<>(words.subList(0, i - 1));
            joined.add(words.get(i - 1) + words.get(i));
            joined.addAll(words.subList(i + 1, words.size()));
            readings.add(joined);
        }
        return readings;
    }
}

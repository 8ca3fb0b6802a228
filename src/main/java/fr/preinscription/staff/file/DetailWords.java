package fr.preinscription.staff.file;

import fr.preinscription.casefile.Channel;
import fr.preinscription.casefile.Ground;
import fr.preinscription.casefile.PaperState;
import fr.preinscription.web.Paris;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** The details of the journal, which are made for proof, in words that are made for people. */
final class DetailWords {

    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("channel", "envoi"),
            Map.entry("sentOn", "cachet"),
            Map.entry("uploadedAt", "déposé"),
            Map.entry("registeredMail", "n° de recommandé"),
            Map.entry("receivedOn", "reçu le"),
            Map.entry("timeliness", "délai"),
            Map.entry("confirmation", "confirmation"),
            Map.entry("before", "avant"),
            Map.entry("after", "après"),
            Map.entry("reason", "motif"),
            Map.entry("evidence", "preuve"),
            Map.entry("deadline", "réponse avant le"),
            Map.entry("missing", "manque"),
            Map.entry("message", "message n°"),
            Map.entry("copy", "renvoyé sous le n°"),
            Map.entry("envelope", "enveloppe n°"),
            Map.entry("words", "précision"),
            Map.entry("version", "version"),
            Map.entry("capacity", "qualité"),
            Map.entry("facts", "en fait"),
            Map.entry("law", "en droit"),
            Map.entry("ground", "fondement"),
            Map.entry("code", "code"));

    private static final Map<String, String> CODES =
            Map.of("A_TEMPS", "à temps", "HORS_DELAI", "hors délai", "PREUVE_A_DEMANDER", "preuve à demander");

    private static final Pattern PAPER =
            Pattern.compile("SignedPaper\\[version=(\\d+), signed=(\\w+), dated=(\\w+), redInk=(\\w+)]");
    private static final Pattern INSTANT = Pattern.compile("\\d{4}-\\d{2}-\\d{2}T[\\d:.]+Z");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("dd/MM/uuuu");

    private DetailWords() {}

    static Map<String, String> of(Map<String, String> details) {
        var words = new LinkedHashMap<String, String>();
        details.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(detail ->
                        words.put(NAMES.getOrDefault(detail.getKey(), detail.getKey()), value(detail.getValue())));
        return words;
    }

    private static String value(String value) {
        var paper = PAPER.matcher(value)
                .replaceAll(found -> "v" + found.group(1) + not(found.group(2), ", non signée")
                        + not(found.group(3), ", non datée") + (is(found.group(4)) ? ", corrigée en rouge" : ""));
        for (var state : PaperState.values()) {
            if (paper.equals(state.code()) || paper.startsWith(state.code() + " — ")) {
                return state.french() + paper.substring(state.code().length());
            }
        }
        var ground = Arrays.stream(Ground.values())
                .filter(one -> one.name().equals(paper))
                .map(Ground::french)
                .findFirst();
        if (ground.isPresent()) {
            return ground.get();
        }
        var channel = Arrays.stream(Channel.values())
                .filter(one -> one.name().equals(paper))
                .map(Channel::french)
                .findFirst();
        return channel.orElseGet(() -> CODES.getOrDefault(paper, days(paper)));
    }

    private static String days(String value) {
        var hours = INSTANT.matcher(value).replaceAll(found -> hour(found.group()));
        return DAY.matcher(hours).replaceAll(found -> day(found.group()));
    }

    private static String hour(String iso) {
        try {
            return Paris.stamp(Instant.parse(iso));
        } catch (DateTimeException impossible) {
            return iso;
        }
    }

    private static String day(String iso) {
        try {
            return WRITTEN.format(LocalDate.parse(iso));
        } catch (DateTimeException impossible) {
            return iso;
        }
    }

    private static String not(String flag, String words) {
        return is(flag) ? "" : words;
    }

    private static boolean is(String flag) {
        return flag.equals("true");
    }
}

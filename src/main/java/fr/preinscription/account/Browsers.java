package fr.preinscription.account;

import java.util.LinkedHashMap;
import java.util.Map;

/** What a browser says it is, in words that its user recognises: « Firefox sur Windows ». */
final class Browsers {

    private static final Map<String, String> NAMES = ordered(
            "Edg", "Edge", "OPR/", "Opera", "Firefox", "Firefox", "FxiOS", "Firefox", "Chrome", "Chrome", "CriOS",
            "Chrome", "Safari", "Safari");
    private static final Map<String, String> SYSTEMS = ordered(
            "Windows",
            "Windows",
            "Android",
            "Android",
            "iPhone",
            "iPhone",
            "iPad",
            "iPad",
            "Mac OS",
            "macOS",
            "CrOS",
            "ChromeOS",
            "Linux",
            "Linux");

    private Browsers() {}

    static String name(String agent) {
        var name = first(NAMES, agent, "Navigateur inconnu");
        var system = first(SYSTEMS, agent, "");
        return system.isEmpty() ? name : name + " sur " + system;
    }

    private static String first(Map<String, String> words, String agent, String otherwise) {
        return words.entrySet().stream()
                .filter(word -> agent.contains(word.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(otherwise);
    }

    private static Map<String, String> ordered(String... pairs) {
        var words = new LinkedHashMap<String, String>();
        for (var i = 0; i < pairs.length; i += 2) {
            words.put(pairs[i], pairs[i + 1]);
        }
        return words;
    }
}

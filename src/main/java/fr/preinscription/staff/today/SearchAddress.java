package fr.preinscription.staff.today;

import fr.preinscription.casefile.FileState;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Addresses of the search page, filters chosen: what a figure counts is what its link lists. */
final class SearchAddress {

    private static final String PAGE = "/bureau/recherche?";

    private SearchAddress() {}

    static String states(FileState... states) {
        return PAGE + inStates(states);
    }

    static String inStates(FileState... states) {
        return Arrays.stream(states).map(state -> "etat=" + state.code()).collect(Collectors.joining("&"));
    }

    static String numbers(List<String> numbers) {
        return PAGE + numbers.stream().map(number -> "numeros=" + number).collect(Collectors.joining("&"));
    }

    /** Names and values in turn. */
    static String of(String... filters) {
        var parts = new StringBuilder(PAGE);
        for (var i = 0; i < filters.length; i += 2) {
            parts.append(i == 0 ? "" : "&")
                    .append(filters[i])
                    .append('=')
                    .append(URLEncoder.encode(filters[i + 1], StandardCharsets.UTF_8));
        }
        return parts.toString();
    }
}

package fr.preinscription.catalogue;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** A national list of languages and the sessions it governs. */
record LanguageList(String id, int first, int last, List<Language> lv1, List<Language> lv2, List<Language> optional) {

    static LanguageList read(Entries row, List<Entries> additions) {
        var id = row.text("id");
        var sessions = row.text("sessions").split("-", 2);
        var oral = row.map("optional_oral");
        var optional = new ArrayList<>(languages(oral.texts("confirmed")));
        optional.addAll(languages(oral.texts("rest")));
        for (var addition : additions) {
            if (addition.text("list").equals(id) && addition.text("role").equals("optional_oral")) {
                optional.add(new Language(addition.text("code"), addition.text("label")));
            }
        }
        return new LanguageList(
                id,
                Integer.parseInt(sessions[0]),
                sessions.length < 2 || sessions[1].isBlank() ? Integer.MAX_VALUE : Integer.parseInt(sessions[1]),
                languages(row.texts("compulsory_lv1")),
                languages(row.texts("compulsory_lv2")),
                List.copyOf(optional));
    }

    private static List<Language> languages(List<String> labels) {
        return labels.stream().map(Language::of).toList();
    }

    boolean governs(int session) {
        return first <= session && session <= last;
    }

    Set<Language> all() {
        var all = new LinkedHashSet<Language>();
        Stream.of(lv1, lv2, optional).forEach(all::addAll);
        return all;
    }
}

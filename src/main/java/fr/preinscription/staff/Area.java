package fr.preinscription.staff;

import fr.preinscription.account.Role;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The areas of the exam office, in the order of its menu, with who may enter. */
enum Area {
    TODAY("/bureau", "Aujourd’hui", EnumSet.of(Role.READER, Role.AGENT, Role.HEAD)),
    SEARCH("/bureau/recherche", "Recherche", EnumSet.of(Role.READER, Role.AGENT, Role.HEAD)),
    DESK("/bureau/guichet", "Guichet", EnumSet.of(Role.AGENT, Role.HEAD)),
    ENTRY("/bureau/saisie", "Saisie", EnumSet.of(Role.AGENT, Role.HEAD)),
    CAMPAIGN("/bureau/campagne", "Campagne", EnumSet.of(Role.HEAD)),
    HAND_OVER("/bureau/remise", "Remise", EnumSet.of(Role.HEAD)),
    CATALOGUE("/bureau/campagne/import", "Référentiel", EnumSet.of(Role.ADMINISTRATOR)),
    JOURNAL("/bureau/journal", "Journal", EnumSet.of(Role.HEAD, Role.ADMINISTRATOR)),
    ACCOUNTS("/bureau/comptes", "Comptes", EnumSet.of(Role.ADMINISTRATOR));

    private final String path;
    private final String words;
    private final Set<Role> open;

    Area(String path, String words, Set<Role> open) {
        this.path = path;
        this.words = words;
        this.open = open;
    }

    /** The menu of this role, on the page at this path. */
    static List<Entry> menu(Role role, String current) {
        return Arrays.stream(values())
                .filter(area -> area.open.contains(role))
                .map(area -> new Entry(area.path, area.words, area.holds(current)))
                .toList();
    }

    private boolean holds(String current) {
        return this == TODAY ? current.equals(path) : current.equals(path) || current.startsWith(path + "/");
    }

    /** @param current true for the area of the page itself */
    public record Entry(String path, String words, boolean current) {}
}

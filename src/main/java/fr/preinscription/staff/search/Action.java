package fr.preinscription.staff.search;

import java.util.Arrays;
import java.util.Optional;

/** What can be done with several files at once. Nothing here ever cancels one. */
enum Action {
    WRITE("ecrire", "Écrire", "Écrire aux candidats", "candidat", "Écrire à"),
    REMIND("relancer", "Relancer", "Relancer les dossiers incomplets", "candidat", "Relancer"),
    CONFIRM("confirmer", "Confirmer l’inscription", "Confirmer les dossiers complets", "dossier", "Confirmer"),
    EXPORT("exporter", "Exporter", "Exporter les dossiers cochés", "dossier", "Exporter");

    private final String key;
    private final String french;
    private final String heading;
    private final String thing;
    private final String verb;

    Action(String key, String french, String heading, String thing, String verb) {
        this.key = key;
        this.french = french;
        this.heading = heading;
        this.thing = thing;
        this.verb = verb;
    }

    static Optional<Action> of(String key) {
        return Arrays.stream(values()).filter(action -> action.key.equals(key)).findFirst();
    }

    public String key() {
        return key;
    }

    public String french() {
        return french;
    }

    public String heading() {
        return heading;
    }

    /** « Relancer 12 candidats ». */
    public String to(int count) {
        return verb + " " + count + " " + thing + (count > 1 ? "s" : "");
    }

    /** « 12 candidats relancés ». */
    public String done(int count) {
        return switch (this) {
            case WRITE -> "message envoyé à " + count + (count > 1 ? " candidats" : " candidat");
            case REMIND -> count + (count > 1 ? " candidats relancés" : " candidat relancé");
            case CONFIRM -> count + (count > 1 ? " inscriptions confirmées" : " inscription confirmée");
            case EXPORT -> count + (count > 1 ? " dossiers exportés" : " dossier exporté");
        };
    }
}

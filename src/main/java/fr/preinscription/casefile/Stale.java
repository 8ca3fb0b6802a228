package fr.preinscription.casefile;

import fr.preinscription.web.Paris;
import java.time.Instant;

/** Somebody acted on the file since it was looked at; nothing of what was asked is done. */
public final class Stale extends RuntimeException {

    private final String by;
    private final Instant at;
    private final String act;
    private final int revision;

    Stale(String by, Instant at, String act, int revision) {
        super("The file was changed by " + by + " at " + at);
        this.by = by;
        this.at = at;
        this.act = act;
        this.revision = revision;
    }

    /** Who acted. */
    public String by() {
        return by;
    }

    public Instant at() {
        return at;
    }

    /** What was done, one sentence in French. */
    public String act() {
        return act;
    }

    /** For staff, one sentence. */
    public String french() {
        return by.isEmpty()
                ? "Ce dossier a changé depuis que vous l’avez ouvert."
                : by + " a agi sur ce dossier le " + Paris.dayAndHour(at) + " : " + act + ".";
    }

    /** The revision of the file as it stands. */
    public int revision() {
        return revision;
    }
}

package fr.preinscription.casefile;

/** How papers reach the office. */
public enum Channel {
    POST("Courrier"),
    REGISTERED_POST("Recommandé"),
    COUNTER("Guichet"),
    UPLOAD("Dépôt en ligne"),
    /** By mail for example; the day it was sent is known. */
    OTHER("Autre envoi");

    private final String french;

    Channel(String french) {
        this.french = french;
    }

    /** As staff reads it. */
    public String french() {
        return french;
    }

    /** Whether a postmark tells when it was sent. */
    public boolean isPosted() {
        return this == POST || this == REGISTERED_POST;
    }
}

package fr.preinscription.casefile;

/** What was asked contradicts the rules or what is known; nothing is done. */
public final class Unacceptable extends RuntimeException {

    private final String field;

    Unacceptable(String field, String message) {
        super(message);
        this.field = field;
    }

    /** What is wrong, as the records of this room name it: sentOn, version, reason; a code of paper; or empty. */
    public String field() {
        return field;
    }

    /** In French, for staff. */
    public String french() {
        return String.valueOf(getMessage());
    }
}

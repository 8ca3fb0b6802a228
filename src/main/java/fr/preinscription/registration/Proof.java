package fr.preinscription.registration;

/**
 * What may be said of an authentic confirmation to whoever holds it.
 *
 * @param fullNumber number and version, as printed
 * @param session year of the exam session
 * @param demonstration true when the campaign was invented: the confirmation is worth nothing
 */
public record Proof(State state, String fullNumber, int session, boolean demonstration) {

    public enum State {
        /** The last version of an active registration. */
        CURRENT,
        /** A later version exists. */
        REPLACED,
        /** Given up, cancelled or refused: which one is told to nobody. */
        INACTIVE
    }
}

package fr.preinscription.registration;

/** What became of a demand to move a registration to another state. */
public enum StatusOutcome {
    /** Done and written down. */
    DONE("C’est fait."),
    /** The registration is not in a state from which it can be moved there; it was perhaps moved meanwhile. */
    NOT_FROM_HERE(
            "L’état de l’inscription ne le permet pas : il a peut-être changé entre-temps. Rechargez le dossier."),
    /** Once the exam has begun, who does not come is absent; a withdrawal comes before. */
    EXAM_BEGUN("Les épreuves ont commencé : un désistement n’est plus possible. Le candidat sera noté absent."),
    /** Another registration of the same person is active. */
    SAME_PERSON("Une autre inscription de la même personne est active : une seule est possible par session (R-35)."),
    /** The candidate gave up before the closing: to take it back now would be a registration out of time. */
    OUT_OF_TIME("Le candidat s’est désisté avant la fermeture. Les inscriptions sont fermées : le rectorat ne peut pas"
            + " faire d’exception individuelle (R-06).");

    private final String message;

    StatusOutcome(String message) {
        this.message = message;
    }

    /** As staff read it, in French. */
    public String message() {
        return message;
    }
}

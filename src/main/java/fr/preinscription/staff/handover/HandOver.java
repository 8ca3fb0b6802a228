package fr.preinscription.staff.handover;

import java.time.Instant;

/**
 * One hand over.
 *
 * @param created candidates that the system of record did not have
 * @param changed candidates it had, with another version
 * @param removed candidates it had, who are cancelled, refused, withdrawn or not ready any more
 * @param units lines of the file of units, its head apart
 */
record HandOver(
        long id,
        int session,
        Scope scope,
        Instant madeAt,
        String madeBy,
        int created,
        int changed,
        int removed,
        int units,
        String candidatesDigest,
        String unitsDigest) {

    public enum Scope {
        NEW("nouveautés"),
        ALL("tous les dossiers prêts");

        private final String words;

        Scope(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /** Lines of the file of candidates, its head apart. */
    public int candidates() {
        return created + changed + removed;
    }

    public String fileName() {
        return "remise-%d-%04d.zip".formatted(session, id);
    }
}

package fr.preinscription.staff.file;

import java.time.Instant;
import java.util.Map;

/**
 * Something that happened to a file.
 *
 * @param who who did it; « Candidat », « Site » when nobody of the office
 * @param details what proves it
 * @param looking whether somebody only looked
 */
record HistoryLine(Instant at, String who, String what, Map<String, String> details, boolean looking) {

    static final String CANDIDATE = "Candidat";
    static final String SITE = "Site";
}

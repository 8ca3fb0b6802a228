package fr.preinscription.staff.search;

import java.util.Map;

/**
 * What keeps an action from a file, as the rows of the search tell it before anything is done; the file itself is asked
 * again when it is.
 *
 * @param expression French sentence, or null when nothing does; about a row e of a file f of a selection
 */
record Obstacle(String expression, Map<String, Object> parameters) {

    private static final String OVER = "when e.status <> 'PREREGISTERED' then 'L’inscription ne compte plus.' ";
    private static final String TO_CHECK = "when e.to_check then 'Contrôlez d’abord les pièces qui sont arrivées.' ";
    private static final String CHANGED = "when e.change <> f.change then 'Modifié depuis l’aperçu.' ";

    /** @param closed whether candidates can change their registrations no more */
    static Obstacle of(Action action, boolean closed) {
        return new Obstacle(
                "case " + CHANGED
                        + switch (action) {
                            case WRITE -> "when e.email = '' then 'Pas d’adresse électronique.' ";
                            case EXPORT -> "";
                            case REMIND -> OVER + TO_CHECK + """
                                when e.file_state = 'REGISTERED' then 'L’inscription est déjà confirmée.'
                                when cardinality(e.missing) = 0 and e.timeliness = 'IN_TIME' then 'Rien ne manque.' """;
                            case CONFIRM -> OVER + TO_CHECK + """
                                when e.file_state = 'REGISTERED' then 'L’inscription est déjà confirmée.'
                                when not :closed then 'Jusqu’à la fermeture, le candidat peut encore modifier son inscription.'
                                when cardinality(e.missing) > 0 or e.file_state <> 'COMPLETE' then 'Le dossier n’est pas complet.'
                                when e.timeliness is distinct from 'IN_TIME' then 'Le dossier n’est pas arrivé à temps : il faut une preuve d’envoi.' """;
                        }
                        + "when false then '' end",
                action == Action.CONFIRM ? Map.of("closed", closed) : Map.of());
    }
}

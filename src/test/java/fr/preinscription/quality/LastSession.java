package fr.preinscription.quality;

import java.nio.charset.StandardCharsets;

/** A file of last session's candidates with a line that is wrong. */
final class LastSession {

    static final byte[] CANDIDATES = """
            numero_candidat;nom_naissance;prenoms;date_naissance;nationalites;pays_naissance;commune_naissance;diplome;forme;present;note_U1
            2631499001;Soler;Anaïs;02/03/2000;FR;FR;31555;32031213;GLOBALE;O;12,5
            2631499002;Soler;Anaïs;32/03/2000;FR;FR;31555;32031213;GLOBALE;O;12,5
            """.getBytes(StandardCharsets.UTF_8);

    private LastSession() {}
}

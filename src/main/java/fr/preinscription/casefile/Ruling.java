package fr.preinscription.casefile;

import fr.preinscription.casefile.Decision.Kind;
import org.jspecify.annotations.Nullable;

/**
 * What somebody of the office wants to decide, with its reason in law and in fact (CRPA L. 211-5).
 *
 * @param ground why a registration is cancelled or refused, null otherwise
 * @param law the reason in law
 * @param facts the reason in fact: what this candidate did or did not do
 */
public record Ruling(Kind kind, @Nullable Ground ground, String law, String facts) {

    /** The file is complete, conforming and in time. */
    public static Ruling conforming() {
        return new Ruling(
                Kind.CONFORMING,
                null,
                "Notice d’inscription, liste des pièces (R-99)",
                "Dossier complet, conforme et envoyé dans les délais.");
    }

    public static Ruling cancelled(Ground ground, String facts) {
        return new Ruling(Kind.CANCELLED, ground, ground.law(), facts);
    }

    public static Ruling refused(Ground ground, String facts) {
        return new Ruling(Kind.REFUSED, ground, ground.law(), facts);
    }

    /** @param request how and when the candidate gave up */
    public static Ruling withdrawn(String request) {
        return new Ruling(Kind.WITHDRAWN, null, "Demande du candidat (R-102)", request);
    }

    /** @param proof of the sending: registered mail, its number, its day */
    public static Ruling keptWithProof(String proof) {
        return new Ruling(
                Kind.KEPT_WITH_PROOF,
                null,
                "La date d’envoi compte, non la date de réception (CRPA, article L. 112-1 ; R-101)",
                proof);
    }

    public static Ruling reinstated(String law, String facts) {
        return new Ruling(Kind.REINSTATED, null, law, facts);
    }

    /** The reasons as a letter gives them. */
    String reasons() {
        return facts + "\n" + law;
    }
}

package fr.preinscription.registration;

import fr.preinscription.regulation.Candidacy;
import java.time.Instant;

/** The facts that answers amount to, without the catalogue. */
public final class AnsweredFacts {

    private AnsweredFacts() {}

    public static Candidacy of(Answers answers, Instant at, String grid) {
        return Candidacies.of(answers, at, false, false, grid, true);
    }
}

package fr.preinscription.wizard;

import fr.preinscription.registration.Answers;
import fr.preinscription.registration.LastSessionCandidates.Candidate;

/**
 * What of last session's answers is proposed again. Never the situation of this year, a consent, a declaration or an
 * acknowledgement: these are asked anew. Address, mail and phone only to whom read a code at last year's address.
 */
final class Prefill {

    private Prefill() {}

    static Answers withoutContact(Candidate candidate) {
        return of(candidate.answers(), false);
    }

    static Answers whole(Candidate candidate) {
        return of(candidate.answers(), true);
    }

    private static Answers of(Answers known, boolean contact) {
        return new Answers(
                null,
                known.birth(),
                contact ? known.residence() : null,
                null,
                null,
                known.previousExam(),
                known.experience(),
                known.specialty(),
                known.option(),
                known.form() == null ? null : new Answers.Form(known.form().form(), false),
                null,
                known.units(),
                known.languages(),
                known.optionals(),
                null,
                null,
                known.identity(),
                known.birthplace(),
                contact ? known.address() : null,
                contact ? known.contact() : null,
                null,
                null,
                null,
                null);
    }
}

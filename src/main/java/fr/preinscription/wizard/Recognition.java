package fr.preinscription.wizard;

import fr.preinscription.registration.Answers;
import fr.preinscription.registration.Answers.PrefilledIdentity;
import fr.preinscription.registration.Attempts;
import fr.preinscription.registration.LastSessionCandidates;
import fr.preinscription.registration.LastSessionCandidates.Candidate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;

/** Recognises a candidate of the last session by number and birth date, and prefills the form. */
@Component
class Recognition {

    private static final int FAILURES_AN_HOUR = 5;

    private final LastSessionCandidates candidates;
    private final Attempts attempts;
    private final Drafts drafts;

    Recognition(LastSessionCandidates candidates, Attempts attempts, Drafts drafts) {
        this.candidates = candidates;
        this.attempts = attempts;
        this.drafts = drafts;
    }

    /**
     * The candidate of last session, or an error that does not tell which of number and date was wrong. Each try of a number
     * is counted before it is looked at, so that tries at the same instant do not slip through.
     *
     * @param network address from which the request comes
     */
    Optional<Candidate> find(Visit visit, String number, String birthDate, String network, BindingResult errors) {
        if (isRecognised(visit.answers().lastSession(), number, birthDate)) {
            return candidates.find(visit.session() - 1, number, birthDate);
        }
        var thisNumber = "last session number " + number;
        var thisNetwork = "last session network " + network;
        attempts.failed(thisNumber);
        if (attempts.exhausted(thisNumber, FAILURES_AN_HOUR + 1) || attempts.exhausted(thisNetwork, FAILURES_AN_HOUR)) {
            errors.rejectValue("number", "delayed", DELAYED);
            return Optional.empty();
        }
        var found = candidates.find(visit.session() - 1, number, birthDate);
        if (found.isPresent()) {
            attempts.succeeded(thisNumber);
        } else {
            attempts.failed(thisNetwork);
            errors.rejectValue("number", "unknown", UNKNOWN.formatted(visit.session() - 1));
        }
        return found;
    }

    /** Proposes what is known of the candidate, contact data apart, and goes on. */
    String keep(Visit visit, Candidate candidate) {
        drafts.prefill(visit.draft(), Prefill.withoutContact(candidate));
        return visit.answer(new Answers.LastSession(true, candidate.number(), true, identity(candidate.answers())));
    }

    /** Proposes nothing any more, and goes on. */
    String forget(Visit visit, Answers.LastSession answer) {
        drafts.prefill(visit.draft(), Answers.NONE);
        return visit.answer(answer);
    }

    /** The page sent again, which is no new try. */
    private static boolean isRecognised(Answers.@Nullable LastSession answer, String number, String birthDate) {
        return answer != null
                && number.equals(answer.number())
                && answer.identity() != null
                && answer.identity().birthDate().equals(birthDate);
    }

    private static @Nullable PrefilledIdentity identity(Answers known) {
        return known.identity() == null || known.birth() == null || known.birthplace() == null
                ? null
                : PrefilledIdentity.of(known.identity(), known.birth(), known.birthplace());
    }

    private static final String UNKNOWN =
            "Nous n’avons pas trouvé ce numéro avec cette date de naissance. Vérifiez les deux sur votre relevé de notes"
                    + " de la session %d, ou choisissez «\u00a0je n’ai pas mon numéro\u00a0».";

    private static final String DELAYED =
            "Il y a eu plusieurs essais sans succès. Pour protéger les candidats, cette recherche s’arrête pendant une"
                    + " heure. Vous pouvez continuer tout de suite\u00a0: choisissez «\u00a0je n’ai pas mon numéro\u00a0».";
}

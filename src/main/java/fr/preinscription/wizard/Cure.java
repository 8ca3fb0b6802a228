package fr.preinscription.wizard;

import fr.preinscription.regulation.Verdict.Breach;
import java.util.List;

/** Where a candidate corrects what the regulation speaks about. */
final class Cure {

    private Cure() {}

    /**
     * The steps of the route whose answers the breach is about, the likeliest first. What is said of one language is said
     * of the optional one.
     */
    static List<Step> of(Breach breach, Journey journey) {
        return steps(breach).stream().filter(journey::isOnRoute).toList();
    }

    private static List<Step> steps(Breach breach) {
        return switch (breach.topic()) {
            case WINDOW, DUPLICATES -> List.of();
            case PREVIOUS_NUMBER -> List.of(Step.LAST_SESSION);
            case BIRTH -> List.of(Step.BIRTH);
            case RESIDENCE -> List.of(Step.RESIDENCE);
            case CATEGORY -> List.of(Step.TRAINING, Step.PREVIOUS_EXAM, Step.SITUATION);
            case EXPERIENCE -> List.of(Step.EXPERIENCE, Step.SITUATION);
            case SPECIALTY -> List.of(Step.OPTION, Step.SPECIALTY);
            case DECISIONS -> List.of(Step.DECISIONS);
            case FORM -> List.of(Step.FORM);
            case UNITS -> List.of(Step.UNITS);
            case LANGUAGES ->
                breach.subject() == null ? List.of(Step.LANGUAGES) : List.of(Step.OPTIONALS, Step.LANGUAGES);
            case OPTIONAL -> List.of(Step.OPTIONALS);
            case INTERNSHIP -> List.of(Step.INTERNSHIP, Step.TRAINING);
            case NAMES -> List.of(Step.IDENTITY);
            case BIRTHPLACE -> List.of(Step.BIRTHPLACE);
            case ADDRESS -> List.of(Step.ADDRESS, Step.RESIDENCE);
            case CONTACT -> List.of(Step.CONTACT);
            case CONSENTS -> List.of(Step.CONSENTS);
            case DECLARATION -> List.of(Step.DECLARATION);
        };
    }
}

package fr.preinscription.catalogue;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The campaigns of registration that the exam office opened. */
@Component
public class Campaigns {

    /**
     * A value that the exam office decides for a parameter.
     *
     * @param value an Instant, LocalDate, Integer, Boolean, String or List, as the parameter's type says
     * @param source the decision: who, when, under which reference
     */
    public record Decision(Object value, String source) {}

    /**
     * What the exam office asks to open.
     *
     * @param author who opens it
     * @param demonstration whether the decisions are invented, to try the product
     */
    public record Opening(
            int session, String author, boolean demonstration, Map<SessionParameter, Decision> decisions) {}

    /** The campaign cannot be opened: values that rules need are not known, or contradict each other. */
    public static class Refused extends RuntimeException {

        private final transient List<SessionParameter> missing;

        Refused(String message, Collection<SessionParameter> missing) {
            super(message);
            this.missing = List.copyOf(missing);
        }

        static Refused missing(int session, List<SessionParameter> missing) {
            return new Refused(
                    "La campagne de la session " + session + " ne peut pas ouvrir. Il manque : "
                            + missing.stream()
                                    .map(parameter -> parameter.label() + " (" + parameter.key() + ", "
                                            + String.join(", ", parameter.rules()) + ")")
                                    .collect(Collectors.joining(" ; ")),
                    missing);
        }

        public List<SessionParameter> missing() {
            return missing;
        }
    }

    /** The campaign opened last, whether its window is open, to come or over; none before the first one. */
    public Optional<Campaign> current() {
        return Optional.empty();
    }

    /** The campaign of the session. */
    public Optional<Campaign> find(int session) {
        return Optional.empty();
    }

    /** Opens the campaign of a session, its values frozen from now on, or refuses and says which are missing. */
    public Campaign open(Opening opening) {
        throw Refused.missing(opening.session(), List.of());
    }

    /** Changes a value of an opened campaign by a dated decision. */
    public Campaign decide(int session, SessionParameter parameter, Decision decision, String author) {
        throw new UnsupportedOperationException();
    }
}

package fr.preinscription.staff.campaign;

import fr.preinscription.catalogue.SessionParameter;
import fr.preinscription.web.Choice;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A parameter to be decided before the opening.
 *
 * @param line as the texts know it for the new session
 * @param previous what the session before had, « inconnu » when nothing
 * @param previousTyped the same as it is typed, empty when it cannot be taken again
 * @param needed whether the campaign cannot open without it
 */
record OpeningLine(ParameterLine line, String previous, String previousTyped, boolean needed) {

    private static final List<SessionParameter.Type> DATED =
            List.of(SessionParameter.Type.INSTANT, SessionParameter.Type.DATE);

    /** A date of the session before is no date of this one. */
    boolean isTakenAgain() {
        return !previousTyped.isEmpty()
                && !DATED.contains(line.parameter().type())
                && line.trust() != ParameterLine.Trust.DECIDED
                && (line.trust() == ParameterLine.Trust.MISSING || line.trust() == ParameterLine.Trust.NOT_NEEDED);
    }

    public List<Choice> choices() {
        return ParameterWords.choices(line.parameter());
    }

    public @Nullable String format() {
        return ParameterWords.format(line.parameter());
    }

    public String field() {
        return "values[" + line.key() + "]";
    }
}

package fr.preinscription.staff.campaign;

import fr.preinscription.catalogue.Campaigns.Step;
import fr.preinscription.catalogue.ExamSession;
import fr.preinscription.catalogue.ExamSession.Value;
import fr.preinscription.catalogue.ExamSessions;
import fr.preinscription.catalogue.SessionParameter;
import fr.preinscription.web.Choice;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * One parameter on a page.
 *
 * @param trust how far the value is to be trusted, never more than its source allows
 * @param steps the values it has had, the oldest first
 */
record ParameterLine(
        SessionParameter parameter,
        String value,
        List<String> sources,
        Trust trust,
        @Nullable String note,
        List<Past> steps) {

    /** In words; the colour of the tag only repeats them. */
    enum Trust {
        DECIDED("décidé par le bureau", "good"),
        OFFICIAL("texte officiel lu", "good"),
        SECONDARY("non vérifié : page d’académie, ou texte lu en partie", "care"),
        WEAK("non vérifié : déduction ou source secondaire", "bad"),
        MISSING("inconnu", "bad"),
        NOT_NEEDED("inconnu, aucune règle n’en a besoin", "wait");

        private final String words;
        private final String colour;

        Trust(String words, String colour) {
            this.words = words;
            this.colour = colour;
        }

        public String words() {
            return words;
        }

        public String colour() {
            return colour;
        }
    }

    /** A value it has had, with the step that gave it. */
    record Past(String value, Step step) {}

    public String key() {
        return parameter.key();
    }

    public String label() {
        return parameter.label();
    }

    public String rules() {
        return String.join(", ", parameter.rules());
    }

    public List<Choice> choices() {
        return ParameterWords.choices(parameter);
    }

    public @Nullable String format() {
        return ParameterWords.format(parameter);
    }

    public boolean changeable() {
        return ParameterWords.isTyped(parameter);
    }

    /** The step that gave the value it has. */
    public @Nullable Past last() {
        return steps.isEmpty() ? null : steps.getLast();
    }

    /** Makes the lines of a session. */
    @Component
    static class Lines {

        private final ParameterWords words;
        private final ExamSessions sessions;

        Lines(ParameterWords words, ExamSessions sessions) {
            this.words = words;
            this.sessions = sessions;
        }

        List<ParameterLine> of(ExamSession session, List<Step> steps) {
            return java.util.Arrays.stream(SessionParameter.values())
                    .map(parameter -> line(session, parameter, steps))
                    .toList();
        }

        ParameterLine line(ExamSession session, SessionParameter parameter, List<Step> steps) {
            var value = session.value(parameter);
            return new ParameterLine(
                    parameter,
                    words.read(parameter, value),
                    value.sources().stream().map(sessions::source).toList(),
                    trust(session, parameter, value),
                    value.content() == null ? null : value.note(),
                    steps.stream()
                            .filter(step -> step.parameter() == parameter)
                            .map(step -> new Past(words.read(parameter, step.value()), step))
                            .toList());
        }

        Trust trust(ExamSession session, SessionParameter parameter, Value value) {
            if (value.content() == null) {
                return session.missing().contains(parameter) ? Trust.MISSING : Trust.NOT_NEEDED;
            }
            return switch (value.confidence()) {
                case null -> Trust.DECIDED;
                case H -> value.sources().stream().anyMatch(sessions::isOfficial) ? Trust.OFFICIAL : Trust.SECONDARY;
                case M -> Trust.SECONDARY;
                case L -> Trust.WEAK;
            };
        }
    }
}

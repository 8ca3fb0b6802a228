package fr.preinscription.regulation;

import fr.preinscription.regulation.Verdict.Breach;
import fr.preinscription.regulation.Verdict.Effect;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One sentence of the regulation.
 *
 * @param id its number, R-52 for example; several sentences may share it
 * @param sentence what the regulation says, in French
 * @param citation where it says so
 * @param message what the candidate reads when the rule speaks, with the places of their own values in braces
 * @param cure what would cure it
 * @param firstSession first session it governs, null when it always did
 * @param lastSession last session it governs, null while it holds
 * @param validFrom first day of application, whatever the session; null when it always did
 * @param validTo last day of application, null while it holds
 * @param waiver on what ground the office may set it aside for one candidate; empty when nobody may
 * @param speaks what the rule finds in the facts
 */
record Rule(
        String id,
        Effect effect,
        Topic topic,
        String sentence,
        String citation,
        String message,
        String cure,
        @Nullable Integer firstSession,
        @Nullable Integer lastSession,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        String waiver,
        Function<Facts, Stream<Finding>> speaks) {

    private static final Pattern PLACE = Pattern.compile("\\{([^}]+)}");

    static Draft blocks(String id, Topic topic) {
        return new Draft(id, Effect.BLOCKS, topic);
    }

    static Draft warns(String id, Topic topic) {
        return new Draft(id, Effect.WARNS, topic);
    }

    static Draft flags(String id, Topic topic) {
        return new Draft(id, Effect.FLAGS, topic);
    }

    static Draft informs(String id, Topic topic) {
        return new Draft(id, Effect.INFORMS, topic);
    }

    /** True when this sentence governs that session and is applied on that day. */
    boolean governs(int session, LocalDate day) {
        return (firstSession == null || firstSession <= session)
                && (lastSession == null || session <= lastSession)
                && (validFrom == null || !day.isBefore(validFrom))
                && (validTo == null || !day.isAfter(validTo));
    }

    /** What the rule has to say of these facts, nothing when they respect it. */
    Stream<Breach> judge(Facts facts) {
        return speaks.apply(facts).map(finding -> breach(facts, finding));
    }

    private Breach breach(Facts facts, Finding finding) {
        return new Breach(
                id,
                effect,
                topic,
                finding.subject(),
                write(message, facts, finding.values()),
                write(citation, facts, finding.values()),
                write(cure, facts, finding.values()));
    }

    private static String write(String template, Facts facts, Map<String, String> values) {
        Matcher places = PLACE.matcher(template);
        return French.typeset(places.replaceAll(place -> {
            String own = values.get(place.group(1));
            return Matcher.quoteReplacement(own != null ? own : facts.value(place.group(1)));
        }));
    }

    /** A rule being written, closed by its condition. */
    static final class Draft {

        private final String id;
        private final Effect effect;
        private final Topic topic;
        private String sentence = "";
        private String citation = "";
        private String message = "";
        private String cure = "";
        private String waiver = "";
        private @Nullable Integer firstSession;
        private @Nullable Integer lastSession;
        private @Nullable LocalDate validFrom;
        private @Nullable LocalDate validTo;

        private Draft(String id, Effect effect, Topic topic) {
            this.id = id;
            this.effect = effect;
            this.topic = topic;
        }

        Draft states(String sentence) {
            this.sentence = sentence;
            return this;
        }

        Draft cites(String citation) {
            this.citation = citation;
            return this;
        }

        Draft says(String message) {
            this.message = message;
            return this;
        }

        Draft curedBy(String cure) {
            this.cure = cure;
            return this;
        }

        /** The office may set it aside for one candidate, on this ground. */
        Draft waivedBy(String ground) {
            this.waiver = ground;
            return this;
        }

        Draft sinceSession(int session) {
            this.firstSession = session;
            return this;
        }

        Draft untilSession(int session) {
            this.lastSession = session;
            return this;
        }

        /** First day of application of a text that changes inside a session. */
        Draft validFrom(LocalDate day) {
            this.validFrom = day;
            return this;
        }

        /** Last day of application of a text that changes inside a session. */
        Draft validTo(LocalDate day) {
            this.validTo = day;
            return this;
        }

        /** Speaks once, when this is so. */
        Rule when(Predicate<Facts> condition) {
            return each(facts -> Finding.when(condition.test(facts)));
        }

        /** Speaks once for each finding. */
        Rule each(Function<Facts, Stream<Finding>> speaks) {
            return new Rule(
                    id,
                    effect,
                    topic,
                    sentence,
                    citation,
                    message,
                    cure,
                    firstSession,
                    lastSession,
                    validFrom,
                    validTo,
                    waiver,
                    speaks);
        }
    }
}

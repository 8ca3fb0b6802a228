package fr.preinscription.registration;

import fr.preinscription.catalogue.Campaign;
import fr.preinscription.catalogue.Campaigns;
import fr.preinscription.registration.Judge.Brought;
import fr.preinscription.regulation.Regulation;
import fr.preinscription.regulation.SessionParameters;
import fr.preinscription.regulation.Topic;
import fr.preinscription.regulation.Verdict;
import fr.preinscription.regulation.Verdict.Breach;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * Judges every active registration of a session again, to see what a change would do before it is made. Nothing is stored:
 * the registrations are read one after the other.
 */
@Component
public class TrialRun {

    private static final int READ_AT_ONCE = 200;
    private static final Set<Topic> EVERYTHING = Set.of(Topic.values());

    private final JdbcClient database;
    private final Judge judge;
    private final Campaigns campaigns;
    private final JsonMapper json;
    private final TransactionTemplate reading;

    TrialRun(
            JdbcClient database,
            Judge judge,
            Campaigns campaigns,
            JsonMapper json,
            PlatformTransactionManager transactions) {
        this.database = database;
        this.judge = judge;
        this.campaigns = campaigns;
        this.json = json;
        this.reading = new TransactionTemplate(transactions);
        reading.setReadOnly(true);
    }

    /**
     * A registration that would be refused.
     *
     * @param rule the rule that would speak, R-54 for example
     * @param before what it says today, empty when it says nothing
     * @param after what it would say
     */
    public record Finding(
            UUID registration, String number, int version, String name, String rule, String before, String after) {}

    /**
     * What the change would do.
     *
     * @param judged how many registrations were read
     * @param refused how many would be refused that are not today
     * @param accepted how many would no longer be refused
     * @param flagged how many the office would have to look at that it has not today
     * @param papers how many would owe other papers
     * @param byRule registrations that would be refused, by rule
     * @param findings the first of them, one line a rule
     * @param complete false when there are more findings than are listed
     */
    public record Outcome(
            int judged,
            int refused,
            int accepted,
            int flagged,
            int papers,
            Map<String, Integer> byRule,
            List<Finding> findings,
            boolean complete,
            Duration took) {}

    /** Under the parameters of a changed campaign, each at the instant of its last version. */
    public Outcome with(Campaign changed) {
        var session = changed.year();
        var today = judge.parameters(campaigns.find(session).orElseThrow());
        var tomorrow = judge.parameters(changed);
        return run(session, (file, tally) -> {
            var before = verdict(file.brought(), today);
            var after = verdict(file.brought(), tomorrow);
            tally.compare(file, before, after);
        });
    }

    /** The same facts under the law as it applies on another day; nothing is ever applied alone. */
    public Outcome on(int session, LocalDate day) {
        var parameters = judge.parameters(campaigns.find(session).orElseThrow());
        return run(session, (file, tally) -> {
            var brought = file.brought();
            tally.replayed(file, Regulation.replay(brought.candidacy(), parameters, brought.curriculum(), day));
        });
    }

    private static Verdict verdict(Brought brought, SessionParameters parameters) {
        return Regulation.judge(brought.candidacy(), parameters, brought.curriculum(), EVERYTHING);
    }

    private Outcome run(int session, BiConsumer<File, TrialTally> judging) {
        var started = System.nanoTime();
        var tally = new TrialTally();
        reading.executeWithoutResult(status -> database.sql("""
                        select r.id, r.number, v.version, v.received_at, v.answers::text as answers
                        from registration r
                        join registration_version v on v.registration = r.id and v.version = r.current_version
                        where r.session = ? and r.status not in ('WITHDRAWN', 'CANCELLED', 'REFUSED')
                        order by r.number""")
                .param(session)
                .withFetchSize(READ_AT_ONCE)
                .query(row -> {
                    judging.accept(
                            file(
                                    session,
                                    row.getObject("id", UUID.class),
                                    row.getString("number"),
                                    row.getInt("version"),
                                    row.getObject("received_at", OffsetDateTime.class)
                                            .toInstant(),
                                    row.getString("answers")),
                            tally);
                }));
        return tally.outcome(Duration.ofNanos(System.nanoTime() - started));
    }

    private File file(int session, UUID id, String number, int version, Instant receivedAt, String stored) {
        var answers = json.readValue(stored, Answers.class);
        return new File(
                id, number, version, name(answers), judge.bring(session, answers, receivedAt, version > 0, false));
    }

    private static String name(Answers answers) {
        var identity = answers.identity();
        return identity == null
                ? ""
                : Stream.concat(
                                Stream.of(identity.birthName()),
                                identity.firstNames().stream().limit(1))
                        .filter(Objects::nonNull)
                        .reduce((one, other) -> one + " " + other)
                        .orElse("");
    }

    record File(UUID id, String number, int version, String name, Brought brought) {}

    /** A rule speaks about the same thing, whatever the words. */
    static boolean same(Breach one, Breach other) {
        return one.ruleId().equals(other.ruleId()) && Objects.equals(one.subject(), other.subject());
    }
}

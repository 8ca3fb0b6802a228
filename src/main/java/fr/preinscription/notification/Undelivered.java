package fr.preinscription.notification;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The messages that did not arrive and about which nothing was done: neither sent again, nor told another way. What
 * expired or was overtaken asks for nothing.
 */
@Component
public class Undelivered {

    private static final String FAILED = """
            from outgoing_message m
            where m.failed_at is not null and m.registration is not null
              and m.last_outcome not in ('EXPIRED', 'SUPERSEDED')
              and not exists (select from message_settlement s where s.message = m.id)
              and not exists (
                  select from outgoing_message l
                  where l.registration = m.registration and l.id > m.id
                    and (l.copy_of = m.id
                         or l.version >= m.version
                         or (m.content is null and m.version is null and l.kind = m.kind)))
            """;

    private static final String DELAYED = """
            from outgoing_message m
            where m.sent_at is null and m.failed_at is null and m.registration is not null and m.attempts > 0
            """;

    private final JdbcClient database;
    private final Clock clock;

    Undelivered(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** How many failed for good. */
    @Transactional(readOnly = true)
    public int failed() {
        return count("select count(*) " + FAILED);
    }

    /** How many were tried and are tried again. */
    @Transactional(readOnly = true)
    public int delayed() {
        return count("select count(*) " + DELAYED);
    }

    /** Those that failed for good, the newest first. */
    @Transactional(readOnly = true)
    public List<OutgoingMessage> failed(int most) {
        return messages("select m.* " + FAILED + " order by m.failed_at desc, m.id desc limit ?", most);
    }

    /** Those that were tried and are tried again, the oldest first. */
    @Transactional(readOnly = true)
    public List<OutgoingMessage> delayed(int most) {
        return messages("select m.* " + DELAYED + " order by m.created_at limit ?", most);
    }

    /** The letters whose turn has not come yet. */
    @Transactional(readOnly = true)
    public Queue queue() {
        return database.sql("""
                        select count(*) as letters, max(next_attempt_at) as last from outgoing_message
                        where sent_at is null and failed_at is null and attempts = 0 and content is not null""")
                .query((row, number) -> {
                    var last = OutgoingMessages.orNull(row, "last");
                    return new Queue(row.getInt("letters"), last == null ? clock.instant() : last);
                })
                .single();
    }

    /** Nothing more is to be done about a message; told once. */
    @Transactional
    public boolean settle(long message, Means means, String author) {
        return database.sql("""
                        insert into message_settlement (message, means, author, at)
                        values (:message, :means, :author, :now)
                        on conflict do nothing""")
                        .param("message", message)
                        .param("means", means.name())
                        .param("author", author)
                        .param("now", OutgoingMessages.utc(clock.instant()))
                        .update()
                == 1;
    }

    private List<OutgoingMessage> messages(String query, int most) {
        var attempts = database
                .sql("select * from delivery_attempt where message in (select id from (" + query
                        + ") m) order by message, number")
                .param(most)
                .query((row, number) -> Map.entry(row.getLong("message"), Messages.attempt(row)))
                .list()
                .stream()
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
        return database.sql(query)
                .param(most)
                .query((row, number) -> Messages.message(row, attempts))
                .list();
    }

    private int count(String query) {
        return database.sql(query).query(Integer.class).single();
    }

    /** @param last when the last of them leaves */
    public record Queue(int letters, Instant last) {}

    /** How else a candidate was told. */
    public enum Means {
        BY_POST("envoyé par la poste"),
        BY_PHONE("dit au téléphone"),
        BY_HAND("remis en main propre"),
        NOT_NEEDED("sans objet");

        private final String french;

        Means(String french) {
            this.french = french;
        }

        public String french() {
            return french;
        }
    }
}

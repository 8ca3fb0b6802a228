package fr.preinscription.notification;

import java.time.Clock;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The time during which the mail server does not answer. The first message that leaves after it calls up all those
 * that wait only because nobody answered: they need not sit out their hour.
 */
@Component
class Outage {

    private static final Logger log = LoggerFactory.getLogger(Outage.class);

    private final JdbcClient database;
    private final Clock clock;

    /** True at the start: the run before may have ended in an outage. */
    private final AtomicBoolean noticed = new AtomicBoolean(true);

    Outage(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    void noticed() {
        noticed.set(true);
    }

    void over() {
        if (noticed.compareAndSet(true, false)) {
            var called = callUp();
            if (called > 0) {
                log.info("The mail server answers again, {} waiting messages called up", called);
            }
        }
    }

    private int callUp() {
        return database.sql("""
                        with waiting as (
                            update outgoing_message set next_attempt_at = :now
                            where sent_at is null and failed_at is null
                              and last_outcome = 'UNREACHABLE' and next_attempt_at > :now
                            returning id)
                        update scheduled_tasks set execution_time = :now
                        where task_name = :task and not picked
                          and task_instance in (select id::text from waiting)""")
                .param("now", OutgoingMessages.utc(clock.instant()))
                .param("task", DeliveryTask.NAME)
                .update();
    }
}

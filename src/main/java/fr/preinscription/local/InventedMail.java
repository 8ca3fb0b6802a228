package fr.preinscription.local;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What became of the messages of the invented campaign. None is delivered: five hundred of them would bury those that a
 * newcomer causes. They are stamped in the transaction that wrote them, before the delivery task can see them; « send
 * again » on a file delivers one for real.
 */
final class InventedMail {

    private final JdbcClient database;

    InventedMail(JdbcClient database) {
        this.database = database;
    }

    /** Whatever waits for this candidate left a few seconds after it was written, or was refused. */
    void settle(UUID registration) {
        var settled = database.sql("""
                        with settled as (
                            update outgoing_message m set
                                attempts = 1, next_attempt_at = null, sealed = null,
                                last_outcome = case when refused then 'REFUSED' else 'SENT' end,
                                sent_at = case when not refused then m.created_at + interval '4 seconds' end,
                                failed_at = case when refused then m.created_at + interval '4 seconds' end
                            from (select id as of, recipient like :unknown as refused from outgoing_message
                                  where registration = :registration and sent_at is null and failed_at is null) open
                            where m.id = open.of
                            returning m.id, m.created_at, m.last_outcome)
                        insert into delivery_attempt (message, number, at, outcome, reason)
                        select id, 1, created_at + interval '4 seconds', last_outcome,
                               case last_outcome when 'SENT' then 'données d''essai : jamais envoyé' else :answer end
                        from settled returning message""")
                .param("registration", registration)
                .param("unknown", RefusingServer.UNKNOWN + "%")
                .param("answer", RefusingServer.ANSWER)
                .query((row, number) -> row.getString("message"))
                .list();
        forget(settled);
        confirm(registration);
    }

    /** Four candidates in five confirmed the address to which the message went. */
    private void confirm(UUID registration) {
        database.sql("""
                        insert into proven_address (registration, email, means, proven_at)
                        select id, lower(email_key), 'CODE', updated_at + interval '10 minutes' from registration
                        where id = :registration and email_key not like :unknown and length(email_key) % 5 > 0
                        on conflict do nothing""")
                .param("registration", registration)
                .param("unknown", RefusingServer.UNKNOWN + "%")
                .update();
    }

    /** The mail server put it off several times already; it goes on trying. */
    void delay(UUID registration) {
        database.sql("""
                        with delayed as (
                            update outgoing_message set attempts = 1, last_outcome = 'RECIPIENT_DEFERRED'
                            where registration = :registration and sent_at is null and failed_at is null
                            returning id, created_at)
                        insert into delivery_attempt (message, number, at, outcome, reason)
                        select id, 1, created_at + interval '9 seconds', 'RECIPIENT_DEFERRED', '452 4.2.2 Mailbox full'
                        from delayed""").param("registration", registration).update();
        database.sql("""
                        with later as (
                            update outgoing_message set next_attempt_at = now() + interval '3 hours'
                            where registration = :registration and sent_at is null and failed_at is null returning id)
                        update scheduled_tasks set execution_time = now() + interval '3 hours'
                        where task_name = 'message-delivery' and task_instance in (select id::text from later)""").param("registration", registration).update();
    }

    private void forget(List<String> messages) {
        if (!messages.isEmpty()) {
            database.sql("delete from scheduled_tasks where task_name = 'message-delivery' and task_instance in (:ids)")
                    .param("ids", messages)
                    .update();
        }
    }
}

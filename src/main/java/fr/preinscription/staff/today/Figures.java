package fr.preinscription.staff.today;

import fr.preinscription.casefile.FileState;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts over the registrations of one session: a few thousand rows, no answer of any form but the specialty. */
@Repository
class Figures {

    private static final List<String> TO_LOOK_AT = Stream.of(FileState.values())
            .filter(state -> !state.isOver() && state != FileState.REGISTERED)
            .map(Enum::name)
            .toList();

    private final JdbcClient database;

    Figures(JdbcClient database) {
        this.database = database;
    }

    Workload workload(int session, LocalDate today) {
        return new Workload(database.sql("""
                        select state, timeliness, coalesce(reminder_due < :today, false) as overdue,
                               coalesce(reminder_due between :today and :soon, false) as soon, count(*) as files,
                               min(received_on) as received_on, min(reminder_due) as reminder_due
                        from case_file_state where session = :session
                        group by 1, 2, 3, 4""")
                .param("today", today)
                .param("soon", today.plusDays(Workload.SOON))
                .param("session", session)
                .query(Workload.Line::read)
                .list());
    }

    /** How many registrations of those days, in Paris, are not over; days without any are left out. */
    SortedMap<LocalDate, Integer> registrationsByDay(int session) {
        var days = new TreeMap<LocalDate, Integer>();
        database.sql("""
                        select (created_at at time zone 'Europe/Paris')::date as day, count(*) as registrations
                        from registration where session = :session and status = 'PREREGISTERED' group by 1""").param("session", session).query(row -> {
            days.put(row.getObject("day", LocalDate.class), row.getInt("registrations"));
        });
        return days;
    }

    /** @param registrations that are not over; @param received of them, something came; @param complete in order */
    record OfSpecialty(String slug, int registrations, int received, int complete) {}

    /** The biggest first. */
    List<OfSpecialty> bySpecialty(int session) {
        return database.sql("""
                        select coalesce(v.answers -> 'specialty' ->> 'slug', '') as slug, count(*) as registrations,
                               count(s.received_on) as received,
                               count(*) filter (where s.state in ('COMPLETE', 'REGISTERED')
                                                  and s.timeliness = 'IN_TIME') as complete
                        from case_file_state s
                        join registration r on r.id = s.registration
                        join registration_version v on v.registration = r.id and v.version = r.current_version
                        where s.session = :session and s.status = 'PREREGISTERED'
                        group by 1 order by 2 desc, 1""")
                .param("session", session)
                .query((row, index) -> new OfSpecialty(
                        row.getString("slug"),
                        row.getInt("registrations"),
                        row.getInt("received"),
                        row.getInt("complete")))
                .list();
    }

    /** How many files to look at each rule has flagged, those confirmed already left out. */
    SortedMap<String, Integer> flags(int session) {
        var flags = new TreeMap<String, Integer>();
        database.sql("""
                        select flag ->> 'ruleId' as rule, count(distinct s.registration) as files
                        from case_file_state s
                        join registration r on r.id = s.registration
                        join registration_version v on v.registration = r.id and v.version = r.current_version
                        cross join lateral jsonb_array_elements(v.verdict -> 'flags') flag
                        where s.session = :session and s.state in (:states)
                        group by 1""").param("session", session).param("states", TO_LOOK_AT).query(row -> {
            flags.put(row.getString("rule"), row.getInt("files"));
        });
        return flags;
    }

    /** Candidates whom no message has reached, a day after they registered. */
    int neverReached(int session, Instant aDayAgo) {
        return database.sql("""
                        select count(*) from registration r
                        where r.session = :session and r.status = 'PREREGISTERED' and r.created_at < :then
                          and not exists (select from outgoing_message m
                                          where m.registration = r.id and m.sent_at is not null)""")
                .param("session", session)
                .param("then", aDayAgo.atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
    }

    /** Envelopes that wait for somebody to find their file. */
    int strayEnvelopes() {
        return database.sql("""
                        select count(*) from unattached_envelope e
                        where not exists (select from unattached_envelope_outcome o where o.envelope = e.id)""").query(Integer.class).single();
    }
}

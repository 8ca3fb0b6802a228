package fr.preinscription.staff.desk;

import fr.preinscription.account.StaffMember;
import fr.preinscription.casefile.Arrival;
import fr.preinscription.casefile.CaseFiles;
import fr.preinscription.casefile.Channel;
import fr.preinscription.regulation.Timeliness;
import fr.preinscription.web.Paris;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was received today, and by whom. */
@Repository
class DeskDay {

    private static final int SHOWN = 12;

    private final JdbcClient database;
    private final CaseFiles files;
    private final Clock clock;

    DeskDay(JdbcClient database, CaseFiles files, Clock clock) {
        this.database = database;
        this.files = files;
        this.clock = clock;
    }

    /** The envelopes that this member wrote down today, the last one first. */
    List<Receipt> receipts(StaffMember me) {
        return database.sql("""
                        select e.*, r.number, r.session, v.confirmation ->> 'candidate' as candidate
                        from envelope e
                        join registration r on r.id = e.registration
                        join registration_version v on v.registration = r.id and v.version = r.current_version
                        where e.recorded_by = :me and e.recorded_at >= :since and e.struck_at is null
                        order by e.id desc limit :most
                        """)
                .param("me", me.id())
                .param("since", midnight())
                .param("most", SHOWN)
                .query(this::receipt)
                .list();
    }

    /** How many envelopes each member wrote down today, who did most first. */
    List<Count> counts() {
        return database.sql("""
                        select recorded_name, count(*) as envelopes from envelope
                        where recorded_at >= :since and struck_at is null
                        group by recorded_by, recorded_name order by envelopes desc, recorded_name
                        """)
                .param("since", midnight())
                .query((row, index) -> new Count(row.getString("recorded_name"), row.getInt("envelopes")))
                .list();
    }

    /** The postmark of this member's envelopes of today; the way is ordinary mail again. */
    Habit habit(StaffMember me) {
        var receipts = receipts(me);
        if (receipts.isEmpty()) {
            return Habit.NONE;
        }
        var day = receipts.stream()
                .map(Receipt::sentOn)
                .filter(sentOn -> sentOn != null)
                .findFirst();
        return new Habit(Channel.POST, day.orElse(null), false, null, null);
    }

    private OffsetDateTime midnight() {
        return Paris.at(clock.instant()).toLocalDate().atStartOfDay(Paris.ZONE).toOffsetDateTime();
    }

    private Receipt receipt(ResultSet row, int index) throws SQLException {
        return new Receipt(
                row.getLong("id"),
                row.getString("number"),
                row.getString("candidate"),
                Channel.valueOf(row.getString("channel")),
                row.getObject("sent_on", LocalDate.class),
                row.getObject("received_on", LocalDate.class),
                timeliness(row),
                row.getObject("paper_version", Integer.class),
                row.getBoolean("red_ink"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant());
    }

    /** By the days as they are now: a decision may have moved them since. */
    private Timeliness timeliness(ResultSet row) throws SQLException {
        var uploadedAt = row.getObject("uploaded_at", OffsetDateTime.class);
        return files.timeliness(
                row.getInt("session"),
                new Arrival(
                        Channel.valueOf(row.getString("channel")),
                        row.getObject("sent_on", LocalDate.class),
                        uploadedAt == null ? null : uploadedAt.toInstant(),
                        null,
                        row.getObject("received_on", LocalDate.class),
                        null));
    }

    record Count(String name, int envelopes) {}

    /**
     * An envelope written down.
     *
     * @param version printed on the confirmation inside, null when there was none
     */
    record Receipt(
            long envelope,
            String number,
            String candidate,
            Channel channel,
            @Nullable LocalDate sentOn,
            LocalDate receivedOn,
            Timeliness timeliness,
            @Nullable Integer version,
            boolean redInk,
            Instant at) {

        /** « À temps ». */
        public String delay() {
            return Delay.words(timeliness);
        }

        /** « 14 h 02 ». */
        public String hour() {
            return Paris.hour(at.truncatedTo(ChronoUnit.MINUTES));
        }

        /** « 27/11/2026 », empty when it cannot be read. */
        public String day() {
            return ShortDate.write(sentOn);
        }

        public String tone() {
            return timeliness == Timeliness.IN_TIME ? "good" : "bad";
        }
    }
}

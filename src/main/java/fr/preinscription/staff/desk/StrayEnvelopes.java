package fr.preinscription.staff.desk;

import fr.preinscription.account.StaffMember;
import fr.preinscription.audit.AuditTrail;
import fr.preinscription.casefile.Channel;
import fr.preinscription.registration.Registrations.Opened;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The envelopes that belong to no file yet, so that nothing that came is lost. */
@Repository
class StrayEnvelopes {

    private final JdbcClient database;
    private final AuditTrail trail;
    private final Clock clock;

    StrayEnvelopes(JdbcClient database, AuditTrail trail, Clock clock) {
        this.database = database;
        this.trail = trail;
        this.clock = clock;
    }

    /** An envelope as it is typed. */
    record Arrived(
            String typed,
            String sender,
            Channel channel,
            @Nullable LocalDate sentOn,
            @Nullable String registeredMail,
            LocalDate receivedOn,
            String remark) {}

    @Transactional
    public void keep(Arrived arrived, StaffMember me) {
        var id = database.sql("""
                        insert into unattached_envelope (typed, sender, channel, sent_on, registered_mail, received_on,
                                                         remark, recorded_at, recorded_by, recorded_name)
                        values (:typed, :sender, :channel, :sentOn, :registeredMail, :receivedOn, :remark, :at, :by, :name)
                        returning id
                        """)
                .param("typed", arrived.typed())
                .param("sender", arrived.sender())
                .param("channel", arrived.channel().name())
                .param("sentOn", arrived.sentOn())
                .param("registeredMail", arrived.registeredMail())
                .param("receivedOn", arrived.receivedOn())
                .param("remark", arrived.remark())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("by", me.id())
                .param("name", me.name())
                .query(Long.class)
                .single();
        trail.record(me.act("ENVELOPE_UNATTACHED", "Enveloppe non rattachée gardée")
                .about("enveloppe " + id)
                .with("typed", arrived.typed())
                .with("sender", arrived.sender())
                .with("receivedOn", arrived.receivedOn()));
    }

    /** False when something became of it already. */
    @Transactional
    public boolean settle(long envelope, StrayEnvelope.Kind kind, @Nullable Opened file, String words, StaffMember me) {
        var done = database.sql("""
                        insert into unattached_envelope_outcome
                            (envelope, kind, registration, words, decided_at, decided_by, decided_name)
                        select id, :kind, :registration::uuid, :words, :at, :by, :name
                        from unattached_envelope where id = :envelope
                        on conflict do nothing
                        """)
                        .param("kind", kind.name())
                        .param("registration", file == null ? null : file.id())
                        .param("words", words)
                        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                        .param("by", me.id())
                        .param("name", me.name())
                        .param("envelope", envelope)
                        .update()
                == 1;
        if (done) {
            var act = me.act("UNATTACHED_ENVELOPE_SETTLED", "Enveloppe non rattachée : " + kind.french())
                    .with("envelope", envelope)
                    .with("words", words);
            trail.record(file == null ? act.about("enveloppe " + envelope) : act.about(file.id(), file.number()));
        }
        return done;
    }

    /** Those that wait, the oldest first. */
    List<StrayEnvelope> waiting() {
        return database.sql(SELECT + " where o.envelope is null order by e.received_on, e.id")
                .query(StrayEnvelopes::envelope)
                .list();
    }

    /** Those settled last. */
    List<StrayEnvelope> settled() {
        return database.sql(SELECT + " where o.envelope is not null order by o.decided_at desc limit 50")
                .query(StrayEnvelopes::envelope)
                .list();
    }

    Optional<StrayEnvelope> find(@Nullable Long id) {
        return database.sql(SELECT + " where e.id = :id")
                .param("id", id)
                .query(StrayEnvelopes::envelope)
                .optional();
    }

    private static final String SELECT = """
            select e.*, o.kind, o.words, o.decided_at, o.decided_name, r.number
            from unattached_envelope e
            left join unattached_envelope_outcome o on o.envelope = e.id
            left join registration r on r.id = o.registration""";

    private static StrayEnvelope envelope(ResultSet row, int index) throws SQLException {
        var kind = row.getString("kind");
        return new StrayEnvelope(
                row.getLong("id"),
                row.getString("typed"),
                row.getString("sender"),
                Channel.valueOf(row.getString("channel")),
                row.getObject("sent_on", LocalDate.class),
                row.getString("registered_mail"),
                row.getObject("received_on", LocalDate.class),
                row.getString("remark"),
                row.getString("recorded_name"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                kind == null
                        ? null
                        : new StrayEnvelope.Outcome(
                                StrayEnvelope.Kind.valueOf(kind),
                                row.getString("number"),
                                row.getString("words"),
                                row.getString("decided_name"),
                                row.getObject("decided_at", OffsetDateTime.class)
                                        .toInstant()));
    }
}

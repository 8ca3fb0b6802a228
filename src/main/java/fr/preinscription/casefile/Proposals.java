package fr.preinscription.casefile;

import fr.preinscription.casefile.Proposal.Kind;
import fr.preinscription.web.Paris;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What the office might do next, computed when somebody looks: it proposes and does nothing. An answer posted on
 * its last day may still be on its way, so that a person looks before deciding.
 */
@Component
public class Proposals {

    /** Days that an envelope posted on the last day is given to arrive, before its candidate is written to. */
    public static final int DAYS_ON_THE_WAY = 10;

    private final JdbcClient database;
    private final Revisions revisions;

    Proposals(JdbcClient database, Revisions revisions) {
        this.database = database;
        this.revisions = revisions;
    }

    /** All of a session, in the order of the numbers. */
    public List<Proposal> of(int session) {
        var calendar = revisions.calendar(session);
        return database
                .sql("""
                        select s.registration, s.number, s.revision, s.state, s.timeliness, s.received_on,
                               v.answers -> 'identity' ->> 'birthName' as name,
                               v.answers -> 'identity' -> 'firstNames' ->> 0 as first_name,
                               m.deadline, m.answered_on, m.asks_proof
                        from case_file_state s
                        join registration r on r.id = s.registration
                        join registration_version v on v.registration = r.id and v.version = r.current_version
                        left join lateral (
                            select deadline, answered_on,
                                   coalesce(ground = 'LATE', missing @> '[{"code": "D-PREUVE"}]') as asks_proof
                            from reminder
                            where registration = r.id
                              and sent_at > coalesce(
                                  (select max(decided_at) from decision
                                   where registration = r.id and kind in ('KEPT_WITH_PROOF', 'REINSTATED')),
                                  '-infinity')
                            order by id desc limit 1) m on true
                        where s.session = ? and s.status = 'PREREGISTERED' and not s.to_check
                          and s.state not in ('REGISTERED', 'RECEIVED')
                        order by s.number
                        """)
                .param(session)
                .query((row, index) -> proposal(Line.read(row), calendar))
                .list()
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    public List<Proposal> of(int session, Kind kind) {
        return of(session).stream().filter(proposal -> proposal.kind() == kind).toList();
    }

    private static Optional<Proposal> proposal(Line line, Calendar calendar) {
        if (line.receivedOn() == null && (line.state() == FileState.AWAITED || line.state() == FileState.REMINDED)) {
            return neverArrived(line, calendar);
        }
        if (line.timeliness() != null && !line.timeliness().equals("IN_TIME")) {
            return late(line, calendar);
        }
        return switch (line.state()) {
            case COMPLETE ->
                calendar.isClosed()
                        ? Optional.of(line.propose(Kind.CONFIRM, null, null, "Dossier complet, envoyé à temps."))
                        : Optional.empty();
            case INCOMPLETE, NOT_CONFORMING ->
                Optional.of(line.propose(
                        Kind.REMIND,
                        null,
                        calendar.remindBefore(),
                        "Dossier " + line.state().french().toLowerCase() + ", pas encore relancé."));
            case REMINDED -> afterLetter(line, Ground.INCOMPLETE, calendar, "le dossier n’est toujours pas complet");
            case PREREGISTERED, AWAITED, RECEIVED, REGISTERED, CANCELLED, REFUSED, WITHDRAWN -> Optional.empty();
        };
    }

    private static Optional<Proposal> neverArrived(Line line, Calendar calendar) {
        if (line.deadline() != null) {
            var ground = line.timeliness() == null ? Ground.NEVER_ARRIVED : Ground.INCOMPLETE;
            return afterLetter(line, ground, calendar, "rien n’est arrivé");
        }
        var day = calendar.dueOn().plusDays(DAYS_ON_THE_WAY);
        return calendar.today().isAfter(day)
                ? Optional.of(line.propose(
                        Kind.WRITE_NEVER_ARRIVED,
                        null,
                        day.plusDays(1),
                        "Rien n’est arrivé, " + DAYS_ON_THE_WAY + " jours après le dernier jour d’envoi."))
                : Optional.empty();
    }

    private static Optional<Proposal> late(Line line, Calendar calendar) {
        if (line.deadline() != null && line.asksProof()) {
            return afterLetter(line, Ground.LATE, calendar, "aucune preuve n’est enregistrée");
        }
        return Optional.of(line.propose(
                Kind.ASK_PROOF,
                null,
                null,
                "LATE".equals(line.timeliness())
                        ? "Envoyé après le " + Paris.date(calendar.dueOn()) + "."
                        : "Cachet illisible, reçu après le " + Paris.date(calendar.dueOn()) + "."));
    }

    private static Optional<Proposal> afterLetter(Line line, Ground ground, Calendar calendar, String then) {
        var deadline = line.deadline();
        if (deadline == null) {
            return Optional.empty();
        }
        if (line.answeredOn() != null) {
            return Optional.of(line.propose(
                    Kind.CANCEL,
                    ground,
                    line.answeredOn(),
                    "Le candidat a répondu le " + Paris.date(line.answeredOn()) + " ; " + then + "."));
        }
        return calendar.today().isAfter(deadline)
                ? Optional.of(line.propose(
                        Kind.CANCEL,
                        ground,
                        deadline.plusDays(1),
                        "Réponse attendue jusqu’au " + Paris.date(deadline) + " ; " + then + "."))
                : Optional.empty();
    }

    private record Line(
            UUID registration,
            String number,
            String name,
            int revision,
            FileState state,
            @Nullable String timeliness,
            @Nullable LocalDate receivedOn,
            @Nullable LocalDate deadline,
            @Nullable LocalDate answeredOn,
            boolean asksProof) {

        static Line read(ResultSet row) throws SQLException {
            return new Line(
                    row.getObject("registration", UUID.class),
                    row.getString("number"),
                    (row.getString("name") + " " + row.getString("first_name")).strip(),
                    row.getInt("revision"),
                    FileState.valueOf(row.getString("state")),
                    row.getString("timeliness"),
                    row.getObject("received_on", LocalDate.class),
                    row.getObject("deadline", LocalDate.class),
                    row.getObject("answered_on", LocalDate.class),
                    row.getBoolean("asks_proof"));
        }

        Proposal propose(Kind kind, @Nullable Ground ground, @Nullable LocalDate since, String why) {
            return new Proposal(registration, number, name, revision, state, kind, ground, since, why);
        }
    }
}

package fr.preinscription.registration;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The statements of the hot path, one round trip each. The uniqueness of a person, of a number and of a submission is the
 * database's business; nothing here looks before it leaps.
 */
@Repository
class RegistrationTable {

    private final JdbcClient database;

    RegistrationTable(JdbcClient database) {
        this.database = database;
    }

    /** Stores a registration with its version 0; false when the person, the number or the submission is already there. */
    boolean insert(UUID id, RegistrationNumber number, int session, Traits traits, Content content) {
        return bind(database.sql("""
                        with created as (
                            insert into registration (id, session, number, status, current_version, name_key, first_name_key,
                                                      birth_date, birth_place, email_key, phone, created_at, updated_at)
                            values (:id, :session, :number, 'PREREGISTERED', 0, :name, :firstName, :birthDate, :birthPlace,
                                    :email, :phone, :receivedAt, :receivedAt)
                            on conflict do nothing
                            returning id)
                        insert into registration_version (registration, version, submission, author, received_at, answers,
                                                          verdict, rules, confirmation, agent, reason, evidence,
                                                          waivers, paper_from)
                        select id, 0, :submission, :author, :receivedAt, :answers::jsonb, :verdict::jsonb, :rules::text[],
                               :confirmation::jsonb, :agent, :reason, :evidence, :waivers::jsonb, null
                        from created
                        """), traits, content)
                        .param("id", id)
                        .param("session", session)
                        .param("number", number.value())
                        .update()
                == 1;
    }

    /**
     * Stores the next version; false when the current version is not {@code base} any more. The candidate's own takes a
     * withdrawal back, and is not possible once the office cancelled or refused; what the office types moves no state.
     */
    boolean change(UUID id, int base, Traits traits, Content content) {
        return bind(database.sql("""
                        with old as (
                            select status from registration where id = :id),
                        changed as (
                            update registration
                            set current_version = current_version + 1, name_key = :name, first_name_key = :firstName,
                                birth_date = :birthDate, birth_place = :birthPlace, email_key = :email, phone = :phone,
                                status = case when status = 'WITHDRAWN' and :reopens then 'PREREGISTERED' else status end,
                                updated_at = :receivedAt
                            where id = :id and current_version = :base
                              and (status not in ('CANCELLED', 'REFUSED') or not :reopens)
                            returning id, current_version),
                        taken_back as (
                            insert into registration_status_change (registration, before, after, author, reason, changed_at)
                            select :id, 'WITHDRAWN', 'PREREGISTERED', :author, 'Nouvelle validation', :receivedAt
                            from changed, old
                            where old.status = 'WITHDRAWN' and :reopens)
                        insert into registration_version (registration, version, submission, author, received_at, answers,
                                                          verdict, rules, confirmation, agent, reason, evidence,
                                                          waivers, paper_from)
                        select id, current_version, :submission, :author, :receivedAt, :answers::jsonb, :verdict::jsonb,
                               :rules::text[], :confirmation::jsonb, :agent, :reason, :evidence, :waivers::jsonb,
                               case when :keepsPaper then (
                                   select coalesce(paper_from, version) from registration_version
                                   where registration = :id and version = :base) end
                        from changed
                        """), traits, content)
                        .param("id", id)
                        .param("base", base)
                        .param("reopens", content.reopens())
                        .param("keepsPaper", content.keepsPaper())
                        .update()
                == 1;
    }

    private static JdbcClient.StatementSpec bind(JdbcClient.StatementSpec statement, Traits traits, Content content) {
        return statement
                .param("name", traits.name())
                .param("firstName", traits.firstName())
                .param("birthDate", traits.birthDate())
                .param("birthPlace", traits.birthPlace())
                .param("email", traits.email())
                .param("phone", traits.phone())
                .param("submission", content.submission())
                .param("author", content.author())
                .param("receivedAt", content.receivedAt().atOffset(ZoneOffset.UTC))
                .param("answers", content.answers())
                .param("verdict", content.verdict())
                .param("rules", "{" + String.join(",", content.rules()) + "}")
                .param("confirmation", content.confirmation())
                .param(
                        "agent",
                        content.office() == null ? null : content.office().agent())
                .param(
                        "reason",
                        content.office() == null ? null : content.office().reason())
                .param(
                        "evidence",
                        content.office() == null ? null : content.office().evidence())
                .param("waivers", content.waivers());
    }

    Optional<Stored> bySubmission(UUID submission) {
        return database.sql("""
                        select r.id, r.session, r.number, v.version as current_version, r.status, r.access_generation,
                               r.birth_date, r.email_key
                        from registration_version v join registration r on r.id = v.registration
                        where v.submission = ?
                        """).param(submission).query(Stored::read).optional();
    }

    Optional<Stored> byPerson(int session, Traits traits) {
        return database.sql(SELECT + """
                         where session = ? and name_key = ? and first_name_key = ? and birth_date = ? and birth_place = ?
                           and status not in ('WITHDRAWN', 'CANCELLED', 'REFUSED')
                        """)
                .params(session, traits.name(), traits.firstName(), traits.birthDate(), traits.birthPlace())
                .query(Stored::read)
                .optional();
    }

    Optional<Stored> byId(UUID id) {
        return database.sql(SELECT + " where id = ?")
                .param(id)
                .query(Stored::read)
                .optional();
    }

    Optional<Stored> byNumber(RegistrationNumber number) {
        return database.sql(SELECT + " where number = ?")
                .param(number.value())
                .query(Stored::read)
                .optional();
    }

    /**
     * Whether another active registration shares three of the four traits of identity, the address or the phone. One
     * question for each index: asked in one, a plan made while the table was empty goes on reading a whole index.
     */
    boolean resembles(int session, Traits traits, @Nullable UUID itself) {
        return database.sql("""
                        select exists (%1$s and name_key = :name and birth_date = :birthDate
                                            and (first_name_key = :firstName or birth_place = :birthPlace))
                            or exists (%1$s and first_name_key = :firstName and birth_date = :birthDate
                                            and birth_place = :birthPlace)
                            or exists (%1$s and name_key = :name and first_name_key = :firstName
                                            and birth_place = :birthPlace)
                            or exists (%1$s and email_key = :email)
                            or exists (%1$s and phone = :phone)
                        """.formatted(OTHERS))
                .param("session", session)
                .param("itself", itself)
                .param("name", traits.name())
                .param("firstName", traits.firstName())
                .param("birthDate", traits.birthDate())
                .param("birthPlace", traits.birthPlace())
                .param("email", traits.email())
                .param("phone", traits.phone())
                .query(Boolean.class)
                .single();
    }

    String answers(UUID id, int version) {
        return column("answers", id, version);
    }

    String verdict(UUID id, int version) {
        return column("verdict", id, version);
    }

    String waivers(UUID id, int version) {
        return column("waivers", id, version);
    }

    String confirmation(UUID id, int version) {
        return column("confirmation", id, version);
    }

    /** This version, or another one in its place: whether it exists cannot be told from the time that is taken. */
    Optional<Frozen> frozen(String number, int version) {
        return database.sql("""
                        select v.confirmation, r.current_version, r.status, true as found
                        from registration r join registration_version v on v.registration = r.id
                        where r.number = ? and v.version = ?
                        union all
                        (select confirmation, version, '', false from registration_version limit 1)
                        order by found desc limit 1
                        """).params(number, version).query(Frozen.class).optional();
    }

    List<Registrations.Version> versions(UUID id) {
        return database.sql(
                        "select version, author, received_at, agent, reason, evidence, coalesce(paper_from, version) as paper"
                                + " from registration_version where registration = ? order by version")
                .param(id)
                .query((row, index) -> new Registrations.Version(
                        row.getInt("version"),
                        row.getString("author"),
                        row.getObject("received_at", OffsetDateTime.class).toInstant(),
                        row.getString("agent") == null
                                ? null
                                : new OfficeMark(
                                        row.getString("agent"), row.getString("reason"), row.getString("evidence")),
                        row.getInt("paper")))
                .list();
    }

    private String column(String name, UUID id, int version) {
        return database.sql("select " + name + " from registration_version where registration = ? and version = ?")
                .params(id, version)
                .query(String.class)
                .single();
    }

    private static final String OTHERS = """
            select from registration
            where session = :session and id is distinct from :itself
              and status not in ('WITHDRAWN', 'CANCELLED', 'REFUSED')""";

    private static final String SELECT = """
            select id, session, number, current_version, status, access_generation, birth_date, email_key
            from registration""";

    /** What two registrations of the same person share, in the form of search keys. */
    record Traits(
            String name,
            String firstName,
            String birthDate,
            String birthPlace,
            String email,
            @Nullable String phone) {}

    /**
     * What a version holds, as JSON.
     *
     * @param reopens the candidate's own version, which takes a withdrawal back
     * @param keepsPaper the confirmation signed before still counts
     */
    record Content(
            UUID submission,
            String author,
            Instant receivedAt,
            String answers,
            String verdict,
            Collection<String> rules,
            String confirmation,
            @Nullable OfficeMark office,
            String waivers,
            boolean reopens,
            boolean keepsPaper) {}

    /**
     * A confirmation as it is stored, and what became of its registration.
     *
     * @param found false when it is another one
     */
    record Frozen(String confirmation, int currentVersion, String status, boolean found) {}

    record Stored(
            UUID id,
            int session,
            String number,
            int version,
            String status,
            int accessGeneration,
            String birthDate,
            String email) {

        static Stored read(ResultSet row, int index) throws SQLException {
            return new Stored(
                    row.getObject("id", UUID.class),
                    row.getInt("session"),
                    row.getString("number"),
                    row.getInt("current_version"),
                    row.getString("status"),
                    row.getInt("access_generation"),
                    row.getString("birth_date"),
                    row.getString("email_key"));
        }
    }
}

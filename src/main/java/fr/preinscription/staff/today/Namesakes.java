package fr.preinscription.staff.today;

import fr.preinscription.account.StaffMember;
import fr.preinscription.audit.AuditTrail;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The pairs of active registrations that may be one person's, and those found to be two people's. */
@Component
class Namesakes {

    private final JdbcClient database;
    private final AuditTrail trail;
    private final Clock clock;

    Namesakes(JdbcClient database, AuditTrail trail, Clock clock) {
        this.database = database;
        this.trail = trail;
        this.clock = clock;
    }

    /** Those that nobody has settled, those with most in common first. */
    List<Pair> pairs(int session) {
        return database
                .sql(WITH + ", pairs as (" + PAIRS + ")" + SELECT)
                .param("session", session)
                .query((row, index) -> new Row(pair(row), before(row)))
                .list()
                .stream()
                .filter(row -> Trait.isPossiblyOnePerson(row.pair().common()))
                .filter(row -> !row.before().containsAll(row.pair().common()))
                .map(Row::pair)
                .sorted((one, other) -> other.common().size() - one.common().size())
                .toList();
    }

    /** These two, settled or not; empty unless they have something in common and both count. */
    Optional<Pair> pair(int session, String number, String otherNumber) {
        return database.sql(WITH + """
                        , pairs as (select a.id as one, b.id as other from active a cross join active b
                                    where a.number = :number and b.number = :other)""" + SELECT)
                .param("session", session)
                .param("number", number)
                .param("other", otherNumber)
                .query((row, index) -> pair(row))
                .optional()
                .filter(pair -> !pair.common().isEmpty());
    }

    /** Two people: the pair is not shown any more, unless they come to have more in common. */
    @Transactional
    void separate(Pair pair, String reason, StaffMember me) {
        var inOrder = pair.one().id().toString().compareTo(pair.other().id().toString()) < 0;
        database.sql("""
                        insert into separate_people (one, other, traits, reason, decided_by, decided_by_name, decided_at)
                        values (:one, :other, :traits::text[], :reason, :by, :name, :at)""")
                .param("one", inOrder ? pair.one().id() : pair.other().id())
                .param("other", inOrder ? pair.other().id() : pair.one().id())
                .param(
                        "traits",
                        "{"
                                + String.join(
                                        ",",
                                        pair.traits().stream().map(Enum::name).toList()) + "}")
                .param("reason", reason)
                .param("by", me.id())
                .param("name", me.name())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        record(pair.one(), pair.other(), pair, reason, me);
        record(pair.other(), pair.one(), pair, reason, me);
    }

    private void record(Pair.Side about, Pair.Side with, Pair pair, String reason, StaffMember me) {
        trail.record(me.act("NOT_A_DUPLICATE", "Deux personnes différentes : pas un doublon de " + with.number())
                .about(about.id(), about.number())
                .with("other", with.number())
                .with(
                        "common",
                        String.join(
                                ", ", pair.traits().stream().map(Trait::french).toList()))
                .with("reason", reason));
    }

    /** @param before what they had in common when they were last found to be two people */
    private record Row(Pair pair, Set<Trait> before) {}

    private static Pair pair(ResultSet row) throws SQLException {
        var common = EnumSet.noneOf(Trait.class);
        for (var trait : Trait.values()) {
            if (row.getBoolean("same_" + trait.name().toLowerCase())) {
                common.add(trait);
            }
        }
        return new Pair(side(row, "a"), side(row, "b"), common);
    }

    private static Set<Trait> before(ResultSet row) throws SQLException {
        var traits = row.getArray("before");
        return traits == null
                ? Set.of()
                : EnumSet.copyOf(Arrays.stream((String[]) traits.getArray())
                        .map(Trait::valueOf)
                        .toList());
    }

    private static Pair.Side side(ResultSet row, String side) throws SQLException {
        return new Pair.Side(
                row.getObject(side + "_id", UUID.class),
                row.getString(side + "_number"),
                row.getString(side + "_name"),
                row.getString(side + "_first_names"),
                row.getString(side + "_birth_date"),
                row.getString(side + "_specialty"),
                row.getString(side + "_state"),
                row.getObject(side + "_at", OffsetDateTime.class).toInstant());
    }

    private static final String WITH = """
            with active as (
                select * from registration where session = :session and status = 'PREREGISTERED')""";

    /**
     * One question for each way to be alike, so that each is a join on equal columns. Of all who share a mailbox or a phone,
     * each is paired with the one before: a phone given by a hundred people makes ninety-nine pairs and not five thousand.
     */
    private static final String PAIRS = """
            select a.id as one, b.id as other from active a join active b
                on a.name_key = b.name_key and a.birth_date = b.birth_date and a.id < b.id
            union select a.id, b.id from active a join active b
                on a.first_name_key = b.first_name_key and a.birth_date = b.birth_date
                   and a.birth_place = b.birth_place and a.id < b.id
            union select a.id, b.id from active a join active b
                on a.name_key = b.name_key and a.first_name_key = b.first_name_key
                   and a.birth_place = b.birth_place and a.id < b.id
            union select lag(id) over same, id from active window same as (partition by email_key order by created_at, id)
            union select lag(id) over same, id from active where phone is not null
                window same as (partition by phone order by created_at, id)""";

    private static final String SELECT = """

            select a.id as a_id, a.number as a_number, a.birth_date as a_birth_date, a.created_at as a_at,
                   va.answers -> 'identity' ->> 'birthName' as a_name,
                   va.answers -> 'specialty' ->> 'slug' as a_specialty, sa.state as a_state,
                   (select string_agg(first, ' ') from jsonb_array_elements_text(va.answers -> 'identity' -> 'firstNames') first)
                       as a_first_names,
                   b.id as b_id, b.number as b_number, b.birth_date as b_birth_date, b.created_at as b_at,
                   vb.answers -> 'identity' ->> 'birthName' as b_name,
                   vb.answers -> 'specialty' ->> 'slug' as b_specialty, sb.state as b_state,
                   (select string_agg(first, ' ') from jsonb_array_elements_text(vb.answers -> 'identity' -> 'firstNames') first)
                       as b_first_names,
                   a.name_key = b.name_key as same_name, a.first_name_key = b.first_name_key as same_first_name,
                   a.birth_date = b.birth_date as same_birth_date, a.birth_place = b.birth_place as same_birthplace,
                   a.email_key = b.email_key as same_email, a.phone = b.phone as same_phone,
                   (select traits from separate_people p
                    where p.one = least(a.id, b.id) and p.other = greatest(a.id, b.id)
                    order by decided_at desc limit 1) as before
            from (select distinct least(one, other) as one, greatest(one, other) as other
                  from pairs where one is not null) p
            join registration x on x.id = p.one
            join registration y on y.id = p.other
            join registration a on a.id = case when (x.created_at, x.id) <= (y.created_at, y.id) then x.id else y.id end
            join registration b on b.id = case when (x.created_at, x.id) <= (y.created_at, y.id) then y.id else x.id end
            join registration_version va on va.registration = a.id and va.version = a.current_version
            join registration_version vb on vb.registration = b.id and vb.version = b.current_version
            join case_file_state sa on sa.registration = a.id
            join case_file_state sb on sb.registration = b.id
            order by a.created_at, a.number""";
}

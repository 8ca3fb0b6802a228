package fr.preinscription.wizard;

import fr.preinscription.registration.Answers;
import fr.preinscription.registration.Waiver;
import fr.preinscription.web.SecretToken;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The drafts, one row each. Each step writes its own part, so two tabs on two steps do not disturb each other. */
@Repository
class Drafts {

    private static final Duration LIFE = Duration.ofDays(60);
    private static final int PRINT_BYTES = 8;
    private static final TypeReference<Map<String, String>> WRITERS = new TypeReference<>() {};
    private static final Duration OFFICE_LIFE = Duration.ofHours(12);

    private final JdbcClient database;
    private final JsonMapper json;
    private final Clock clock;

    Drafts(JdbcClient database, JsonMapper json, Clock clock) {
        this.database = database;
        this.json = json;
        this.clock = clock;
    }

    /** Starts a candidate's draft; the returned token is the only key to it. */
    Token start(int session, Answers answers, @Nullable UUID baseRegistration, @Nullable Integer baseVersion) {
        return start(new Beginning(session, answers, baseRegistration, baseVersion, List.of(), null));
    }

    Token start(Beginning beginning) {
        var token = SecretToken.random();
        var now = clock.instant();
        var expiry = now.plus(beginning.office() == null ? LIFE : OFFICE_LIFE);
        database.sql("""
                        insert into draft (id, token_digest, session, answers, submission, base_registration, base_version,
                                           waivers, office, created_at, updated_at, expires_at)
                        values (:id, :digest, :session, :answers::jsonb, :submission, :registration, :version,
                                :waivers::jsonb, :office::jsonb, :now, :now, :expiry)
                        """)
                .param("id", UUID.randomUUID())
                .param("digest", token.digest())
                .param("session", beginning.session())
                .param("answers", json.writeValueAsString(beginning.answers()))
                .param("submission", UUID.randomUUID())
                .param("registration", beginning.baseRegistration())
                .param("version", beginning.baseVersion())
                .param("waivers", json.writeValueAsString(beginning.waivers()))
                .param("office", beginning.office() == null ? null : json.writeValueAsString(beginning.office()))
                .param("now", utc(now))
                .param("expiry", utc(expiry))
                .update();
        return new Token(token.value(), expiry);
    }

    /** A candidate's draft; what the office types is never found here. */
    Optional<Draft> find(@Nullable String token) {
        return find(token, "office is null");
    }

    Optional<Draft> findOfOffice(@Nullable String token) {
        return find(token, "office is not null");
    }

    private Optional<Draft> find(@Nullable String token, String whose) {
        if (token == null || token.isBlank()) {
            return Optional.empty();
        }
        return database.sql("""
                        select d.*, '0' as device from draft d where d.token_digest = :digest and expires_at > :now and %1$s
                        union all
                        select d.*, v.id::text from draft_device v join draft d on d.id = v.draft
                        where v.digest = :digest and expires_at > :now and %1$s
                        """.formatted(whose))
                .param("digest", SecretToken.digest(token))
                .param("now", utc(clock.instant()))
                .query(this::draft)
                .optional();
    }

    void grant(Draft draft, Waiver waiver) {
        database.sql("update draft set waivers = waivers || ?::jsonb, updated_at = ? where id = ?")
                .params(json.writeValueAsString(List.of(waiver)), utc(clock.instant()), draft.id())
                .update();
    }

    void end(Draft draft) {
        database.sql("delete from draft where id = ?").param(draft.id()).update();
    }

    /** Writes one step: {@code value} becomes the component {@code name} of the answers; null removes it. */
    void answer(Draft draft, String name, @Nullable Object value) {
        if (value == null) {
            database.sql("""
                            update draft set answers = answers - ?, writers = writers || ?::jsonb, updated_at = ?
                            where id = ?""")
                    .params(name, writer(draft, name), utc(clock.instant()), draft.id())
                    .update();
        } else {
            database.sql("""
                            update draft set answers = answers || ?::jsonb, writers = writers || ?::jsonb, updated_at = ?
                            where id = ?""")
                    .params(
                            json.writeValueAsString(Map.of(name, value)),
                            writer(draft, name),
                            utc(clock.instant()),
                            draft.id())
                    .update();
        }
    }

    private String writer(Draft draft, String step) {
        return json.writeValueAsString(Map.of(step, draft.travel().device()));
    }

    /** What a page that shows this answer tells apart from any other answer. */
    String print(@Nullable Object answer) {
        return HexFormat.of().formatHex(SecretToken.digest(json.writeValueAsString(answer)), 0, PRINT_BYTES);
    }

    /** The same answers but for one step, without keeping them. */
    Answers with(Answers answers, String name, Object value) {
        ObjectNode tree = json.valueToTree(answers);
        tree.set(name, json.valueToTree(value));
        return json.treeToValue(tree, Answers.class);
    }

    /** Proposes answers of last session where the candidate has not answered yet. */
    void prefill(Draft draft, Answers prefill) {
        database.sql("update draft set prefill = ?::jsonb, updated_at = ? where id = ?")
                .params(json.writeValueAsString(prefill), utc(clock.instant()), draft.id())
                .update();
    }

    Draft reload(Draft draft) {
        return database.sql("select d.*, ? as device from draft d where id = ?")
                .params(draft.travel().device(), draft.id())
                .query(this::draft)
                .single();
    }

    /**
     * From now on this draft changes that registration; what it sends next is another submission. Only the device that sent
     * it keeps it, and links to it open nothing any more: whoever holds another comes back with number and key.
     */
    void registered(Draft draft, UUID registration, int version) {
        database.sql("""
                        with device as (
                            delete from draft_device where draft = :id returning id::text as id, digest),
                        link as (delete from draft_link where draft = :id)
                        update draft set
                            base_registration = :registration, base_version = :version, submission = :next,
                            token_digest = coalesce((select digest from device where id = :device), token_digest),
                            writers = '{}', updated_at = :now
                        where id = :id and submission = :submission
                        """)
                .param("id", draft.id())
                .param("registration", registration)
                .param("version", version)
                .param("next", UUID.randomUUID())
                .param("device", draft.travel().device())
                .param("now", utc(clock.instant()))
                .param("submission", draft.submission())
                .update();
    }

    /** The token of this device opens nothing any more, even if somebody kept a copy of it. */
    void forget(Draft draft) {
        database.sql("""
                        with device as (delete from draft_device where draft = :id and id::text = :device)
                        update draft set token_digest = :nobody where id = :id and :device = :first
                        """)
                .param("id", draft.id())
                .param("device", draft.travel().device())
                .param("first", Draft.Travel.FIRST_DEVICE)
                .param("nobody", SecretToken.random().digest())
                .update();
    }

    /** The candidate read the mail of this address. */
    void proven(Draft draft, String email) {
        database.sql("update draft set proven_email = ? where id = ?")
                .params(email, draft.id())
                .update();
    }

    /** @param address where a link is sent, null to leave it as it was */
    void remind(Draft draft, @Nullable String address, boolean refused) {
        database.sql("""
                        update draft set resume_email = coalesce(:address, resume_email), reminder_refused = :refused, updated_at = :now
                        where id = :id""")
                .param("address", address)
                .param("refused", refused)
                .param("now", utc(clock.instant()))
                .param("id", draft.id())
                .update();
    }

    private Draft draft(ResultSet row, int index) throws SQLException {
        return new Draft(
                row.getObject("id", UUID.class),
                row.getInt("session"),
                json.readValue(row.getString("answers"), Answers.class),
                json.readValue(row.getString("prefill"), Answers.class),
                row.getObject("submission", UUID.class),
                row.getObject("base_registration", UUID.class),
                row.getObject("base_version", Integer.class),
                List.of(json.readValue(row.getString("waivers"), Waiver[].class)),
                row.getString("office") == null ? null : json.readValue(row.getString("office"), OfficeWork.class),
                new Draft.Travel(
                        row.getString("device"),
                        json.readValue(row.getString("writers"), WRITERS),
                        row.getString("resume_email"),
                        row.getString("proven_email"),
                        row.getBoolean("reminder_refused")),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("expires_at", OffsetDateTime.class).toInstant());
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    /** What a draft starts from. */
    record Beginning(
            int session,
            Answers answers,
            @Nullable UUID baseRegistration,
            @Nullable Integer baseVersion,
            List<Waiver> waivers,
            @Nullable OfficeWork office) {}

    /** @param value what the candidate's browser keeps */
    record Token(String value, Instant expiresAt) {

        /** The browser keeps the one it has. */
        static final Token SAME = new Token("", Instant.MAX);
    }
}

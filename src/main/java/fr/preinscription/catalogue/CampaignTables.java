package fr.preinscription.catalogue;

import fr.preinscription.catalogue.Campaigns.Step;
import fr.preinscription.catalogue.ExamSession.Value;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The campaigns in the database: values are added, never changed, and the last one counts. */
@Component
class CampaignTables {

    private final JdbcClient database;

    CampaignTables(JdbcClient database) {
        this.database = database;
    }

    /** Grows with every change. */
    String version() {
        return database.sql("""
                        select concat_ws('/', (select max(id) from campaign), (select max(id) from campaign_value))""").query(String.class).single();
    }

    /** In the order in which they were opened. */
    List<Campaign> all() {
        var values = new LinkedHashMap<Long, Map<SessionParameter, Value>>();
        database.sql("""
                        select distinct on (campaign, parameter) campaign, to_jsonb(v)::text as row
                        from campaign_value v order by campaign, parameter, id desc""").query(rs -> {
            var row = new Entries(Json.row(rs.getString("row")));
            SessionParameter.of(row.text("parameter"))
                    .ifPresent(parameter -> values.computeIfAbsent(
                                    ((Number) row.need("campaign")).longValue(),
                                    campaign -> new EnumMap<>(SessionParameter.class))
                            .put(parameter, CatalogueSnapshot.parameterValue(row)));
        });
        return database.sql("select id, session, demonstration from campaign order by id")
                .query((rs, number) -> new Campaign(
                        rs.getLong("id"),
                        new ExamSession(rs.getInt("session"), values.getOrDefault(rs.getLong("id"), Map.of())),
                        rs.getBoolean("demonstration")))
                .list();
    }

    /** Makes whoever else changes this campaign wait until the end of the transaction. */
    void lock(long campaign) {
        database.sql("select id from campaign where id = ? for update")
                .param(campaign)
                .query(Long.class)
                .single();
    }

    long add(int session, boolean demonstration, String author) {
        return database.sql("""
                        insert into campaign (session, demonstration, opened_by)
                        values (:session, :demonstration, :author) returning id""")
                .param("session", session)
                .param("demonstration", demonstration)
                .param("author", author)
                .query(Long.class)
                .single();
    }

    void leaveOut(long campaign, String specialty, String source) {
        database.sql("insert into campaign_specialty_left_out (campaign, specialty, source) values (?, ?, ?)")
                .params(campaign, specialty, source)
                .update();
    }

    long add(long campaign, CampaignDecision decision) {
        return database.sql("""
                        insert into campaign_decision (campaign, authority, taken_on, reference, reason, signatory, capacity)
                        values (?, ?, ?, ?, ?, ?, ?) returning id""")
                .params(
                        campaign,
                        decision.authority(),
                        decision.takenOn(),
                        decision.reference(),
                        decision.reason(),
                        decision.signatory(),
                        decision.capacity())
                .query(Long.class)
                .single();
    }

    void add(long campaign, SessionParameter parameter, Value value, String author, @Nullable Long decision) {
        var content = Objects.requireNonNull(value.content());
        var confidence = value.confidence();
        database.sql("""
                        insert into campaign_value (campaign, parameter, value, sources, confidence, note, author, decision)
                        values (:campaign, :parameter, cast(:value as jsonb),
                                array(select jsonb_array_elements_text(cast(:sources as jsonb))),
                                :confidence, :note, :author, :decision)""")
                .param("campaign", campaign)
                .param("parameter", parameter.key())
                .param("value", Json.write(content))
                .param("sources", Json.write(new ArrayList<>(value.sources())))
                .param("confidence", confidence == null ? null : confidence.name())
                .param("note", value.note())
                .param("author", author)
                .param("decision", decision)
                .update();
    }

    /** Every value that the campaign's parameters have had, the oldest first. */
    List<Step> steps(int session) {
        return database.sql("""
                        select v.parameter, to_jsonb(v)::text as row, v.author, v.decided_at, d.*
                        from campaign c join campaign_value v on v.campaign = c.id
                        left join campaign_decision d on d.id = v.decision
                        where c.session = ? order by v.id""")
                .param(session)
                .query((rs, number) -> new Step(
                        SessionParameter.of(rs.getString("parameter")).orElseThrow(),
                        CatalogueSnapshot.parameterValue(new Entries(Json.row(rs.getString("row")))),
                        rs.getString("author"),
                        rs.getObject("decided_at", OffsetDateTime.class).toInstant(),
                        rs.getString("authority") == null
                                ? null
                                : new CampaignDecision(
                                        rs.getString("authority"),
                                        rs.getObject("taken_on", LocalDate.class),
                                        rs.getString("reference"),
                                        rs.getString("reason"),
                                        rs.getString("signatory"),
                                        rs.getString("capacity"))))
                .list();
    }
}

package fr.preinscription.catalogue;

import fr.preinscription.catalogue.ExamSession.Value;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

    void add(long campaign, SessionParameter parameter, Value value, String author) {
        var content = java.util.Objects.requireNonNull(value.content());
        var confidence = value.confidence();
        database.sql("""
                        insert into campaign_value (campaign, parameter, value, sources, confidence, note, author)
                        values (:campaign, :parameter, cast(:value as jsonb),
                                array(select jsonb_array_elements_text(cast(:sources as jsonb))),
                                :confidence, :note, :author)""")
                .param("campaign", campaign)
                .param("parameter", parameter.key())
                .param("value", Json.write(content))
                .param("sources", Json.write(new ArrayList<>(value.sources())))
                .param("confidence", confidence == null ? null : confidence.name())
                .param("note", value.note())
                .param("author", author)
                .update();
    }
}

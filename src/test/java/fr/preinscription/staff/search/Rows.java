package fr.preinscription.staff.search;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Invented rows of the search, thousands at once, without registrations behind them. */
final class Rows {

    private static final List<String> FIRST_NAMES = List.of(
            "Camille", "Zoé", "Jean-Marc", "Inès", "Lucas", "Émile", "Aïcha", "Thị Hương", "Sean", "Chloé", "Yanis");
    private static final List<String> SYLLABLES = List.of(
            "ba", "ler", "mon", "tou", "vi", "gar", "dé", "lan", "pe", "ro", "chas", "fon", "mil", "sau", "ver", "nac",
            "bou", "cas", "rey", "ni", "es", "tal", "pra", "gou");
    private static final List<String> STATES =
            List.of("AWAITED", "RECEIVED", "COMPLETE", "INCOMPLETE", "NOT_CONFORMING", "REMINDED", "REGISTERED");

    private Rows() {}

    static void generate(JdbcClient database, JsonMapper json, int session, int count) {
        var random = new Random(session);
        for (var done = 0; done < count; ) {
            var rows = json.createArrayNode();
            for (var i = 0; i < 2_000 && done < count; i++, done++) {
                rows.add(row(json, session, done, name(random), FIRST_NAMES.get(random.nextInt(FIRST_NAMES.size()))));
            }
            database.sql(
                            "insert into search_entry select * from jsonb_populate_recordset(null::search_entry, ?::jsonb)")
                    .param(rows.toString())
                    .update();
        }
        database.sql("vacuum analyze search_entry").update();
    }

    /** A thousand of them, over and over under other numbers. */
    static void many(JdbcClient database, JsonMapper json, int session, int count) {
        generate(database, json, session, 1_000);
        database.sql("""
                        insert into search_entry
                        select (jsonb_populate_record(e, jsonb_build_object(
                                'registration', gen_random_uuid(), 'spellings', '{}'::text[], 'number', e.number || n))).*
                        from search_entry e, generate_series(1, :times) n where e.session = :session""")
                .param("times", count / 1_000 - 1)
                .param("session", session)
                .update();
    }

    private static String name(Random random) {
        var name = new StringBuilder();
        for (var i = 2 + random.nextInt(3); i > 0; i--) {
            name.append(SYLLABLES.get(random.nextInt(SYLLABLES.size())));
        }
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }

    static UUID add(JdbcClient database, JsonMapper json, int session, int rank, String birthName, String firstNames) {
        var row = row(json, session, rank, birthName, firstNames);
        database.sql("insert into search_entry select * from jsonb_populate_recordset(null::search_entry, ?::jsonb)")
                .param(json.createArrayNode().add(row).toString())
                .update();
        return UUID.fromString(row.get("registration").asString());
    }

    private static ObjectNode row(JsonMapper json, int session, int rank, String birthName, String firstNames) {
        var at = OffsetDateTime.of(2026, 10, 16, 9, 0, 0, 0, ZoneOffset.UTC).plusSeconds(rank * 7L);
        var words = new ArrayList<>(Spellings.words(birthName));
        words.add("/");
        words.addAll(Spellings.words(firstNames));
        var phone = "+336%08d".formatted(rank * 3571L % 100_000_000);
        var state = STATES.get(rank % STATES.size());
        ObjectNode row = json.valueToTree(new Entry(
                new UUID(session * 1_000_003L, rank),
                session,
                "%08d".formatted(rank) + "ABCDEFGHJKLMNPQRSTVWXYZ".charAt(rank % 23),
                rank % 9 == 0 ? 1 : 0,
                "PREREGISTERED",
                state,
                birthName,
                "",
                firstNames,
                String.join(" ", words),
                List.copyOf(Spellings.filed(Stream.of(birthName, firstNames))),
                "19%02d-05-%02d".formatted(60 + rank % 40, 1 + rank % 28),
                "Toulouse",
                "31",
                "candidat" + rank + "@example.org",
                phone,
                new StringBuilder(phone.substring(1)).reverse().toString(),
                rank % 3 == 0 ? "26%08d".formatted(rank) : "",
                rank % 2 == 0 ? "management-commercial-operationnel" : "services-informatiques-aux-organisations",
                rank % 2 == 0 ? "" : "A",
                "WORK_EXPERIENCE",
                rank % 4 == 0 ? "PROGRESSIVE" : "GLOBAL",
                "anglais",
                "",
                rank % 10 == 0 ? List.of("R-36") : List.of(),
                List.of("D-ID:AWAITED"),
                state.equals("INCOMPLETE") ? List.of("D-ID") : List.of(),
                rank % 50 == 0,
                false,
                true,
                false,
                at,
                at,
                null,
                null,
                false,
                null,
                new Entry.Stamps(0, null, null, at)));
        row.remove("stamps");
        row.put("revision", 0);
        row.put("seen_at", at.toString());
        row.put("layout", 1);
        row.put("fingerprint", "");
        row.put("change", rank);
        return row;
    }
}

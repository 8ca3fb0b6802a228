package fr.preinscription.registration;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The candidates of the last session in this academy, from whom the form is prefilled. */
@Repository
public class LastSessionCandidates {

    private static final int AT_ONCE = 500;

    private final JdbcClient database;
    private final JsonMapper json;

    LastSessionCandidates(JdbcClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    /**
     * @param number candidate number, digits only
     * @param birthDate as {@link Answers.Birth#iso()}
     * @param answers what is known of them, in the words of the form; {@code previousExam} is the exam of that session
     * @param email address of that session, null when none
     */
    public record Candidate(
            int session,
            String number,
            String birthDate,
            Answers answers,
            @Nullable String email) {}

    /** The candidate whom number and birth date name together; nothing tells which of the two was wrong. */
    public Optional<Candidate> find(int session, String number, String birthDate) {
        return database.sql("""
                        select session, number, birth_date, answers, email from last_session_candidate
                        where session = ? and number = ? and birth_date = ?
                        """)
                .params(session, number, birthDate)
                .query((row, index) -> new Candidate(
                        row.getInt("session"),
                        row.getString("number"),
                        row.getString("birth_date"),
                        json.readValue(row.getString("answers"), Answers.class),
                        row.getString("email")))
                .optional();
    }

    /**
     * What putting these candidates on record would do.
     *
     * @param added not on record today
     * @param changed on record with something else
     * @param same on record as they are
     */
    public record Difference(int added, int changed, int same) {}

    /** Nothing is changed. All the candidates are of one session. */
    public Difference difference(List<Candidate> candidates) {
        var added = 0;
        var changed = 0;
        var same = 0;
        for (var known : chunks(candidates)) {
            var stored = stored(known);
            for (var candidate : known) {
                var before = stored.get(candidate.number());
                if (before == null) {
                    added++;
                } else if (before.equals(content(candidate))) {
                    same++;
                } else {
                    changed++;
                }
            }
        }
        return new Difference(added, changed, same);
    }

    /** Puts candidates on record, in place of what was known under their numbers. To be called in a transaction. */
    public void put(List<Candidate> candidates) {
        candidates.forEach(this::put);
    }

    private record Known(
            String birthDate, JsonNode answers, @Nullable String email) {}

    private Known content(Candidate candidate) {
        return new Known(
                candidate.birthDate(), json.readTree(json.writeValueAsString(candidate.answers())), candidate.email());
    }

    private Map<String, Known> stored(List<Candidate> candidates) {
        var stored = new HashMap<String, Known>();
        database.sql("""
                        select number, birth_date, answers, email from last_session_candidate
                        where session = :session and number in (:numbers)""")
                .param("session", candidates.getFirst().session())
                .param("numbers", candidates.stream().map(Candidate::number).toList())
                .query(row -> {
                    stored.put(
                            row.getString("number"),
                            new Known(
                                    row.getString("birth_date"),
                                    json.readTree(row.getString("answers")),
                                    row.getString("email")));
                });
        return stored;
    }

    private static List<List<Candidate>> chunks(List<Candidate> candidates) {
        return IntStream.range(0, (candidates.size() + AT_ONCE - 1) / AT_ONCE)
                .mapToObj(i -> candidates.subList(i * AT_ONCE, Math.min(candidates.size(), (i + 1) * AT_ONCE)))
                .toList();
    }

    /** How many candidates of the session are on record. */
    public int count(int session) {
        return database.sql("select count(*) from last_session_candidate where session = ?")
                .param(session)
                .query(Integer.class)
                .single();
    }

    /** Puts the candidate on record, in place of what was known under this number. */
    public void put(Candidate candidate) {
        database.sql("""
                        insert into last_session_candidate (session, number, birth_date, answers, email)
                        values (:session, :number, :birthDate, :answers::jsonb, :email)
                        on conflict (session, number) do update set
                            birth_date = excluded.birth_date, answers = excluded.answers, email = excluded.email
                        """)
                .param("session", candidate.session())
                .param("number", candidate.number())
                .param("birthDate", candidate.birthDate())
                .param("answers", json.writeValueAsString(candidate.answers()))
                .param("email", candidate.email())
                .update();
    }
}

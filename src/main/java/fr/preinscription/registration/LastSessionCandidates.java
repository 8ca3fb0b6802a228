package fr.preinscription.registration;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The candidates of the last session in this academy, from whom the form is prefilled. */
@Repository
public class LastSessionCandidates {

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

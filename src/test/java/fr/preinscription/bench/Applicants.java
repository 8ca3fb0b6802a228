package fr.preinscription.bench;

import fr.preinscription.OpenCampaign;
import fr.preinscription.registration.Answers;
import fr.preinscription.web.SecretToken;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Invented people, no two alike, and their finished forms, waiting in the database. */
final class Applicants {

    private static final int BATCH = 1_000;

    private final Queue<Draft> waiting = new ConcurrentLinkedQueue<>();
    private final AtomicInteger last = new AtomicInteger();
    private final JdbcTemplate database;
    private final JsonMapper json;
    private final ObjectNode answers;

    /** @param answers that all of them give, but for what tells one person from another */
    Applicants(DataSource database, JsonMapper json, Answers answers) {
        this.database = new JdbcTemplate(database);
        this.json = json;
        this.answers = json.valueToTree(answers);
    }

    /**
     * A form that is begun.
     *
     * @param token its cookie
     * @param submission what makes two sendings of it one
     */
    record Draft(String token, UUID submission) {}

    /** A finished form that nobody else was given; null when none is left. */
    Draft next() {
        return waiting.poll();
    }

    /** Makes sure that so many finished forms wait. */
    void prepare(long number) {
        while (waiting.size() < number) {
            var drafts = new ArrayList<Draft>();
            var rows = new ArrayList<Object[]>();
            for (var i = 0; i < BATCH; i++) {
                drafts.add(begin(rows, someone()));
            }
            insert(rows);
            waiting.addAll(drafts);
        }
    }

    /** One form with other answers: those named take the place of what everybody answers. */
    Draft begin(Map<String, Object> others) {
        var rows = new ArrayList<Object[]>();
        var form = someone();
        others.forEach((step, answer) -> form.set(step, json.valueToTree(answer)));
        var draft = begin(rows, form);
        insert(rows);
        return draft;
    }

    private Draft begin(ArrayList<Object[]> rows, ObjectNode form) {
        var token = SecretToken.random();
        var submission = UUID.randomUUID();
        rows.add(new Object[] {
            UUID.randomUUID(), token.digest(), OpenCampaign.SESSION, json.writeValueAsString(form), submission
        });
        return new Draft(token.value(), submission);
    }

    private void insert(ArrayList<Object[]> rows) {
        database.batchUpdate(
                "insert into draft (id, token_digest, session, answers, submission, created_at, updated_at, expires_at)"
                        + " values (?, ?, ?, ?::jsonb, ?, now(), now(), now() + interval '1 day')",
                rows);
    }

    /** Somebody new. */
    Person person() {
        return new Person(last.incrementAndGet());
    }

    private ObjectNode someone() {
        var person = person();
        var birth = person.birth();
        var form = answers.deepCopy();
        ((ObjectNode) form.get("birth"))
                .put("day", birth.getDayOfMonth())
                .put("month", birth.getMonthValue())
                .put("year", birth.getYear());
        ((ObjectNode) form.get("identity"))
                .put("birthName", person.name())
                .putArray("firstNames")
                .add(person.firstName())
                .add("Louise");
        ((ObjectNode) form.get("contact"))
                .put("email", person.email())
                .put("emailRepeated", person.email())
                .put("phone", person.phone());
        return form;
    }

    /** No two share two of name, first name and birth date, as far as can be: nobody looks like somebody else. */
    record Person(int rank) {

        String name() {
            return "Durand" + letters(rank);
        }

        String firstName() {
            return "Camille" + letters(rank * 7 % 17_576);
        }

        LocalDate birth() {
            return LocalDate.of(1960, 1, 1).plusDays(rank % 13_000);
        }

        String email() {
            return "camille" + rank + "@example.org";
        }

        String phone() {
            return "+336%08d".formatted(rank);
        }

        private static String letters(int number) {
            return number == 0 ? "" : letters(number / 26) + (char) ('a' + number % 26);
        }
    }
}

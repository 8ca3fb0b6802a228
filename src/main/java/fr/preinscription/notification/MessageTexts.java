package fr.preinscription.notification;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The texts of the letters: those of the house, until the head of the office writes others. Nothing is forgotten. */
@Component
public class MessageTexts {

    private final JdbcClient database;
    private final Clock clock;
    private final Map<MessageKind, LetterText> house = new EnumMap<>(MessageKind.class);

    MessageTexts(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
        MessageKind.letters().forEach(kind -> house.put(kind, read(kind)));
    }

    /** The text in force. */
    @Transactional(readOnly = true)
    public LetterText of(MessageKind kind) {
        return last(kind).map(Edition::text).orElseGet(() -> ofTheHouse(kind));
    }

    /** The text that stands when nobody wrote another. */
    public LetterText ofTheHouse(MessageKind kind) {
        var text = house.get(kind);
        if (text == null) {
            throw new IllegalArgumentException(kind + " is no letter of the office");
        }
        return text;
    }

    /** The last edition; empty when the text of the house was never touched. */
    @Transactional(readOnly = true)
    public Optional<Edition> last(MessageKind kind) {
        return editions(kind).stream().findFirst();
    }

    /** Every edition, the last one first. */
    @Transactional(readOnly = true)
    public List<Edition> editions(MessageKind kind) {
        return database.sql("select * from message_text where kind = ? order by number desc")
                .param(kind.name())
                .query((row, index) -> {
                    var subject = row.getString("subject");
                    var body = row.getString("body");
                    return new Edition(
                            row.getInt("number"),
                            subject == null || body == null ? ofTheHouse(kind) : new LetterText(subject, body),
                            subject == null,
                            row.getString("author"),
                            OutgoingMessages.instant(row, "written_at"));
                })
                .list();
    }

    /**
     * Puts another text in force.
     *
     * @param base number of the edition that the author had before them, 0 for the text of the house
     * @return false when somebody else wrote one meanwhile; nothing is changed then
     * @throws IllegalArgumentException when the text has {@link LetterText#problems}
     */
    @Transactional
    public boolean change(MessageKind kind, LetterText text, int base, String author) {
        ofTheHouse(kind);
        var problems = text.problems(kind);
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(String.join(" ", problems));
        }
        return add(kind, text, base, author);
    }

    /** Puts the text of the house in force again. */
    @Transactional
    public boolean reset(MessageKind kind, int base, String author) {
        ofTheHouse(kind);
        return add(kind, null, base, author);
    }

    private boolean add(MessageKind kind, @Nullable LetterText text, int base, String author) {
        return database.sql("""
                        insert into message_text (kind, number, subject, body, author, written_at)
                        select :kind, :base + 1, :subject, :body, :author, :now
                        where :base = (select coalesce(max(number), 0) from message_text where kind = :kind)
                        on conflict do nothing""")
                        .param("kind", kind.name())
                        .param("base", base)
                        .param("subject", text == null ? null : text.subject())
                        .param("body", text == null ? null : text.body())
                        .param("author", author)
                        .param("now", OutgoingMessages.utc(clock.instant()))
                        .update()
                == 1;
    }

    /** First line the subject, then the body. */
    private static LetterText read(MessageKind kind) {
        try {
            var text = new ClassPathResource("letters/" + kind.name() + ".txt")
                    .getContentAsString(StandardCharsets.UTF_8)
                    .split("\n", 2);
            return new LetterText(text[0], text[1]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * @param number 1 for the first
     * @param reset whether the text of the house came back
     */
    public record Edition(int number, LetterText text, boolean reset, String author, Instant writtenAt) {}
}

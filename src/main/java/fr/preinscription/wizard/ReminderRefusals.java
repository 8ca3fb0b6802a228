package fr.preinscription.wizard;

import fr.preinscription.web.Seal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Whoever does not want to be reminded of an unfinished form says so by a link of a message, for their address and the
 * session. The link carries the address enciphered: it needs no row, and works for as long as the session lasts.
 */
@Component
class ReminderRefusals {

    static final String PATH = "/inscription/rappel";

    private static final String PURPOSE = "reminder refusal";

    private final JdbcClient database;
    private final Clock clock;
    private final Seal seal;

    ReminderRefusals(JdbcClient database, Clock clock, @Value("${preinscription.secret}") String secret) {
        this.database = database;
        this.clock = clock;
        this.seal = new Seal(secret, PURPOSE);
    }

    /** Path and query of the page where reminders to this address are refused. */
    String path(int session, String email) {
        var sealed = seal.close((session + " " + email).getBytes(StandardCharsets.UTF_8), PURPOSE);
        return PATH + "?jeton=" + Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
    }

    /** Whether the link is ours; then nobody is reminded at its address any more. */
    boolean refuse(@Nullable String token) {
        var recipient = read(token);
        recipient.ifPresent(refused -> database.sql("""
                        insert into draft_reminder_refusal (session, recipient, refused_at)
                        values (:session, sha256(convert_to(lower(:email), 'UTF8')), :now) on conflict do nothing
                        """)
                .param("session", refused.session())
                .param("email", refused.email())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update());
        return recipient.isPresent();
    }

    private Optional<Recipient> read(@Nullable String token) {
        try {
            var sealed = Base64.getUrlDecoder().decode(token == null ? "" : token);
            var words = new String(seal.open(sealed, PURPOSE), StandardCharsets.UTF_8).split(" ", 2);
            return Optional.of(new Recipient(Integer.parseInt(words[0]), words[1]));
        } catch (RuntimeException forged) {
            return Optional.empty();
        }
    }

    private record Recipient(int session, String email) {}
}

package fr.preinscription.account;

import fr.preinscription.web.SecretToken;
import java.time.Instant;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;

/** The sessions of one account, wherever they are open. */
@Component
class OpenSessions {

    private static final int HANDLE_BYTES = 12;

    private final FindByIndexNameSessionRepository<? extends Session> sessions;

    OpenSessions(FindByIndexNameSessionRepository<? extends Session> sessions) {
        this.sessions = sessions;
    }

    /**
     * @param handle tells the session from the others, and opens nothing
     * @param current the one that asks
     */
    record Open(String handle, String browser, String address, Instant since, Instant lastUse, boolean current) {}

    List<Open> of(UUID account, @Nullable String current) {
        return sessions.findByPrincipalName(account.toString()).values().stream()
                .filter(session -> !session.isExpired())
                .flatMap(session -> {
                    var signedIn = SignedIn.of(session);
                    return signedIn == null
                            ? java.util.stream.Stream.<Open>empty()
                            : java.util.stream.Stream.of(new Open(
                                    handle(session.getId()),
                                    Browsers.name(signedIn.browser()),
                                    signedIn.address(),
                                    signedIn.since(),
                                    session.getLastAccessedTime(),
                                    session.getId().equals(current)));
                })
                .sorted(Comparator.comparing(Open::lastUse).reversed())
                .toList();
    }

    boolean end(UUID account, String handle) {
        var found = sessions.findByPrincipalName(account.toString()).keySet().stream()
                .filter(id -> handle(id).equals(handle))
                .findFirst();
        found.ifPresent(sessions::deleteById);
        return found.isPresent();
    }

    /** All but this one. */
    void endAll(UUID account, @Nullable String except) {
        sessions.findByPrincipalName(account.toString()).keySet().stream()
                .filter(id -> !id.equals(except))
                .forEach(sessions::deleteById);
    }

    private static String handle(String id) {
        return HexFormat.of().formatHex(SecretToken.digest("session " + id), 0, HANDLE_BYTES);
    }
}

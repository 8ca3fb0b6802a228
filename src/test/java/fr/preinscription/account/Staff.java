package fr.preinscription.account;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/**
 * The people of the tests, one a role: {@code mvc.perform(get("/bureau").with(Staff.agent().signedIn()))}.
 *
 * @param member always the same for a role
 */
public record Staff(StaffMember member) {

    public static Staff reader() {
        return named("Rose Lecture", Role.READER, "gestionnaire");
    }

    public static Staff agent() {
        return named("Agnès Gestion", Role.AGENT, "gestionnaire");
    }

    public static Staff head() {
        return named("Hélène Bureau", Role.HEAD, "cheffe du bureau DEC 5");
    }

    public static Staff administrator() {
        return named("Adam Système", Role.ADMINISTRATOR, "administrateur");
    }

    public static Staff of(Role role) {
        return switch (role) {
            case READER -> reader();
            case AGENT -> agent();
            case HEAD -> head();
            case ADMINISTRATOR -> administrator();
        };
    }

    /** Somebody else, when one of each role is not enough. */
    public static Staff named(String name, Role role, String capacity) {
        var id = UUID.nameUUIDFromBytes((name + role).getBytes(StandardCharsets.UTF_8));
        var email = id.toString().substring(0, 8) + "@bureau.example";
        return new Staff(new StaffMember(id, name, email, role, capacity));
    }

    /** For tables that point at the account: makes sure that it exists. */
    public StaffMember stored(JdbcClient database) {
        database.sql("""
                        insert into staff_account (id, email, name, capacity, role, created_at, changed_at)
                        values (?, ?, ?, ?, ?, now(), now()) on conflict (id) do nothing""")
                .params(
                        member.id(),
                        member.email(),
                        member.name(),
                        member.capacity(),
                        member.role().name())
                .update();
        return member;
    }

    /**
     * Opens a session for it and makes sure that it exists: for a real browser, whose cookie « bureau » is then this value.
     *
     * @param beans the application context
     */
    public String session(BeanFactory beans) {
        stored(beans.getBean(JdbcClient.class));
        return open(
                beans.getBean(JdbcIndexedSessionRepository.class),
                beans.getBean(AccountTable.class),
                beans.getBean(Clock.class));
    }

    private <S extends Session> String open(
            FindByIndexNameSessionRepository<S> sessions, AccountTable accounts, Clock clock) {
        var session = sessions.createSession();
        var generation = accounts.find(member.id()).orElseThrow().generation();
        var factors = Set.of("PASSWORD", SignedIn.TELEPHONE);
        session.setAttribute(
                SignedIn.class.getName(),
                new SignedIn(member.id(), generation, clock.instant(), factors, "", "127.0.0.1"));
        session.setAttribute(
                FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME,
                member.id().toString());
        sessions.save(session);
        return Base64.getEncoder().encodeToString(session.getId().getBytes(StandardCharsets.UTF_8));
    }

    /** Signs a request of MockMvc in, the account being in the database or not. */
    public RequestPostProcessor signedIn() {
        return SecurityMockMvcRequestPostProcessors.authentication(UsernamePasswordAuthenticationToken.authenticated(
                member, null, List.of(member.role().authority())));
    }
}

package fr.preinscription.account;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
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

    /** Signs a request of MockMvc in, the account being in the database or not. */
    public RequestPostProcessor signedIn() {
        return SecurityMockMvcRequestPostProcessors.authentication(UsernamePasswordAuthenticationToken.authenticated(
                member, null, List.of(member.role().authority())));
    }
}

package fr.preinscription.local;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import fr.preinscription.account.Accounts;
import fr.preinscription.account.Role;
import fr.preinscription.account.StaffMember;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Invented people of the exam office, one a role, with a password that opens nothing but a local run. */
@Component
@Profile("local")
@Order(1)
class LocalStaff implements ApplicationRunner {

    static final String PASSWORD = "essai sur ma machine";

    private static final TimeBasedOneTimePasswordGenerator CODES = new TimeBasedOneTimePasswordGenerator();

    private final Accounts accounts;

    LocalStaff(Accounts accounts) {
        this.accounts = accounts;
    }

    static List<StaffMember> all() {
        return List.of(
                member("Rose Cazenave", "lecture", Role.READER, "conseillère d’orientation"),
                member("Agnès Pujol", "gestion", Role.AGENT, "gestionnaire"),
                member("Hélène Soulier", "responsable", Role.HEAD, "cheffe du bureau DEC 5"),
                member("Karim Benaïssa", "administration", Role.ADMINISTRATOR, "administrateur informatique"));
    }

    @Override
    public void run(ApplicationArguments arguments) {
        all().forEach(member -> accounts.put(member, PASSWORD, secret(member)));
    }

    /** What the telephone of this member would show now. */
    static String code(StaffMember member, Instant now) {
        try {
            var key = new SecretKeySpec(secret(member), "HmacSHA1");
            return CODES.generateOneTimePasswordString(key, now, Locale.ROOT);
        } catch (InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] secret(StaffMember member) {
        return ("for a local run: " + member.email()).getBytes(StandardCharsets.UTF_8);
    }

    private static StaffMember member(String name, String mailbox, Role role, String capacity) {
        var email = mailbox + "@bureau.example";
        var id = UUID.nameUUIDFromBytes(email.getBytes(StandardCharsets.UTF_8));
        return new StaffMember(id, name, email, role, capacity);
    }
}

package fr.preinscription.account;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The people of the exam office. */
@Component
public class Accounts {

    private final AccountTable table;
    private final Passwords passwords;
    private final OneTimeCodes codes;

    Accounts(AccountTable table, Passwords passwords, OneTimeCodes codes) {
        this.table = table;
        this.passwords = passwords;
        this.codes = codes;
    }

    /** All of them, by name; those who left included, for what they did stays. */
    public List<StaffMember> everybody() {
        return table.all().stream().map(Account::member).toList();
    }

    public Optional<StaffMember> find(UUID id) {
        return table.find(id).map(Account::member);
    }

    public Optional<StaffMember> byEmail(String email) {
        return table.byEmail(SignIn.email(email)).map(Account::member);
    }

    /**
     * Puts an account there that can sign in at once; nothing happens when its address is taken. For demonstrations and
     * tests, where nobody follows an invitation.
     *
     * @param secret of the codes of its telephone (RFC 6238, SHA-1, six figures, half a minute)
     */
    @Transactional
    public void put(StaffMember member, String password, byte[] secret) {
        if (table.byEmail(member.email()).isEmpty()) {
            table.add(member);
            table.password(member.id(), passwords.digest(password));
            codes.store(member.id(), codes.sealed(secret, member.id()), 0);
        }
    }
}

package fr.preinscription.account;

import fr.preinscription.audit.Act;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.ExitCodeGenerator;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Somebody must be able to invite the others: named by a command, which prints a one-time link, or by a setting, which
 * sends it by mail while there is no administrator. Nobody ever has a password that others know.
 */
@Component
class FirstAdministrator implements ApplicationRunner, ExitCodeGenerator {

    static final String COMMAND = "create-administrator";

    private static final Logger log = LoggerFactory.getLogger(FirstAdministrator.class);
    private static final Pattern ADDRESS = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s.]+");

    private final AccountTable table;
    private final AccountChanges changes;
    private final TransactionOperations transaction;
    private final Clock clock;
    private final String invited;
    private int exitCode;

    FirstAdministrator(
            AccountTable table,
            AccountChanges changes,
            TransactionOperations transaction,
            Clock clock,
            @Value("${preinscription.first-administrator:}") String invited) {
        this.table = table;
        this.changes = changes;
        this.transaction = transaction;
        this.clock = clock;
        this.invited = SignIn.email(invited);
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (arguments.containsOption(COMMAND)) {
            System.out.println(command(arguments.getOptionValues(COMMAND)));
        } else if (!invited.isEmpty()) {
            transaction.executeWithoutResult(status -> invite());
        }
    }

    @Override
    public int getExitCode() {
        return exitCode;
    }

    private String command(@org.jspecify.annotations.Nullable List<String> values) {
        var email = values == null || values.isEmpty() ? "" : SignIn.email(values.getFirst());
        if (!ADDRESS.matcher(email).matches()) {
            exitCode = 1;
            return "Usage : --" + COMMAND + "=prenom.nom@academie.fr";
        }
        return java.util.Objects.requireNonNull(transaction.execute(status -> create(email)));
    }

    private String create(String email) {
        table.lock();
        var found = table.byEmail(email);
        if (found.isPresent() && found.get().member().role() != Role.ADMINISTRATOR) {
            exitCode = 1;
            return email + " a déjà un compte, avec un autre rôle : un administrateur peut le changer.";
        }
        if (found.isPresent() && found.get().usable()) {
            exitCode = 1;
            return email + " est déjà administrateur et peut se connecter.";
        }
        var by = Act.of(null, "commande", "ACCOUNT_CREATED", "Administrateur créé par une commande");
        var link = found.isPresent() ? changes.renew(found.get(), by) : changes.add(administrator(email), by);
        return """

                Compte d'administrateur : %s
                Lien à usage unique, valable 72 heures, à ouvrir soi-même :

                %s
                """.formatted(email, changes.address(link));
    }

    /** While nobody looks after the accounts and nobody was asked to. */
    private void invite() {
        table.lock();
        var now = clock.instant();
        var cared = table.administratorsForUpdate().stream()
                .anyMatch(account -> !account.disabled()
                        && (account.usable()
                                || account.linkUntil() != null
                                        && account.linkUntil().isAfter(now)));
        if (cared) {
            return;
        }
        var found = table.byEmail(invited);
        var by = Act.of(null, "réglage", "ACCOUNT_CREATED", "Premier administrateur invité par un réglage");
        if (!ADDRESS.matcher(invited).matches()
                || found.isPresent()
                        && (found.get().disabled() || found.get().member().role() != Role.ADMINISTRATOR)) {
            log.error("FIRST_ADMINISTRATOR is no address that can be made an administrator");
            return;
        }
        if (found.isPresent()) {
            changes.sendNewLink(found.get(), by);
        } else {
            changes.invite(administrator(invited), by);
        }
        log.warn("There is no administrator: an invitation leaves by mail to the address of FIRST_ADMINISTRATOR");
    }

    private static StaffMember administrator(String email) {
        return new StaffMember(UUID.randomUUID(), "Administrateur", email, Role.ADMINISTRATOR, "administrateur");
    }
}

package fr.preinscription.staff.journal;

import fr.preinscription.audit.AuditTrail;
import fr.preinscription.audit.ChainCheck;
import java.util.List;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.ExitCodeGenerator;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.stereotype.Component;

/**
 * The command {@code --verify-journal}, or {@code --verify-journal=NUMBER:FINGERPRINT} with an entry noted elsewhere:
 * says what the verification found and ends, with the status 0 when the journal is whole, 1 when it is not.
 */
@Component
class JournalCommand implements ApplicationRunner {

    private static final String OPTION = "verify-journal";

    private final AuditTrail trail;
    private final ConfigurableApplicationContext application;

    JournalCommand(AuditTrail trail, ConfigurableApplicationContext application) {
        this.trail = trail;
        this.application = application;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (!arguments.containsOption(OPTION)) {
            return;
        }
        var noted = arguments.getOptionValues(OPTION);
        var check = noted == null || noted.isEmpty() ? trail.verify() : verify(noted);
        System.out.printf(
                "%s%nDernière entrée : n° %d, empreinte %s%n", check.finding(), check.last(), check.fingerprint());
        ExitCodeGenerator status = () -> check.whole() ? 0 : 1;
        System.exit(SpringApplication.exit(application, status));
    }

    private ChainCheck verify(List<String> noted) {
        var parts = noted.getFirst().split(":", 2);
        if (parts.length != 2 || !parts[0].matches("\\d{1,18}")) {
            throw new IllegalArgumentException("--verify-journal=NUMBER:FINGERPRINT");
        }
        return trail.verify(Long.parseLong(parts[0]), parts[1]);
    }
}

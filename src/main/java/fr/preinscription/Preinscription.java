package fr.preinscription;

import fr.preinscription.registration.SealKeyPair;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** The application: candidates pre-register for the BTS exam, the exam office works through their files. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class Preinscription {

    /** Makes the first administrator, says how they come in and ends; nodes that run meanwhile are not disturbed. */
    private static final String COMMAND = "--create-administrator";

    /** Prints a new key for the seal of the confirmations and ends; nothing is started. */
    private static final String NEW_SEAL_KEY = "--new-seal-key";

    public static void main(String[] args) {
        if (List.of(args).contains(NEW_SEAL_KEY)) {
            System.out.print(SealKeyPair.fresh().settings());
            return;
        }
        if (Arrays.stream(args).noneMatch(argument -> argument.startsWith(COMMAND))) {
            SpringApplication.run(Preinscription.class, args);
            return;
        }
        var quiet = Stream.of("--server.port=0", "--server.address=127.0.0.1", "--management.server.port=-1");
        var context = SpringApplication.run(
                Preinscription.class, Stream.concat(Arrays.stream(args), quiet).toArray(String[]::new));
        System.exit(SpringApplication.exit(context));
    }
}

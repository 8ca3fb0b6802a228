package fr.preinscription;

import java.util.Arrays;
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

    public static void main(String[] args) {
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

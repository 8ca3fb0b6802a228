package fr.preinscription.local;

import fr.preinscription.registration.SealKeyPair;
import fr.preinscription.registration.SealKeys;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** The key of the local run, made at its first start and kept in the folder {@code .local} with the data. */
@Configuration(proxyBeanMethods = false)
@Profile("local")
class LocalSeal {

    private static final Path FILE = Path.of(".local", "seal-key");

    @Bean
    SealKeys localSealKeys() throws IOException {
        if (!Files.exists(FILE)) {
            var pair = SealKeyPair.fresh();
            Files.createDirectories(FILE.getParent());
            Files.writeString(FILE, pair.id() + "\n" + pair.key() + "\n");
        }
        var lines = Files.readAllLines(FILE);
        return SealKeys.read(lines.get(0), lines.get(1), "");
    }
}

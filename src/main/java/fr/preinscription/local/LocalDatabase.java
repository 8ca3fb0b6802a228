package fr.preinscription.local;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** A real PostgreSQL inside the local run; its data stay in the folder {@code .local/postgres} between two runs. */
@Configuration(proxyBeanMethods = false)
@Profile("local")
class LocalDatabase {

    private static final Logger log = LoggerFactory.getLogger(LocalDatabase.class);
    private static final Path DATA = Path.of(".local", "postgres");

    private @Nullable FileChannel held;

    @Bean(destroyMethod = "close")
    EmbeddedPostgres embeddedPostgres() throws IOException {
        holdFolder();
        stopLeftover();
        log.info("Starting the embedded PostgreSQL, data in {}", DATA);
        return EmbeddedPostgres.builder()
                .setDataDirectory(DATA.toAbsolutePath())
                .setCleanDataDirectory(false)
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("max_connections", "100")
                .setPGStartupWait(Duration.ofSeconds(60))
                .start();
    }

    @Bean
    JdbcConnectionDetails localConnection(EmbeddedPostgres postgres) {
        return new JdbcConnectionDetails() {

            @Override
            public String getJdbcUrl() {
                return postgres.getJdbcUrl("postgres", "postgres");
            }

            @Override
            public String getUsername() {
                return "postgres";
            }

            @Override
            public String getPassword() {
                return "";
            }
        };
    }

    /** One run at a time uses the data: a second one would stop the server of the first. */
    private void holdFolder() throws IOException {
        Files.createDirectories(DATA.getParent());
        var file = FileChannel.open(DATA.resolveSibling("in-use"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        held = file;
        if (file.tryLock() == null) {
            throw new IllegalStateException("Another local run uses the folder .local here: stop it first.");
        }
    }

    /** A run that was killed leaves its server behind, still holding the data. */
    private static void stopLeftover() throws IOException {
        var pidFile = DATA.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        var pid = Long.parseLong(Files.readAllLines(pidFile).getFirst().strip());
        var server = ProcessHandle.of(pid)
                .filter(process -> process.info().command().orElse("").contains("postgres"));
        if (server.isPresent()) {
            log.info("Stopping the PostgreSQL that a killed run left behind");
            server.get().destroy();
            try {
                server.get().onExit().get(20, TimeUnit.SECONDS);
            } catch (Exception e) {
                server.get().destroyForcibly();
            }
        }
        Files.deleteIfExists(pidFile);
    }
}

package fr.preinscription;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.UUID;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.testcontainers.postgresql.PostgreSQLContainer;

/**
 * The one PostgreSQL of the tests, with a fresh database for each application context: the server of
 * {@code TEST_DATABASE_URL} (with its {@code TEST_DATABASE_USERNAME} and {@code TEST_DATABASE_PASSWORD}) when set, else a
 * container when a Docker engine answers, else the embedded one.
 */
@TestConfiguration(proxyBeanMethods = false)
public class TestDatabase {

    /** Whether what is committed must survive a crash, as in production; the tests are faster without. */
    private static final boolean DURABLE = Boolean.getBoolean("test.database.durable");

    @Bean
    JdbcConnectionDetails testDatabaseConnection() {
        return Server.INSTANCE.freshDatabase();
    }

    /** A fresh database outside of any application context. */
    public static JdbcConnectionDetails fresh() {
        return Server.INSTANCE.freshDatabase();
    }

    private record Connection(String url, String user, String password) implements JdbcConnectionDetails {

        @Override
        public String getJdbcUrl() {
            return url;
        }

        @Override
        public String getUsername() {
            return user;
        }

        @Override
        public String getPassword() {
            return password;
        }
    }

    private enum Server {
        INSTANCE;

        private final Connection administration = connect();

        private static Connection connect() {
            var url = System.getenv("TEST_DATABASE_URL");
            if (url != null && !url.isBlank()) {
                return new Connection(
                        url, System.getenv("TEST_DATABASE_USERNAME"), System.getenv("TEST_DATABASE_PASSWORD"));
            }
            if (System.getenv("DOCKER_HOST") != null || Files.exists(Path.of("/var/run/docker.sock"))) {
                var container = new PostgreSQLContainer("postgres:18");
                if (DURABLE) {
                    container.withCommand("postgres", "-c", "fsync=on");
                }
                container.start();
                return new Connection(container.getJdbcUrl(), container.getUsername(), container.getPassword());
            }
            try {
                var embedded = EmbeddedPostgres.builder().setServerConfig("max_connections", "400");
                if (DURABLE) {
                    // not where the tests put it: a temporary folder may well be in memory
                    embedded.setDataDirectory(Path.of(
                                    "target",
                                    "postgres-" + ProcessHandle.current().pid()))
                            .setServerConfig("fsync", "on")
                            .setServerConfig("synchronous_commit", "on")
                            .setServerConfig("full_page_writes", "on");
                }
                return new Connection(embedded.start().getJdbcUrl("postgres", "postgres"), "postgres", "");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        Connection freshDatabase() {
            var name = "test_" + UUID.randomUUID().toString().replace("-", "");
            try (var connection = DriverManager.getConnection(
                            administration.url(), administration.user(), administration.password());
                    var statement = connection.createStatement()) {
                statement.execute("create database " + name);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
            var url = administration.url().replaceFirst("(//[^/]+/)[^?]*", "$1" + name);
            return new Connection(url, administration.user(), administration.password());
        }
    }
}

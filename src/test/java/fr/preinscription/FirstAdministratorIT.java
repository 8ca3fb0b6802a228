package fr.preinscription;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The command that makes the first administrator, in the packaged product. */
class FirstAdministratorIT {

    private static final Pattern LINK = Pattern.compile("http://localhost:\\d+(/bureau/connexion/lien\\?jeton=\\S+)");

    @Test
    void prints_a_link_that_the_site_takes_and_ends() throws Exception {
        var database = TestDatabase.fresh();
        try (var site = new ProductionSite("administrator")
                .set("DATABASE_URL", database.getJdbcUrl())
                .set("DATABASE_USERNAME", database.getUsername())
                .set("DATABASE_PASSWORD", database.getPassword().isEmpty() ? "none" : database.getPassword())) {
            Files.deleteIfExists(site.logFile().toPath());
            var refused = site.launch("--create-administrator=personne");
            assertThat(refused.waitFor(120, TimeUnit.SECONDS)).isTrue();
            assertThat(refused.exitValue()).isEqualTo(1);
            assertThat(site.log()).contains("Usage : --create-administrator=");

            var command = site.launch("--create-administrator=Prenom.Nom@academie.example");

            assertThat(command.waitFor(120, TimeUnit.SECONDS)).isTrue();
            assertThat(command.exitValue()).isZero();
            var link = LINK.matcher(site.log());
            assertThat(link.find()).isTrue();
            site.start();
            var page = site.get(link.group(1), Map.of());
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.body()).contains("Bienvenue", "prenom.nom@academie.example");
        }
    }
}

package fr.preinscription;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.preinscription.registration.SealKeyPair;
import fr.preinscription.registration.SealKeys;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.mock.env.MockEnvironment;

/** What production asks of the key of the seal before it starts. */
@ExtendWith(OutputCaptureExtension.class)
class SettingsTests {

    private final SealKeyPair pair = SealKeyPair.fresh();

    @Test
    void production_starts_with_a_key_only() {
        assertThatCode(() -> start(environment())).doesNotThrowAnyException();
        assertThatThrownBy(() -> start(environment().withProperty("SEAL_KEY", "")))
                .isInstanceOf(Settings.Missing.class)
                .hasMessageContaining("SEAL_KEY: private key")
                .hasMessageNotContaining("SEAL_KEY_ID:");
        assertThatThrownBy(() -> start(environment().withProperty("SEAL_KEY_ID", " ")))
                .isInstanceOf(Settings.Missing.class)
                .hasMessageContaining("SEAL_KEY_ID: name of this key");
    }

    @Test
    void a_key_that_cannot_be_read_is_refused_without_being_shown() {
        var cut = pair.key().substring(0, 40);
        assertThatThrownBy(() -> start(environment().withProperty("SEAL_KEY", cut)))
                .isInstanceOf(Settings.Missing.class)
                .hasMessageContaining("SEAL_KEY: no Ed25519 private key")
                .hasMessageNotContaining(cut);
        assertThatThrownBy(() -> start(environment().withProperty("SEAL_FORMER_KEYS", pair.publicKey())))
                .isInstanceOf(Settings.Missing.class)
                .hasMessageContaining("SEAL_FORMER_KEYS: id:key,id:key is expected");
    }

    @Test
    void a_new_key_is_printed_as_it_is_set(CapturedOutput output) {
        Preinscription.main(new String[] {"--new-seal-key"});

        var id = setting("SEAL_KEY_ID", output);
        var key = setting("SEAL_KEY", output);
        assertThatCode(() -> SealKeys.read(id, key, "")).doesNotThrowAnyException();
        assertThat(output.getOut()).containsPattern("# " + id + ":\\S{60}\\R").doesNotContain("Spring");
    }

    private static String setting(String name, CapturedOutput output) {
        var found = Pattern.compile("(?m)^" + name + "=(\\S+)$").matcher(output.getOut());
        assertThat(found.find()).as(name).isTrue();
        return found.group(1);
    }

    private MockEnvironment environment() {
        var environment = new MockEnvironment();
        for (var name : new String[] {
            "DATABASE_URL",
            "DATABASE_USERNAME",
            "DATABASE_PASSWORD",
            "SMTP_HOST",
            "SMTP_FROM",
            "PUBLIC_ADDRESS",
            "ACADEMY_NAME",
            "ACADEMY_SERVICE",
            "ACADEMY_DEPARTMENTS_TEXT",
            "ACADEMY_ADDRESS_0",
            "ACADEMY_EMAIL",
            "ACADEMY_PHONES_0",
            "ACADEMY_WEBSITE"
        }) {
            environment.withProperty(name, "something");
        }
        return environment
                .withProperty("PREINSCRIPTION_SECRET", "a secret of at least thirty-two characters")
                .withProperty("SEAL_KEY", pair.key())
                .withProperty("SEAL_KEY_ID", pair.id());
    }

    private static void start(MockEnvironment environment) {
        new Settings().postProcessEnvironment(environment, new SpringApplication());
    }
}

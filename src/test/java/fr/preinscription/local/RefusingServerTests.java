package fr.preinscription.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RefusingServerTests {

    private final RefusingServer server = new RefusingServer(new ServerSetup(0, "127.0.0.1", "smtp"));

    @BeforeEach
    void start() {
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void refuses_who_is_unknown_and_takes_the_rest() {
        send("camille@example.org");
        assertThat(server.getReceivedMessages()).hasSize(1);

        assertThatThrownBy(() -> send("inconnu7@example.org")).hasRootCauseMessage(RefusingServer.ANSWER + "\n");
        assertThat(server.getReceivedMessages()).hasSize(1);
    }

    private void send(String to) {
        GreenMailUtil.sendTextEmail(
                to,
                "dec5@example.org",
                "Essai",
                "Bonjour",
                new ServerSetup(server.getSmtp().getPort(), "127.0.0.1", "smtp"));
    }
}

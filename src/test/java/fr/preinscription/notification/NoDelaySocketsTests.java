package fr.preinscription.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.Socket;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.Test;

class NoDelaySocketsTests {

    @Test
    void every_socket_sends_at_once() throws Exception {
        try (var sink = new MailSink()) {
            sink.start();
            var here = InetAddress.getLoopbackAddress();
            try (var unconnected = new NoDelaySockets().createSocket();
                    var connected = new NoDelaySockets().createSocket(here, sink.port());
                    var tls = new NoDelayTlsSockets().createSocket();
                    var plain = new Socket(here, sink.port());
                    var upgraded = new NoDelayTlsSockets().createSocket(plain, "localhost", sink.port(), true)) {
                assertThat(unconnected.getTcpNoDelay()).isTrue();
                assertThat(connected.getTcpNoDelay()).isTrue();
                assertThat(tls).isInstanceOf(SSLSocket.class);
                assertThat(tls.getTcpNoDelay()).isTrue();
                assertThat(plain.getTcpNoDelay()).as("before STARTTLS").isTrue();
                assertThat(upgraded).isInstanceOf(SSLSocket.class);
            }
        }
    }
}

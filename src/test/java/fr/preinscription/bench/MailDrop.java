package fr.preinscription.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** A mail server that takes every message and keeps the last one; and the barest client, which sends that one again. */
final class MailDrop {

    private static final byte[] END = "\r\n.\r\n".getBytes(StandardCharsets.ISO_8859_1);

    private final ServerSocket server;
    private volatile byte[] last = {};

    MailDrop() {
        try {
            server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::accept);
    }

    int port() {
        return server.getLocalPort();
    }

    private void accept() {
        try {
            while (true) {
                var wire = new Wire(server.accept());
                Thread.ofVirtual().start(() -> converse(wire));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void converse(Wire wire) {
        try (wire) {
            wire.send("220 drop");
            while (true) {
                switch (wire.line().substring(0, 4)) {
                    case "DATA" -> {
                        wire.send("354 go on");
                        last = wire.upTo(END);
                        wire.send("250 taken");
                    }
                    case "QUIT" -> {
                        wire.send("221 bye");
                        return;
                    }
                    default -> wire.send("250 well");
                }
            }
        } catch (IOException e) {
            // the client left
        }
    }

    /** Sends the bytes of the last message over one connection, each as soon as the one before was taken. */
    long sendAgain(Duration time) throws IOException {
        var message = last;
        if (message.length == 0) {
            throw new IllegalStateException("No message came before");
        }
        var end = System.nanoTime() + time.toNanos();
        var sent = 0L;
        try (var wire = Wire.to(port())) {
            wire.line();
            say(wire, "EHLO localhost");
            while (System.nanoTime() < end) {
                say(wire, "MAIL FROM:<dec5@example.org>");
                say(wire, "RCPT TO:<candidate@example.org>");
                say(wire, "DATA");
                wire.send(message);
                expect(wire, "250");
                sent++;
            }
        }
        return sent;
    }

    private static void say(Wire wire, String command) throws IOException {
        wire.send(command);
        expect(wire, command.equals("DATA") ? "354" : "250");
    }

    private static void expect(Wire wire, String code) throws IOException {
        var answer = wire.line();
        if (!answer.startsWith(code)) {
            throw new IOException(answer);
        }
    }
}

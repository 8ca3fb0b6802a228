package fr.preinscription.notification;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A mail server that keeps what it takes, counts its connections, and refuses, hangs up or goes down when told to. */
final class MailSink implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final String OK = "250 OK";

    final List<MimeMessage> messages = new CopyOnWriteArrayList<>();
    final List<String> recipients = new CopyOnWriteArrayList<>();
    final List<String> senders = new CopyOnWriteArrayList<>();
    final AtomicInteger connections = new AtomicInteger();

    volatile UnaryOperator<String> answerToRecipient = recipient -> OK;
    volatile UnaryOperator<String> answerToMessage = recipient -> OK;
    volatile Consumer<MimeMessage> beforeAnswer = message -> {};

    private final int port;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private @Nullable ServerSocket server;

    MailSink() {
        port = freePort();
    }

    int port() {
        return port;
    }

    void start() {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (server == null) {
            try {
                server = listen();
            } catch (BindException e) {
                // the port of the one that just stopped is not free yet
                if (System.nanoTime() > deadline) {
                    throw new UncheckedIOException(e);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private ServerSocket listen() throws IOException {
        var listening = new ServerSocket();
        listening.setReuseAddress(true);
        listening.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        Thread.ofVirtual().start(() -> accept(listening));
        return listening;
    }

    void stop() {
        try {
            if (server != null) {
                server.close();
                server = null;
            }
            for (var socket : open) {
                socket.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void reset() {
        stop();
        messages.clear();
        recipients.clear();
        senders.clear();
        connections.set(0);
        answerToRecipient = recipient -> OK;
        answerToMessage = recipient -> OK;
        beforeAnswer = message -> {};
        start();
    }

    @Override
    public void close() {
        stop();
    }

    private void accept(ServerSocket listening) {
        while (!listening.isClosed()) {
            try {
                var socket = listening.accept();
                connections.incrementAndGet();
                open.add(socket);
                Thread.ofVirtual().start(() -> converse(socket));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void converse(Socket socket) {
        try (socket) {
            socket.setTcpNoDelay(true);
            var in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
            var recipient = "";
            say(socket, "220 sink");
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                var verb = line.length() < 4 ? line : line.substring(0, 4).toUpperCase();
                switch (verb) {
                    case "MAIL" -> {
                        senders.add(bracketed(line));
                        say(socket, OK);
                    }
                    case "RCPT" -> {
                        recipient = bracketed(line);
                        say(socket, answerToRecipient.apply(recipient));
                    }
                    case "DATA" -> {
                        say(socket, "354 go on");
                        say(socket, take(recipient, data(in)));
                    }
                    case "QUIT" -> {
                        say(socket, "221 bye");
                        return;
                    }
                    default -> say(socket, OK);
                }
            }
        } catch (IOException e) {
            // the other side left
        } finally {
            open.remove(socket);
        }
    }

    private String take(String recipient, String data) {
        var message = parse(data);
        var answer = answerToMessage.apply(recipient);
        if (answer.startsWith("2")) {
            synchronized (this) {
                messages.add(message);
                recipients.add(recipient);
            }
            beforeAnswer.accept(message);
        }
        return answer;
    }

    private static String data(BufferedReader in) throws IOException {
        var data = new StringBuilder();
        for (var line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
            data.append(line.startsWith(".") ? line.substring(1) : line).append("\r\n");
        }
        return data.toString();
    }

    private static MimeMessage parse(String data) {
        try {
            return new MimeMessage(
                    Session.getInstance(new Properties()),
                    new ByteArrayInputStream(data.getBytes(StandardCharsets.ISO_8859_1)));
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String bracketed(String line) {
        return line.substring(line.indexOf('<') + 1, line.indexOf('>'));
    }

    private static void say(Socket socket, String line) throws IOException {
        socket.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

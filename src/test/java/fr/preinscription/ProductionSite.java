package fr.preinscription;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;

/** The packaged product as a process of its own, configured by environment variables as in production. */
final class ProductionSite implements AutoCloseable {

    private final HttpClient http = HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final Map<String, String> environment = new LinkedHashMap<>();
    private final Path log;
    private final int port;
    private final int managementPort;
    private Process process;

    ProductionSite(String name) {
        port = freePort();
        managementPort = freePort();
        log = Path.of("target", name + ".log");
        set("SERVER_PORT", port);
        set("SERVER_ADDRESS", "127.0.0.1");
        set("MANAGEMENT_SERVER_PORT", managementPort);
        set("PUBLIC_ADDRESS", "http://localhost:" + port);
        set("PREINSCRIPTION_SECRET", "a secret of at least thirty-two characters");
        set("PREINSCRIPTION_SECURE_COOKIES", "false");
        set("SEAL_KEY", "MC4CAQAwBQYDK2VwBCIEIIzsTDph6aOPSUD/CW77jZH9V1lwR57mQq96iLQEo/DI");
        set("SEAL_KEY_ID", "PROD");
        set("SMTP_HOST", "127.0.0.1");
        set("SMTP_FROM", "ne-pas-repondre@example.org");
        set("ACADEMY_NAME", "académie de Toulouse");
        set("ACADEMY_SERVICE", "bureau DEC 5");
        set("ACADEMY_DEPARTMENTS_TEXT", "la Haute-Garonne (31)");
        set("ACADEMY_ADDRESS_0", "Rectorat");
        set("ACADEMY_EMAIL", "dec5@example.org");
        set("ACADEMY_PHONES_0", "05 00 00 00 00");
        set("ACADEMY_WEBSITE", "https://example.org");
    }

    ProductionSite set(String name, Object value) {
        environment.put(name, value.toString());
        return this;
    }

    ProductionSite unset(String name) {
        environment.remove(name);
        return this;
    }

    static Path jar() {
        try (var files = Files.list(Path.of("target"))) {
            return files.filter(file -> file.getFileName().toString().matches("preinscription-.*(?<!-sources)\\.jar"))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("The product is not packaged"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts the process without waiting for it to answer. */
    Process launch(String... arguments) throws IOException {
        var builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-jar",
                jar().toString());
        builder.command().addAll(List.of(arguments));
        builder.environment().keySet().removeIf(name -> name.startsWith("SPRING_") || name.startsWith("TEST_"));
        builder.environment().putAll(environment);
        builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        process = builder.start();
        return process;
    }

    /** Starts the process and waits until it says that it is well. */
    void start() throws Exception {
        launch();
        for (var i = 0; i < 240; i++) {
            if (!process.isAlive()) {
                throw new IllegalStateException("The site stopped: " + Files.readString(log));
            }
            try {
                var health = http.send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + managementPort + "/actuator/health"))
                                .timeout(Duration.ofSeconds(2))
                                .build(),
                        BodyHandlers.ofString());
                if (health.statusCode() == 200) {
                    return;
                }
            } catch (IOException e) {
                // not there yet
            }
            Thread.sleep(250);
        }
        throw new IllegalStateException("The site did not start: " + Files.readString(log));
    }

    /** As kill -9 does: nothing is tidied up. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    HttpResponse<String> get(String path, Map<String, String> cookies) throws IOException, InterruptedException {
        return http.send(request(path, cookies).GET().build(), BodyHandlers.ofString());
    }

    HttpResponse<String> post(String path, Map<String, String> cookies, Map<String, String> fields)
            throws IOException, InterruptedException {
        return http.send(
                request(path, cookies)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Origin", "http://localhost:" + port)
                        .POST(HttpRequest.BodyPublishers.ofString(encoded(fields)))
                        .build(),
                BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path, Map<String, String> cookies) {
        var request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + port).resolve(path))
                .timeout(Duration.ofSeconds(20));
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        return request;
    }

    /** The cookies of an answer, added to those sent. */
    static Map<String, String> cookies(Map<String, String> sent, HttpResponse<?> response) {
        var cookies = new HashMap<>(sent);
        for (var header : response.headers().allValues("Set-Cookie")) {
            var pair = header.split(";", 2)[0].split("=", 2);
            cookies.put(pair[0], pair[1]);
        }
        return cookies;
    }

    /** What the form of the page carries along: its token, and what makes two sendings of it one. */
    static Map<String, String> hiddenFields(String page) {
        var fields = new LinkedHashMap<String, String>();
        for (var input : Jsoup.parse(page).select("main form[method=post] input[type=hidden]")) {
            fields.put(input.attr("name"), input.val());
        }
        return fields;
    }

    static String encoded(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    String log() throws IOException {
        return Files.readString(log);
    }

    File logFile() {
        return log.toFile();
    }

    @Override
    public void close() throws InterruptedException {
        if (process != null && process.isAlive()) {
            kill();
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

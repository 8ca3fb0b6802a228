package fr.preinscription.web;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** A browser that says exactly what a test tells it to say. */
record Browser(int port) {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    /** What came back. */
    record Answer(HttpResponse<String> response) {

        int status() {
            return response.statusCode();
        }

        String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        String body() {
            return response.body();
        }

        Document page() {
            return Jsoup.parse(body());
        }

        /** The cookie as a browser sends it back. */
        String cookie() {
            return header("Set-Cookie").replaceFirst(";.*", "");
        }

        String token() {
            return page().select("input[name=_csrf]").val();
        }
    }

    Answer get(String path, String... headers) {
        return send(HttpRequest.newBuilder().GET(), path, headers);
    }

    /** Sends a form from one of our own pages. */
    Answer post(String path, String form, String... headers) {
        return send(
                HttpRequest.newBuilder()
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form)),
                path,
                headers);
    }

    Answer send(HttpRequest.Builder request, String path, String... headers) {
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return new Answer(CLIENT.send(
                    request.uri(URI.create("http://localhost:" + port + path)).build(),
                    HttpResponse.BodyHandlers.ofString()));
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    static String form(String... namesAndValues) {
        var encoded = Arrays.stream(namesAndValues)
                .map(text -> URLEncoder.encode(text, StandardCharsets.UTF_8))
                .toList();
        return java.util.stream.IntStream.range(0, encoded.size() / 2)
                .mapToObj(i -> encoded.get(2 * i) + "=" + encoded.get(2 * i + 1))
                .collect(Collectors.joining("&"));
    }
}

package fr.preinscription;

import static org.assertj.core.api.Assertions.assertThat;

import fr.preinscription.catalogue.Campaigns;
import fr.preinscription.registration.Candidates;
import fr.preinscription.web.SecretToken;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** forms sent from five seconds before to five seconds after the closing are each decided rightly. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = "management.server.port=0")
@Import(TestDatabase.class)
class ClosingTests {

    private static final int FORMS = 200;
    private static final Duration AROUND = Duration.ofSeconds(5);
    private static final Duration PREPARATION = Duration.ofSeconds(12);

    @LocalServerPort
    int port;

    @Autowired
    Campaigns campaigns;

    @Autowired
    Clock clock;

    @Autowired
    JdbcClient database;

    @Autowired
    JsonMapper json;

    private final HttpClient http = HttpClient.newHttpClient();

    /** @param sentAt just before the form was sent, and {@code answeredAt} just after, on the clock of the database */
    private record Sending(String name, Instant sentAt, Instant answeredAt, int status, String body) {}

    @Test
    void each_form_is_decided_by_the_instant_at_which_it_was_received() throws Exception {
        var closesAt = clock.instant().plus(PREPARATION).plus(AROUND);
        OpenCampaign.between(campaigns, clock.instant().minus(Duration.ofDays(1)), closesAt);
        var sendings = new ArrayList<Callable<Sending>>();
        for (var i = 0; i < FORMS; i++) {
            var sending = prepare(i);
            var at = closesAt.minus(AROUND)
                    .plus(AROUND.multipliedBy(2).multipliedBy(i).dividedBy(FORMS));
            sendings.add(() -> {
                Thread.sleep(Duration.between(clock.instant(), at));
                return sending.call();
            });
        }
        var accepted = 0;
        var refused = 0;
        try (var senders = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var future : senders.invokeAll(sendings)) {
                var sending = future.get();
                var receivedAt = database.sql(
                                "select received_at from registration_version where answers #>> '{identity,birthName}' = ?")
                        .param(sending.name)
                        .query(OffsetDateTime.class)
                        .optional();
                if (receivedAt.isPresent()) {
                    accepted++;
                    assertThat(receivedAt.get().toInstant())
                            .isBefore(closesAt)
                            .isBetween(sending.sentAt.minusMillis(5), sending.answeredAt.plusMillis(5));
                    assertThat(sending.status).isBetween(200, 399);
                } else {
                    refused++;
                    assertThat(sending.answeredAt)
                            .as("a form answered before the closing was in time")
                            .isAfterOrEqualTo(closesAt);
                    assertThat(sending.body).contains("fermée");
                }
                if (!sending.sentAt.isBefore(closesAt.plusMillis(5))) {
                    assertThat(receivedAt).as("sent after the closing").isEmpty();
                }
            }
        }
        assertThat(accepted).isGreaterThan(FORMS / 4);
        assertThat(refused).isGreaterThan(FORMS / 4);
    }

    /** A complete form, its last page open. */
    private Callable<Sending> prepare(int index) throws Exception {
        var name = "Closing" + (char) ('a' + index / 26) + (char) ('a' + index % 26);
        var token = SecretToken.random();
        database.sql("insert into draft (id, token_digest, session, answers, submission, created_at, updated_at,"
                        + " expires_at) values (?, ?, 2027, ?::jsonb, ?, now(), now(), now() + interval '1 day')")
                .params(
                        UUID.randomUUID(),
                        token.digest(),
                        json.writeValueAsString(Candidates.employee(name, "Camille", name + "@example.org")),
                        UUID.randomUUID())
                .update();
        var address = URI.create("http://localhost:" + port + "/inscription/verification");
        var page = http.send(
                HttpRequest.newBuilder(address)
                        .header("Cookie", "brouillon=" + token.value())
                        .build(),
                BodyHandlers.ofString());
        assertThat(page.statusCode()).isEqualTo(200);
        var cookies = ProductionSite.cookies(java.util.Map.of("brouillon", token.value()), page);
        var request = HttpRequest.newBuilder(address)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Origin", "http://localhost:" + port)
                .header(
                        "Cookie",
                        cookies.entrySet().stream()
                                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                                .collect(java.util.stream.Collectors.joining("; ")))
                .POST(HttpRequest.BodyPublishers.ofString(
                        ProductionSite.encoded(ProductionSite.hiddenFields(page.body()))))
                .build();
        return () -> {
            var sentAt = clock.instant();
            var response = http.send(request, BodyHandlers.ofString());
            return new Sending(name, sentAt, clock.instant(), response.statusCode(), response.body());
        };
    }
}

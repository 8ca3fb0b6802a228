package fr.preinscription.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RemainingTests {

    @ParameterizedTest
    @CsvSource({
        "P3DT4H5M, 3 jours et 4 heures",
        "P1D, 1 jour",
        "P1DT59M, 1 jour",
        "PT23H59M59S, 23 heures et 59 minutes",
        "PT1H, 1 heure",
        "PT1M5S, 1 minute et 5 secondes",
        "PT1S, 1 seconde",
        "PT0.001S, 1 seconde",
        "PT0S, ''",
        "PT-1S, ''",
    })
    void theTwoLargestUnitsAreSaid(Duration left, String words) {
        var now = Instant.parse("2026-11-20T15:00:00Z");

        assertThat(Remaining.between(now, now.plus(left)).replace('\u00a0', ' '))
                .isEqualTo(words);
    }
}

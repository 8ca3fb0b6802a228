package fr.preinscription.regulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimelinessTests {
    private static final SessionParameters SESSION = Candidates.session(2021);

    @ParameterizedTest
    @CsvSource({
        "2020-11-27, 2020-12-01, A_TEMPS",
        "2020-11-28, 2020-11-30, HORS_DELAI",
        ",           2020-11-27, A_TEMPS",
        ",           2020-11-30, PREUVE_A_DEMANDER",
        ",           ,           PREUVE_A_DEMANDER"
    })
    void posted(LocalDate postmark, LocalDate receivedOn, String code) {
        assertThat(Timeliness.posted(SESSION, postmark, receivedOn).code()).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({"2020-11-27, A_TEMPS", "2020-11-28, HORS_DELAI"})
    void handedIn(LocalDate day, String code) {
        assertThat(Timeliness.handedIn(SESSION, day).code()).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({"2020-11-27T23:59:59+01:00, A_TEMPS", "2020-11-28T00:00:00+01:00, HORS_DELAI"})
    void uploaded(OffsetDateTime at, String code) {
        assertThat(Timeliness.uploaded(SESSION, at.toInstant()).code()).isEqualTo(code);
    }

    @Test
    void uploadsMayCloseAtAnotherInstant() {
        Instant closesAt = OffsetDateTime.parse("2020-11-27T22:00:00+01:00").toInstant();
        SessionParameters session = SESSION.toBuilder().uploadClosesAt(closesAt).build();
        assertThat(Timeliness.uploaded(session, closesAt.minusMillis(1))).isEqualTo(Timeliness.IN_TIME);
        assertThat(Timeliness.uploaded(session, closesAt)).isEqualTo(Timeliness.LATE);
    }

    @Test
    void nothingIsLateWhenNothingIsSent() {
        SessionParameters session = SESSION.toBuilder().dossierDueAt(null).build();
        assertThat(Timeliness.posted(session, LocalDate.parse("2030-01-01"), null))
                .isEqualTo(Timeliness.IN_TIME);
    }
}

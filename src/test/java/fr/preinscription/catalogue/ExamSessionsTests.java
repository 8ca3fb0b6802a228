package fr.preinscription.catalogue;

import static fr.preinscription.catalogue.SessionParameter.*;
import static fr.preinscription.catalogue.Shelf.sessions;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.preinscription.catalogue.ExamSession.Confidence;
import fr.preinscription.catalogue.ExamSession.ConfirmationMode;
import fr.preinscription.catalogue.ExamSession.LanguageTaughtCondition;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExamSessionsTests {

    @Test
    void has_session_2021_as_the_notice() {
        var session = sessions().find(2021);
        assertThat(session.opensAt()).isEqualTo(Instant.parse("2020-10-16T07:00:00Z"));
        assertThat(session.closesAt()).isEqualTo(Instant.parse("2020-11-20T16:00:00Z"));
        assertThat(session.dossierDueOn()).isEqualTo(LocalDate.of(2020, 11, 27));
        assertThat(session.dossierDueAt()).isEqualTo(Instant.parse("2020-11-27T23:00:00Z"));
        assertThat(session.confirmationMode()).isEqualTo(ConfirmationMode.PAPER_SIGNED);
        assertThat(session.departments()).containsExactly("09", "12", "31", "32", "46", "65", "81", "82");
        assertThat(session.experienceMonths()).isEqualTo(36);
        assertThat(session.markSessions()).containsExactly(2016, 2017, 2018, 2019, 2020);
        assertThat(session.maxOptionalPapers()).isEqualTo(2);
        assertThat(session.jdcAskedUnderAge()).isEqualTo(26);
        assertThat(session.jdcRequiredUnderAge()).isEqualTo(25);
        assertThat(session.keepOnUnitsOnly()).isFalse();
        assertThat(session.languageTaughtCondition()).isEqualTo(LanguageTaughtCondition.BLOCK);
        assertThat(session.text(LANGUAGE_LIST)).contains("2012");
        assertThat(session.value(CLOSES_AT).sources()).containsExactly("notice-2021");
        assertThat(session.value(CLOSES_AT).confidence()).isEqualTo(Confidence.H);
    }

    @Test
    void lists_the_only_value_that_the_notice_of_2021_does_not_give() {
        assertThat(sessions().missing(2021)).containsExactly(LANGUAGES_TAUGHT_IN_ACADEMY);
    }

    @ParameterizedTest
    @ValueSource(ints = {2022, 2023, 2024, 2025, 2026, 2027, 2028})
    void invents_no_date_of_the_academy(int year) {
        var session = sessions().find(year);
        assertThat(List.of(OPENS_AT, CLOSES_AT, DOSSIER_DUE_ON, DOSSIER_DUE_AT, UPLOAD_CLOSES_AT))
                .noneMatch(session::knows);
        assertThat(session.missing()).contains(OPENS_AT, CLOSES_AT, DOSSIER_DUE_AT, CONFIRMATION_MODE);
        assertThatThrownBy(session::closesAt)
                .isInstanceOf(NoSuchElementException.class)
                .hasMessageContaining("closesAt");
    }

    @Test
    void lists_what_is_missing_for_session_2027() {
        assertThat(sessions().missing(2027))
                .containsExactly(
                        OPENS_AT,
                        CLOSES_AT,
                        DOSSIER_DUE_ON,
                        DOSSIER_DUE_AT,
                        CONFIRMATION_MODE,
                        EXAM_STARTS_ON,
                        LANGUAGES_TAUGHT_IN_ACADEMY,
                        OPTIONAL_LANGUAGES_POSSIBLE);
    }

    @ParameterizedTest
    @CsvSource({"2022, 36", "2023, 12", "2024, 12", "2025, 12", "2026, 12", "2027, 12", "2028, 12"})
    void asks_for_one_year_of_experience_from_session_2023(int year, int months) {
        assertThat(sessions().find(year).experienceMonths()).isEqualTo(months);
    }

    @ParameterizedTest
    @CsvSource({"2021, 2, false", "2022, 2, false", "2023, 2, true", "2024, 2, true", "2025, 1, true", "2027, 1, true"})
    void changes_the_optional_papers_and_the_kept_marks(int year, int optionalPapers, boolean unitsOnly) {
        assertThat(sessions().find(year).maxOptionalPapers()).isEqualTo(optionalPapers);
        assertThat(sessions().find(year).keepOnUnitsOnly()).isEqualTo(unitsOnly);
    }

    @ParameterizedTest
    @ValueSource(ints = {2021, 2022, 2023, 2024, 2025, 2026, 2027, 2028})
    void keeps_marks_of_the_five_sessions_before(int year) {
        assertThat(sessions().find(year).markSessions())
                .containsExactly(year - 5, year - 4, year - 3, year - 2, year - 1);
    }

    @Test
    void gives_every_value_a_source_and_a_confidence() {
        for (var session : sessions().all()) {
            session.parameters().forEach((parameter, value) -> {
                assertThat(value.sources()).as(session.year() + " " + parameter).isNotEmpty();
                assertThat(value.confidence())
                        .as(session.year() + " " + parameter)
                        .isNotNull();
            });
        }
        assertThat(sessions().all()).hasSize(8);
    }

    @Test
    void says_that_the_marks_of_2027_are_to_be_confirmed() {
        var session = sessions().find(2027);
        assertThat(session.value(MARK_SESSIONS).confidence()).isEqualTo(Confidence.L);
        assertThat(session.date(MARK_RULE_TO_CONFIRM_FROM)).contains(LocalDate.of(2027, 1, 1));
        assertThat(session.value(CONTAINER_MARK_PROTECTED).content()).isNotNull();
        assertThat(sessions().find(2028).knows(CONTAINER_MARK_PROTECTED)).isFalse();
    }

    @Test
    void refuses_an_unknown_session() {
        assertThatThrownBy(() -> sessions().find(1999)).isInstanceOf(NoSuchElementException.class);
    }
}

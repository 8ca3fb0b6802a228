package fr.preinscription.staff.search;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/** A row of search_entry; the components are named like its columns, and a test compares them. */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record Entry(
        UUID registration,
        int session,
        String number,
        int version,
        String status,
        String fileState,
        String birthName,
        String usageName,
        String firstNames,
        String nameOrder,
        List<String> spellings,
        String birthDate,
        String commune,
        String department,
        String email,
        String phone,
        String phoneReversed,
        String candidateNumber,
        String specialty,
        String option,
        String category,
        String form,
        String language,
        String secondLanguage,
        List<String> flags,
        List<String> papers,
        List<String> missing,
        boolean disability,
        @Nullable Boolean consentPress,
        @Nullable Boolean consentLocal,
        boolean byOffice,
        OffsetDateTime firstAt,
        OffsetDateTime changedAt,
        @Nullable LocalDate receivedOn,
        @Nullable String timeliness,
        boolean toCheck,
        @Nullable LocalDate reminderDue,
        Stamps stamps) {

    /**
     * What tells whether the row is still that of its sources; not part of its content.
     *
     * @param revision of the file
     * @param seenAt registration.updated_at
     */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record Stamps(
            int revision,
            @Nullable String touchedBy,
            @Nullable OffsetDateTime touchedAt,
            OffsetDateTime seenAt) {}
}

package fr.preinscription.regulation;

import java.time.LocalDate;
import java.time.OffsetDateTime;

/** Sessions of later years whose window contains the day of {@link Candidates}. */
final class Sessions {

    private Sessions() {}

    /** The parameters the texts give for that year, as if its campaign were that of autumn 2020. */
    static SessionParameters year(int year) {
        return SessionParameters.of(year)
                .opensAt(OffsetDateTime.parse("2020-10-16T09:00:00+02:00").toInstant())
                .closesAt(OffsetDateTime.parse("2020-11-20T17:00:00+01:00").toInstant())
                .dossierDueOn(LocalDate.parse("2020-11-27"))
                .departments(Candidates.session(2021).departments())
                .languagesTaughtInAcademy(Candidates.session(2021).languagesTaughtInAcademy())
                .examStartsOn(LocalDate.of(year, 5, 10))
                .build();
    }
}

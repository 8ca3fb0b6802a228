package fr.preinscription.web;

import fr.preinscription.catalogue.Campaign;
import fr.preinscription.catalogue.ExamSession;
import fr.preinscription.catalogue.SessionParameter;
import java.util.EnumMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** A campaign for the pages that speak of one, when the address asks for it. */
@ControllerAdvice
@TestComponent
class CampaignOfTheTests {

    @ModelAttribute("campaign")
    @Nullable
    Campaign campaign(@RequestParam(required = false) @Nullable String campagne) {
        return campagne == null ? null : new Campaign(1, session(), true);
    }

    private static ExamSession session() {
        var values = new EnumMap<SessionParameter, ExamSession.Value>(SessionParameter.class);
        values.put(SessionParameter.OPENS_AT, value("2031-10-16T09:00:00+02:00"));
        values.put(SessionParameter.CLOSES_AT, value("2031-11-21T17:00:00+01:00"));
        values.put(SessionParameter.DOSSIER_DUE_ON, value("2031-11-28"));
        values.put(SessionParameter.CONFIRMATION_MODE, value("PAPER_SIGNED"));
        values.put(SessionParameter.EXPERIENCE_MONTHS, value(17));
        values.put(SessionParameter.MARK_KEPT_YEARS, value(5));
        values.put(SessionParameter.MARK_SESSIONS, value(List.of(2027, 2028, 2029, 2030, 2031)));
        values.put(SessionParameter.KEEP_ON_UNITS_ONLY, value(true));
        values.put(SessionParameter.MAX_OPTIONAL_PAPERS, value(1));
        values.put(SessionParameter.STUDENT_COMMITMENT, value(true));
        return new ExamSession(2032, values);
    }

    private static ExamSession.Value value(Object content) {
        return new ExamSession.Value(content, List.of(), null, null);
    }
}

package fr.preinscription.staff.campaign;

import fr.preinscription.catalogue.Campaign;
import fr.preinscription.catalogue.Campaigns;
import fr.preinscription.catalogue.Campaigns.Decision;
import fr.preinscription.catalogue.Campaigns.Opening;
import fr.preinscription.catalogue.ExamSession;
import fr.preinscription.catalogue.ExamSessions;
import fr.preinscription.catalogue.SessionParameter;
import fr.preinscription.catalogue.Specialties;
import fr.preinscription.catalogue.Specialty;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;

/** What is proposed to open a session, and what somebody made of it. */
@Component
class OpeningDraft {

    private final Campaigns campaigns;
    private final ExamSessions sessions;
    private final Specialties specialties;
    private final ParameterLine.Lines lines;
    private final ParameterWords words;
    private final ValuesForm values;

    OpeningDraft(
            Campaigns campaigns,
            ExamSessions sessions,
            Specialties specialties,
            ParameterLine.Lines lines,
            ParameterWords words,
            ValuesForm values) {
        this.campaigns = campaigns;
        this.sessions = sessions;
        this.specialties = specialties;
        this.lines = lines;
        this.words = words;
        this.values = values;
    }

    /** @param takeAgain whether what no text says is taken from the session before, dates apart */
    Map<String, String> proposed(int session, boolean takeAgain) {
        var typed = values.typed(known(session));
        if (takeAgain) {
            lines(session).stream()
                    .filter(OpeningLine::isTakenAgain)
                    .forEach(line -> typed.put(line.line().key(), line.previousTyped()));
        }
        return typed;
    }

    List<OpeningLine> lines(int session) {
        var known = known(session);
        var previous = previous(session);
        return lines.of(known, List.of()).stream()
                .filter(ParameterLine::changeable)
                .map(line -> new OpeningLine(
                        line,
                        previous == null ? "inconnu" : words.read(line.parameter(), previous.value(line.parameter())),
                        previous == null ? "" : words.typed(line.parameter(), previous.value(line.parameter())),
                        line.trust() == ParameterLine.Trust.MISSING))
                .toList();
    }

    /** The specialties that the catalogue opens in the session. */
    List<Specialty> offered(int session) {
        return specialties.open(session);
    }

    /** What would be opened; null, with the errors beside the fields, when it cannot be. */
    @Nullable
    Opening read(OpeningForm form, LocalDate today, BindingResult errors) {
        var session = session(form);
        var known = known(session);
        var changed = values.changed(form.values(), known, errors);
        form.decision().check("decision", today, errors);
        var leftOut = new LinkedHashMap<String, String>();
        var reason = form.leftOutReason() == null ? "" : form.leftOutReason().strip();
        form.leftOut().stream()
                .filter(slug ->
                        offered(session).stream().anyMatch(one -> one.slug().equals(slug)))
                .forEach(slug -> leftOut.put(slug, reason));
        if (!leftOut.isEmpty() && reason.isEmpty()) {
            errors.rejectValue("leftOutReason", "missing", "Dites quel texte ferme ces BTS à la session.");
        }
        var source = errors.hasFieldErrors("decision.*")
                ? "à préciser"
                : form.decision().inWords();
        var decisions = new LinkedHashMap<SessionParameter, Decision>();
        changed.forEach((parameter, value) -> decisions.put(parameter, new Decision(value, source)));
        var opening = new Opening(session, "essai", Boolean.TRUE.equals(form.demonstration()), decisions, leftOut);
        return accepted(opening, errors) ? opening : null;
    }

    private boolean accepted(Opening opening, BindingResult errors) {
        if (campaigns.find(opening.session()).isPresent()) {
            errors.reject("open", "La campagne de la session " + opening.session() + " est déjà ouverte.");
            return false;
        }
        for (var parameter : campaigns.missing(opening)) {
            var field = "values[" + parameter.key() + "]";
            if (!errors.hasFieldErrors(field)) {
                errors.rejectValue(
                        field,
                        "missing",
                        "Il manque : " + parameter.label() + " (" + String.join(", ", parameter.rules()) + ").");
            }
        }
        if (errors.hasErrors()) {
            return false;
        }
        try {
            campaigns.foresee(opening);
            return true;
        } catch (Campaigns.Refused refused) {
            errors.reject("contradiction", String.valueOf(refused.getMessage()));
            return false;
        }
    }

    List<ParameterLine> summary(Opening opening) {
        return lines.of(campaigns.foresee(opening), List.of());
    }

    /** The session of the form when the catalogue knows it, else the first that can be opened. */
    int session(OpeningForm form) {
        return sessions.all().stream()
                .map(ExamSession::year)
                .filter(year -> year.toString().equals(form.session()))
                .findFirst()
                .orElseThrow(NoCampaign::new);
    }

    private ExamSession known(int session) {
        return sessions.all().stream()
                .filter(one -> one.year() == session)
                .findFirst()
                .orElseThrow(NoCampaign::new);
    }

    /** As the campaign before had it, or as the texts know it when there was none. */
    private @Nullable ExamSession previous(int session) {
        return campaigns
                .find(session - 1)
                .map(Campaign::session)
                .orElseGet(() -> sessions.all().stream()
                        .filter(one -> one.year() == session - 1)
                        .findFirst()
                        .orElse(null));
    }
}

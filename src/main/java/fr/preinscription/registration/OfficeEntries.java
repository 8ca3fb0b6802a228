package fr.preinscription.registration;

import fr.preinscription.catalogue.Campaign;
import fr.preinscription.catalogue.Campaigns;
import fr.preinscription.registration.Acceptance.Signature;
import fr.preinscription.regulation.Topic;
import fr.preinscription.regulation.Verdict;
import fr.preinscription.web.Paris;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the office types: corrections of a registration, before and after the closing, and registrations on a
 * candidate's behalf, before it only.
 */
@Component
public class OfficeEntries {

    private final RegistrationTable table;
    private final Judge judge;
    private final CorrectionRules corrections;
    private final Acceptance acceptance;
    private final Campaigns campaigns;
    private final JsonMapper json;

    OfficeEntries(
            RegistrationTable table,
            Judge judge,
            CorrectionRules corrections,
            Acceptance acceptance,
            Campaigns campaigns,
            JsonMapper json) {
        this.table = table;
        this.judge = judge;
        this.corrections = corrections;
        this.acceptance = acceptance;
        this.campaigns = campaigns;
        this.json = json;
    }

    /**
     * What the regulation says of these answers, typed by the office at this instant.
     *
     * @param registration the registration they would change, null for a new one
     */
    public Verdict judge(
            int session,
            Answers answers,
            Instant at,
            @Nullable UUID registration,
            List<Waiver> waivers,
            Set<Topic> topics) {
        return judge(new Typed(session, answers, at, registration, waivers), false, topics);
    }

    /**
     * Stores a version of author « DEC 5 ». Warnings are for the candidate, who has read them or reads them on the new
     * confirmation: a correction does not wait for them. The confirmation signed before still counts.
     */
    public Outcome submit(Submission submission) {
        if (submission.office() == null || !submission.author().equals(Submission.OFFICE)) {
            throw new IllegalArgumentException("The office signs what it types");
        }
        var answers = submission.answers();
        var traits = Identities.traits(answers);
        var resembles = table.resembles(submission.session(), traits, submission.registration());
        var verdict = judge(
                new Typed(
                        submission.session(),
                        answers,
                        submission.receivedAt(),
                        submission.registration(),
                        submission.waivers()),
                resembles,
                Topic.all());
        if (!verdict.blocks().isEmpty()) {
            return acceptance.unlessRepeated(submission, new Outcome.Refused(verdict));
        }
        var same = table.byPerson(submission.session(), traits)
                .filter(other -> !other.id().equals(submission.registration()))
                .filter(other -> isActive(submission.registration()));
        if (same.isPresent()) {
            return acceptance.unlessRepeated(
                    submission, new Outcome.AlreadyRegistered(same.get().number()));
        }
        if (submission.registration() != null) {
            return acceptance.change(submission, submission.registration(), traits, verdict, Signature.KEPT);
        }
        var unread = Acknowledged.missing(verdict, answers);
        return unread.isEmpty()
                ? acceptance.register(submission, traits, verdict)
                : acceptance.unlessRepeated(submission, new Outcome.Unacknowledged(unread));
    }

    /** A registration that is to be made will be active. */
    private boolean isActive(@Nullable UUID registration) {
        return registration == null
                || table.byId(registration).orElseThrow().status().equals(RegistrationStatus.PREREGISTERED.name());
    }

    private Verdict judge(Typed typed, boolean resembles, Set<Topic> topics) {
        var campaign = campaigns.find(typed.session()).orElseThrow();
        var verdict = Waiver.apply(
                typed.waivers(),
                judge.judge(
                        typed.session(),
                        typed.answers(),
                        judgedAt(typed, campaign),
                        typed.registration() != null,
                        resembles,
                        topics),
                typed.answers());
        if (typed.registration() == null) {
            return verdict;
        }
        var stored = table.byId(typed.registration()).orElseThrow();
        var before = json.readValue(table.answers(stored.id(), stored.version()), Answers.class);
        return corrections.judge(
                new CorrectionRules.Case(
                        typed.session(),
                        before,
                        typed.answers(),
                        typed.waivers(),
                        campaign.isClosedAt(typed.at()),
                        isConvoked(campaign, typed.at())),
                verdict);
    }

    /**
     * The facts of a registration are those of its last day: after the closing a correction is judged as if it had come at
     * the last instant, under the law and at the age of that day.
     */
    private static Instant judgedAt(Typed typed, Campaign campaign) {
        return typed.registration() != null && campaign.isClosedAt(typed.at())
                ? campaign.closesAt().minusMillis(1)
                : typed.at();
    }

    private static boolean isConvoked(Campaign campaign, Instant at) {
        return !LocalDate.ofInstant(at, Paris.ZONE).isBefore(campaign.session().convocationsOn());
    }

    private record Typed(
            int session,
            Answers answers,
            Instant at,
            @Nullable UUID registration,
            List<Waiver> waivers) {}
}

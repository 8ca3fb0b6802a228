package fr.preinscription.staff.campaign;

import fr.preinscription.account.StaffMember;
import fr.preinscription.audit.AuditTrail;
import fr.preinscription.casefile.CaseFiles;
import fr.preinscription.catalogue.Campaign;
import fr.preinscription.catalogue.CampaignDecision;
import fr.preinscription.catalogue.Campaigns;
import fr.preinscription.catalogue.Campaigns.Opening;
import fr.preinscription.catalogue.ExamSession;
import fr.preinscription.catalogue.SessionParameter;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** What a head does to a campaign, each act with its entry in the journal, both or none. */
@Component
class CampaignActs {

    private final Campaigns campaigns;
    private final ParameterWords words;
    private final AuditTrail trail;
    private final CaseFiles files;
    private final TransactionOperations transaction;

    CampaignActs(
            Campaigns campaigns,
            ParameterWords words,
            AuditTrail trail,
            CaseFiles files,
            TransactionOperations transaction) {
        this.campaigns = campaigns;
        this.words = words;
        this.trail = trail;
        this.files = files;
        this.transaction = transaction;
    }

    Campaign open(Opening opening, CampaignDecision decision, StaffMember me) {
        return Objects.requireNonNull(transaction.execute(status -> {
            var campaign = campaigns.open(opening);
            var act = me.act("CAMPAIGN_OPENED", "Campagne de la session " + campaign.year() + " ouverte")
                    .about("session " + campaign.year())
                    .with("decision", decision.inWords())
                    .with("reason", decision.reason())
                    .with("demonstration", campaign.demonstration() ? "oui" : "non")
                    .with(
                            "leftOut",
                            opening.leftOut().isEmpty()
                                    ? null
                                    : String.join(", ", opening.leftOut().keySet()));
            for (var parameter : opening.decisions().keySet()) {
                act = act.with(parameter.key(), read(campaign.session(), parameter));
            }
            trail.record(act);
            return campaign;
        }));
    }

    Campaign decide(int session, Map<SessionParameter, Object> values, CampaignDecision decision, StaffMember me) {
        return change("CAMPAIGN_PARAMETER_CHANGED", "Paramètre de campagne changé", session, values, decision, me);
    }

    /** The closing is moved for everybody. */
    Campaign extend(int session, Map<SessionParameter, Object> values, CampaignDecision decision, StaffMember me) {
        return change("CAMPAIGN_EXTENDED", "Fermeture prolongée pour tous", session, values, decision, me);
    }

    /** A moved day changes what files are: in time or late, awaited or not. */
    private Campaign change(
            String action,
            String summary,
            int session,
            Map<SessionParameter, Object> values,
            CampaignDecision decision,
            StaffMember me) {
        var changed = Objects.requireNonNull(transaction.execute(status -> {
            var before = campaigns.find(session).orElseThrow().session();
            var campaign = campaigns.decide(session, values, decision);
            var act = me.act(action, summary)
                    .about("session " + session)
                    .with("decision", decision.inWords())
                    .with("reason", decision.reason())
                    .with("signature", decision.signatory() + ", " + decision.capacity());
            for (var parameter : values.keySet()) {
                act = act.with(parameter.key(), read(before, parameter) + " → " + read(campaign.session(), parameter));
            }
            trail.record(act);
            return campaign;
        }));
        files.reassess(session);
        return changed;
    }

    private String read(ExamSession session, SessionParameter parameter) {
        return words.read(parameter, session.value(parameter));
    }
}

package fr.preinscription.staff.today;

import fr.preinscription.catalogue.Campaign;
import fr.preinscription.catalogue.Campaigns.Step;
import fr.preinscription.catalogue.SessionParameter;
import fr.preinscription.staff.today.OpenDays.Open;
import fr.preinscription.web.Paris;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** When the form of a campaign was open: once, or again after an extension decided once it had closed. */
final class Stretches {

    private Stretches() {}

    /** @param steps every value that the campaign's parameters have had, the oldest first */
    static List<Open> of(Campaign campaign, List<Step> steps) {
        var stretches = new ArrayList<Open>();
        var from = campaign.opensAt();
        Instant closing = null;
        for (var step : steps) {
            if (step.parameter() != SessionParameter.CLOSES_AT) {
                continue;
            }
            var decided = decided(step);
            if (closing != null && closing.isBefore(decided) && from.isBefore(closing)) {
                stretches.add(new Open(from, closing));
                from = decided;
            }
            closing = OffsetDateTime.parse(
                            Objects.requireNonNull(step.value().content()).toString())
                    .toInstant();
        }
        stretches.add(new Open(from, campaign.closesAt()));
        return stretches;
    }

    /** On the day of the decision, or when it was recorded if none is known. */
    private static Instant decided(Step step) {
        return step.decision() == null
                ? step.recordedAt()
                : step.decision().takenOn().atStartOfDay(Paris.ZONE).toInstant();
    }
}

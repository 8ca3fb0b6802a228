package fr.preinscription.casefile;

import java.util.List;
import java.util.UUID;

/**
 * What became of an act on a selection: done for some, skipped for others, each with its reason.
 *
 * @param done registrations it was done for
 */
public record Batch(List<UUID> done, List<Skipped> skipped) {

    public Batch {
        done = List.copyOf(done);
        skipped = List.copyOf(skipped);
    }

    /** A file as it was on the page that showed the selection. */
    public record Seen(UUID registration, int revision) {}

    /** @param why one sentence in French */
    public record Skipped(UUID registration, String number, String why) {}
}

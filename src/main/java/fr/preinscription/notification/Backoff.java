package fr.preinscription.notification;

import java.time.Duration;

/** How long a message waits after each failed attempt: twice as long each time, up to a limit. */
record Backoff(Duration first, Duration longest) {

    private static final int DOUBLINGS = 30;

    Duration after(int failedAttempts) {
        var factor = 1L << Math.clamp(failedAttempts - 1, 0, DOUBLINGS);
        return factor > longest.toMillis() / Math.max(1, first.toMillis()) ? longest : first.multipliedBy(factor);
    }
}

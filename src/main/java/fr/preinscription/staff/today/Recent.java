package fr.preinscription.staff.today;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** Something about a session that is worth counting again only after a while, however many people look. */
final class Recent<T> {

    private final Clock clock;
    private final Duration age;
    private final IntFunction<T> count;
    private volatile @Nullable Held<T> held;

    Recent(Clock clock, Duration age, IntFunction<T> count) {
        this.clock = clock;
        this.age = age;
        this.count = count;
    }

    private record Held<T>(int session, Instant at, T value) {}

    T of(int session) {
        var now = clock.instant();
        var last = held;
        if (last == null || last.session() != session || !now.isBefore(last.at().plus(age))) {
            last = new Held<>(session, now, count.apply(session));
            held = last;
        }
        return last.value();
    }
}

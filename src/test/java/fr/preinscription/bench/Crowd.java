package fr.preinscription.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** People at their browsers, all at once: each does the same again as soon as it is done. */
record Crowd(int size, Callable<? extends Client> arrival) implements Meter.Side {

    /** One of them. */
    interface Client extends AutoCloseable {

        /** Does it once; false when there is nothing left to do. */
        boolean once() throws Exception;

        @Override
        default void close() throws Exception {}
    }

    /** What one of them does over its connection; false when there is nothing left to do. */
    interface Visit {
        boolean over(Wire wire) throws Exception;
    }

    /** @param along what its visits use besides, closed with it */
    static Client browser(Wire wire, Visit visit, Client... along) {
        return new Client() {

            @Override
            public boolean once() throws Exception {
                return visit.over(wire);
            }

            @Override
            public void close() throws Exception {
                wire.close();
                for (var other : along) {
                    other.close();
                }
            }
        };
    }

    @Override
    public long run(Duration time) throws Exception {
        var end = System.nanoTime() + time.toNanos();
        var counts = new ArrayList<Future<Long>>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var i = 0; i < size; i++) {
                counts.add(threads.submit(() -> work(end, arrival.call())));
            }
        }
        var sum = 0L;
        for (var count : counts) {
            sum += count.get();
        }
        return sum;
    }

    /** One alone, on this thread. */
    static Meter.Side alone(Client client) {
        return time -> work(System.nanoTime() + time.toNanos(), client);
    }

    private static long work(long end, Client client) throws Exception {
        try (client) {
            var done = 0L;
            while (System.nanoTime() < end && client.once()) {
                done++;
            }
            return done;
        }
    }
}

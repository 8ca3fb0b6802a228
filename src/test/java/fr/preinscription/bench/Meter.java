package fr.preinscription.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * Compares the product with a baseline: a stretch of the one, a stretch of the other, and so on, in turn first and second.
 *
 * @param postgres process of PostgreSQL whose children serve the connections; empty when it cannot be seen from here
 */
record Meter(int pairs, Duration stretch, OptionalLong postgres) {

    /** Stretches of the product before the first that counts; the baseline, with less code, is warm sooner. */
    private static final int WARM_UP = 8;

    private static final long NANOS_PER_TICK = 10_000_000;

    /** One of the two compared. */
    interface Side {

        /** What must be there and is not measured. */
        default void before() throws Exception {}

        /** Works for about that long, and says how often it did its work. */
        long run(Duration time) throws Exception;

        default void after() throws Exception {}
    }

    /** @param cpu nanoseconds of processor of this process and of PostgreSQL, 0 when it is not known */
    private record Stretch(long operations, long nanos, long cpu) {

        double rate() {
            return operations * 1e9 / nanos;
        }

        double cpuPerOperation() {
            return (double) cpu / operations;
        }
    }

    /** The process that started this backend, when it is a PostgreSQL of this machine. */
    static OptionalLong postmaster(long backend) throws IOException {
        var name = Path.of("/proc", Long.toString(backend), "comm");
        return Files.exists(name) && Files.readString(name).startsWith("postgres")
                ? OptionalLong.of(ProcessHandle.of(backend)
                        .flatMap(ProcessHandle::parent)
                        .orElseThrow()
                        .pid())
                : OptionalLong.empty();
    }

    Comparison compare(Side product, Side baseline) throws Exception {
        measure(product, stretch.multipliedBy(WARM_UP));
        measure(baseline, stretch.multipliedBy(WARM_UP / 4));
        var ours = new ArrayList<Stretch>();
        var theirs = new ArrayList<Stretch>();
        for (var pair = 0; pair < pairs; pair++) {
            if (pair % 2 == 0) {
                ours.add(measure(product, stretch));
                theirs.add(measure(baseline, stretch));
            } else {
                theirs.add(measure(baseline, stretch));
                ours.add(measure(product, stretch));
            }
        }
        return new Comparison(ours, theirs);
    }

    private Stretch measure(Side side, Duration time) throws Exception {
        side.before();
        System.gc();
        var cpu = cpu();
        var start = System.nanoTime();
        var operations = side.run(time);
        var measured = new Stretch(operations, System.nanoTime() - start, cpu() - cpu);
        side.after();
        if (operations == 0) {
            throw new IllegalStateException("Nothing was done");
        }
        return measured;
    }

    private long cpu() {
        if (postgres.isEmpty()) {
            return 0;
        }
        var postmaster = ProcessHandle.of(postgres.getAsLong()).orElseThrow();
        var ticks = LongStream.concat(
                        LongStream.of(postmaster.pid()), postmaster.children().mapToLong(ProcessHandle::pid))
                .map(Meter::ticks)
                .sum();
        var here = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        return here.getProcessCpuTime() + ticks * NANOS_PER_TICK;
    }

    /** User and system time of a process and of its children that ended, in hundredths of a second. */
    private static long ticks(long process) {
        try {
            var stat = Files.readString(Path.of("/proc", Long.toString(process), "stat"));
            var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            return IntStream.rangeClosed(11, 14)
                    .mapToLong(i -> Long.parseLong(fields[i]))
                    .sum();
        } catch (IOException e) {
            return 0; // it ended meanwhile, and its parent counts it
        }
    }

    /** What the pairs gave, as ratios only. */
    record Comparison(List<Stretch> product, List<Stretch> baseline) {

        /** How often the product does its work in the time of one of the baseline. */
        String rate() {
            return ratios(Stretch::rate);
        }

        /** Processor time of one work of the product, in works of the baseline. */
        String cpu() {
            return product.getFirst().cpu() == 0 ? "not seen from here" : ratios(Stretch::cpuPerOperation);
        }

        /** The fastest stretch over the slowest, of the product and of the baseline. */
        String noise() {
            return rounded(spread(product)) + " / " + rounded(spread(baseline));
        }

        private String ratios(ToDoubleFunction<Stretch> figure) {
            var sorted = IntStream.range(0, product.size())
                    .mapToDouble(i -> figure.applyAsDouble(product.get(i)) / figure.applyAsDouble(baseline.get(i)))
                    .sorted()
                    .toArray();
            var median = (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
            return rounded(median) + " (" + rounded(sorted[0]) + "–" + rounded(sorted[sorted.length - 1]) + ")";
        }

        private static double spread(List<Stretch> stretches) {
            var rates = stretches.stream().mapToDouble(Stretch::rate).summaryStatistics();
            return rates.getMax() / rates.getMin();
        }

        private static String rounded(double ratio) {
            var digits = ratio < 1 ? 2 : 3;
            return new BigDecimal(ratio).round(new MathContext(digits)).toPlainString();
        }
    }
}

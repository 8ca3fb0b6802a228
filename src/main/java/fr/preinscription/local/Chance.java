package fr.preinscription.local;

import java.util.List;
import java.util.Random;

/** Chance that falls the same way at each run. */
final class Chance {

    private final Random random;

    Chance(long seed) {
        random = new Random(seed);
    }

    <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    /** The rank of one of the weights: twice the weight comes twice as often. */
    int rank(int... weights) {
        var total = 0;
        for (var weight : weights) {
            total += weight;
        }
        var left = random.nextInt(total);
        for (var rank = 0; rank < weights.length; rank++) {
            left -= weights[rank];
            if (left < 0) {
                return rank;
            }
        }
        throw new IllegalStateException("weights");
    }

    /** From the first to the last, both included. */
    int between(int first, int last) {
        return random.nextInt(first, last + 1);
    }

    boolean once(int in) {
        return random.nextInt(in) == 0;
    }
}

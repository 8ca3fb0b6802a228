package fr.preinscription.registration;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Draws registration numbers: the ranks of a sequence, shuffled by a keyed permutation of the eight-digit numbers. No
 * number is drawn twice, no lock is held between two drawings, and none can be told from the one before.
 */
@Component
class Numbering {

    private static final int NUMBERS = 100_000_000;
    private static final int HALF_BITS = 14;
    private static final int HALF = (1 << HALF_BITS) - 1;
    private static final int ROUNDS = 8;

    private final JdbcClient database;
    private final SecretKeySpec key;

    Numbering(JdbcClient database) {
        this.database = database;
        var bytes =
                database.sql("select key from numbering").query(byte[].class).single();
        this.key = new SecretKeySpec(bytes, "HmacSHA256");
    }

    RegistrationNumber next() {
        var rank = database.sql("select nextval('registration_number_rank')")
                .query(Long.class)
                .single();
        return RegistrationNumber.of(shuffle(Math.toIntExact(rank % NUMBERS), key));
    }

    /** A balanced Feistel network over 28 bits, walked until it falls below one hundred million. */
    static int shuffle(int rank, SecretKeySpec key) {
        try {
            var mac = Mac.getInstance(key.getAlgorithm());
            mac.init(key);
            var value = rank;
            do {
                value = permute(value, mac);
            } while (value >= NUMBERS);
            return value;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int permute(int value, Mac mac) {
        var left = value >>> HALF_BITS;
        var right = value & HALF;
        for (var round = 0; round < ROUNDS; round++) {
            var digest = mac.doFinal(
                    ByteBuffer.allocate(8).putInt(round).putInt(right).array());
            var mixed = left ^ (ByteBuffer.wrap(digest).getInt() & HALF);
            left = right;
            right = mixed;
        }
        return left << HALF_BITS | right;
    }
}

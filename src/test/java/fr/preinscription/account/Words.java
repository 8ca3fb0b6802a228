package fr.preinscription.account;

import java.math.BigInteger;
import java.util.Arrays;

/** Secrets as telephones read them. */
final class Words {

    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private Words() {}

    static byte[] base32(String typed) {
        var value = BigInteger.ONE;
        for (var symbol : typed.replace(" ", "").toCharArray()) {
            value = value.shiftLeft(5).or(BigInteger.valueOf(ALPHABET.indexOf(symbol)));
        }
        var bytes = value.toByteArray();
        return Arrays.copyOfRange(bytes, 1, bytes.length);
    }
}

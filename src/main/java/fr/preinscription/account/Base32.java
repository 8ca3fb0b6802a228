package fr.preinscription.account;

import java.io.ByteArrayOutputStream;
import java.util.Locale;

/** Secrets as telephones read them (RFC 4648). */
final class Base32 {

    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private Base32() {}

    static String write(byte[] bytes) {
        var text = new StringBuilder();
        var buffer = 0;
        var bits = 0;
        for (var part : bytes) {
            buffer = (buffer << 8 | part & 0xff) & 0xfff;
            bits += 8;
            while (bits >= 5) {
                bits -= 5;
                text.append(ALPHABET.charAt(buffer >> bits & 31));
            }
        }
        if (bits > 0) {
            text.append(ALPHABET.charAt(buffer << 5 - bits & 31));
        }
        return text.toString();
    }

    static byte[] read(String text) {
        var bytes = new ByteArrayOutputStream();
        var buffer = 0;
        var bits = 0;
        for (var symbol : text.replaceAll("[\\s=]", "").toUpperCase(Locale.ROOT).toCharArray()) {
            var value = ALPHABET.indexOf(symbol);
            if (value < 0) {
                throw new IllegalArgumentException("Not a symbol of base 32: " + symbol);
            }
            buffer = (buffer << 5 | value) & 0xfff;
            bits += 5;
            if (bits >= 8) {
                bits -= 8;
                bytes.write(buffer >> bits & 0xff);
            }
        }
        return bytes.toByteArray();
    }
}

package fr.preinscription.account;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Which passwords are taken: long ones, not the first that others would try. No composition is asked for. */
final class PasswordRules {

    static final int SHORTEST = 12;
    static final int LONGEST = 200;

    private static final int SHORTEST_NAME = 4;
    private static final int FEWEST_SYMBOLS = 5;
    private static final Set<String> COMMON = common();

    private PasswordRules() {}

    /** What is wrong with it, in French. */
    static Optional<String> refusal(@Nullable String typed, String name, String email) {
        var password = Passwords.normal(typed == null ? "" : typed);
        var length = password.codePointCount(0, password.length());
        if (length < SHORTEST) {
            return Optional.of("Choisissez un mot de passe d'au moins " + SHORTEST
                    + " caractères. Une courte phrase convient très bien.");
        }
        if (length > LONGEST) {
            return Optional.of("Choisissez un mot de passe de " + LONGEST + " caractères au plus.");
        }
        var plain = plain(password);
        if (password.codePoints().distinct().count() < FEWEST_SYMBOLS || isCommon(plain)) {
            return Optional.of("Ce mot de passe est trop facile à deviner. Choisissez-en un autre.");
        }
        if (holdsAny(plain, name.split("[\\s'’-]+")) || holdsAny(plain, email.split("[@.+_-]"))) {
            return Optional.of("Votre mot de passe ne doit contenir ni votre nom ni votre adresse électronique.");
        }
        return Optional.empty();
    }

    /** Common as it is, or once the figures and signs around or between the words are taken away. */
    private static boolean isCommon(String plain) {
        var letters = plain.replaceAll("[^a-z]", "");
        return COMMON.contains(plain)
                || COMMON.contains(letters)
                || COMMON.contains(plain.replaceAll("[^a-z0-9]", ""))
                || letters.isEmpty() && COMMON.stream().anyMatch(plain::startsWith)
                || COMMON.stream()
                        .anyMatch(word -> word.length() >= SHORTEST_NAME
                                && !letters.isEmpty()
                                && letters.replace(word, "").isEmpty());
    }

    private static boolean holdsAny(String plain, String[] words) {
        return Arrays.stream(words)
                .map(PasswordRules::plain)
                .filter(word -> word.length() >= SHORTEST_NAME)
                .anyMatch(plain::contains);
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.FRENCH);
    }

    private static Set<String> common() {
        try (var list = PasswordRules.class.getResourceAsStream("/account/common-passwords.txt")) {
            return new String(java.util.Objects.requireNonNull(list).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

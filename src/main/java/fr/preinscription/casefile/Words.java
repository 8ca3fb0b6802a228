package fr.preinscription.casefile;

import org.jspecify.annotations.Nullable;

/** What staff type in free text. */
final class Words {

    static final int MOST = 4_000;

    private Words() {}

    /** The text without blanks around, refused when there is none, too much, or anything medical. */
    static String given(String field, @Nullable String text) {
        var stripped = text == null ? "" : text.strip();
        if (stripped.isEmpty()) {
            throw new Unacceptable(field, "Écrivez quelque chose ici.");
        }
        return checked(field, stripped);
    }

    /** The same, null when nothing was typed. */
    static @Nullable String orNull(String field, @Nullable String text) {
        return text == null || text.isBlank() ? null : checked(field, text.strip());
    }

    private static String checked(String field, String text) {
        if (text.length() > MOST) {
            throw new Unacceptable(field, "Ce texte est trop long : " + MOST + " signes au plus.");
        }
        HealthWords.refuse(field, text);
        return text;
    }
}

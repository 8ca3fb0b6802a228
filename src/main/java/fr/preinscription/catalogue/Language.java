package fr.preinscription.catalogue;

/**
 * A language of the exam.
 *
 * @param code stable, in plain letters: {@code grec-moderne}
 * @param label in French: « grec moderne »
 */
public record Language(String code, String label) {

    static Language of(String label) {
        return new Language(code(label), label);
    }

    static String code(String label) {
        return Spelling.words(label, "-");
    }
}

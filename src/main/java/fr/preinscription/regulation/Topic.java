package fr.preinscription.regulation;

import java.util.EnumSet;
import java.util.Set;

/** What a rule is about; a verdict may be asked on some topics only, before the others have been answered. */
public enum Topic {
    WINDOW,
    RESIDENCE,
    ADDRESS,
    BIRTH,
    NAMES,
    BIRTHPLACE,
    CONTACT,
    PREVIOUS_NUMBER,
    CATEGORY,
    EXPERIENCE,
    SPECIALTY,
    FORM,
    UNITS,
    LANGUAGES,
    OPTIONAL,
    DECISIONS,
    INTERNSHIP,
    DUPLICATES,
    CONSENTS,
    DECLARATION;

    /** Every topic. */
    public static Set<Topic> all() {
        return EnumSet.allOf(Topic.class);
    }

    /** What can still be judged when the specialty is unknown (chapter 23, P-07). */
    static Set<Topic> withoutSpecialty() {
        return EnumSet.of(
                WINDOW,
                RESIDENCE,
                ADDRESS,
                BIRTH,
                NAMES,
                BIRTHPLACE,
                CONTACT,
                PREVIOUS_NUMBER,
                SPECIALTY,
                DUPLICATES,
                DECLARATION);
    }
}

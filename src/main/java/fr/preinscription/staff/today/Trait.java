package fr.preinscription.staff.today;

import java.util.Collection;

/** Something that two registrations can have in common. */
enum Trait {
    NAME("nom"),
    FIRST_NAME("premier prénom"),
    BIRTH_DATE("date de naissance"),
    BIRTHPLACE("lieu de naissance"),
    EMAIL("courriel"),
    PHONE("téléphone");

    private static final int ENOUGH = 3;

    private final String french;

    Trait(String french) {
        this.french = french;
    }

    public String french() {
        return french;
    }

    private boolean isOfIdentity() {
        return this != EMAIL && this != PHONE;
    }

    /** Three of the four traits of identity, the same address or the same phone. */
    static boolean isPossiblyOnePerson(Collection<Trait> common) {
        return common.contains(EMAIL)
                || common.contains(PHONE)
                || common.stream().filter(Trait::isOfIdentity).count() >= ENOUGH;
    }
}

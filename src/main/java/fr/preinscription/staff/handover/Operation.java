package fr.preinscription.staff.handover;

/** What the system of record does with a candidate. */
enum Operation {
    CREATED("C"),
    CHANGED("M"),
    REMOVED("S"),
    PRESENT("E");

    private final String code;

    Operation(String code) {
        this.code = code;
    }

    /** C créé, M modifié, S supprimé, E état (in a hand over of everything). */
    String code() {
        return code;
    }
}

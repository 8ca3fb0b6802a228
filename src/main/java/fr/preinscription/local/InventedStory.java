package fr.preinscription.local;

/** What became of an invented file, and how many share that fate. */
enum InventedStory {
    NOTHING_CAME(74),
    TO_CHECK(28),
    COMPLETE(34),
    WAIVED(4),
    REGISTERED(92),
    INCOMPLETE(24),
    OTHER_PAPER_ASKED(4),
    UNSIGNED(5),
    UNDATED(3),
    RED_INK(5),
    RED_INK_TYPED(4),
    CHANGED_TWICE(10),
    STALE(6),
    ILLEGIBLE(8),
    REMINDED(14),
    OVERDUE(11),
    ANSWERED(4),
    NEVER_CAME(6),
    LATE(7),
    LATE_TO_DECIDE(4),
    PROOF_NEEDED(5),
    KEPT_WITH_PROOF(4),
    CANCELLED_LATE(3),
    CANCELLED_ABSENT(2),
    CANCELLED_INCOMPLETE(3),
    REFUSED(4),
    WITHDREW(7),
    WITHDRAWN_BY_LETTER(3),
    REINSTATED(2);

    private final int files;

    InventedStory(int files) {
        this.files = files;
    }

    int files() {
        return files;
    }

    /** Whether the candidate must have registered in the first days for it to have happened by now. */
    boolean isOld() {
        return this == OVERDUE || this == CANCELLED_INCOMPLETE || this == REFUSED || this == ANSWERED;
    }
}

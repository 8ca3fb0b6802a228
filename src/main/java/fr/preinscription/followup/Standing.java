package fr.preinscription.followup;

import fr.preinscription.casefile.FileState;
import fr.preinscription.casefile.Missing;
import fr.preinscription.regulation.Timeliness;

/** Where a candidate stands, each calling for other words and another next step. */
enum Standing {
    /** Nothing came, and what is posted today is in time. */
    TO_SEND,
    /** Nothing is to be posted in this session. */
    EXAMINED,
    /** The last day is over, and nothing came. */
    NOT_ARRIVED,
    BEING_CHECKED,
    INCOMPLETE,
    /** Nothing is wrong but the confirmation, of an older version. */
    OLD_VERSION,
    /** Nothing is wrong but the day it was sent. */
    LATE,
    /** The same, when nobody can read that day. */
    PROOF_NEEDED,
    COMPLETE,
    /** The office intends an unfavourable decision, and asks the candidate first. */
    TO_ANSWER,
    ANSWERED,
    CONFIRMED,
    HANDED_OVER,
    WITHDRAWN,
    CANCELLED,
    REFUSED;

    static Standing of(Known known) {
        var file = known.file();
        if (file.state().isOver()) {
            return switch (file.state()) {
                case CANCELLED -> CANCELLED;
                case REFUSED -> REFUSED;
                default -> WITHDRAWN;
            };
        }
        var hearing = known.hearing();
        if (hearing.isPresent()) {
            return hearing.get().answeredOn() == null ? TO_ANSWER : ANSWERED;
        }
        if (known.isRegistered()) {
            return known.handedOver() == null ? CONFIRMED : HANDED_OVER;
        }
        if (file.state() == FileState.RECEIVED) {
            return BEING_CHECKED;
        }
        return known.hasAnything() ? ofPapers(known) : ofNothing(known);
    }

    private static Standing ofNothing(Known known) {
        if (!known.campaign().signedPaperIsPosted()) {
            return EXAMINED;
        }
        return known.canStillBePosted() ? TO_SEND : NOT_ARRIVED;
    }

    private static Standing ofPapers(Known known) {
        var file = known.file();
        if (!known.isComplete()) {
            var onlyConfirmation = file.missing().stream().map(Missing::code).allMatch(code -> code.equals("D-CONF"));
            return file.hasOldConfirmation() && onlyConfirmation ? OLD_VERSION : INCOMPLETE;
        }
        return !file.needsProof() ? COMPLETE : file.timeliness() == Timeliness.LATE ? LATE : PROOF_NEEDED;
    }

    boolean isOver() {
        return this == WITHDRAWN || this == CANCELLED || this == REFUSED;
    }
}

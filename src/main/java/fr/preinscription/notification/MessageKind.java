package fr.preinscription.notification;

import fr.preinscription.registration.AccessLinkIssued;

/** What a message to a candidate is for. */
public enum MessageKind {
    /** Acknowledgement and confirmation of the first version. */
    CONFIRMATION,
    /** The same for a later version. */
    CHANGE,
    /** One-time link in place of a lost access key. */
    ACCESS_LINK,
    /** Number and one-time link, because somebody tried to register twice. */
    ALREADY_REGISTERED,
    /** Code that opens last session's contact data. */
    PROOF_CODE;

    static MessageKind ofVersion(int version) {
        return version == 0 ? CONFIRMATION : CHANGE;
    }

    static MessageKind of(AccessLinkIssued.Reason reason) {
        return switch (reason) {
            case LOST_KEY -> ACCESS_LINK;
            case ALREADY_REGISTERED -> ALREADY_REGISTERED;
        };
    }
}

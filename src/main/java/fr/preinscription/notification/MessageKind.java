package fr.preinscription.notification;

import fr.preinscription.registration.AccessLinkIssued;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a message to a candidate, or to a member of the staff, is for. */
public enum MessageKind {
    /** Acknowledgement and confirmation of the first version. */
    CONFIRMATION("Confirmation d’inscription"),
    /** The same for a later version. */
    CHANGE("Confirmation d’une modification"),
    /** One-time link in place of a lost access key. */
    ACCESS_LINK("Lien pour retrouver l’inscription"),
    /** Number and one-time link, because somebody tried to register twice. */
    ALREADY_REGISTERED("Déjà une inscription"),
    /** Code that opens last session's contact data. */
    PROOF_CODE("Code pour les coordonnées de l’an dernier"),
    /** One-time link to a new account of the staff. */
    STAFF_INVITATION("Compte du bureau : invitation"),
    /** The same, to set an account up again. */
    STAFF_RENEWAL("Compte du bureau : nouveau lien"),
    /** One-time link to a new address, which counts once the link was followed. */
    ADDRESS_LINK("Lien pour confirmer une nouvelle adresse"),

    /** What is missing, and until when it is awaited. */
    REMINDER("Relance : dossier incomplet", LetterVariable.PAPERS, LetterVariable.DUE_DATE),
    /** An older confirmation was signed. */
    OLD_VERSION("Ancienne confirmation signée", LetterVariable.LAST_VERSION, LetterVariable.DUE_DATE),
    /** Nobody can read when the file was posted. */
    PROOF_ASKED("Preuve d’envoi demandée", LetterVariable.DUE_DATE),
    /** The candidate is heard before an unfavourable decision. */
    HEARING("Avant une décision : vos observations", LetterVariable.REASON, LetterVariable.DUE_DATE),
    /** The file came late or not at all, and is kept because of its proof. */
    KEPT("Inscription maintenue", LetterVariable.REASON),
    COMPLETE("Dossier complet"),
    REGISTERED("Inscription définitive"),
    CANCELLED("Décision : inscription annulée", LetterVariable.REASON, LetterVariable.APPEAL, LetterVariable.SIGNATORY),
    REFUSED("Décision : inscription refusée", LetterVariable.REASON, LetterVariable.APPEAL, LetterVariable.SIGNATORY),
    /** The candidate gave up. */
    WITHDRAWN("Désistement enregistré"),
    /** New contact data are in force. */
    CONTACT_CHANGED("Nouvelles coordonnées"),
    /** The same told to the former address, in case it was somebody else. */
    ADDRESS_CHANGED("Adresse électronique changée, à l’ancienne adresse"),
    /** The language is examined in another academy. */
    LANGUAGE_ELSEWHERE(
            "Langue interrogée dans une autre académie", LetterVariable.LANGUAGE, LetterVariable.OTHER_ACADEMY),
    /** No decision about accommodations is known at the end of March. */
    ACCOMMODATION_REMINDER("Aménagements : avez-vous une réponse ?"),
    /** Instructions and deadline of the professional files. */
    INSTRUCTIONS("Consignes et dossiers professionnels"),
    /** Candidate number and where to download; the convocation itself is never sent. */
    CONVOCATION("Convocation à télécharger", LetterVariable.CANDIDATE_NUMBER, LetterVariable.LINK),
    /** Results, statement of marks, diploma. */
    RESULTS("Résultats, relevé de notes, diplôme"),
    /** Free words of the office to one candidate or many. */
    NEWS("Message libre", LetterVariable.MESSAGE);

    private static final Set<MessageKind> NO_LETTERS = EnumSet.of(
            CONFIRMATION,
            CHANGE,
            ACCESS_LINK,
            ALREADY_REGISTERED,
            PROOF_CODE,
            ADDRESS_LINK,
            STAFF_INVITATION,
            STAFF_RENEWAL);

    /** Those that tell an act of the office, and are written with it. */
    private static final Set<MessageKind> WITH_AN_ACT = EnumSet.of(
            REMINDER,
            OLD_VERSION,
            PROOF_ASKED,
            HEARING,
            KEPT,
            COMPLETE,
            REGISTERED,
            CANCELLED,
            REFUSED,
            WITHDRAWN,
            CONTACT_CHANGED,
            ADDRESS_CHANGED);

    private final String title;
    private final List<LetterVariable> compulsory;

    MessageKind(String title, LetterVariable... compulsory) {
        this.title = title;
        this.compulsory = List.of(compulsory);
    }

    /** In the office's words. */
    public String title() {
        return title;
    }

    /** Whether the office writes it, with words that the head can edit and that are kept as they were sent. */
    public boolean isLetter() {
        return !NO_LETTERS.contains(this);
    }

    /** What its text cannot do without. */
    public List<LetterVariable> compulsory() {
        return compulsory;
    }

    /** Those that the office writes. */
    public static List<MessageKind> letters() {
        return Arrays.stream(values()).filter(MessageKind::isLetter).toList();
    }

    /** Those that anybody of the office may write on their own, to one candidate or many. */
    public static List<MessageKind> free() {
        return letters().stream().filter(kind -> !WITH_AN_ACT.contains(kind)).toList();
    }

    /** The letter with this {@link #path}. */
    public static Optional<MessageKind> letter(@Nullable String name) {
        return letters().stream()
                .filter(kind -> kind.path().equalsIgnoreCase(name))
                .findFirst();
    }

    /** Its title, as it stands in an address. */
    public String path() {
        return Normalizer.normalize(title, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.FRENCH)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
    }

    static MessageKind ofVersion(int version) {
        return version == 0 ? CONFIRMATION : CHANGE;
    }

    static MessageKind of(AccessLinkIssued.Reason reason) {
        return switch (reason) {
            case LOST_KEY -> ACCESS_LINK;
            case ALREADY_REGISTERED -> ALREADY_REGISTERED;
        };
    }

    static MessageKind of(StaffLinkIssued.Reason reason) {
        return switch (reason) {
            case INVITATION -> STAFF_INVITATION;
            case RENEWAL -> STAFF_RENEWAL;
        };
    }
}

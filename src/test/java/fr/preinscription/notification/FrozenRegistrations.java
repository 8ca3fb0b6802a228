package fr.preinscription.notification;

import fr.preinscription.registration.Confirmation;
import fr.preinscription.registration.Confirmation.Letterhead;
import fr.preinscription.registration.Confirmation.OwedPaper;
import fr.preinscription.registration.Confirmation.Posting;
import fr.preinscription.registration.FrozenConfirmations;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Registrations whose versions are all alike, but for their number. */
class FrozenRegistrations implements FrozenConfirmations {

    static final Instant RECEIVED = Instant.parse("2026-11-20T15:59:59Z");
    static final Posting POSTING = new Posting(
            List.of("Rectorat, bureau DEC 5", "CS 87703", "31077 Toulouse Cedex 4"), "vendredi 27 novembre 2026");
    static final List<OwedPaper> PAPERS = List.of(
            new OwedPaper("D-CONF", "La confirmation d’inscription datée et signée", "", false),
            new OwedPaper("D-ID", "La copie de votre pièce d’identité", "recto et verso", false),
            new OwedPaper("D-STAGE", "L’attestation de stage", "", true));

    boolean demonstration;
    boolean posted = true;
    Origin origin = new Origin(false, null);

    @Override
    public Confirmation confirmation(UUID registration, int version) {
        return new Confirmation(
                1,
                letterhead(),
                2027,
                demonstration,
                number(registration),
                version,
                RECEIVED,
                "20 novembre 2026 à 16 h 59 min 59 s",
                "DUPONT Zoé <b>",
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                PAPERS,
                false,
                posted ? POSTING : null,
                null);
    }

    @Override
    public Origin origin(UUID registration, int version) {
        return origin;
    }

    @Override
    public String accessKey(UUID registration) {
        return "K7QM-2XRT-9PWE-4HJC";
    }

    @Override
    public Instant closesAt(UUID registration) {
        return Instant.parse("2026-11-20T16:00:00Z");
    }

    @Override
    public Office office() {
        return new Office(
                letterhead(),
                2027,
                demonstration,
                URI.create("https://preinscription.example/"),
                URI.create("https://preinscription.example/mon-inscription"));
    }

    static String number(UUID registration) {
        return "%08dK".formatted(Math.floorMod(registration.getLeastSignificantBits(), 100_000_000));
    }

    private static Letterhead letterhead() {
        return new Letterhead(
                "académie de Toulouse",
                "Rectorat, bureau DEC 5",
                List.of("CS 87703", "31077 Toulouse Cedex 4"),
                "dec5@ac-toulouse.example",
                List.of("05 36 25 71 08", "05 36 25 71 09"),
                "https://www.ac-toulouse.example");
    }
}

package fr.preinscription.registration;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Whether a confirmation is ours and still counts, for whoever holds one. Says nothing about anybody, and nothing of a
 * number without its seal: unknown number, wrong version and wrong seal are the same answer, after the same work.
 */
@Component
public class Proofs {

    /** The page that the code of a confirmation leads to. */
    public static final String PATH = "/verifier";

    private final RegistrationTable table;
    private final SealKeys keys;
    private final JsonMapper json;

    Proofs(RegistrationTable table, SealKeys keys, JsonMapper json) {
        this.table = table;
        this.keys = keys;
        this.json = json;
    }

    /**
     * @param number number and version as printed
     * @param code the seal, or the short code printed for people
     * @return empty when the confirmation is not ours
     */
    public Optional<Proof> of(@Nullable String number, @Nullable String code) {
        var scan = Scan.read(number);
        var typed = code == null ? "" : code.strip();
        if (scan.isEmpty() || scan.get().version() == null || typed.contains(".") && !keys.knows(typed)) {
            return Optional.empty();
        }
        var version = scan.get().version();
        var stored = table.frozen(scan.get().number(), version);
        if (stored.isEmpty()) {
            return Optional.empty();
        }
        var content = json.readTree(stored.get().confirmation());
        var seal = typed.contains(".") ? typed : sealBehind(typed, content);
        var authentic = keys.proves(SealedWords.of(scan.get().number(), version, content, json), seal);
        return stored.filter(frozen -> frozen.found() && authentic)
                .map(frozen -> new Proof(
                        state(frozen, version),
                        scan.get().number() + "-" + version,
                        content.path("session").asInt(),
                        content.path("demonstration").asBoolean()));
    }

    /** The seal that was frozen, when this is its short code. */
    private static String sealBehind(String typed, JsonNode content) {
        var frozen = content.path(SealedWords.SEAL);
        var seal = new Confirmation.Seal(
                frozen.path("page").asString(""), frozen.path("code").asString(""));
        var same = MessageDigest.isEqual(
                Crockford.read(seal.shortCode()).getBytes(StandardCharsets.UTF_8),
                Crockford.read(typed).getBytes(StandardCharsets.UTF_8));
        return same ? seal.code() : "";
    }

    private static Proof.State state(RegistrationTable.Frozen frozen, int version) {
        if (!frozen.status().equals(RegistrationStatus.PREREGISTERED.name())) {
            return Proof.State.INACTIVE;
        }
        return version == frozen.currentVersion() ? Proof.State.CURRENT : Proof.State.REPLACED;
    }
}

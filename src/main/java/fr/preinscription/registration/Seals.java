package fr.preinscription.registration;

import java.net.URI;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Seals a confirmation once, when its version is accepted: the seal is frozen with it. */
@Component
class Seals {

    private final SealKeys keys;
    private final JsonMapper json;
    private final String page;

    Seals(SealKeys keys, JsonMapper json, @Value("${preinscription.public-address}") URI site) {
        this.keys = keys;
        this.json = json;
        this.page = site.resolve(Proofs.PATH).toString();
    }

    Confirmation seal(Confirmation confirmation) {
        var words = SealedWords.of(confirmation.number(), confirmation.version(), json.valueToTree(confirmation), json);
        return confirmation.sealed(new Confirmation.Seal(page, keys.seal(words)));
    }
}

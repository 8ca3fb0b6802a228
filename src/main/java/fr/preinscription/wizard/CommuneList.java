package fr.preinscription.wizard;

import fr.preinscription.catalogue.Communes;
import java.time.Duration;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The communes of a postcode, for the script that proposes them while the candidate types. */
@RestController
class CommuneList {

    private static final CacheControl CACHE =
            CacheControl.maxAge(Duration.ofDays(1)).cachePublic();

    private final Communes communes;

    CommuneList(Communes communes) {
        this.communes = communes;
    }

    @GetMapping("/communes")
    ResponseEntity<List<Line>> list(@RequestParam(name = "codePostal", defaultValue = "") String postcode) {
        var lines = communes.byPostcode(postcode).stream()
                .map(commune -> new Line(commune.code(), commune.label()))
                .toList();
        return ResponseEntity.ok().cacheControl(CACHE).body(lines);
    }

    /**
     * @param value INSEE code
     * @param label name and department, as the list shows it
     */
    record Line(String value, String label) {}
}

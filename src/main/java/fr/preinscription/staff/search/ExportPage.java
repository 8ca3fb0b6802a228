package fr.preinscription.staff.search;

import fr.preinscription.account.StaffMember;
import fr.preinscription.staff.search.Exports.Ready;
import java.util.Arrays;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Sends the lines of the screen as a table. */
@Controller
@PreAuthorize("hasRole('AGENT')")
class ExportPage {

    private final Projection projection;
    private final Exports exports;
    private final Screen.Reader screens;

    ExportPage(Projection projection, Exports exports, Screen.Reader screens) {
        this.projection = projection;
        this.exports = exports;
        this.screens = screens;
    }

    /** @param nouveaux only what is new or changed since one's last export of this question */
    @PostMapping(Screen.PATH + "/export")
    ResponseEntity<Resource> export(
            @RequestParam(defaultValue = "") String question,
            @RequestParam(defaultValue = "") String vue,
            @RequestParam(defaultValue = "") String tri,
            @RequestParam String format,
            @RequestParam(defaultValue = "false") boolean nouveaux,
            StaffMember me) {
        projection.catchUp();
        var parameters = new LinkedMultiValueMap<String, String>();
        Question.of(question).parts().forEach(part -> parameters.add(part.name(), part.value()));
        parameters.add("vue", vue);
        parameters.add("tri", tri);
        return send(exports.export(screens.read(parameters, me), format(format), nouveaux, me));
    }

    static Format format(String extension) {
        return Arrays.stream(Format.values())
                .filter(format -> format.extension().equals(extension))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
    }

    static ResponseEntity<Resource> send(Ready ready) {
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(ready.name())
                                .build()
                                .toString())
                .header(HttpHeaders.CONTENT_TYPE, ready.format().mediaType())
                .contentLength(ready.length())
                .body(new InputStreamResource(ready.content()));
    }
}

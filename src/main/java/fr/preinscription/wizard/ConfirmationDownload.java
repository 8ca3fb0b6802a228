package fr.preinscription.wizard;

import fr.preinscription.document.ConfirmationPdf;
import fr.preinscription.registration.Registrations;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The confirmation of the current version, for whoever opened the registration. */
@Controller
class ConfirmationDownload {

    private final Registrations registrations;
    private final ConfirmationPdf pdf;

    ConfirmationDownload(Registrations registrations, ConfirmationPdf pdf) {
        this.registrations = registrations;
        this.pdf = pdf;
    }

    @GetMapping("/mon-inscription/confirmation.pdf")
    ResponseEntity<byte[]> download(Access access) {
        var registration = access.registration();
        var confirmation = registrations.confirmation(registration.id(), registration.version());
        var name =
                ContentDisposition.inline().filename(pdf.fileName(confirmation)).build();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
                .cacheControl(CacheControl.noStore())
                .body(pdf.of(confirmation));
    }
}

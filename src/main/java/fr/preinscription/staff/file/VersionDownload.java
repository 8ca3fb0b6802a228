package fr.preinscription.staff.file;

import fr.preinscription.account.StaffMember;
import fr.preinscription.audit.AuditTrail;
import fr.preinscription.document.ConfirmationPdf;
import fr.preinscription.registration.Registrations;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The confirmation of any version, as the candidate got it. */
@Controller
@PreAuthorize("hasRole('READER')")
class VersionDownload {

    private final OpenedFiles opened;
    private final Registrations registrations;
    private final ConfirmationPdf pdf;
    private final AuditTrail trail;

    VersionDownload(OpenedFiles opened, Registrations registrations, ConfirmationPdf pdf, AuditTrail trail) {
        this.opened = opened;
        this.registrations = registrations;
        this.pdf = pdf;
        this.trail = trail;
    }

    @GetMapping(FilePage.PATH + "/confirmation-{version}.pdf")
    ResponseEntity<byte[]> download(@PathVariable String number, @PathVariable int version, StaffMember me) {
        var registration = opened.open(number);
        if (version < 0 || version > registration.version()) {
            throw new UnknownFile(number + "-" + version);
        }
        var confirmation = registrations.confirmation(registration.id(), version);
        trail.record(me.act("CONFIRMATION_READ", "Confirmation de la version " + version + " lue")
                .about(registration.id(), registration.number()));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline()
                                .filename(pdf.fileName(confirmation))
                                .build()
                                .toString())
                .cacheControl(CacheControl.noStore())
                .body(pdf.of(confirmation));
    }
}

package fr.preinscription.staff.campaign;

import fr.preinscription.account.StaffMember;
import fr.preinscription.audit.AuditTrail;
import fr.preinscription.catalogue.CatalogueImport;
import fr.preinscription.staff.campaign.ReceivedFiles.Named;
import fr.preinscription.staff.campaign.Uploads.Purpose;
import fr.preinscription.staff.campaign.Uploads.Upload;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.SortedMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Files of the catalogue: sent, shown with what they would change, then applied exactly as shown. */
@Controller
@RequestMapping(UploadServlet.CATALOGUE)
@PreAuthorize("hasAnyRole('HEAD', 'ADMINISTRATOR')")
class CatalogueImportPage {

    private static final String SEND = "bureau/campagne/import";
    private static final String DIFFERENCES = "bureau/campagne/import-check";
    private static final String ADDRESS = "redirect:" + UploadServlet.CATALOGUE;

    private final CatalogueImport imports;
    private final Uploads uploads;
    private final AuditTrail trail;
    private final TransactionOperations transaction;

    CatalogueImportPage(CatalogueImport imports, Uploads uploads, AuditTrail trail, TransactionOperations transaction) {
        this.imports = imports;
        this.uploads = uploads;
        this.trail = trail;
        this.transaction = transaction;
    }

    @GetMapping
    String ask() {
        return SEND;
    }

    @PostMapping
    String receive(StaffMember me, HttpServletRequest request, Model model, HttpServletResponse response) {
        try {
            var received = ReceivedFiles.of(request);
            if (received.isEmpty()) {
                throw new ReceivedFiles.Refused("Choisissez un ou plusieurs fichiers.");
            }
            var files = ReceivedFiles.catalogue(received);
            var report = imports.preview(files);
            var name = received.stream().map(Named::name).collect(Collectors.joining(", "));
            var id = uploads.keep(Purpose.CATALOGUE, name, ReceivedFiles.zip(files), me.name());
            trail.record(me.act("CATALOGUE_TRIED", "Essai d'import du référentiel")
                    .about(name)
                    .with("result", report.inWords()));
            return ADDRESS + "/" + id;
        } catch (ReceivedFiles.Refused | IllegalArgumentException refused) {
            model.addAttribute(
                    "problems", String.valueOf(refused.getMessage()).lines().toList());
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return SEND;
        }
    }

    @GetMapping("/{id}")
    String show(@PathVariable UUID id, Model model, RedirectAttributes next) {
        var upload = uploads.find(id, Purpose.CATALOGUE).orElse(null);
        return upload == null ? gone(next) : differences(upload, model);
    }

    @PostMapping("/{id}")
    String apply(
            StaffMember me,
            @PathVariable UUID id,
            @RequestParam @Nullable String shown,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        var upload = uploads.find(id, Purpose.CATALOGUE).orElse(null);
        if (upload == null) {
            return gone(next);
        }
        try {
            transaction.executeWithoutResult(status -> {
                var report = imports.run(files(upload), me.name(), shown == null ? "" : shown);
                uploads.forget(id);
                trail.record(me.act("CATALOGUE_IMPORTED", "Référentiel importé")
                        .about(upload.name())
                        .with("digest", upload.digest())
                        .with("result", report.inWords()));
            });
        } catch (CatalogueImport.Outdated outdated) {
            model.addAttribute("outdated", true);
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return differences(upload, model);
        }
        next.addFlashAttribute("done", "Le référentiel est à jour, sur tous les serveurs.");
        return ADDRESS;
    }

    @PostMapping("/{id}/abandon")
    String giveUp(@PathVariable UUID id) {
        uploads.forget(id);
        return ADDRESS;
    }

    private String differences(Upload upload, Model model) {
        try {
            var report = imports.preview(files(upload));
            model.addAttribute("upload", upload);
            model.addAttribute("view", ReportView.of(report));
            model.addAttribute("fingerprint", report.fingerprint());
            return DIFFERENCES;
        } catch (IllegalArgumentException refused) {
            model.addAttribute("problems", List.of(String.valueOf(refused.getMessage())));
            return SEND;
        }
    }

    private static SortedMap<String, byte[]> files(Upload upload) {
        return ReceivedFiles.catalogue(List.of(new Named("kept.zip", upload.content())));
    }

    private static String gone(RedirectAttributes next) {
        next.addFlashAttribute("expired", true);
        return ADDRESS;
    }
}

package fr.preinscription.local;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import org.springframework.context.annotation.Profile;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;

/** The mailbox of everybody, on the local run only. */
@Controller
@Profile("local")
@RequestMapping("/courriels")
class CapturedMailController {

    private static final String POLICY = "Content-Security-Policy";

    /** What a mail program lets a message do: show its own words and styles. */
    private static final String OF_A_MESSAGE =
            "sandbox; default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'";

    private final CapturedMails mails;

    CapturedMailController(CapturedMails mails) {
        this.mails = mails;
    }

    @GetMapping
    String list(Model model) {
        model.addAttribute("mails", mails.latest());
        return "local/mails";
    }

    @GetMapping("/{id}")
    String show(@PathVariable String id, Model model, HttpServletResponse response) {
        model.addAttribute("mail", find(id));
        response.setHeader(POLICY, response.getHeader(POLICY) + "; frame-src 'self'");
        return "local/mail";
    }

    @GetMapping("/{id}/html")
    ResponseEntity<byte[]> html(@PathVariable String id) {
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .header(POLICY, OF_A_MESSAGE)
                .header("X-Frame-Options", "SAMEORIGIN")
                .body(find(id).html().getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping("/{id}/pieces/{number}")
    ResponseEntity<byte[]> attachment(@PathVariable String id, @PathVariable int number) {
        var attachments = find(id).attachments();
        if (number < 0 || number >= attachments.size()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        var attachment = attachments.get(number);
        var disposition = ContentDisposition.attachment()
                .filename(attachment.name(), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(attachment.type()))
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .body(attachment.bytes());
    }

    private CapturedMail find(String id) {
        return mails.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}

package fr.preinscription.wizard;

import fr.preinscription.followup.FollowUps;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The days to come as a file for the candidate's calendar; back to the follow-up when there is none any more. */
@Controller
class AgendaDownload {

    private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);

    private final FollowUps followUps;

    AgendaDownload(FollowUps followUps) {
        this.followUps = followUps;
    }

    @GetMapping("/mon-inscription/calendrier.ics")
    ResponseEntity<byte[]> download(Access access) {
        var registration = access.registration();
        var name = ContentDisposition.attachment()
                .filename("bts-" + registration.session() + "-" + registration.number() + ".ics")
                .build();
        return followUps
                .calendar(registration.id())
                .map(calendar -> ResponseEntity.ok()
                        .contentType(CALENDAR)
                        .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
                        .cacheControl(CacheControl.noStore())
                        .body(calendar.getBytes(StandardCharsets.UTF_8)))
                .orElseGet(() -> ResponseEntity.status(HttpStatus.FOUND)
                        .location(URI.create(FollowUpPage.PATH))
                        .build());
    }
}

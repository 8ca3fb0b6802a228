package fr.preinscription.quality;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Fails as asked, to see the pages that say so. */
@RestController
@TestComponent
class Failures {

    @GetMapping("/panne/{status}")
    void fail(@PathVariable int status, HttpServletResponse response) throws IOException {
        response.sendError(status);
    }
}

package fr.preinscription.simulator;

import java.io.IOException;
import java.net.URI;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What people read before they let a program ask; its examples are those of the description. */
@Controller
class ApiPage {

    private final URI site;
    private final int perMinute;
    private final JsonNode description;

    ApiPage(
            @Value("${preinscription.public-address}") URI site,
            @Value("${preinscription.api.requests-per-minute:60}") int perMinute,
            JsonMapper json)
            throws IOException {
        this.site = site;
        this.perMinute = perMinute;
        this.description = json.readTree(new ClassPathResource("simulator/openapi.json").getContentAsByteArray());
    }

    @GetMapping("/api")
    String show(Model model) {
        model.addAttribute("root", site.resolve(ApiConfiguration.ROOT));
        model.addAttribute("perMinute", perMinute);
        model.addAttribute("eligibility", example("/eligibility", "distance"));
        model.addAttribute("keptMarks", example("/kept-marks", "one"));
        return "simulator/api";
    }

    /** Without an apostrophe, which would end what a shell quotes. */
    private String example(String path, String name) {
        return description
                .path("paths")
                .path(path)
                .path("post")
                .path("requestBody")
                .path("content")
                .path("application/json")
                .path("examples")
                .path(name)
                .path("value")
                .toPrettyString();
    }
}

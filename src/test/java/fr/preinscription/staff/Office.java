package fr.preinscription.staff;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import fr.preinscription.account.Staff;
import java.nio.charset.StandardCharsets;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** Somebody of the exam office before a browser. */
public final class Office {

    private final MockMvc mvc;
    private final Staff staff;

    public Office(MockMvc mvc, Staff staff) {
        this.mvc = mvc;
        this.staff = staff;
    }

    public Page open(String path) {
        return perform(MockMvcRequestBuilders.get(path));
    }

    /** @param typed name of a field, what is typed there, name of the next field, … */
    public Page send(String path, String... typed) {
        var request = MockMvcRequestBuilders.post(path);
        for (var i = 0; i < typed.length; i += 2) {
            request.param(typed[i], typed[i + 1]);
        }
        return perform(request.with(csrf()));
    }

    private Page perform(MockHttpServletRequestBuilder request) {
        try {
            var result = mvc.perform(request.with(staff.signedIn())).andReturn();
            var response = result.getResponse();
            var done = result.getFlashMap().get("done");
            return new Page(
                    response.getStatus(),
                    response.getRedirectedUrl(),
                    done == null ? "" : done.toString(),
                    Jsoup.parse(new String(response.getContentAsByteArray(), StandardCharsets.UTF_8)));
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    /**
     * @param redirect where the browser goes next, null when nowhere
     * @param done what the next page says was done
     */
    public record Page(int status, String redirect, String done, Document html) {

        public String main() {
            return html.select("main").text().replace('\u00a0', ' ');
        }
    }
}

package fr.preinscription.wizard;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import org.jsoup.Jsoup;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** A browser that keeps the draft's cookie, and comes from an address of the network of its own. */
class Browser {

    private static int last;

    private final MockMvc mvc;
    private final String address = "192.0.2." + ++last;
    private String token;

    Browser(MockMvc mvc) {
        this.mvc = mvc;
    }

    /** A browser with the cookie of this draft. */
    Browser(MockMvc mvc, String token) {
        this(mvc);
        this.token = token;
    }

    String token() {
        return token;
    }

    Walk.Page open(String path) {
        return page(perform(get(path)));
    }

    MockHttpServletResponse download(String path) {
        return perform(get(path));
    }

    /** @param typed name of a field, what is typed there, name of the next field, … */
    Walk.Page send(String path, String... typed) {
        var request = post(path).with(csrf());
        for (var i = 0; i < typed.length; i += 2) {
            request.param(typed[i], typed[i + 1]);
        }
        return page(perform(request));
    }

    private static Walk.Page page(MockHttpServletResponse response) {
        return new Walk.Page(
                response.getStatus(),
                response.getRedirectedUrl(),
                Jsoup.parse(new String(response.getContentAsByteArray(), StandardCharsets.UTF_8)));
    }

    private MockHttpServletResponse perform(MockHttpServletRequestBuilder request) {
        if (token != null) {
            request.cookie(new Cookie("brouillon", token));
        }
        try {
            var response =
                    mvc.perform(request.remoteAddress(address)).andReturn().getResponse();
            var cookie = response.getCookie("brouillon");
            if (cookie != null) {
                token = cookie.getMaxAge() == 0 ? null : cookie.getValue();
            }
            return response;
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}

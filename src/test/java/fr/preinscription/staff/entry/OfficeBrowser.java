package fr.preinscription.staff.entry;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import fr.preinscription.account.Staff;
import jakarta.servlet.http.Cookie;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** A browser that keeps its cookies and its session, with somebody of the office signed in or nobody. */
class OfficeBrowser {

    private final MockMvc mvc;
    private final Staff staff;
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private MockHttpSession session = new MockHttpSession();

    /** @param staff null when nobody is signed in */
    OfficeBrowser(MockMvc mvc, Staff staff) {
        this.mvc = mvc;
        this.staff = staff;
    }

    Page page(String path) {
        return perform(get(path));
    }

    /** @param typed name of a field, what is typed there, name of the next field, … */
    Page send(String path, String... typed) {
        var request = post(path).with(csrf());
        for (var i = 0; i < typed.length; i += 2) {
            request.param(typed[i], typed[i + 1]);
        }
        return perform(request);
    }

    String cookie(String name) {
        return cookies.get(name);
    }

    void keep(String name, String value) {
        cookies.put(name, value);
    }

    private Page perform(MockHttpServletRequestBuilder request) {
        cookies.forEach((name, value) -> request.cookie(new Cookie(name, value)));
        if (staff != null) {
            request.session(session).with(staff.signedIn());
        }
        try {
            var result = mvc.perform(request).andReturn();
            var response = result.getResponse();
            response.setCharacterEncoding("UTF-8");
            for (var cookie : response.getCookies()) {
                if (cookie.getMaxAge() == 0) {
                    cookies.remove(cookie.getName());
                } else if (!cookie.getName().equals("jeton")) {
                    cookies.put(cookie.getName(), cookie.getValue());
                }
            }
            return new Page(
                    response.getStatus(), response.getRedirectedUrl(), Jsoup.parse(response.getContentAsString()));
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    /** @param location where it redirects, null when it does not */
    record Page(int status, String location, Document html) {

        String text() {
            return html.select("main").text();
        }

        List<String> errors() {
            return html.select("#erreurs li").eachText();
        }

        String value(String name) {
            return html.select("[name=" + name + "]").attr("value");
        }
    }
}

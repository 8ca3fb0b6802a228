package fr.preinscription.account;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** One browser at one address of the network, with its cookies. */
final class OfficeBrowser {

    private final MockMvc mvc;
    private final String address;
    final Map<String, String> cookies = new LinkedHashMap<>();

    OfficeBrowser(MockMvc mvc, String address) {
        this.mvc = mvc;
        this.address = address;
    }

    record Page(int status, String location, Document document, MockHttpServletResponse response) {

        String text() {
            return document.select("main").text();
        }
    }

    Page open(String path) {
        var local = path.replaceFirst("^https?://[^/]+", "");
        var query = local.indexOf("?jeton=");
        return perform(
                query < 0
                        ? get(local)
                        : get(local.substring(0, query)).param("jeton", local.substring(query + "?jeton=".length())));
    }

    /** @param typed name of a field, what is typed there, name of the next field, … */
    Page send(String path, String... typed) {
        var request = post(path).with(csrf());
        for (var i = 0; i < typed.length; i += 2) {
            request.param(typed[i], typed[i + 1]);
        }
        return perform(request);
    }

    /** Password, then the code of the telephone. */
    Page signIn(String email, String password, String code) {
        var first = send("/bureau/connexion", "email", email, "password", password);
        return "/bureau/connexion/code".equals(first.location()) ? send(first.location(), "code", code) : first;
    }

    private Page perform(MockHttpServletRequestBuilder request) {
        cookies.forEach((name, value) -> request.cookie(new Cookie(name, value)));
        try {
            var response = mvc.perform(request.with(call -> {
                        call.setRemoteAddr(address);
                        call.addHeader(
                                "User-Agent", "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0");
                        return call;
                    }))
                    .andReturn()
                    .getResponse();
            for (var cookie : response.getCookies()) {
                if (cookie.getMaxAge() == 0) {
                    cookies.remove(cookie.getName());
                } else {
                    cookies.put(cookie.getName(), cookie.getValue());
                }
            }
            return new Page(
                    response.getStatus(),
                    response.getRedirectedUrl(),
                    Jsoup.parse(new String(response.getContentAsByteArray(), StandardCharsets.UTF_8)),
                    response);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}

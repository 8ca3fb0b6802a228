package fr.preinscription.simulator;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import fr.preinscription.OpenCampaign;
import fr.preinscription.catalogue.Campaigns;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Somebody who asks the simulators of an open campaign, always from another address. */
class Visitor {

    static final int SESSION = OpenCampaign.SESSION;
    static final String MCO = "management-commercial-operationnel";
    static final String MUC = "management-des-unites-commerciales";

    private final MockMvc mvc;
    private int asked;

    Visitor(MockMvc mvc, Campaigns campaigns, Clock clock) {
        this.mvc = mvc;
        OpenCampaign.around(campaigns, clock);
    }

    /** @param typed name of a field, what is typed there, name of the next field, … */
    MockHttpServletResponse open(String path, String... typed) {
        return perform(with(get(path), typed));
    }

    MockHttpServletResponse ask(String path, String json) {
        return perform(post(path).contentType(MediaType.APPLICATION_JSON).content(json));
    }

    MockHttpServletResponse perform(MockHttpServletRequestBuilder request) {
        asked++;
        return from("198.51." + asked / 250 + "." + asked % 250, request);
    }

    MockHttpServletResponse from(String address, MockHttpServletRequestBuilder request) {
        try {
            return mvc.perform(request.remoteAddress(address)).andReturn().getResponse();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    static Document page(MockHttpServletResponse response) {
        return Jsoup.parse(text(response));
    }

    static String text(MockHttpServletResponse response) {
        return new String(response.getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    /** The answers of {@code first}, then these, which replace those of the same name; null takes one away. */
    static String[] but(String[] first, String... others) {
        var typed = new LinkedHashMap<String, String>();
        for (var all : new String[][] {first, others}) {
            for (var i = 0; i < all.length; i += 2) {
                typed.put(all[i], all[i + 1]);
            }
        }
        return typed.entrySet().stream()
                .filter(one -> one.getValue() != null)
                .flatMap(one -> Stream.of(one.getKey(), one.getValue()))
                .toArray(String[]::new);
    }

    private static MockHttpServletRequestBuilder with(MockHttpServletRequestBuilder request, String... typed) {
        for (var i = 0; i < typed.length; i += 2) {
            request.param(typed[i], typed[i + 1]);
        }
        return request;
    }
}

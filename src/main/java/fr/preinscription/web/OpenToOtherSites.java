package fr.preinscription.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/**
 * Questions that pages of other sites may send us. Safe only for what reads no cookie, knows nobody and changes nothing:
 * whoever makes a visitor's browser send one learns what they could have asked themselves. Only JSON is let in, which a
 * browser never sends to another site without asking first, and which no form can send.
 *
 * @param paths exact addresses
 */
public record OpenToOtherSites(Set<String> paths) {

    public OpenToOtherSites {
        paths = Set.copyOf(paths);
    }

    /** Whether it is a question sent to one of these addresses. */
    public boolean isAsked(HttpServletRequest request) {
        return request.getMethod().equals("POST") && paths.contains(request.getRequestURI());
    }

    /** Whether it may come from another site. */
    boolean admit(HttpServletRequest request) {
        return isAsked(request) && isJson(request.getContentType());
    }

    private static boolean isJson(@Nullable String contentType) {
        try {
            return contentType != null
                    && MediaType.APPLICATION_JSON.equalsTypeAndSubtype(MediaType.parseMediaType(contentType));
        } catch (InvalidMediaTypeException unreadable) {
            return false;
        }
    }
}

package fr.preinscription.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpHeaders;

/** Where a request comes from, as the browser itself says and no page can make it lie. */
enum RequestOrigin {
    /** From one of our own pages. */
    OURS,
    /** From another site. */
    FOREIGN,
    /** The browser does not say: an old one, or no browser at all. */
    UNSAID;

    static RequestOrigin of(HttpServletRequest request) {
        var site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return switch (site) {
                case "same-origin" -> OURS;
                case "none" -> UNSAID;
                default -> FOREIGN;
            };
        }
        var origin = request.getHeader(HttpHeaders.ORIGIN);
        if (origin == null) {
            return UNSAID;
        }
        var host = origin.substring(origin.indexOf("://") + 1).replaceFirst("^//", "");
        return host.equals(request.getHeader(HttpHeaders.HOST)) ? OURS : FOREIGN;
    }
}

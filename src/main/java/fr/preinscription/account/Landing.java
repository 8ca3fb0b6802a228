package fr.preinscription.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.savedrequest.CookieRequestCache;
import org.springframework.stereotype.Component;

/** Where somebody arrives once signed in: the page they had asked for, else the first page of their role. */
@Component
class Landing {

    private final CookieRequestCache asked = new CookieRequestCache();
    private final AccountTable accounts;

    Landing(AccountTable accounts) {
        this.accounts = accounts;
        asked.setRequestMatcher(request ->
                HttpMethod.GET.matches(request.getMethod()) && !"empty".equals(request.getHeader("Sec-Fetch-Dest")));
    }

    CookieRequestCache asked() {
        return asked;
    }

    String redirect(HttpServletRequest request, HttpServletResponse response) {
        var saved = asked.getRequest(request, response);
        asked.removeRequest(request, response);
        var page = saved == null ? null : page(saved.getRedirectUrl());
        return "redirect:" + (page == null ? firstPage(request) : page);
    }

    private String firstPage(HttpServletRequest request) {
        var signedIn = SignedIn.of(request);
        var administrator = signedIn != null
                && accounts.find(signedIn.account())
                        .filter(account -> account.member().role() == Role.ADMINISTRATOR)
                        .isPresent();
        return administrator ? "/bureau/comptes" : "/bureau";
    }

    /** Only a page of the office, wherever the cookie comes from. */
    private static @Nullable String page(String address) {
        try {
            var uri = URI.create(address).normalize();
            var path = uri.getRawPath();
            var query = uri.getRawQuery();
            return path != null
                            && path.startsWith("/bureau/")
                            && !path.startsWith(OfficeSecurity.SIGN_IN)
                            && !path.contains("//")
                    ? path + (query == null ? "" : "?" + query)
                    : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}

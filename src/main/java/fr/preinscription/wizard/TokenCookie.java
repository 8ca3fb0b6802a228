package fr.preinscription.wizard;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;

/** A cookie that finds a draft: a random token that no script can read. */
abstract class TokenCookie {

    private final String name;
    private final boolean secure;
    private final Clock clock;

    TokenCookie(String name, boolean secure, Clock clock) {
        this.name = secure ? "__Host-" + name : name;
        this.secure = secure;
        this.clock = clock;
    }

    @Nullable
    String read(HttpServletRequest request) {
        var cookie = WebUtils.getCookie(request, name);
        return cookie == null ? null : cookie.getValue();
    }

    void write(HttpServletResponse response, Drafts.Token token) {
        write(response, token.value(), Duration.between(clock.instant(), token.expiresAt()));
    }

    void clear(HttpServletResponse response) {
        write(response, "", Duration.ZERO);
    }

    private void write(HttpServletResponse response, String value, Duration life) {
        var cookie = ResponseCookie.from(name, value)
                .httpOnly(true)
                .secure(secure)
                .sameSite("Lax")
                .path("/")
                .maxAge(life)
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}

package fr.preinscription.web;

import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.CsrfConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;

/**
 * Candidates need no account: everything is open to them, without any HTTP session; what changes something carries a
 * token that only our own pages know. The rooms that need accounts put their own chain before this one.
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    private static final Duration TOKEN_LIFE = Duration.ofDays(30);

    /** The last chain: whatever no other chain has claimed. */
    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    SecurityFilterChain open(
            HttpSecurity http, Customizer<CsrfConfigurer<HttpSecurity>> formTokens, AccessDeniedHandler accessRefusal) {
        return http.authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(formTokens)
                .exceptionHandling(errors -> errors.accessDeniedHandler(accessRefusal))
                .headers(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .securityContext(AbstractHttpConfigurer::disable)
                .anonymous(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .build();
    }

    /** One token for each browser, in a cookie that no script reads; every form repeats it, masked anew each time. */
    @Bean
    Customizer<CsrfConfigurer<HttpSecurity>> formTokens(@Value("${preinscription.secure-cookies}") boolean secure) {
        var tokens = new CookieCsrfTokenRepository();
        tokens.setCookieName(secure ? "__Host-jeton" : "jeton");
        tokens.setCookiePath("/");
        tokens.setCookieCustomizer(
                cookie -> cookie.secure(secure).httpOnly(true).sameSite("Lax").maxAge(TOKEN_LIFE));
        return csrf -> csrf.csrfTokenRepository(tokens);
    }

    /** What every chain answers to whoever may not. */
    @Bean
    AccessDeniedHandler accessRefusal() {
        return new AccessRefusal();
    }

    @Bean
    FilterRegistrationBean<RequestReference> requestReference() {
        return first(new RequestReference(), 0);
    }

    @Bean
    FilterRegistrationBean<ResponseHeaders> responseHeaders(@Value("${preinscription.secure-cookies}") boolean secure) {
        return first(new ResponseHeaders(secure), 1);
    }

    @Bean
    FilterRegistrationBean<CrossSiteRefusal> crossSiteRefusal(ObjectProvider<OpenToOtherSites> open) {
        return first(new CrossSiteRefusal(open.stream().toList()), 2);
    }

    private static <F extends jakarta.servlet.Filter> FilterRegistrationBean<F> first(F filter, int place) {
        var registration = new FilterRegistrationBean<>(filter);
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + place);
        return registration;
    }
}

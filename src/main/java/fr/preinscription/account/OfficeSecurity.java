package fr.preinscription.account;

import fr.preinscription.web.SignInFirst;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.access.hierarchicalroles.RoleHierarchy;
import org.springframework.security.access.hierarchicalroles.RoleHierarchyImpl;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.CsrfConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;

/** The door of the exam office: whoever is not signed in is sent to the sign-in page; each page says which role it asks. */
@Configuration(proxyBeanMethods = false)
@EnableMethodSecurity
class OfficeSecurity {

    static final String SIGN_IN = "/bureau/connexion";

    @Bean
    @Order(1)
    SecurityFilterChain office(
            HttpSecurity http,
            Customizer<CsrfConfigurer<HttpSecurity>> formTokens,
            AccessDeniedHandler accessRefusal,
            OfficeSessions sessions,
            Landing landing,
            Customizer<HttpSecurity> providerSignIn) {
        providerSignIn.customize(http);
        return http.securityMatcher("/bureau", "/bureau/**")
                .authorizeHttpRequests(requests -> requests.requestMatchers(SIGN_IN, SIGN_IN + "/**")
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .csrf(formTokens)
                .addFilterBefore(new FilesAfterSignIn(), CsrfFilter.class)
                .exceptionHandling(errors ->
                        errors.accessDeniedHandler(accessRefusal).authenticationEntryPoint(new SignInFirst(SIGN_IN)))
                .securityContext(context -> context.securityContextRepository(sessions))
                .requestCache(cache -> cache.requestCache(landing.asked()))
                .sessionManagement(AbstractHttpConfigurer::disable)
                .headers(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .build();
    }

    /** The browser's key to the session, which no script reads and no other site sends with a form. */
    @Bean
    CookieSerializer sessionCookie(@Value("${preinscription.secure-cookies}") boolean secure) {
        var cookie = new DefaultCookieSerializer();
        cookie.setCookieName(secure ? "__Host-bureau" : "bureau");
        cookie.setCookiePath("/");
        cookie.setUseSecureCookie(secure);
        cookie.setUseHttpOnlyCookie(true);
        cookie.setSameSite("Lax");
        return cookie;
    }

    @Bean
    static RoleHierarchy roleHierarchy() {
        return RoleHierarchyImpl.fromHierarchy(Role.HIERARCHY);
    }
}

package fr.preinscription.staff.entry;

import fr.preinscription.wizard.OfficeDrafts;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.CsrfConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.context.SecurityContextRepository;

/** In a browser where the office types, the pages of the form are pages of the office: nobody sees them without signing in. */
@Configuration(proxyBeanMethods = false)
class TypingSecurity {

    @Bean
    @Order(2)
    SecurityFilterChain typing(
            HttpSecurity http,
            OfficeDrafts drafts,
            Customizer<CsrfConfigurer<HttpSecurity>> formTokens,
            AccessDeniedHandler accessRefusal,
            SecurityContextRepository sessions) {
        return http.securityMatcher(
                        request -> request.getRequestURI().startsWith("/inscription/") && drafts.isTyping(request))
                .authorizeHttpRequests(requests -> requests.anyRequest().hasRole("AGENT"))
                .csrf(formTokens)
                .exceptionHandling(errors -> errors.accessDeniedHandler(accessRefusal)
                        .authenticationEntryPoint(new LoginUrlAuthenticationEntryPoint("/bureau/connexion")))
                .securityContext(context -> context.securityContextRepository(sessions))
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(AbstractHttpConfigurer::disable)
                .headers(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .build();
    }
}

package fr.preinscription.wizard;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;

/**
 * The one request by which a mail program refuses reminders carries no token of ours (RFC 8058): the link itself, which only
 * its addressee has, is the proof. No cookie is read, and nothing else can be done here.
 */
@Configuration(proxyBeanMethods = false)
class RefusalConfiguration {

    @Bean
    @Order(4)
    SecurityFilterChain refusedByPrograms(HttpSecurity http) {
        return http.securityMatcher(request -> request.getMethod().equals("POST")
                        && request.getRequestURI().equals(ReminderRefusals.PATH))
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .headers(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .securityContext(AbstractHttpConfigurer::disable)
                .anonymous(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .build();
    }
}

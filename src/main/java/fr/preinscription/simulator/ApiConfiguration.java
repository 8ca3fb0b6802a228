package fr.preinscription.simulator;

import fr.preinscription.web.OpenToOtherSites;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.filter.ShallowEtagHeaderFilter;
import org.springframework.web.servlet.config.annotation.CorsRegistry;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * How programs, and pages of other sites, may ask what the simulators answer. They may, without a token and from anywhere,
 * because nothing here reads a cookie, knows who asks or changes anything: the answer is the same for everybody.
 */
@Configuration(proxyBeanMethods = false)
class ApiConfiguration implements WebMvcConfigurer {

    static final String ROOT = "/api/v1";

    private static final String BELOW = ROOT + "/**";
    private static final long PREFLIGHT_SECONDS = 3600;

    private final ApiLimits limits;

    ApiConfiguration(@Value("${preinscription.api.requests-per-minute:60}") int perMinute) {
        this.limits = new ApiLimits(perMinute);
    }

    /** The two questions that are sent; everything else is only read. */
    @Bean
    static OpenToOtherSites questions() {
        return new OpenToOtherSites(Set.of(ROOT + "/eligibility", ROOT + "/kept-marks"));
    }

    /** No token is asked below this address, where nothing changes anything; a session or a cookie is not looked at. */
    @Bean
    @Order(3)
    static SecurityFilterChain askedByPrograms(HttpSecurity http) {
        return http.securityMatcher(BELOW)
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

    /** What is only read is sent again only when it has changed. */
    @Bean
    static FilterRegistrationBean<ShallowEtagHeaderFilter> unchanged() {
        var filter = new ShallowEtagHeaderFilter();
        // a strong one would keep the server from compressing
        filter.setWriteWeakETag(true);
        var registration = new FilterRegistrationBean<>(filter);
        registration.addUrlPatterns(ROOT + "/specialties/*", ROOT + "/openapi.json");
        return registration;
    }

    @Override
    public void addCorsMappings(CorsRegistry registry) {
        registry.addMapping(BELOW)
                .allowedOrigins("*")
                .allowedMethods("GET", "POST")
                .allowedHeaders("Content-Type", "Accept", "If-None-Match")
                .exposedHeaders("Retry-After", "ETag")
                .allowCredentials(false)
                .maxAge(PREFLIGHT_SECONDS);
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(limits).addPathPatterns(BELOW);
    }
}

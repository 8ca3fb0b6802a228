package fr.preinscription.web;

import java.util.Map;
import org.apache.catalina.core.StandardHost;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;
import org.springframework.web.servlet.resource.ResourceUrlProvider;
import org.springframework.web.servlet.resource.ResourceUrlProviderExposingInterceptor;

@Configuration(proxyBeanMethods = false)
class ErrorConfiguration {

    /** Before all other pages: to look for those reads the fields sent, which may be what cannot be read. */
    @Bean
    SimpleUrlHandlerMapping errorPageFirst(ErrorPage page, ResourceUrlProvider fingerprints) {
        var mapping = new SimpleUrlHandlerMapping(Map.of("/error", page), Ordered.HIGHEST_PRECEDENCE);
        // its styles and fonts have the addresses that the browser already knows
        mapping.setInterceptors(new ResourceUrlProviderExposingInterceptor(fingerprints));
        return mapping;
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> bareErrorPages() {
        return server -> server.addContextCustomizers(context -> {
            if (context.getParent() instanceof StandardHost host) {
                host.setErrorReportValveClass(BareErrorPage.class.getName());
            }
        });
    }
}

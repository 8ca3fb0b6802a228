package fr.preinscription.web;

import java.util.Map;
import org.apache.catalina.core.StandardHost;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;

@Configuration(proxyBeanMethods = false)
class ErrorConfiguration {

    /** Before all other pages: to look for those reads the fields sent, which may be what cannot be read. */
    @Bean
    SimpleUrlHandlerMapping errorPageFirst(ErrorPage page) {
        return new SimpleUrlHandlerMapping(Map.of("/error", page), Ordered.HIGHEST_PRECEDENCE);
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

package fr.preinscription.staff.campaign;

import jakarta.servlet.MultipartConfigElement;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.DispatcherServlet;

/**
 * The only pages that receive files. They have a servlet of their own, on their exact addresses, because the container reads
 * files for a whole servlet or not at all: everywhere else a form with files stays unread.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class UploadServlet {

    static final String CATALOGUE = "/bureau/campagne/import";
    static final String LAST_SESSION = "/bureau/campagne/session-precedente";

    /** What is read of a file; the page says so of a longer one. */
    static final int MOST_BYTES = 12 * 1024 * 1024;

    /** What the container takes of a form before it cuts the connection, without a word. */
    private static final int CUT = 40 * 1024 * 1024;

    @Bean
    ServletRegistrationBean<DispatcherServlet> uploadServletRegistration(WebApplicationContext context) {
        var registration = new ServletRegistrationBean<>(new DispatcherServlet(context), CATALOGUE, LAST_SESSION);
        registration.setName("uploads");
        registration.setMultipartConfig(new MultipartConfigElement("", CUT, CUT, 0));
        return registration;
    }
}

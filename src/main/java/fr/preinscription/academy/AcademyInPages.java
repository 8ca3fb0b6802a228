package fr.preinscription.academy;

import org.springframework.context.annotation.Configuration;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

/** Every page, even an error page, may say who runs the examination: « academy » in the templates. */
@Configuration(proxyBeanMethods = false)
class AcademyInPages {

    AcademyInPages(ThymeleafViewResolver views, Academy academy) {
        views.addStaticVariable("academy", academy);
    }
}

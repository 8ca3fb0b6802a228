package fr.preinscription.web;

import org.springframework.boot.thymeleaf.autoconfigure.ThymeleafProperties;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.thymeleaf.templatemode.TemplateMode;

@Configuration(proxyBeanMethods = false)
class TemplatesConfiguration {

    /** In the place of the resolver of the same name that would read the templates as they are typed. */
    @Bean
    TypographicTemplates defaultTemplateResolver(ApplicationContext context, ThymeleafProperties settings) {
        var templates = new TypographicTemplates();
        templates.setApplicationContext(context);
        templates.setPrefix(settings.getPrefix());
        templates.setSuffix(settings.getSuffix());
        templates.setTemplateMode(TemplateMode.HTML);
        templates.setCharacterEncoding(settings.getEncoding().name());
        templates.setCacheable(settings.isCache());
        templates.setCheckExistence(settings.isCheckTemplate());
        return templates;
    }
}

package fr.preinscription.wizard;

import java.util.List;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

@Configuration(proxyBeanMethods = false)
class WizardConfiguration implements WebMvcConfigurer {

    private final VisitResolver visits;
    private final AccessResolver accesses;

    WizardConfiguration(VisitResolver visits, AccessResolver accesses) {
        this.visits = visits;
        this.accesses = accesses;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(visits);
        resolvers.add(accesses);
    }
}

package fr.preinscription.quality;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import org.springframework.boot.test.context.TestComponent;
import org.thymeleaf.IEngineConfiguration;
import org.thymeleaf.templateresolver.ITemplateResolver;
import org.thymeleaf.templateresolver.TemplateResolution;

/** Which templates were drawn: asked first for each, it answers for none. */
@TestComponent
class Drawn implements ITemplateResolver {

    private final Set<String> names = new ConcurrentSkipListSet<>();

    Set<String> names() {
        return Set.copyOf(names);
    }

    void forget() {
        names.clear();
    }

    @Override
    public String getName() {
        return "drawn";
    }

    @Override
    public Integer getOrder() {
        return Integer.MIN_VALUE;
    }

    @Override
    public TemplateResolution resolveTemplate(
            IEngineConfiguration configuration, String owner, String template, Map<String, Object> attributes) {
        names.add(template);
        return null;
    }
}

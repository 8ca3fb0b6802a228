package fr.preinscription.local;

import java.time.Clock;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.BeanDefinitionRegistryPostProcessor;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** Puts the {@link PastClock} before the clock of the house, so that the invented campaign happened on invented days. */
@Configuration(proxyBeanMethods = false)
@Profile("local")
class LocalClock {

    private static final String CLOCK = "clock";
    private static final String REAL = "databaseClock";

    @Bean
    static BeanDefinitionRegistryPostProcessor clockThatPlaysThePast() {
        return new BeanDefinitionRegistryPostProcessor() {
            @Override
            public void postProcessBeanDefinitionRegistry(BeanDefinitionRegistry registry) {
                registry.registerBeanDefinition(REAL, registry.getBeanDefinition(CLOCK));
                registry.removeBeanDefinition(CLOCK);
                var before = new RootBeanDefinition(Clock.class);
                before.setPrimary(true);
                before.setInstanceSupplier(() -> new PastClock(real(registry)));
                registry.registerBeanDefinition(CLOCK, before);
            }

            @Override
            public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
                // the definitions are all it changes
            }
        };
    }

    private static Clock real(BeanDefinitionRegistry registry) {
        return ((ConfigurableListableBeanFactory) registry).getBean(REAL, Clock.class);
    }
}

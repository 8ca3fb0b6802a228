package fr.preinscription.web;

import java.time.Clock;
import java.time.Instant;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;

/** The hall alone, without any other room and without a database: the application of the tests of this package. */
@EnableAutoConfiguration(
        excludeName = {
            "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration",
            "org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration",
            "org.springframework.boot.data.jpa.autoconfigure.DataJpaRepositoriesAutoConfiguration",
            "org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration",
            "org.springframework.boot.mail.autoconfigure.MailSenderAutoConfiguration",
            "com.github.kagkarlsson.scheduler.boot.autoconfigure.DbSchedulerAutoConfiguration",
            "com.github.kagkarlsson.scheduler.boot.autoconfigure.DbSchedulerMetricsAutoConfiguration",
            "com.github.kagkarlsson.scheduler.boot.autoconfigure.DbSchedulerActuatorAutoConfiguration",
        })
@ComponentScan(
        basePackages = {"fr.preinscription.web", "fr.preinscription.academy"},
        excludeFilters = {
            @ComponentScan.Filter(type = FilterType.ASSIGNABLE_TYPE, classes = ClockConfiguration.class),
            @ComponentScan.Filter(
                    type = FilterType.CUSTOM,
                    classes = org.springframework.boot.context.TypeExcludeFilter.class)
        })
@ConfigurationPropertiesScan("fr.preinscription.academy")
@Import({SamplerController.class, CampaignOfTheTests.class})
class Hall {

    @Bean
    Clock clock() {
        return Clock.fixed(Instant.parse("2026-11-20T15:00:00Z"), Paris.ZONE);
    }
}

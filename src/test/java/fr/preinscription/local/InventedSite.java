package fr.preinscription.local;

import fr.preinscription.audit.AuditTrail;
import fr.preinscription.casefile.CaseFiles;
import fr.preinscription.casefile.Decisions;
import fr.preinscription.casefile.Reminders;
import fr.preinscription.catalogue.Campaigns;
import fr.preinscription.catalogue.ExamSessions;
import fr.preinscription.catalogue.Specialties;
import fr.preinscription.registration.LastSessionCandidates;
import fr.preinscription.registration.OfficeEntries;
import fr.preinscription.registration.Registrations;
import java.time.Clock;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.support.BeanDefinitionRegistryPostProcessor;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** The invented candidates and files of the local run, for tests that want a whole office at work. */
@TestConfiguration(proxyBeanMethods = false)
public class InventedSite {

    @Bean
    static BeanDefinitionRegistryPostProcessor past() {
        return LocalClock.clockThatPlaysThePast();
    }

    /** Plays the invented campaign; the form is open behind it. */
    public static void play(BeanFactory beans) {
        var campaigns = beans.getBean(Campaigns.class);
        var clock = beans.getBean(Clock.class);
        var campaign = new LocalCampaign(campaigns, beans.getBean(ExamSessions.class), clock, LocalCampaign.OPEN);
        campaign.run(new DefaultApplicationArguments());
        new LocalCandidates(beans.getBean(LastSessionCandidates.class)).run(new DefaultApplicationArguments());
        new LocalOffice(
                        campaign,
                        campaigns,
                        beans.getBean(Specialties.class),
                        beans.getBean(Registrations.class),
                        beans.getBean(OfficeEntries.class),
                        beans.getBean(CaseFiles.class),
                        beans.getBean(Reminders.class),
                        beans.getBean(Decisions.class),
                        beans.getBean(AuditTrail.class),
                        beans.getBean(JdbcClient.class),
                        beans.getBean(TransactionOperations.class),
                        clock)
                .play();
    }
}

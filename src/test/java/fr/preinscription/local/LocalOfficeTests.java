package fr.preinscription.local;

import static org.assertj.core.api.Assertions.assertThat;

import fr.preinscription.TestDatabase;
import fr.preinscription.audit.AuditTrail;
import fr.preinscription.casefile.CaseFiles;
import fr.preinscription.casefile.Decisions;
import fr.preinscription.casefile.FileState;
import fr.preinscription.casefile.Reminders;
import fr.preinscription.catalogue.Campaigns;
import fr.preinscription.catalogue.ExamSessions;
import fr.preinscription.catalogue.Specialties;
import fr.preinscription.registration.OfficeEntries;
import fr.preinscription.registration.Registrations;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.BeanDefinitionRegistryPostProcessor;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** The invented campaign holds at least one of everything that the office has to do with. */
@SpringBootTest
@Import({TestDatabase.class, LocalOfficeTests.Past.class})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LocalOfficeTests {

    @TestConfiguration(proxyBeanMethods = false)
    static class Past {

        @Bean
        static BeanDefinitionRegistryPostProcessor past() {
            return LocalClock.clockThatPlaysThePast();
        }
    }

    @Autowired
    Campaigns campaigns;

    @Autowired
    ExamSessions sessions;

    @Autowired
    Specialties specialties;

    @Autowired
    Registrations registrations;

    @Autowired
    OfficeEntries entries;

    @Autowired
    AuditTrail trail;

    @Autowired
    CaseFiles files;

    @Autowired
    Reminders reminders;

    @Autowired
    Decisions decisions;

    @Autowired
    JdbcClient database;

    @Autowired
    TransactionOperations transaction;

    @Autowired
    Clock clock;

    @BeforeAll
    void play() {
        var campaign = new LocalCampaign(campaigns, sessions, clock, LocalCampaign.OPEN);
        campaign.run(new DefaultApplicationArguments());
        var began = System.nanoTime();
        new LocalOffice(
                        campaign,
                        campaigns,
                        specialties,
                        registrations,
                        entries,
                        files,
                        reminders,
                        decisions,
                        trail,
                        database,
                        transaction,
                        clock)
                .play();
        System.out.println("played in ms " + (System.nanoTime() - began) / 1_000_000);
    }

    @Test
    void every_state_that_is_possible_while_the_form_is_open() {
        assertThat(words("select distinct state from case_file_state"))
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(FileState.values())
                        .filter(state -> state != FileState.PREREGISTERED)
                        .map(Enum::name)
                        .toList());
    }

    private List<String> words(String query) {
        return database.sql(query).query(String.class).list();
    }
}

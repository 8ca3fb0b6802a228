package fr.preinscription.local;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import fr.preinscription.TestDatabase;
import fr.preinscription.account.Staff;
import fr.preinscription.audit.AuditTrail;
import fr.preinscription.casefile.CaseFiles;
import fr.preinscription.casefile.Channel;
import fr.preinscription.casefile.Decision;
import fr.preinscription.casefile.Decisions;
import fr.preinscription.casefile.FileState;
import fr.preinscription.casefile.PaperState;
import fr.preinscription.casefile.Proposal;
import fr.preinscription.casefile.Proposals;
import fr.preinscription.casefile.Reminders;
import fr.preinscription.catalogue.Campaigns;
import fr.preinscription.catalogue.Communes;
import fr.preinscription.catalogue.ExamSessions;
import fr.preinscription.catalogue.Specialties;
import fr.preinscription.registration.OfficeEntries;
import fr.preinscription.registration.Registrations;
import fr.preinscription.regulation.CandidateCategory;
import fr.preinscription.regulation.ExamForm;
import fr.preinscription.regulation.Timeliness;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.SoftAssertions;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.BeanDefinitionRegistryPostProcessor;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionOperations;

/** The invented campaign holds at least one of everything that the office has to do with. */
@SpringBootTest
@AutoConfigureMockMvc
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
    Communes communes;

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
    Proposals proposals;

    @Autowired
    JdbcClient database;

    @Autowired
    TransactionOperations transaction;

    @Autowired
    Clock clock;

    @Autowired
    MockMvc mvc;

    @BeforeAll
    void play() {
        var campaign = new LocalCampaign(campaigns, sessions, clock, LocalCampaign.OPEN);
        campaign.run(new DefaultApplicationArguments());
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
    }

    @Test
    void a_few_hundred_files_and_the_form_is_open() {
        assertThat(number("select count(*) from registration")).isBetween(350, 500);
        assertThat(campaigns.current().orElseThrow().isOpenAt(clock.instant())).isTrue();
    }

    /** While the form is open, what is awaited is called preregistered: the two are one in the table. */
    @Test
    void every_state() {
        assertThat(words("select distinct state from case_file_state"))
                .containsExactlyInAnyOrderElementsOf(names(FileState.values(), FileState.PREREGISTERED));
    }

    @Test
    void every_channel_every_timeliness_and_every_state_of_a_paper() {
        assertThat(words("select distinct channel from envelope")).containsAll(names(Channel.values()));
        assertThat(words("select distinct timeliness from envelope")).containsAll(names(Timeliness.values()));
        assertThat(words("select distinct timeliness from case_file_state where timeliness is not null"))
                .containsAll(names(Timeliness.values()));
        assertThat(words("select distinct state from paper_state"))
                .containsAll(names(PaperState.values(), PaperState.AWAITED, PaperState.RECEIVED));
    }

    @Test
    void confirmations_unsigned_undated_in_red_ink_and_of_an_old_version() {
        for (var what : List.of("not signed", "not dated", "red_ink")) {
            assertThat(number("select count(*) from envelope where " + what))
                    .as(what)
                    .isPositive();
        }
        assertThat(number("""
                        select count(*) from envelope e join registration_version v on v.registration = e.registration
                        where v.version > e.paper_version and v.author = 'CANDIDATE'""")).isPositive();
    }

    @Test
    void every_kind_of_decision_and_every_proposal_that_an_open_form_allows() {
        assertThat(words("select distinct kind from decision")).containsAll(names(Decision.Kind.values()));
        assertThat(proposals.of(LocalCampaign.SESSION).stream()
                        .map(Proposal::kind)
                        .collect(toSet()))
                .containsAll(Set.of(Proposal.Kind.CANCEL, Proposal.Kind.REMIND, Proposal.Kind.ASK_PROOF));
    }

    @Test
    void reminders_overdue_and_to_come_and_answered() {
        assertThat(number("select count(*) from case_file_state where reminder_due < current_date"))
                .isPositive();
        assertThat(number("select count(*) from case_file_state where reminder_due > current_date"))
                .isPositive();
        assertThat(number("select count(*) from reminder where answered_on is not null"))
                .isPositive();
    }

    @Test
    void every_category_and_form_many_specialties_and_flags() {
        assertThat(words("select distinct answers -> 'situation' ->> 'category' from registration_version"))
                .containsAll(names(CandidateCategory.values()));
        assertThat(words("select distinct answers -> 'form' ->> 'form' from registration_version"))
                .containsAll(names(ExamForm.values()));
        assertThat(words("select distinct answers -> 'specialty' ->> 'slug' from registration_version"))
                .hasSizeGreaterThan(25);
        assertThat(words("""
                        select distinct flag ->> 'ruleId' from registration_version,
                            jsonb_array_elements(verdict -> 'flags') flag""")).contains("R-09", "R-14", "R-23", "R-34", "R-36", "R-47", "R-48", "R-126");
    }

    @Test
    void several_versions_by_candidates_and_by_the_office() {
        assertThat(number("select count(*) from registration where current_version >= 2"))
                .isPositive();
        assertThat(number("select count(*) from registration_version where version = 0 and author = 'DEC5'"))
                .isPositive();
        assertThat(number("select count(*) from registration_version where version > 0 and author = 'DEC5'"))
                .isPositive();
        assertThat(number("select count(distinct written_name) from note")).isGreaterThan(1);
    }

    @Test
    void mails_that_failed_and_none_that_will_be_delivered() {
        assertThat(number("select count(*) from outgoing_message where failed_at is not null"))
                .isPositive();
        assertThat(number("select count(*) from outgoing_message where sent_at is null and failed_at is null"))
                .isZero();
        assertThat(number("select count(*) from scheduled_tasks where task_name = 'message-delivery'"))
                .isZero();
    }

    @Test
    void everything_happened_on_its_day_and_most_of_all_on_the_day_of_the_closing() {
        assertThat(number("select count(distinct created_at::date) from registration"))
                .isGreaterThan(20);
        assertThat(words("""
                        select (created_at at time zone 'Europe/Paris')::date::text from registration
                        group by 1 order by count(*) desc limit 1"""))
                .containsExactly(words("select (current_date - 20)::text").getFirst());
        assertThat(number("select count(*) from envelope where recorded_at > now() - interval '1 minute'"))
                .isLessThan(5);
        assertThat(number("select count(*) from registration where created_at > now()"))
                .isZero();
    }

    @Test
    void people_live_where_there_is_such_a_place() {
        database.sql("""
                        select distinct answers -> 'residence' ->> 'postcode' as postcode,
                               answers -> 'residence' ->> 'communeCode' as code,
                               answers -> 'residence' ->> 'commune' as name from registration_version""").query(row -> {
            assertThat(communes.agree(row.getString("postcode"), row.getString("code")))
                    .as(row.getString("name"))
                    .isTrue();
            assertThat(communes.byCode(row.getString("code")).orElseThrow().name())
                    .isEqualTo(row.getString("name"));
        });
    }

    @Test
    void is_invented_the_same_way_each_time() {
        assertThat(crowd()).isEqualTo(crowd());
    }

    @Test
    void what_a_figure_of_today_counts_is_what_its_link_lists() throws Exception {
        var softly = new SoftAssertions();
        for (var staff : List.of(Staff.head(), Staff.reader())) {
            var page = page("/bureau", staff);
            var links = page.select(".agenda a, .bureau-figures a, td a[href*=regle]");
            assertThat(links).hasSizeGreaterThan(12);
            for (var link : links) {
                if (link.attr("href").startsWith("/bureau/recherche")
                        && !link.attr("href").contains("message=")) {
                    softly.assertThat(listed(link.attr("href"), staff))
                            .as(link.text() + " " + link.attr("href"))
                            .isEqualTo(first(link.text()));
                }
            }
        }
        softly.assertAll();
    }

    @Test
    void what_a_line_of_the_figures_counts_is_what_its_link_lists() throws Exception {
        var page = page("/bureau/chiffres", Staff.reader());
        for (var row : page.select("tr:has(a[href*=recherche])").subList(0, 8)) {
            assertThat(listed(row.selectFirst("a").attr("href"), Staff.reader()))
                    .as(row.text())
                    .isEqualTo(first(row.select("td").first().text()));
        }
    }

    private int listed(String address, Staff staff) throws Exception {
        return first(page(address, staff).selectFirst("p[role=status] strong").text());
    }

    private Document page(String address, Staff staff) throws Exception {
        return Jsoup.parse(mvc.perform(get(java.net.URI.create(address)).with(staff.signedIn()))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString());
    }

    /** The number a text begins with; « Aucun » is none. */
    private static int first(String text) {
        var digits = text.replaceFirst("^(\\d+).*$", "$1");
        return digits.matches("\\d+") ? Integer.parseInt(digits) : 0;
    }

    private List<String> crowd() {
        var chance = new Chance(7);
        var people = new InventedPeople(chance);
        return new InventedCrowd(chance, people, new InventedForms(chance, people, specialties))
                .of(120).stream().map(form -> form.answers().toString()).toList();
    }

    @SafeVarargs
    private static <E extends Enum<E>> List<String> names(E[] values, E... but) {
        return Arrays.stream(values)
                .filter(value -> !List.of(but).contains(value))
                .map(Enum::name)
                .toList();
    }

    private List<String> words(String query) {
        return database.sql(query).query(String.class).list();
    }

    private int number(String query) {
        return database.sql(query).query(Integer.class).single();
    }
}

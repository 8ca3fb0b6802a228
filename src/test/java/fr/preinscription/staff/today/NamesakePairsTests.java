package fr.preinscription.staff.today;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import fr.preinscription.OpenCampaign;
import fr.preinscription.TestDatabase;
import fr.preinscription.account.Staff;
import fr.preinscription.audit.AuditTrail;
import fr.preinscription.catalogue.Campaigns;
import fr.preinscription.registration.Answers;
import fr.preinscription.registration.Answers.Birth;
import fr.preinscription.registration.Answers.Birthplace;
import fr.preinscription.registration.Answers.Contact;
import fr.preinscription.registration.Answers.Identity;
import fr.preinscription.registration.Candidates;
import fr.preinscription.registration.Outcome;
import fr.preinscription.registration.Registrations;
import fr.preinscription.registration.Submission;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** people who look alike are compared by the office. */
@SpringBootTest
@AutoConfigureMockMvc
@Import(TestDatabase.class)
@TestPropertySource(properties = "preinscription.test=a database of its own: others register many who look alike")
class NamesakePairsTests {

    @Autowired
    Namesakes namesakes;

    @Autowired
    Registrations registrations;

    @Autowired
    Campaigns campaigns;

    @Autowired
    AuditTrail trail;

    @Autowired
    Clock clock;

    @Autowired
    JsonMapper json;

    @Autowired
    MockMvc mvc;

    private static int people;

    private String name;

    @BeforeEach
    void somebody_new_is_registered() {
        OpenCampaign.around(campaigns, clock);
        name = "Alibert" + Character.toString('a' + ++people);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                // name, first name, day, place, mail, phone, in common
                "same,  Camille, 14, 31555, other, +33611111111, nom/premier prénom/date de naissance",
                "same,  Zoé,     14, 81004, other, +33611111111, nom/date de naissance/lieu de naissance",
                "other, Camille, 14, 81004, other, +33611111111, premier prénom/date de naissance/lieu de naissance",
                "same,  Camille, 15, 81004, other, +33611111111, nom/premier prénom/lieu de naissance",
                "other, Zoé,     15, 31555, same,  +33611111111, courriel",
                "other, Zoé,     15, 31555, other, own,          téléphone",
                "same,  Camille, 15, 31555, other, +33611111111, -",
                "same,  Zoé,     14, 31555, other, +33611111111, -",
                "other, Camille, 15, 81004, other, -,            -",
            })
    void pairs_those_who_share_three_traits_or_the_mailbox_or_the_phone(
            String surname, String firstName, int day, String place, String mail, String phone, String common) {
        var own = "+3362222" + String.format("%04d", people);
        var one = register(somebody(name, "Camille", 14, "81004", "un" + name, own));
        var other = register(somebody(
                surname.equals("same") ? name : "Zambelli" + name,
                firstName,
                day,
                place,
                mail.equals("same") ? "un" + name : "deux" + name,
                "own".equals(phone) ? own : phone == null ? null : "+3363333" + String.format("%04d", people)));

        var pair = pairOf(one, other);
        if (common == null) {
            assertThat(pair).isNull();
        } else {
            assertThat(pair.one().id()).isEqualTo(one.registration());
            assertThat(String.join(
                            "/", pair.traits().stream().map(Trait::french).toList()))
                    .isEqualTo(common);
        }
    }

    @Test
    void a_phone_given_by_many_makes_no_more_pairs_than_people() {
        var shared = "+3364444" + String.format("%04d", people);
        var school = IntStream.range(0, 6)
                .mapToObj(rank -> register(somebody(
                        "Zambelli" + name + (char) ('a' + rank),
                        "Camille" + (char) ('a' + rank),
                        3 + rank,
                        rank % 2 == 0 ? "81004" : "31555",
                        "ecole" + rank + name,
                        shared)))
                .map(Outcome.Accepted::registration)
                .toList();

        var pairs = namesakes.pairs(OpenCampaign.SESSION).stream()
                .filter(pair -> school.contains(pair.one().id()))
                .toList();
        assertThat(pairs).hasSize(5).allMatch(pair -> pair.traits().equals(List.of(Trait.PHONE)));
        assertThat(pairs.stream()
                        .flatMap(pair -> Stream.of(pair.one().id(), pair.other().id())))
                .containsAll(school);
    }

    @Test
    void who_has_withdrawn_is_compared_to_nobody() {
        var one = register(somebody(name, "Camille", 14, "81004", "un" + name, null));
        var other = register(somebody(name, "Zoé", 14, "81004", "deux" + name, null));
        assertThat(pairOf(one, other)).isNotNull();

        registrations.withdraw(other.registration(), clock.instant());

        assertThat(pairOf(one, other)).isNull();
    }

    @Test
    void shows_both_side_by_side_and_writes_down_who_looked() throws Exception {
        var one = register(somebody(name, "Camille", 14, "81004", "un" + name, null));
        var other = register(somebody(name, "Zoé", 14, "81004", "deux" + name, null));

        var page = Jsoup.parse(
                mvc.perform(get(path(one, other)).with(Staff.reader().signedIn()))
                        .andExpect(status().isOk())
                        .andReturn()
                        .getResponse()
                        .getContentAsString());

        assertThat(page.select("tr:contains(Prénoms) td").eachText()).contains("≠ différent");
        assertThat(page.select("tr.compare-equal").text()).contains("Albi");
        assertThat(page.select("button:contains(Pas un doublon)"))
                .as("a reader only looks")
                .isEmpty();
        for (var side : List.of(one, other)) {
            assertThat(trail.about(side.registration()))
                    .anyMatch(entry -> entry.act().action().equals("FILE_VIEWED"));
        }
    }

    @Test
    void two_people_are_not_paired_again_and_the_reason_is_kept() throws Exception {
        var one = register(somebody(name, "Camille", 14, "81004", "un" + name, null));
        var other = register(somebody(name, "Zoé", 14, "81004", "deux" + name, null));

        mvc.perform(post(path(one, other))
                        .with(Staff.agent().signedIn())
                        .with(csrf())
                        .param("reason", "Jumelles"))
                .andExpect(redirectedUrl("/bureau/doublons"));

        assertThat(pairOf(one, other)).isNull();
        for (var side : List.of(one, other)) {
            assertThat(trail.about(side.registration())).anySatisfy(entry -> {
                assertThat(entry.act().action()).isEqualTo("NOT_A_DUPLICATE");
                assertThat(entry.act().details()).containsEntry("reason", "Jumelles");
            });
        }
    }

    @Test
    void two_people_who_come_to_have_more_in_common_are_compared_again() throws Exception {
        var one = register(somebody(name, "Camille", 14, "81004", "un" + name, null));
        var twin = somebody(name, "Zoé", 14, "81004", "deux" + name, null);
        var other = register(twin);
        mvc.perform(post(path(one, other))
                .with(Staff.agent().signedIn())
                .with(csrf())
                .param("reason", "Jumelles"));

        registrations.submit(new Submission(
                UUID.randomUUID(),
                OpenCampaign.SESSION,
                with(twin, "contact", new Contact(mail("un" + name), mail("un" + name), null)),
                clock.instant(),
                Submission.CANDIDATE,
                other.registration(),
                0));

        assertThat(pairOf(one, other).traits()).contains(Trait.EMAIL);
    }

    @Test
    void a_reason_is_asked_for_and_a_reader_decides_nothing() throws Exception {
        var one = register(somebody(name, "Camille", 14, "81004", "un" + name, null));
        var other = register(somebody(name, "Zoé", 14, "81004", "deux" + name, null));

        var page = mvc.perform(post(path(one, other))
                        .with(Staff.agent().signedIn())
                        .with(csrf())
                        .param("reason", "  "))
                .andExpect(status().isUnprocessableContent())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(Jsoup.parse(page).select("#reason-error").text())
                .isEqualTo("Dites pourquoi ce sont deux personnes.");
        mvc.perform(post(path(one, other))
                        .with(Staff.reader().signedIn())
                        .with(csrf())
                        .param("reason", "x"))
                .andExpect(status().isForbidden());
        assertThat(pairOf(one, other)).isNotNull();
    }

    @Test
    void two_who_have_nothing_in_common_are_not_compared() throws Exception {
        var one = register(somebody(name, "Camille", 14, "81004", "un" + name, null));
        var other = register(somebody("Zambelli" + name, "Zoé", 15, "31555", "deux" + name, null));

        mvc.perform(get(path(one, other)).with(Staff.agent().signedIn())).andExpect(status().isNotFound());
        mvc.perform(get("/bureau/doublons/x/y").with(Staff.agent().signedIn())).andExpect(status().isNotFound());
    }

    private static String path(Outcome.Accepted one, Outcome.Accepted other) {
        return "/bureau/doublons/" + one.number() + "/" + other.number();
    }

    private Pair pairOf(Outcome.Accepted one, Outcome.Accepted other) {
        return namesakes.pairs(OpenCampaign.SESSION).stream()
                .filter(pair -> List.of(one.registration(), other.registration())
                        .containsAll(List.of(pair.one().id(), pair.other().id())))
                .findFirst()
                .orElse(null);
    }

    private Outcome.Accepted register(Answers answers) {
        return (Outcome.Accepted) registrations.submit(new Submission(
                UUID.randomUUID(), OpenCampaign.SESSION, answers, clock.instant(), Submission.CANDIDATE, null, null));
    }

    private Answers somebody(String surname, String firstName, int day, String place, String mailbox, String phone) {
        var mail = mail(mailbox);
        var answers = Candidates.employee(surname, firstName, mail);
        answers = with(answers, "identity", new Identity(surname, null, false, List.of(firstName, "Louise"), false));
        answers = with(answers, "birth", new Birth(day, 5, 1990, true, null));
        answers = with(
                answers,
                "birthplace",
                place.equals("81004")
                        ? new Birthplace("FR", "81004", "Albi", "81")
                        : new Birthplace("FR", "31555", "Toulouse", "31"));
        answers = with(answers, "contact", new Contact(mail, mail, phone));
        return phone == null ? Candidates.acknowledging(answers, "R-27") : answers;
    }

    private static String mail(String mailbox) {
        return mailbox.toLowerCase() + "@example.org";
    }

    private Answers with(Answers answers, String component, Object answer) {
        ObjectNode tree = json.valueToTree(answers);
        tree.set(component, json.valueToTree(answer));
        return json.treeToValue(tree, Answers.class);
    }
}

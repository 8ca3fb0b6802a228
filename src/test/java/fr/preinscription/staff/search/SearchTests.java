package fr.preinscription.staff.search;

import static org.assertj.core.api.Assertions.assertThat;

import fr.preinscription.OpenCampaign;
import fr.preinscription.TestDatabase;
import fr.preinscription.account.Staff;
import fr.preinscription.casefile.Arrival;
import fr.preinscription.casefile.Arrival.SignedPaper;
import fr.preinscription.casefile.CaseFiles;
import fr.preinscription.catalogue.Campaigns;
import fr.preinscription.registration.Answers;
import fr.preinscription.registration.Candidates;
import fr.preinscription.registration.OfficeRegistrations;
import fr.preinscription.registration.Outcome;
import fr.preinscription.registration.Registrations;
import fr.preinscription.registration.Submission;
import fr.preinscription.web.Paris;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest
@Import(TestDatabase.class)
class SearchTests {

    @Autowired
    Search search;

    @Autowired
    Projection projection;

    @Autowired
    Registrations registrations;

    @Autowired
    OfficeRegistrations office;

    @Autowired
    CaseFiles files;

    @Autowired
    Campaigns campaigns;

    @Autowired
    Clock clock;

    @Autowired
    JdbcClient database;

    @BeforeEach
    void open() {
        OpenCampaign.around(campaigns, clock);
    }

    @Test
    void a_registration_is_found_as_soon_as_it_is_stored() {
        var number = register("Récent", "Zoé", "zoe.recent@example.org");

        assertThat(found("recent")).containsExactly(number);
    }

    @Test
    void a_file_is_not_late_in_the_lists_any_more_once_the_last_day_is_moved() {
        var number = register("Retardé", "Zoé", "zoe.retarde@example.org");
        var registration = registration(number);
        var today = LocalDate.ofInstant(clock.instant(), Paris.ZONE);
        OpenCampaign.between(
                campaigns,
                clock.instant().minus(Duration.ofDays(40)),
                clock.instant().minus(Duration.ofDays(10)));
        files.receive(
                registration,
                0,
                Arrival.posted(today.minusDays(1), today).with(SignedPaper.inOrder(0)),
                List.of(),
                Staff.agent().member());
        projection.catchUp();
        assertThat(timeliness(registration)).isEqualTo("LATE");

        OpenCampaign.between(
                campaigns,
                clock.instant().minus(Duration.ofDays(40)),
                clock.instant().minus(Duration.ofDays(5)));
        files.reassess(OpenCampaign.SESSION);
        projection.catchUp();

        assertThat(timeliness(registration)).isEqualTo("IN_TIME");
    }

    private UUID registration(String number) {
        return database.sql("select id from registration where number = ?")
                .param(number)
                .query(UUID.class)
                .single();
    }

    private String timeliness(UUID registration) {
        return database.sql("select timeliness from search_entry where registration = ?")
                .param(registration)
                .query(String.class)
                .single();
    }

    @Test
    void a_name_is_found_however_it_is_spelled_accented_or_ordered() {
        var number = register("Lefèvre-O’Brien", "Marie-Ève", "mlob@example.org");

        for (var typed : List.of(
                "lefevre",
                "LEFÈVRE",
                "Lefèvre O'Brien",
                "obrien lefevre",
                "marie eve lefevre",
                "mariève lefevre",
                "Eve Marie LEFEVRE-OBRIEN",
                "lefev mari",
                "lefevre, marie",
                "lefevre 1990",
                "lefevre 14/05/1990",
                "14/05/1990 obrien")) {
            assertThat(found(typed)).as(typed).contains(number);
        }
        assertThat(found("lefevre 1991")).doesNotContain(number);
        assertThat(found("lefevre dupont")).doesNotContain(number);
    }

    @Test
    void a_name_with_a_letter_missing_wrong_added_or_swapped_comes_near() {
        var number = register("Castelnau", "Hippolyte", "hc@example.org");

        for (var typed : List.of("castlnau", "castelnaud", "castelmau", "catselnau", "Hipolyte castelnau")) {
            var found = find(typed);
            assertThat(found.near()).as(typed).isTrue();
            assertThat(found.lines()).extracting(Search.Line::number).as(typed).contains(number);
        }
        assertThat(find("castelnau").near()).isFalse();
    }

    @Test
    void a_number_is_found_with_its_version_a_hyphen_or_small_letters() {
        var number = register("Numéro", "Paul", "pn@example.org");

        assertThat(found(number.toLowerCase() + "-0")).containsExactly(number);
        assertThat(found("https://inscription-bts.example.org/verifier/" + number + "-0?s=K7QM.abc"))
                .containsExactly(number);
        assertThat(found(number.substring(0, 4) + " " + number.substring(4))).containsExactly(number);
        assertThat(found(number.substring(0, 8))).containsExactly(number);
    }

    @Test
    void a_mistyped_number_is_told_and_its_neighbours_are_shown() {
        var number = register("Typo", "Ada", "typo@example.org");
        var letter = number.charAt(8) == 'A' ? 'B' : 'A';
        var digit = (char) ('0' + (number.charAt(3) - '0' + 1) % 10);

        assertThat(found(number.substring(0, 8) + letter)).contains(number);
        assertThat(found(number.substring(0, 3) + digit + number.substring(4))).contains(number);
        assertThat(question(number.substring(0, 8) + letter).typed()).isInstanceOf(Typed.Mistyped.class);
    }

    @Test
    void a_mail_and_a_phone_are_found_in_any_writing() {
        var answers = Candidates.employee("Joignable", "Eva", "Eva.Joignable@Example.org");
        var number = register(Candidates.with(
                answers,
                new Answers.Contact("Eva.Joignable@Example.org", "Eva.Joignable@Example.org", "+33698765432")));

        assertThat(found("EVA.joignable@example.org")).containsExactly(number);
        assertThat(found("eva.joignable@")).containsExactly(number);
        for (var typed : List.of(
                "06 98 76 54 32",
                "06.98.76.54.32",
                "+33 6 98 76 54 32",
                "0033698765432",
                "+33 (0)6 98 76 54 32",
                "698765432",
                "98 76 54 32")) {
            assertThat(found(typed)).as(typed).containsExactly(number);
        }
    }

    @Test
    void filters_combine() {
        var office = register("Filtre", "Un", "f1@example.org");
        var other = register("Filtre", "Deux", "f2@example.org");
        this.office.cancel(id(office), "Ève Garnier", "Rien reçu");

        assertThat(found("q=filtre&statut=ANNULE", true)).containsExactly(office);
        assertThat(found("q=filtre&etat=ANNULE&etat=ATTENTE_DOSSIER", true)).containsExactlyInAnyOrder(office, other);
        assertThat(found("q=filtre&specialite=management-commercial-operationnel&forme=progressive", true))
                .isEmpty();
        assertThat(found("q=filtre&inscrit-du=" + java.time.LocalDate.now(clock).minusDays(1), true))
                .contains(other);
        assertThat(found("q=filtre&inscrit-au=01/01/2020", true)).isEmpty();
        assertThat(found("q=filtre&manque=D-ID&statut=PREINSCRIT", true)).containsExactly(other);
        assertThat(found("q=filtre&mineur=oui", true)).isEmpty();
        assertThat(found("q=filtre&message=attente&message=echec&message=parti", true))
                .containsExactlyInAnyOrder(office, other);
        assertThat(found("q=filtre&etat=INCONNU", true)).isEmpty();
        assertThat(found("q=filtre&bureau=oui", true)).isEmpty();
    }

    @Test
    void every_facet_and_every_column_is_understood_by_the_database() {
        register("Facette", "Ida", "fi@example.org");
        projection.catchUp();

        for (var facet : Facet.values()) {
            var value = facet.kind() == Facet.Kind.DAY ? "2026-11-25" : "oui";
            search.find(question("").with(facet, value), Column.USUAL, Sort.USUAL, Search.Place.FIRST);
        }
        for (var column : Column.values()) {
            var sort = column.order() == null ? Sort.USUAL : new Sort(column, true);
            assertThat(search.find(question("facette"), List.of(column), sort, Search.Place.FIRST)
                            .lines())
                    .as(column.name())
                    .hasSize(1);
        }
    }

    @Test
    void what_was_lost_is_made_again_from_its_sources() {
        var number = register("Perdu", "Max", "perdu@example.org");
        assertThat(found("perdu")).containsExactly(number);
        database.sql("delete from search_entry where number = ?").param(number).update();
        database.sql("update search_progress set read_to = now() + interval '1 day'")
                .update();
        assertThat(found("perdu")).isEmpty();

        projection.compareAll();

        assertThat(found("perdu")).containsExactly(number);
        database.sql("update search_progress set read_to = now() - interval '1 minute'")
                .update();
    }

    @Test
    void a_change_is_numbered_only_when_the_row_says_something_else() {
        var number = register("Pareil", "Lou", "pareil@example.org");
        projection.catchUp();
        var first = change(number);

        projection.rebuild();
        assertThat(change(number)).isEqualTo(first);

        office.withdraw(id(number), "Ève Garnier", "Courriel");
        projection.catchUp();
        assertThat(change(number)).isGreaterThan(first);
    }

    @Test
    void a_registration_received_long_ago_by_its_clock_is_found_all_the_same() {
        projection.catchUp();
        var accepted = (Outcome.Accepted) registrations.submit(new Submission(
                UUID.randomUUID(),
                OpenCampaign.SESSION,
                Candidates.employee("Ancien", "Léo", "ancien@example.org"),
                clock.instant().minus(Duration.ofDays(3)),
                Submission.CANDIDATE,
                null,
                null));

        assertThat(found("ancien")).containsExactly(accepted.number());
    }

    @Test
    void two_nodes_make_rows_at_once_and_none_is_lost_or_numbered_twice() throws Exception {
        var numbers = new java.util.ArrayList<String>();
        try (var nodes = java.util.concurrent.Executors.newFixedThreadPool(2)) {
            var over = new java.util.concurrent.atomic.AtomicBoolean();
            var watches = java.util.stream.Stream.of(1, 2)
                    .map(node -> nodes.submit(() -> {
                        while (!over.get()) {
                            projection.catchUp();
                        }
                    }))
                    .toList();
            for (var i = 0; i < 40; i++) {
                numbers.add(register(
                        "Noeud" + (char) ('a' + i / 26) + (char) ('a' + i % 26), "Ada", "n" + i + "@example.org"));
            }
            over.set(true);
            for (var watch : watches) {
                watch.get();
            }
        }

        assertThat(found("noeud")).containsExactlyInAnyOrderElementsOf(numbers);
        assertThat(database.sql("select count(*) - count(distinct change) from search_entry")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private long change(String number) {
        return database.sql("select change from search_entry where number = ?")
                .param(number)
                .query(Long.class)
                .single();
    }

    private List<String> found(String typed) {
        return find(typed).lines().stream().map(Search.Line::number).toList();
    }

    private List<String> found(String query, boolean address) {
        projection.catchUp();
        return search.find(Question.of(query), Column.USUAL, Sort.USUAL, Search.Place.FIRST).lines().stream()
                .map(Search.Line::number)
                .toList();
    }

    private Search.Found find(String typed) {
        projection.catchUp();
        return search.find(question(typed), Column.USUAL, Sort.USUAL, Search.Place.FIRST);
    }

    private static Question question(String typed) {
        return Question.EMPTY.withText(typed);
    }

    private UUID id(String number) {
        return office.find(number).orElseThrow().id();
    }

    private String register(String name, String firstName, String email) {
        return register(Candidates.employee(name, firstName, email));
    }

    private String register(Answers answers) {
        return ((Outcome.Accepted) registrations.submit(new Submission(
                        UUID.randomUUID(),
                        OpenCampaign.SESSION,
                        answers,
                        clock.instant(),
                        Submission.CANDIDATE,
                        null,
                        null)))
                .number();
    }
}

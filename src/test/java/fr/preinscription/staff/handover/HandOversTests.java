package fr.preinscription.staff.handover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import fr.preinscription.OpenCampaign;
import fr.preinscription.TestDatabase;
import fr.preinscription.account.Staff;
import fr.preinscription.catalogue.Campaigns;
import fr.preinscription.registration.Answers;
import fr.preinscription.registration.Answers.Contact;
import fr.preinscription.registration.Candidates;
import fr.preinscription.registration.Outcome;
import fr.preinscription.registration.Registrations;
import fr.preinscription.registration.Submission;
import fr.preinscription.staff.handover.HandOver.Scope;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

@SpringBootTest
@AutoConfigureMockMvc
@Import(TestDatabase.class)
class HandOversTests {

    @Autowired
    HandOvers handOvers;

    @Autowired
    Registrations registrations;

    @Autowired
    Campaigns campaigns;

    @Autowired
    Clock clock;

    @Autowired
    JdbcClient database;

    @Autowired
    MockMvc mvc;

    @BeforeEach
    void open_and_nothing_pending() {
        OpenCampaign.around(campaigns, clock);
        handOvers.make(OpenCampaign.SESSION, Scope.NEW, Staff.head().member());
    }

    @Test
    void only_files_that_are_ready_leave_and_only_once() {
        var ready = registered(someone());
        var waiting = registered(someone());
        ready(ready);

        var made = make(Scope.NEW);
        assertThat(candidates(made)).singleElement().satisfies(line -> {
            assertThat(line.getField("numero_inscription")).isEqualTo(ready.number());
            assertThat(line.getField("operation")).isEqualTo("C");
        });
        assertThat(handOvers.make(OpenCampaign.SESSION, Scope.NEW, Staff.head().member()))
                .isEmpty();
        assertThat(handOvers.pending(OpenCampaign.SESSION).fresh()).isZero();
        assertThat(candidates(made))
                .noneMatch(line -> line.getField("numero_inscription").equals(waiting.number()));
    }

    @Test
    void what_changed_leaves_again_and_what_is_cancelled_is_taken_out_once() {
        var changed = registered(someone());
        var cancelled = registered(someone());
        ready(changed);
        ready(cancelled);
        make(Scope.NEW);

        var answers = registrations.find(changed.registration()).answers();
        var before = answers.contact();
        var again = registrations.submit(new Submission(
                UUID.randomUUID(),
                OpenCampaign.SESSION,
                Candidates.with(
                        answers, new Contact("autre." + before.email(), "autre." + before.email(), before.phone())),
                clock.instant(),
                Submission.CANDIDATE,
                changed.registration(),
                0));
        assertThat(again).isInstanceOf(Outcome.Accepted.class);
        ready(changed);
        database.sql("update registration set status = 'CANCELLED' where id = ?")
                .param(cancelled.registration())
                .update();

        var lines = byNumber(candidates(make(Scope.NEW)));
        assertThat(lines).hasSize(2);
        assertThat(lines.get(changed.number()).getField("operation")).isEqualTo("M");
        assertThat(lines.get(changed.number()).getField("version")).isEqualTo("1");
        assertThat(lines.get(changed.number()).getField("courriel")).startsWith("autre.");
        assertThat(lines.get(cancelled.number()).getField("operation")).isEqualTo("S");
        assertThat(lines.get(cancelled.number()).getField("nom_naissance")).isEmpty();
        assertThat(handOvers.pending(OpenCampaign.SESSION).fresh()).isZero();
    }

    @Test
    void everything_can_be_handed_over_again() {
        var one = registered(someone());
        ready(one);
        make(Scope.NEW);

        var all = make(Scope.ALL);
        assertThat(byNumber(candidates(all)).get(one.number()).getField("operation"))
                .isEqualTo("E");
        assertThat(all.candidates())
                .isEqualTo(handOvers.pending(OpenCampaign.SESSION).ready());
        assertThat(handOvers.pending(OpenCampaign.SESSION).fresh()).isZero();
    }

    @Test
    void every_unit_has_a_line_and_the_counts_can_be_checked() throws Exception {
        var one = registered(someone());
        ready(one);
        var made = make(Scope.NEW);
        var files = files(made);

        var candidate = records(files.get("candidats.csv")).getFirst();
        var units = records(files.get("unites.csv"));
        assertThat(candidate.getField("diplome_code")).matches("\\d{8}");
        assertThat(candidate.getField("prenom_2")).isEqualTo("Louise");
        assertThat(candidate.getField("categorie")).isEqualTo("EXPERIENCE");
        assertThat(candidate.getField("grille_connue")).isEqualTo("O");
        assertThat(units)
                .isNotEmpty()
                .allSatisfy(unit -> assertThat(unit.getField("statut")).isEqualTo("PASSE"))
                .anySatisfy(unit -> assertThat(unit.getField("langue")).isEqualTo("anglais"));
        assertThat(Integer.parseInt(candidate.getField("nombre_unites"))).isEqualTo(units.size());

        var control = byField(records(files.get("controle.csv")), "fichier");
        for (var name : List.of("candidats.csv", "unites.csv")) {
            assertThat(control.get(name).getField("sha256")).isEqualTo(sha256(files.get(name)));
            assertThat(control.get(name).getField("lignes"))
                    .isEqualTo(Integer.toString(records(files.get(name)).size()));
        }
    }

    @Test
    void fetched_again_a_hand_over_is_the_same_whatever_became_of_the_files() {
        var one = registered(someone());
        ready(one);
        var made = make(Scope.NEW);
        var before = bytes(made);

        database.sql("update registration set status = 'WITHDRAWN' where id = ?")
                .param(one.registration())
                .update();
        assertThat(bytes(made)).isEqualTo(before);
    }

    @Test
    void the_head_hands_over_from_the_page_and_fetches_the_file() throws Exception {
        ready(registered(someone()));
        mvc.perform(post("/bureau/remise")
                        .param("scope", "NEW")
                        .with(csrf())
                        .with(Staff.head().signedIn()))
                .andExpect(redirectedUrl("/bureau/remise"));
        var page =
                Jsoup.parse(mvc.perform(get("/bureau/remise").with(Staff.head().signedIn()))
                        .andExpect(status().isOk())
                        .andReturn()
                        .getResponse()
                        .getContentAsString());
        assertThat(page.select("tbody tr").first().text())
                .contains(Staff.head().member().name(), "nouveautés");

        var file = mvc.perform(get(page.select("tbody a").first().attr("href"))
                        .with(Staff.head().signedIn()))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse();
        assertThat(unzip(file.getContentAsByteArray())).containsKeys("candidats.csv", "unites.csv", "controle.csv");
        mvc.perform(get("/bureau/remise").with(Staff.agent().signedIn())).andExpect(status().isForbidden());
        mvc.perform(get("/bureau/remise/999999").with(Staff.head().signedIn())).andExpect(status().isNotFound());
    }

    private HandOver make(Scope scope) {
        return handOvers
                .make(OpenCampaign.SESSION, scope, Staff.head().member())
                .orElseThrow();
    }

    private static Answers someone() {
        var word = letters();
        return Candidates.employee("Remise " + word, "Camille", word + "@example.org");
    }

    private static String letters() {
        var word = new StringBuilder();
        UUID.randomUUID().toString().chars().filter(c -> c != '-').forEach(c -> word.append((char) ('a' + c % 26)));
        return word.substring(0, 12);
    }

    private Outcome.Accepted registered(Answers answers) {
        return (Outcome.Accepted) registrations.submit(new Submission(
                UUID.randomUUID(), OpenCampaign.SESSION, answers, clock.instant(), Submission.CANDIDATE, null, null));
    }

    private void ready(Outcome.Accepted file) {
        database.sql("""
                        insert into case_file (registration, revision, state, completeness, updated_at, updated_by, last_act)
                        values (?, 1, 'REGISTERED', 'COMPLETE', now(), 'test', 'test')
                        on conflict (registration) do update set state = 'REGISTERED'""").param(file.registration()).update();
    }

    private List<NamedCsvRecord> candidates(HandOver made) {
        return records(files(made).get("candidats.csv"));
    }

    private static Map<String, NamedCsvRecord> byNumber(List<NamedCsvRecord> lines) {
        return byField(lines, "numero_inscription");
    }

    private static Map<String, NamedCsvRecord> byField(List<NamedCsvRecord> lines, String field) {
        var found = new LinkedHashMap<String, NamedCsvRecord>();
        lines.forEach(line -> assertThat(found.put(line.getField(field), line)).isNull());
        return found;
    }

    private static List<NamedCsvRecord> records(String file) {
        return CsvReader.builder().fieldSeparator(';').ofNamedCsvRecord(file).stream()
                .toList();
    }

    private Map<String, String> files(HandOver made) {
        return unzip(bytes(made));
    }

    private byte[] bytes(HandOver made) {
        var out = new ByteArrayOutputStream();
        try {
            handOvers.write(made, out);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return out.toByteArray();
    }

    private static Map<String, String> unzip(byte[] bytes) {
        var files = new LinkedHashMap<String, String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return files;
    }

    private static String sha256(String text) throws Exception {
        return HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    }
}

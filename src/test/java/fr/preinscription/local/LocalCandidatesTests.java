package fr.preinscription.local;

import static org.assertj.core.api.Assertions.assertThat;

import fr.preinscription.TestDatabase;
import fr.preinscription.catalogue.Communes;
import fr.preinscription.catalogue.Specialties;
import fr.preinscription.registration.LastSessionCandidates;
import fr.preinscription.registration.LastSessionCandidates.Candidate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest
@Import(TestDatabase.class)
class LocalCandidatesTests {

    @Autowired
    LastSessionCandidates candidates;

    @Autowired
    Specialties specialties;

    @Autowired
    Communes communes;

    @Autowired
    JdbcClient database;

    @Test
    void invents_candidates_that_could_exist() {
        for (var candidate : LocalCandidates.all()) {
            var answers = candidate.answers();
            var residence = answers.residence();
            assertThat(communes.agree(residence.postcode(), residence.communeCode()))
                    .as(residence.toString())
                    .isTrue();
            assertThat(communes.byCode(residence.communeCode()).orElseThrow().name())
                    .isEqualTo(residence.commune());
            var birthplace = answers.birthplace();
            if (birthplace.communeCode() != null) {
                var commune = communes.byCode(birthplace.communeCode()).orElseThrow();
                assertThat(commune.name()).isEqualTo(birthplace.place());
                assertThat(commune.department()).isEqualTo(birthplace.department());
            }
            var specialty = specialties
                    .find(answers.specialty().slug(), LocalCampaign.SESSION)
                    .orElseThrow();
            var option = answers.option() == null ? null : answers.option().letter();
            assertThat(specialty.open()).as(specialty.slug()).isTrue();
            assertThat(specialty.option(option).isPresent()).isEqualTo(specialty.hasOptions());
            if (answers.units() != null) {
                assertThat(answers.units().choices().keySet())
                        .allMatch(code -> specialty.grid(option).unit(code).isPresent());
            }
        }
    }

    @Test
    void puts_them_on_record_once() {
        var local = new LocalCandidates(candidates);

        local.run(new DefaultApplicationArguments());
        local.run(new DefaultApplicationArguments());

        assertThat(database.sql("select count(*) from last_session_candidate where number like '26314%'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(12);
    }

    @Test
    void tells_numbers_and_dates_that_open_the_form() {
        new LocalCandidates(candidates).run(new DefaultApplicationArguments());

        assertThat(LocalCandidates.samples()).hasSize(3).allSatisfy(sample -> {
            var day = sample.birthDate().split("/");
            assertThat(candidates.find(
                            LocalCampaign.SESSION - 1, sample.number(), day[2] + "-" + day[1] + "-" + day[0]))
                    .map(Candidate::email)
                    .isPresent();
            assertThat(candidates.find(LocalCampaign.SESSION - 1, sample.number(), "1950-01-01"))
                    .isEmpty();
        });
    }
}

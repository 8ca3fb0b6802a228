package fr.preinscription.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import fr.preinscription.TestDatabase;
import java.nio.charset.StandardCharsets;
import org.jsoup.Jsoup;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.MockMvc;

/** Between two campaigns the rules of the next session are not known, and nothing is answered. */
@SpringBootTest
@AutoConfigureMockMvc
@Import(TestDatabase.class)
class NoCampaignTests {

    @Autowired
    MockMvc mvc;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/simulateurs/inscription",
                "/simulateurs/inscription/reponse",
                "/simulateurs/notes",
                "/simulateurs/notes/epreuves",
                "/simulateurs/notes/reponse"
            })
    void pages_say_so(String path) throws Exception {
        var page = Jsoup.parse(
                mvc.perform(get(path)).andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8));

        assertThat(page.select("h1").text()).isEqualTo("Les simulateurs ne peuvent pas répondre");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/specialties", "/api/v1/specialties/tourisme/units"})
    void programs_are_told(String path) throws Exception {
        var response = mvc.perform(get(path)).andReturn().getResponse();

        assertThat(response.getStatus()).isEqualTo(503);
        assertThat(response.getContentType()).isEqualTo("application/problem+json");
    }
}

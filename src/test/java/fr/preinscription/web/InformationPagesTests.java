package fr.preinscription.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.MockMvc;

@SpringBootTest(classes = Hall.class)
@AutoConfigureMockMvc
class InformationPagesTests {

    @Autowired
    MockMvc mvc;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/aide",
                "/aide?campagne=1",
                "/accessibilite",
                "/mentions-legales",
                "/donnees-personnelles",
            })
    void thePageSaysWhoRunsTheExaminationAndNothingOfAPastSession(String path) throws Exception {
        var page = page(path);

        assertThat(page.select("h1")).hasSize(1);
        assertThat(page.select("main").text())
                .contains("dec5@ac-toulouse.fr")
                .doesNotContain("2020", "2021", "trois ans", "3 ans", "null", "${", "[[");
        assertThat(page.select("a[href^='#']"))
                .allSatisfy(
                        link -> assertThat(page.getElementById(link.attr("href").substring(1)))
                                .as(link.outerHtml())
                                .isNotNull());
        assertThat(page.select("main a[href='mailto:dec5@ac-toulouse.fr']")).isNotEmpty();
    }

    @Test
    void theHelpQuotesTheDatesAndValuesOfTheCampaign() throws Exception {
        var text = page("/aide?campagne=1").select("main").text().replace('\u00a0', ' ');

        assertThat(text)
                .contains(
                        "Du jeudi 16 octobre 2031 à 9 h au vendredi 21 novembre 2031 à 17 h",
                        "17 mois de travail",
                        "des sessions 2027 à 2031",
                        "Une seule, et en plus l’épreuve « engagement étudiant »",
                        "au plus tard le vendredi 28 novembre 2031");
    }

    @Test
    void betweenTwoCampaignsTheHelpInventsNoDate() throws Exception {
        assertThat(page("/aide").select("main").text())
                .contains("Les dates de la prochaine session ne sont pas encore connues")
                .doesNotContainPattern("\\b20\\d\\d\\b");
    }

    @Test
    void retentionIsOnlyAProposal() throws Exception {
        assertThat(page("/donnees-personnelles").select("caption").text())
                .contains("proposition à valider par le délégué à la protection des données");
    }

    private Document page(String path) throws Exception {
        return Jsoup.parse(mvc.perform(get(path))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8));
    }
}

package fr.preinscription.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.MockMvc;

@SpringBootTest(classes = Hall.class)
@AutoConfigureMockMvc
class FragmentsTests {

    @Autowired
    MockMvc mvc;

    @Test
    void everyFieldIsDrawnWithItsLabelAndNothingIsChosenBeforehand() throws Exception {
        var page = page(get("/echantillon"));

        assertThat(page.title()).isEqualTo("Échantillon – Préinscription au BTS");
        assertThat(page.select("[checked], [aria-invalid], .fr-error-text, [role=alert]"))
                .isEmpty();
        assertThat(page.select("input:not([type=hidden]), select, textarea"))
                .isNotEmpty()
                .allSatisfy(control -> assertThat(page.select("label[for='" + control.id() + "']"))
                        .as(control.outerHtml())
                        .hasSize(1));
    }

    @Test
    void anErrorStandsByItsFieldAndInTheSummaryAndWhatWasTypedIsKept() throws Exception {
        var page = page(post("/echantillon")
                .with(SecurityMockMvcRequestPostProcessors.csrf())
                .param("familyName", "Un nom \"bien\" <trop> long")
                .param("birthDate.day", "31")
                .param("birthDate.month", "2")
                .param("birthDate.year", "2001")
                .param("situation", "SECOND")
                .param("grounds", "FIRST", "THIRD")
                .param("country", "BE")
                .param("periods[0].start.day", "1")
                .param("_sworn", "on"));

        assertThat(page.title()).isEqualTo("Erreur : Échantillon – Préinscription au BTS");
        assertThat(page.select("[data-error-summary] li").eachText())
                .containsExactly(
                        "Le formulaire entier a un défaut.",
                        "Le nom est trop long (10 caractères au plus).",
                        "Saisissez votre adresse électronique.",
                        "Saisissez un numéro de téléphone.",
                        "Votre date de naissance n’existe pas dans le calendrier. Vérifiez le jour, le mois et l’année"
                                + " (4 chiffres).",
                        "Répondez par oui ou par non.",
                        "Cochez la case pour continuer.",
                        "Saisissez le nom de l’employeur.",
                        "La date de début : il manque le jour, le mois ou l’année.");
        assertThat(page.select("[data-error-summary] a"))
                .allSatisfy(
                        link -> assertThat(page.getElementById(link.attr("href").substring(1)))
                                .as(link.outerHtml())
                                .isNotNull());
        assertThat(page.getElementById("familyName").val()).isEqualTo("Un nom \"bien\" <trop> long");
        assertThat(page.getElementById("birthDate.month").val()).isEqualTo("2");
        assertThat(page.select("[checked]").eachAttr("id")).containsExactly("situation-2", "grounds", "grounds-3");
        assertThat(page.select("[aria-invalid]"))
                .isNotEmpty()
                .allSatisfy(control -> assertThat(
                                control.hasAttr("aria-describedby")
                                        ? control.attr("aria-describedby")
                                        : control.closest("fieldset").attr("aria-describedby"))
                        .contains("-erreur"));
        assertThat(page.select("[aria-describedby]")).allSatisfy(control -> {
            for (var id : control.attr("aria-describedby").split(" ")) {
                assertThat(page.getElementById(id)).as(id).isNotNull();
            }
        });
        var ids = page.select("[id]").eachAttr("id");
        assertThat(ids).doesNotHaveDuplicates();
    }

    @Test
    void anAnswerOfTheWrongKindKeepsAllTheOthers() throws Exception {
        var page = page(post("/echantillon")
                .with(SecurityMockMvcRequestPostProcessors.csrf())
                .param("familyName", "Léa")
                .param("birthDate.day", "31")
                .param("birthDate.year", "2001")
                .param("situation", "SECOND")
                .param("grounds", "FIRST", "THIRD")
                .param("sworn", "true")
                .param("country", "BE")
                .param("months", "douze"));

        assertThat(page.select("[data-error-summary] a").eachText())
                .containsExactly("Écrivez un nombre entier, en chiffres.");
        assertThat(page.getElementById("months").val()).isEqualTo("douze");
        assertThat(page.getElementById("familyName").val()).isEqualTo("Léa");
        assertThat(page.getElementById("birthDate").val()).isEqualTo("31");
        assertThat(page.getElementById("birthDate.year").val()).isEqualTo("2001");
        assertThat(page.select("[checked]").eachAttr("id"))
                .containsExactly("situation-2", "grounds", "grounds-3", "sworn");
        assertThat(page.select("option[selected]").eachText()).containsExactly("Belgique");
    }

    private Document page(org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder request)
            throws Exception {
        var html = mvc.perform(request)
                .andReturn()
                .getResponse()
                .getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
        return Jsoup.parse(html);
    }
}

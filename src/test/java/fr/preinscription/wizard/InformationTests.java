package fr.preinscription.wizard;

import static org.assertj.core.api.Assertions.assertThat;

import fr.preinscription.registration.Answers;
import fr.preinscription.registration.OfficeRegistrations;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** What the candidate must be told, on the page where it is looked for. */
@StepTest
class InformationTests {

    private static final String CHECK = "/inscription/verification";
    private static final String REGISTERED = "/inscription/enregistree";
    private static final String FOLLOW_UP = "/mon-inscription/suivi";

    @Autowired
    Walk walk;

    @Autowired
    Finished finished;

    @Autowired
    MockMvc mvc;

    @Autowired
    OfficeRegistrations office;

    @Test
    void c103_papers_may_be_sat_in_another_academy() {
        assertThat(walk.page(walk.start(finished.form()), CHECK).text())
                .contains("peuvent avoir lieu dans une autre académie", "vous déplacer");
    }

    @Test
    void c142_an_absence_is_told_before_the_validation() {
        var page = walk.page(walk.start(finished.form()), CHECK);

        assertThat(page.html().select("form[action='" + CHECK + "'] li").eachText())
                .anyMatch(line -> line.contains("Une absence à une épreuve obligatoire empêche d’avoir le diplôme"));
    }

    @Test
    void c165_only_points_above_ten_count() {
        var exam = Exams.employee()
                .specialty(Exams.MCO)
                .global()
                .units(Exams.grid(Exams.MCO), "{}")
                .with("languages", "{'compulsory': 'anglais', 'taught': 'DISTANCE', 'second': 'italien'}");

        assertThat(walk.page(walk.start(exam.json()), "/inscription/epreuves-facultatives")
                        .text())
                .contains("Seuls les points au-dessus de 10/20 comptent", "vous ne perdez jamais de points");
    }

    @Test
    void c167_a_forgotten_box_keeps_nobody_from_asking() {
        assertThat(walk.page(walk.start(finished.form()), "/inscription/amenagement")
                        .text())
                .contains("Vous pouvez faire cette demande même si vous oubliez de cocher la case");
    }

    @Test
    void c219_the_paper_file_is_not_acknowledged() {
        var token = register(finished.form());

        for (var path : List.of(REGISTERED, FOLLOW_UP)) {
            assertThat(walk.page(token, path).text())
                    .contains("n’envoie pas d’accusé de réception de votre dossier papier")
                    .contains("gardez la preuve d’envoi");
        }
        assertThat(new Browser(mvc).open("/aide").text()).contains("Gardez la preuve de l’envoi");
    }

    @Test
    void c227_a_rare_language_is_told_by_letter_at_the_latest_in_january() {
        var form = finished.form();
        var rare = finished.with(
                finished.with(form, Step.OPTIONALS, new Answers.Optionals(List.of("LV:vietnamien"), false)),
                Step.VERDICT,
                new Answers.Acknowledgements(Set.of("R-70:vietnamien")));
        var token = register(rare);

        assertThat(walk.page(token, FOLLOW_UP).text()).contains("par courrier, au plus tard en janvier 2027");
        assertThat(walk.page(register(finished.form()), FOLLOW_UP).text()).doesNotContain("par courrier");
    }

    @Test
    void c229_the_convocation_is_downloaded() {
        var token = register(finished.form());

        for (var path : List.of(REGISTERED, FOLLOW_UP)) {
            assertThat(walk.page(token, path).text())
                    .contains("Trois à quatre semaines avant les épreuves")
                    .contains("Nous ne l’envoyons pas par la poste ni par courriel.")
                    .contains("mi-juillet", "dossier professionnel en retard est refusé");
        }
    }

    @Test
    void who_asked_for_an_accommodation_is_told_when_to_call() {
        var form = finished.with(finished.form(), Step.ACCOMMODATION, new Answers.Accommodation(true, null));

        assertThat(walk.page(register(form), FOLLOW_UP).text())
                .contains("Vous n’avez pas de réponse fin mars pour vos aménagements");
        assertThat(walk.page(register(finished.form()), FOLLOW_UP).text()).doesNotContain("vos aménagements");
    }

    @Test
    void who_is_not_registered_any_more_is_told_nothing_of_what_comes_next() {
        var token = register(finished.form());
        office.cancel(walk.draft(token).baseRegistration(), "Hélène Bureau", "Rien reçu");

        assertThat(walk.page(token, FOLLOW_UP).text())
                .contains("Votre inscription est annulée")
                .doesNotContain("Téléchargez alors votre convocation");
    }

    private String register(Answers answers) {
        var token = walk.start(answers);
        var submission = walk.draft(token).submission().toString();
        var page = walk.answer(token, CHECK, "submission", submission);
        assertThat(page.location()).as(page.text()).isEqualTo(REGISTERED);
        return token;
    }
}

package fr.preinscription.staff.file;

import static org.assertj.core.api.Assertions.assertThat;

import fr.preinscription.registration.AnswerSheet;
import fr.preinscription.registration.AnswerSheet.Line;
import fr.preinscription.registration.AnswerSheet.Part;
import fr.preinscription.staff.file.VersionDifferences.Difference;
import java.util.List;
import org.junit.jupiter.api.Test;

class VersionDifferencesTests {

    private static final Part NAME = part("Identité", line("Nom de naissance", "Durand"), line("Prénom", "Camile"));
    private static final Part CONTACT = part("Contact", line("Téléphone", "06 00 00 00 00"));

    @Test
    void what_is_the_same_is_no_difference() {
        assertThat(VersionDifferences.between(sheet(NAME, CONTACT), sheet(NAME, CONTACT)))
                .isEmpty();
    }

    @Test
    void a_changed_answer_is_shown_before_and_after() {
        var corrected = part("Identité", line("Nom de naissance", "Durand"), line("Prénom", "Camille"));

        assertThat(VersionDifferences.between(sheet(NAME, CONTACT), sheet(corrected, CONTACT)))
                .containsExactly(new Difference("Identité", "Prénom", List.of("Camile"), List.of("Camille")));
    }

    @Test
    void an_answer_that_came_or_went_has_nothing_on_one_side() {
        var language = part("Langue vivante", line("Langue obligatoire", "Anglais"));

        assertThat(VersionDifferences.between(sheet(NAME, CONTACT), sheet(NAME, language)))
                .containsExactly(
                        new Difference("Langue vivante", "Langue obligatoire", List.of(), List.of("Anglais")),
                        new Difference("Contact", "Téléphone", List.of("06 00 00 00 00"), List.of()));
    }

    @Test
    void several_answers_to_one_question_are_compared_together() {
        var one = part("Expérience", line("Période", "2016"), line("Période", "2018"));
        var other = part("Expérience", line("Période", "2016"), line("Période", "2020"));

        assertThat(VersionDifferences.between(sheet(one), sheet(other)))
                .containsExactly(
                        new Difference("Expérience", "Période", List.of("2016", "2018"), List.of("2016", "2020")));
    }

    private static AnswerSheet sheet(Part... parts) {
        return new AnswerSheet(List.of(parts));
    }

    private static Part part(String title, Line... lines) {
        return new Part(title.toLowerCase(), title, List.of(lines));
    }

    private static Line line(String label, String value) {
        return new Line(label, List.of(value));
    }
}

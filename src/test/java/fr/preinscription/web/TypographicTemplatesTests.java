package fr.preinscription.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypographicTemplatesTests {

    /** « _ » stands for the unbreakable space. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "<p>Une question ?</p> | <p>Une question_?</p>",
                "<p>Étape 3 : « ici »</p> | <p>Étape 3_: «_ici_»</p>",
                "<p>Un ; deux ! « Trois ? »</p> | <p>Un_; deux_! «_Trois_?_»</p>",
                "<a th:href=`@{/}`>Ici</a> : là | <a th:href=`@{/}`>Ici</a>_: là",
                "<p th:text=`${a ? b : c}`></p> | <p th:text=`${a ? b : c}`></p>",
                "<p>[[${a ? 'b' : 'c'}]] : <b>d</b></p> | <p>[[${a ? 'b' : 'c'}]]_: <b>d</b></p>",
                "<p th:replace=`~{x :: y(label='Qui ?', hint='« Ici »', z=${a ? 'b' : 'c'})}`/> |"
                        + " <p th:replace=`~{x :: y(label='Qui_?', hint='«_Ici_»', z=${a ? 'b' : 'c'})}`/>",
                "<p th:text=`${a} ? 'Non : ici' : 'Ici'`></p> | <p th:text=`${a} ? 'Non_: ici' : 'Ici'`></p>",
                "<p>20 000 mots, 05 36 25</p> | <p>20#000 mots, 05 36 25</p>",
                "<!-- Qui ? --> | <!-- Qui ? -->",
                "<p>10:30</p> | <p>10:30</p>",
            })
    void frenchSpacesAreUnbreakable(String typed, String set) {
        assertThat(TypographicTemplates.typeset(typed))
                .isEqualTo(set.replace('_', '\u00a0').replace('#', '\u202f'));
    }

    @Test
    void aLiteralWithExpressionsToo() {
        assertThat(TypographicTemplates.typeset("<p th:text='x' th:title=\"|${a ? b : c} : là|\"/>"))
                .isEqualTo("<p th:text='x' th:title=\"|${a ? b : c}\u00a0: là|\"/>");
    }
}

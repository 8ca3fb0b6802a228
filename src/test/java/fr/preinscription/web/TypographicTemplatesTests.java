package fr.preinscription.web;

import static org.assertj.core.api.Assertions.assertThat;

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
                "<a th:href=`@{/}`>Ici</a> : là | <a th:href=`@{/}`>Ici</a> : là",
                "<p th:text=`${a ? b : c}`></p> | <p th:text=`${a ? b : c}`></p>",
                "<p>[[${a ? 'b' : 'c'}]] : <b>d</b></p> | <p>[[${a ? 'b' : 'c'}]] : <b>d</b></p>",
                "<p th:replace=`~{x :: y(label='Qui ?', hint='« Ici »', z=${a ? 'b' : 'c'})}`/> |"
                        + " <p th:replace=`~{x :: y(label='Qui_?', hint='«_Ici_»', z=${a ? 'b' : 'c'})}`/>",
                "<!-- Qui ? --> | <!-- Qui ? -->",
                "<p>10:30</p> | <p>10:30</p>",
            })
    void frenchSpacesAreUnbreakable(String typed, String set) {
        assertThat(TypographicTemplates.typeset(typed)).isEqualTo(set.replace('_', '\u00a0'));
    }
}

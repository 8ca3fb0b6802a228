package fr.preinscription.regulation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AccommodationRulesTests {
    @Test
    void theBoxIsNotTheRequest() {
        Candidates candidate = Candidates.employee().with(facts -> facts.disability(true));
        assertThat(candidate.judgement()).isEqualTo("nothing");
        assertThat(candidate.message("R-76")).contains("dès que possible").contains("session 2021");
        assertThat(candidate.in(Sessions.year(2022)).message("R-76"))
                .contains("au plus tard le vendredi 20 novembre 2020 à 17 h");
        assertThat(Candidates.employee().message("R-76")).isEqualTo("none");
    }
}

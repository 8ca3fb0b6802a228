package fr.preinscription.regulation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.preinscription.regulation.Candidacy.ExemptionGround;
import fr.preinscription.regulation.Candidacy.UnitAnswer;
import fr.preinscription.regulation.Candidacy.UnitStatus;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OptionalPaperRulesTests {
    @ParameterizedTest
    @CsvSource({
        "2021, 2, nothing",
        "2021, 3, blocks R-72",
        "2024, 2, nothing",
        "2025, 1, nothing",
        "2025, 2, blocks R-72"
    })
    void howMany(int year, int count, String judgement) {
        List<String> papers =
                Stream.of("OPT:A", "OPT:B", "LV:occitan").limit(count).toList();
        assertThat(Candidates.employee()
                        .in(Sessions.year(year))
                        .with(facts -> facts.optionalPapers(papers).studentCommitment(true))
                        .judgement())
                .isEqualTo(judgement);
    }

    @Test
    void theMessageSaysHowMany() {
        Candidates candidate =
                Candidates.employee().with(facts -> facts.optionalPapers(List.of("OPT:A", "OPT:B", "OPT:C")));
        assertThat(candidate.message("R-72")).contains("au maximum deux épreuves facultatives");
        assertThat(candidate.in(Sessions.year(2027)).message("R-72")).contains("une seule épreuve facultative");
    }

    @Test
    void studentCommitmentFollowsAUnitThatIsSat() {
        Candidates committed = Candidates.employee().with(facts -> facts.studentCommitment(true));
        assertThat(committed.judgement()).isEqualTo("nothing");
        assertThat(committed.exempt("E41", ExemptionGround.VAE).judgement()).isEqualTo("blocks R-73");
        assertThat(committed.exempt("E4", ExemptionGround.VAE).judgement())
                .as("by its paper")
                .isEqualTo("blocks R-73");
        assertThat(committed.exempt("E42", ExemptionGround.VAE).judgement()).isEqualTo("nothing");
        assertThat(committed.answering("E41", UnitAnswer.of(null)).judgement()).isEqualTo("blocks R-48 R-73");
        assertThat(committed
                        .form(ExamForm.PROGRESSIVE)
                        .answering("E41", UnitAnswer.of(UnitStatus.POSTPONE))
                        .judgement())
                .isEqualTo("blocks R-73");
    }
}

package fr.preinscription.regulation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.preinscription.regulation.Candidacy.ExemptionGround;
import fr.preinscription.regulation.Candidacy.Language;
import fr.preinscription.regulation.Candidacy.LanguageTaught;
import fr.preinscription.regulation.SessionParameters.LanguageTaughtCondition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageRulesTests {
    @ParameterizedTest
    @CsvSource({
        "MCO, anglais,    nothing",
        "MCO, vietnamien, warns R-70",
        "MCO, occitan,    blocks R-69",
        "MCO, klingon,    blocks R-69",
        "MCO, ,           blocks R-69",
        "EB,  anglais,    nothing",
        "EB,  espagnol,   blocks R-69"
    })
    void compulsoryLanguage(String specialty, String language, String judgement) {
        assertThat(speaking(Candidates.employee().choosing(specialty), language, LanguageTaught.DISTANCE)
                        .judgement())
                .isEqualTo(judgement);
    }

    @Test
    void neverTaught() {
        assertThat(speaking(Candidates.employee(), "italien", LanguageTaught.NOWHERE)
                        .judgement())
                .isEqualTo("warns R-68, flags R-68");
        assertThat(speaking(Candidates.pupil(), "italien", LanguageTaught.NOWHERE)
                        .judgement())
                .isEqualTo("blocks R-68");
        assertThat(speaking(Candidates.pupil(), "klingon", LanguageTaught.NOWHERE)
                        .judgement())
                .isEqualTo("blocks R-68 R-69");
    }

    @Test
    void from2025DistanceLearningIsWarnedUnlessTheAcademyKeepsItsRule() {
        Candidates candidate = speaking(Candidates.pupil(), "italien", LanguageTaught.NOWHERE);
        assertThat(candidate.in(Sessions.year(2024)).judgement()).isEqualTo("blocks R-68");
        assertThat(candidate.in(Sessions.year(2025)).judgement()).isEqualTo("warns R-68, flags R-68");
        assertThat(candidate
                        .in(Sessions.year(2025).toBuilder()
                                .languageTaughtCondition(LanguageTaughtCondition.BLOCK)
                                .build())
                        .judgement())
                .isEqualTo("blocks R-68");
    }

    @Test
    void aLanguageThatIsNotSatIsNotJudged() {
        Candidates candidate = speaking(Candidates.pupil(), "klingon", LanguageTaught.NOWHERE);
        assertThat(candidate.exempt("E2", ExemptionGround.VAE).judgement()).isEqualTo("nothing");
        assertThat(candidate.form(ExamForm.PROGRESSIVE).postponing("E2").judgement())
                .isEqualTo("nothing");
    }

    private static Candidates speaking(Candidates candidate, String language, LanguageTaught taught) {
        return candidate.with(facts -> facts.language(new Language(language, taught)));
    }
}

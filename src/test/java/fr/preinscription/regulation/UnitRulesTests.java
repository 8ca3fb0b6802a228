package fr.preinscription.regulation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.preinscription.regulation.Candidacy.ExemptionGround;
import fr.preinscription.regulation.Candidacy.OfficeDecision;
import fr.preinscription.regulation.Candidacy.UnitAnswer;
import fr.preinscription.regulation.Candidacy.UnitClaims;
import fr.preinscription.regulation.Candidacy.UnitStatus;
import fr.preinscription.regulation.Curriculum.Specialty;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnitRulesTests {
    private static final String[] ALL = {"E1", "E2", "E3", "E41", "E42", "E5", "E6"};

    @Test
    void nothingIsPostponedInTheGlobalForm() {
        assertThat(Candidates.employee().postponing("E5").judgement()).isEqualTo("blocks R-44");
        assertThat(Candidates.employee().postponing("E4").judgement())
                .as("a paper")
                .isEqualTo("blocks R-44");
        assertThat(Candidates.employee()
                        .postponing("E5")
                        .holding(OfficeDecision.DEROGATION)
                        .judgement())
                .isEqualTo("flags R-47");
        assertThat(Candidates.employee()
                        .postponing("E5")
                        .holding(OfficeDecision.POSITIONING)
                        .judgement())
                .isEqualTo("blocks R-44");
        assertThat(Candidates.employee()
                        .form(ExamForm.PROGRESSIVE)
                        .postponing("E5")
                        .judgement())
                .isEqualTo("nothing");
    }

    @Test
    void somethingIsSat() {
        assertThat(Candidates.employee()
                        .form(ExamForm.PROGRESSIVE)
                        .postponing(ALL)
                        .judgement())
                .isEqualTo("blocks R-45");
        assertThat(Candidates.employee().postponing(ALL).judgement()).isEqualTo("blocks R-44 R-50");
        Candidates exempt = Candidates.employee().form(ExamForm.PROGRESSIVE);
        for (String unit : ALL) {
            exempt = exempt.exempt(unit, ExemptionGround.VAE);
        }
        assertThat(exempt.judgement()).isEqualTo("blocks R-50");
        assertThat(exempt.postponing("E5").judgement()).isEqualTo("blocks R-45");
        assertThat(exempt.answering("E5", UnitAnswer.of(null)).judgement())
                .as("an unknown status is not sat")
                .isEqualTo("blocks R-48 R-50");
    }

    @Test
    void unknownCodesAndStatuses() {
        assertThat(Candidates.employee().exempt("E9", null).judgement()).isEqualTo("blocks R-48");
        assertThat(Candidates.employee().keeping("E9", "AB").judgement()).isEqualTo("blocks R-48");
        assertThat(Candidates.employee().answering("E5", UnitAnswer.of(null)).judgement())
                .isEqualTo("blocks R-48");
        assertThat(Candidates.employee().answering("E4", UnitAnswer.of(null)).judgement())
                .isEqualTo("blocks R-48");
    }

    @Test
    void aPaperOrItsUnitsNeverBoth() {
        Candidates repeating = Candidates.repeating(ExamForm.GLOBAL);
        assertThat(repeating.keeping("E4", "12").judgement()).isEqualTo("nothing");
        assertThat(repeating.keeping("E4", "12").keeping("E41", "AB").judgement())
                .as("the unit's own answer is not judged")
                .isEqualTo("blocks R-49");
        assertThat(repeating.keeping("E4", "AB").keeping("E41", "12").judgement())
                .as("the paper's answer counts for all")
                .isEqualTo("blocks R-49 R-58");
        assertThat(repeating.keeping("E41", "12").keeping("E42", "12").judgement())
                .isEqualTo("nothing");
    }

    @ParameterizedTest
    @CsvSource({"2022, nothing", "2023, blocks R-49", "2024, blocks R-49"})
    void onlyUnitsAreKeptFromSession2023(int year, String judgement) {
        assertThat(Candidates.repeating(ExamForm.GLOBAL)
                        .in(Sessions.year(year))
                        .answering("E4", UnitAnswer.keep("12.00", year - 1))
                        .judgement())
                .isEqualTo(judgement);
    }

    @Test
    void aProtectedMarkOfAWholePaperIsLookedAt() {
        SessionParameters session = Sessions.year(2027).toBuilder()
                .containerMarkSessions(Set.of(2022))
                .build();
        Candidates candidate =
                Candidates.repeating(ExamForm.GLOBAL).in(session).answering("E4", UnitAnswer.keep("12.00", 2022));
        assertThat(candidate.judgement()).isEqualTo("blocks R-49");
        assertThat(candidate.with(facts -> facts.containerMarkProtected(true)).judgement())
                .isEqualTo("flags R-115");
    }

    @Test
    void withoutAKnownGridNothingBlocks() {
        Specialty mco = Candidates.CURRICULUM.specialties().get("MCO");
        Specialty unknown =
                new Specialty("MCO", mco.name(), Set.of(), List.of(), Map.of(), false, null, Set.of(), null, null);
        Curriculum curriculum = new Curriculum(
                Map.of("MCO", unknown),
                Candidates.CURRICULUM.compulsoryLanguages(),
                Candidates.CURRICULUM.optionalLanguages());
        Candidates candidate = Candidates.pupil().among(curriculum);
        assertThat(candidate.judgement()).isEqualTo("flags R-48");
        assertThat(candidate.papers()).isEqualTo("D-CONF D-ID D-SCOL2 D-STAGE");
        assertThat(candidate.with(facts -> facts.studentCommitment(true)).judgement())
                .isEqualTo("flags R-48 R-73");
        assertThat(candidate
                        .with(facts -> facts.unitClaims(new UnitClaims("U1, 12 en 2020", "U3", "")))
                        .papers())
                .isEqualTo("D-CONF D-DISP D-ID D-REL D-SCOL2 D-STAGE");
        assertThat(candidate.answering("U1", UnitAnswer.of(UnitStatus.POSTPONE)).judgement())
                .isEqualTo("flags R-48");
    }

    @Test
    void unitsOfAnotherOptionAreUnknown() {
        var mco = Candidates.CURRICULUM.specialties().get("SIO");
        var units = new java.util.LinkedHashMap<>(mco.units());
        units.put("E6A", new Curriculum.Unit("E6A", "", Curriculum.Kind.OTHER, true, false, null, Set.of("SLAM")));
        Specialty sio =
                new Specialty("SIO", "SIO", mco.options(), List.of(), units, true, "E5", mco.languages(), false, null);
        Candidates candidate = Candidates.employee()
                .among(new Curriculum(Map.of("SIO", sio), Set.of("anglais"), Set.of()))
                .exempt("E6A", ExemptionGround.VAE);
        assertThat(candidate.choosing("SIO", "SLAM").judgement()).isEqualTo("nothing");
        assertThat(candidate.choosing("SIO", "SISR").judgement()).isEqualTo("blocks R-48");
    }

    @Test
    void absenceIsAnnounced() {
        assertThat(Candidates.employee().notices()).contains("R-51");
    }
}

package fr.preinscription.regulation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.preinscription.regulation.Candidacy.ContinuingEducation;
import fr.preinscription.regulation.Candidacy.ExemptionGround;
import fr.preinscription.regulation.Candidacy.Experience;
import fr.preinscription.regulation.Candidacy.ExperienceKind;
import fr.preinscription.regulation.Candidacy.Identity;
import fr.preinscription.regulation.Candidacy.Internship;
import fr.preinscription.regulation.Candidacy.OfficeDecision;
import fr.preinscription.regulation.SessionParameters.ConfirmationMode;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaperRulesTests {
    @ParameterizedTest
    @CsvSource({
        "1994-11-04, FR,    D-JDC, false",
        "1994-11-03, FR,    '',    false",
        "1995-11-03, FR,    D-JDC, false",
        "1995-11-04, FR,    D-JDC, true",
        "1995-11-04, MA FR, D-JDC, true",
        "1995-11-04, MA,    '',    false",
        "1994-00-00, FR,    D-JDC, false",
        "1995-02-29, FR,    '',    false",
        "'',         FR,    '',    false"
    })
    void nationalService(String birth, String nationalities, String paper, boolean required) {
        List<OwedPaper> papers = Candidates.employee()
                .born(birth)
                .identity(one -> new Identity(
                        one.birthName(),
                        null,
                        one.firstNames(),
                        one.birthDate(),
                        one.birthPlace(),
                        List.of(nationalities.split(" "))))
                .verdict()
                .papers()
                .stream()
                .filter(owed -> owed.ruleId().equals("R-83"))
                .toList();
        assertThat(papers.stream().map(OwedPaper::code).toList())
                .isEqualTo(paper.isEmpty() ? List.of() : List.of(paper));
        assertThat(papers.stream().anyMatch(OwedPaper::required)).isEqualTo(required);
    }

    @Test
    void bornOnALeapDayThePaperIsNoLongerRequiredOnTheTwentyEighth() {
        Candidates candidate = Candidates.employee().born("1996-02-29");
        assertThat(jdcRequired(candidate.at("2021-02-27T12:00:00+01:00"))).isTrue();
        assertThat(jdcRequired(candidate.at("2021-02-28T12:00:00+01:00"))).isFalse();
    }

    private static boolean jdcRequired(Candidates candidate) {
        return candidate.verdict().papers().stream()
                .filter(owed -> owed.ruleId().equals("R-83"))
                .anyMatch(OwedPaper::required);
    }

    @Test
    void aCensusAttestationIsEnoughForTheYoungestWhereTheSessionSaysSo() {
        SessionParameters session =
                Sessions.year(2027).toBuilder().jdcAcceptCensusUnderAge(18).build();
        OwedPaper paper = Candidates.pupil().born("2003-02-14").in(session).verdict().papers().stream()
                .filter(owed -> owed.code().equals("D-JDC"))
                .findFirst()
                .orElseThrow();
        assertThat(paper.required()).isFalse();
        assertThat(paper.hint()).contains("recensement");
    }

    @Test
    void experience() {
        assertThat(Candidates.employee().papers()).isEqualTo("D-CONF D-ID D-TRAV");
        assertThat(Candidates.employee()
                        .working(ExperienceKind.SELF_EMPLOYED, "2010-01-01")
                        .papers())
                .isEqualTo("D-CONF D-ID D-RCS");
        assertThat(Candidates.employee()
                        .with(facts -> facts.experience(new Experience(ExperienceKind.SELF_EMPLOYED, List.of(), false)))
                        .papers())
                .isEqualTo("D-CONF D-ID D-RCS");
    }

    @ParameterizedTest
    @CsvSource({
        "PROFESSIONAL_CONTRACT, DONE, D-CONF D-CPRO D-FC D-ID D-TRAVPRO",
        "FIRST_TRAINING, DONE, D-CONF D-FC D-ID D-STAGE",
        "FIRST_TRAINING, NOT_APPLICABLE, D-CONF D-FC D-ID D-STAGE",
        "FIRST_TRAINING, , D-CONF D-FC D-ID D-STAGE",
        "FIRST_TRAINING, PLANNED, D-CONF D-CONV D-FC D-ID",
        "CAREER_CHANGE, PLANNED, D-CONF D-CONV D-FC D-ID",
        "FURTHER_TRAINING, DONE, D-CONF D-FC D-ID D-STAGE|D-TRAV",
        "FURTHER_TRAINING, PLANNED, D-CONF D-CONV|D-TRAV D-FC D-ID",
        ", DONE, D-CONF D-FC D-ID"
    })
    void continuingEducation(ContinuingEducation situation, Internship internship, String papers) {
        assertThat(Candidates.trainee(situation)
                        .with(facts -> facts.internship(internship))
                        .papers())
                .isEqualTo(papers);
    }

    @Test
    void pupilsApprenticesAndRepeaters() {
        assertThat(Candidates.pupil().papers()).isEqualTo("D-CONF D-ID D-SCOL2 D-STAGE");
        assertThat(Candidates.pupil()
                        .with(facts -> facts.category(CandidateCategory.DISTANCE_APPRENTICE))
                        .papers())
                .isEqualTo("D-1350 D-CAPP D-CONF D-EMPL D-ID");
        assertThat(Candidates.repeating(ExamForm.GLOBAL).papers()).isEqualTo("D-CONF D-ID D-REL D-STAGE|D-TRAV");
        assertThat(Candidates.repeating(ExamForm.GLOBAL)
                        .with(facts -> facts.internship(Internship.PLANNED))
                        .papers())
                .isEqualTo("D-CONF D-CONV|D-TRAV D-ID D-REL");
    }

    @Test
    void internshipPapersFollowTheUnitsThatAreSat() {
        assertThat(Candidates.pupil().exempt("E41", ExemptionGround.VAE).papers())
                .contains("D-STAGE");
        assertThat(Candidates.pupil().exempt("E4", ExemptionGround.VAE).papers())
                .doesNotContain("D-STAGE");
        assertThat(Candidates.employee().papers()).doesNotContain("D-STAGE");
    }

    @Test
    void theAttestationFollowsTheAgreement() {
        Verdict verdict = Candidates.pupil()
                .with(facts -> facts.internship(Internship.PLANNED))
                .verdict();
        assertThat(verdict.papersLater()).extracting(OwedPaper::code).containsExactly("D-STAGE");
        assertThat(Candidates.pupil().verdict().papersLater()).isEmpty();
    }

    @Test
    void marksExemptionsDecisionsAndScaffolding() {
        assertThat(Candidates.employee().keeping("E1", "12").papers()).contains("D-REL");
        assertThat(Candidates.employee().keeping("E9", "12").papers()).doesNotContain("D-REL");
        assertThat(Candidates.employee()
                        .exempt("E1", ExemptionGround.DUT)
                        .exempt("E2", ExemptionGround.VAE)
                        .papers())
                .isEqualTo("D-CONF D-DISP D-ID D-TRAV");
        assertThat(Candidates.employee()
                        .holding(OfficeDecision.SPREADING, OfficeDecision.DEROGATION, OfficeDecision.POSITIONING)
                        .papers())
                .isEqualTo("D-CONF D-DEC D-ID D-POS D-TRAV");
        assertThat(Candidates.employee().choosing("BAT").papers()).isEqualTo("D-CONF D-ID D-R408 D-TRAV");
    }

    @Test
    void laterSessionsAskLess() {
        SessionParameters session = Sessions.year(2027).toBuilder()
                .statementHeldByAcademy(true)
                .confirmationMode(ConfirmationMode.ONLINE_SIGNATURE)
                .build();
        Candidates candidate =
                Candidates.repeating(ExamForm.GLOBAL).in(session).with(facts -> facts.registeredHereLastSession(true));
        assertThat(candidate.papers()).isEqualTo("D-ID D-STAGE|D-TRAV");
        assertThat(candidate
                        .with(facts -> facts.registeredHereLastSession(false))
                        .papers())
                .contains("D-REL");
        assertThat(Candidates.employee().choosing("BAT").in(session).verdict().papers().stream()
                        .filter(paper -> paper.code().equals("D-R408")))
                .singleElement()
                .extracting(OwedPaper::required)
                .isEqualTo(false);
    }

    @Test
    void everyPaperHasItsWords() {
        assertThat(SupportingDocument.values())
                .allSatisfy(document -> assertThat(document.label()).isNotBlank());
        assertThat(Stream.of(SupportingDocument.values()).map(SupportingDocument::code))
                .doesNotHaveDuplicates();
    }
}

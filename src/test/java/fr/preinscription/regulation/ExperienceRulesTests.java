package fr.preinscription.regulation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.preinscription.regulation.Candidacy.Experience;
import fr.preinscription.regulation.Candidacy.ExperienceKind;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExperienceRulesTests {
    @ParameterizedTest
    @CsvSource({
        "2017-11-04/2020-11-03, nothing",
        "2017-11-05/2020-11-03, nothing",
        "2017-11-06/2020-11-03, blocks R-15",
        "2017-11-04,            nothing",
        "2018-05-10,            'warns R-15, flags R-15'",
        "2018-05-11,            blocks R-15",
        "2018-03-01/2021-02-28, 'warns R-15, flags R-15'",
        "2018-03-01/2021-02-27, blocks R-15",
        "2021-01-01/2024-12-31, blocks R-15",
        "2020-01-01/2015-01-01, blocks R-15"
    })
    void oneJobOnTheDayOfValidationAndOnTheEveOfTheExam(String period, String judgement) {
        assertThat(Candidates.employee()
                        .working(ExperienceKind.EMPLOYEE, period)
                        .judgement())
                .isEqualTo(judgement);
    }

    @Test
    void overlapsCountOnceAndSpansAddUp() {
        assertThat(Candidates.employee()
                        .working(ExperienceKind.EMPLOYEE, "2017-01-01/2018-06-30", "2019-01-01/2020-06-30")
                        .judgement())
                .isEqualTo("nothing");
        assertThat(Candidates.employee()
                        .working(ExperienceKind.EMPLOYEE, "2019-05-01/2020-10-31", "2019-05-01/2020-10-31")
                        .judgement())
                .isEqualTo("blocks R-15");
    }

    @Test
    void selfEmployedNeedOneSpanWhichMayBeOver() {
        assertThat(Candidates.employee()
                        .working(ExperienceKind.SELF_EMPLOYED, "2010-01-01/2012-12-31")
                        .judgement())
                .isEqualTo("nothing");
        assertThat(Candidates.employee()
                        .working(ExperienceKind.SELF_EMPLOYED, "2017-01-01/2018-06-30", "2019-01-01/2020-06-30")
                        .judgement())
                .isEqualTo("blocks R-16");
        assertThat(Candidates.employee()
                        .working(ExperienceKind.SELF_EMPLOYED, "2018-03-01")
                        .judgement())
                .isEqualTo("warns R-16, flags R-16");
        assertThat(Candidates.employee()
                        .working(ExperienceKind.SELF_EMPLOYED, "2017-01-01/2018-06-30", "2018-07-01/2019-12-31")
                        .judgement())
                .as("adjoining spans are one")
                .isEqualTo("nothing");
    }

    @Test
    void unregisteredSelfEmployedAreLookedAt() {
        assertThat(Candidates.employee()
                        .with(facts -> facts.experience(new Experience(ExperienceKind.SELF_EMPLOYED, List.of(), false)))
                        .judgement())
                .isEqualTo("flags R-16");
    }

    @Test
    void theYearsAreDueAtTheLastUnitOfTheProgressiveForm() {
        Candidates beginner = Candidates.employee()
                .working(ExperienceKind.EMPLOYEE, "2020-10-01")
                .form(ExamForm.PROGRESSIVE);
        assertThat(beginner.judgement()).as("nothing postponed").isEqualTo("blocks R-15");
        assertThat(beginner.postponing("E5").judgement()).isEqualTo("warns R-15, flags R-15");
        assertThat(beginner.postponing("E4").judgement()).as("a whole paper").isEqualTo("warns R-15, flags R-15");
        assertThat(beginner.postponing("E9").judgement()).as("an unknown unit").isEqualTo("blocks R-15 R-48");
        assertThat(beginner.postponing("E5").form(ExamForm.GLOBAL).judgement()).isEqualTo("blocks R-15 R-44");
        assertThat(beginner.postponing("E5").working(ExperienceKind.EMPLOYEE).judgement())
                .as("no period given")
                .isEqualTo("blocks R-15");
        assertThat(beginner.postponing("E5")
                        .working(ExperienceKind.EMPLOYEE, "2020-01-01/2015-01-01")
                        .judgement())
                .as("a period given, even an impossible one")
                .isEqualTo("warns R-15, flags R-15");
    }

    @Test
    void onlyTheDoorOfExperienceAsksIt() {
        assertThat(Candidates.pupil()
                        .working(ExperienceKind.EMPLOYEE, "2020-10-01")
                        .judgement())
                .isEqualTo("nothing");
        assertThat(Candidates.employee().with(facts -> facts.experience(null)).judgement())
                .isEqualTo("blocks R-15");
    }

    @Test
    void theMessageCountsTheMonths() {
        assertThat(Candidates.employee()
                        .working(ExperienceKind.EMPLOYEE, "2019-03-01/2020-10-31")
                        .message("R-15"))
                .isEqualTo("Vous déclarez 20 mois d’expérience. Il faut 36 mois dans le domaine du BTS. Vérifiez vos"
                        + " dates.");
    }
}

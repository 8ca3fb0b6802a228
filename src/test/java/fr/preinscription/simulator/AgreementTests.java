package fr.preinscription.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import fr.preinscription.registration.AnsweredFacts;
import fr.preinscription.regulation.BirthDate;
import fr.preinscription.regulation.Candidacy;
import fr.preinscription.regulation.Candidacy.ExperienceKind;
import fr.preinscription.regulation.Candidacy.UnitStatus;
import fr.preinscription.regulation.OwedPaper;
import fr.preinscription.regulation.ReadCases;
import fr.preinscription.regulation.ReadCases.ReadCase;
import fr.preinscription.regulation.Regulation;
import fr.preinscription.regulation.Topic;
import fr.preinscription.regulation.Verdict.Breach;
import fr.preinscription.regulation.WorkDuration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What the simulators answer is what the regulation says, on every acceptance case that can be asked without a name. */
class AgreementTests {

    private static final Set<String> RULES = Set.of(
            "R-08", "R-09", "R-11", "R-12", "R-13", "R-14", "R-15", "R-16", "R-17", "R-18", "R-28", "R-38", "R-39",
            "R-41", "R-42", "R-43", "R-44", "R-47", "R-87", "R-117");

    private static final List<ReadCase> ASKABLE =
            ReadCases.all().stream().filter(AgreementTests::canBeAsked).toList();

    @TestFactory
    Stream<DynamicTest> eligibility() {
        return ASKABLE.stream()
                .map(one -> DynamicTest.dynamicTest(one.id(), () -> {
                    var verdict = Regulation.judge(one.candidacy(), one.session(), one.curriculum());
                    var opinion = opinion(one);

                    assertThat(ids(opinion.obstacles())).as("blocks").isEqualTo(rules(verdict.blocks()));
                    assertThat(ids(told(opinion)))
                            .as("warnings and flags")
                            .isEqualTo(rules(Stream.concat(verdict.warnings().stream(), verdict.flags().stream())
                                    .toList()));
                    if (one.candidacy().units().values().stream().allMatch(unit -> unit.status() == UnitStatus.SIT)) {
                        assertThat(opinion.papers(26).stream()
                                        .map(paper -> String.join("|", paper.codes()))
                                        .filter(code -> !code.equals("D-JDC") || isFrench(one)))
                                .as("papers")
                                .isEqualTo(verdict.papers().stream()
                                        .map(OwedPaper::code)
                                        .toList());
                    }
                }));
    }

    /** Why it is yes is never what the regulation says against it. */
    @TestFactory
    Stream<DynamicTest> grounds() {
        return ASKABLE.stream()
                .filter(one -> opinion(one).obstacles().isEmpty())
                .map(one -> DynamicTest.dynamicTest(one.id(), () -> {
                    var verdict = Regulation.judge(one.candidacy(), one.session(), one.curriculum());
                    var conditions =
                            opinion(one).conditions().stream().map(Said::rule).collect(Collectors.toSet());

                    var grounds = Grounds.of(
                            question(one), one.session().year(), one.session().experienceMonths(), conditions);

                    assertThat(grounds)
                            .isNotEmpty()
                            .allSatisfy(ground -> assertThat(ground.source()).isNotEmpty());
                    var against = rules(Stream.concat(verdict.blocks().stream(), verdict.flags().stream())
                            .toList());
                    assertThat(grounds).noneMatch(ground -> against.contains(ground.rule()));
                }));
    }

    @Test
    void most_rules_speak_in_some_case() {
        var spoken = ASKABLE.stream()
                .flatMap(one -> Stream.concat(opinion(one).obstacles().stream(), told(opinion(one)).stream()))
                .map(Said::rule)
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(ASKABLE).hasSizeGreaterThan(60);
        assertThat(spoken)
                .contains(
                        "R-08", "R-11", "R-12", "R-13", "R-14", "R-15", "R-16", "R-17", "R-18", "R-38", "R-39", "R-41",
                        "R-42", "R-44");
    }

    @TestFactory
    Stream<DynamicTest> keptMarks() {
        return ReadCases.all().stream()
                .filter(AgreementTests::keepsMarks)
                .map(one -> DynamicTest.dynamicTest(one.id(), () -> {
                    var question = marks(one);
                    var asked = AnsweredFacts.of(
                            question.answers(one.session().year(), "", Set.of()),
                            one.candidacy().at(),
                            "");
                    assertThat(question.asked()).isNotEmpty();
                    for (var mark : question.asked()) {
                        var expected = Regulation.keptMark(
                                String.valueOf(mark.unit()), one.candidacy(), one.session(), one.curriculum());
                        var answered = Regulation.keptMark(
                                String.valueOf(mark.unit()), asked, one.session(), one.curriculum());
                        assertThat(answered).isEqualTo(expected);
                    }
                }));
    }

    @Test
    void there_are_marks_kept_and_marks_refused() {
        var kept = ReadCases.all().stream()
                .filter(AgreementTests::keepsMarks)
                .flatMap(one -> marks(one).asked().stream()
                        .map(mark -> Regulation.keptMark(
                                String.valueOf(mark.unit()), one.candidacy(), one.session(), one.curriculum())))
                .toList();

        assertThat(kept).anyMatch(mark -> mark.keepable()).anyMatch(mark -> !mark.keepable());
        assertThat(kept).anyMatch(mark -> mark.lastChance());
    }

    private static Opinion opinion(ReadCase one) {
        var occasion = new Occasion(one.session().year(), today(one), "", spareUnit(one));
        return new Opinion(
                question(one),
                occasion,
                (answers, topics) -> Regulation.judge(
                        AnsweredFacts.of(answers, one.candidacy().at(), ""), one.session(), one.curriculum(), topics));
    }

    private static EligibilityQuestion question(ReadCase one) {
        var candidacy = one.candidacy();
        var experience = candidacy.experience();
        var exam = candidacy.previousExam();
        return new EligibilityQuestion(
                candidacy.specialty(),
                candidacy.options().isEmpty() ? null : candidacy.options().getFirst(),
                department(candidacy),
                candidacy.faceToFaceSchool(),
                candidacy.category() == null
                        ? Situation.NONE
                        : Situation.valueOf(candidacy.category().name()),
                candidacy.trainingYear(),
                candidacy.continuingEducation(),
                experience == null ? null : experience.kind(),
                experience == null ? null : experience.registered(),
                experience == null
                        ? null
                        : WorkDuration.on(today(one), experience).months(),
                experience != null && experience.periods().stream().anyMatch(period -> period.to() == null),
                candidacy.enrolledInDistanceLearning(),
                exam != null,
                exam == null ? null : exam.specialty(),
                exam == null ? null : exam.form(),
                exam == null ? null : exam.sat(),
                candidacy.form(),
                candidacy.units().values().stream().noneMatch(unit -> unit.status() == UnitStatus.POSTPONE),
                candidacy.internship(),
                new ArrayList<>(candidacy.decisions()),
                age(one));
    }

    private static KeptMarksQuestion marks(ReadCase one) {
        var exam = one.candidacy().previousExam();
        var marks = new ArrayList<MarkAsked>();
        one.candidacy().units().forEach((unit, answer) -> {
            if (answer.status() == UnitStatus.KEEP && answer.mark() != null) {
                marks.add(new MarkAsked(unit, answer.mark(), answer.markSession(), answer.retakenIn()));
            }
        });
        return new KeptMarksQuestion(
                one.candidacy().specialty(),
                one.candidacy().options().isEmpty()
                        ? null
                        : one.candidacy().options().getFirst(),
                exam == null ? null : exam.specialty(),
                one.candidacy().form(),
                new ArrayList<>(marks));
    }

    /** A mark of each unit on its own, of the BTS of the previous exam, which the candidate has. */
    private static boolean keepsMarks(ReadCase one) {
        var candidacy = one.candidacy();
        var specialty = one.curriculum().specialty(candidacy.specialty());
        return specialty != null
                && candidacy.form() != null
                && candidacy.previousExam() != null
                && candidacy.previousExam().specialty() != null
                && candidacy.options().size() <= 1
                && candidacy.units().entrySet().stream()
                        .filter(unit -> unit.getValue().status() == UnitStatus.KEEP)
                        .allMatch(unit -> specialty.units().containsKey(unit.getKey())
                                && unit.getValue().markSpecialty() == null)
                && candidacy.units().keySet().stream().allMatch(specialty.units()::containsKey)
                && candidacy.units().values().stream()
                        .anyMatch(unit -> unit.status() == UnitStatus.KEEP && unit.mark() != null);
    }

    private static boolean canBeAsked(ReadCase one) {
        var candidacy = one.candidacy();
        var address = candidacy.address();
        var exam = candidacy.previousExam();
        return candidacy.action() == Candidacy.Action.SUBMIT
                && candidacy.specialty() != null
                && candidacy.options().size() <= 1
                && candidacy.form() != null
                && address != null
                && address.kind() == null
                && department(candidacy) != null
                && (exam == null || exam.specialty() != null && exam.form() != null)
                && candidacy.units().values().stream().noneMatch(unit -> unit.ground() == Candidacy.ExemptionGround.VAE)
                && unitsCanBeAsked(one)
                && experienceCanBeAsked(one);
    }

    /** Whether some wait: of an answer for a whole paper that contradicts one of its units, nobody can tell. */
    private static boolean unitsCanBeAsked(ReadCase one) {
        var specialty = one.curriculum().specialty(one.candidacy().specialty());
        return specialty == null
                || one.candidacy().units().entrySet().stream()
                        .filter(unit -> unit.getValue().status() == UnitStatus.POSTPONE)
                        .noneMatch(unit -> {
                            var known = specialty.units().get(unit.getKey());
                            return known != null && one.candidacy().units().containsKey(known.paper());
                        });
    }

    /** A number of whole months until today, and whether it goes on. */
    private static boolean experienceCanBeAsked(ReadCase one) {
        var experience = one.candidacy().experience();
        if (experience == null) {
            return true;
        }
        var today = today(one);
        var duration = WorkDuration.on(today, experience);
        var running = experience.periods().stream().anyMatch(period -> period.to() == null);
        return duration.days() == 0
                && experience.periods().stream()
                        .allMatch(period -> period.from() != null
                                && !period.from().isAfter(today)
                                && (period.to() == null || !period.to().isAfter(today)))
                && (!running || experience.periods().size() == 1 || experience.kind() == ExperienceKind.EMPLOYEE)
                && (duration.months() > 0 || experience.periods().isEmpty());
    }

    private static String department(Candidacy candidacy) {
        var address = candidacy.address();
        if (address.country() != null && !address.country().equals("FR")) {
            return EligibilityQuestion.ABROAD;
        }
        var commune = address.communeCode();
        return commune == null || commune.length() < 5
                ? null
                : commune.substring(0, commune.startsWith("97") || commune.startsWith("98") ? 3 : 2);
    }

    private static Age age(ReadCase one) {
        var identity = one.candidacy().identity();
        BirthDate birth = identity == null ? null : identity.birthDate();
        LocalDate day = birth == null ? null : birth.forAgeRules();
        if (day == null || day.isAfter(today(one))) {
            return Age.FROM_26;
        }
        var years = java.time.Period.between(day, today(one)).getYears();
        return years < 18 ? Age.UNDER_18 : years < 25 ? Age.FROM_18_TO_24 : years < 26 ? Age.AGE_25 : Age.FROM_26;
    }

    private static boolean isFrench(ReadCase one) {
        var identity = one.candidacy().identity();
        return identity != null && identity.nationalities().contains("FR");
    }

    private static LocalDate today(ReadCase one) {
        return one.session().day(one.candidacy().at());
    }

    private static String spareUnit(ReadCase one) {
        var specialty = one.curriculum().specialty(one.candidacy().specialty());
        return specialty == null
                ? "E1"
                : specialty.units().values().stream()
                        .filter(unit -> !unit.professional())
                        .findFirst()
                        .orElseThrow()
                        .code();
    }

    private static List<Said> told(Opinion opinion) {
        return Stream.concat(
                        opinion.conditions().stream(),
                        opinion.notices().stream().filter(said -> said.rule().equals("R-43")))
                .toList();
    }

    private static Set<String> ids(List<Said> said) {
        return said.stream().map(Said::rule).filter(RULES::contains).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> rules(List<Breach> breaches) {
        return breaches.stream()
                .filter(breach ->
                        breach.topic() != Topic.UNITS || breach.ruleId().equals("R-44"))
                .map(Breach::ruleId)
                .filter(RULES::contains)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}

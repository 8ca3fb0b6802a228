package fr.preinscription.simulator;

import fr.preinscription.registration.Answers;
import fr.preinscription.registration.Answers.ResidenceKind;
import fr.preinscription.regulation.Candidacy.ContinuingEducation;
import fr.preinscription.regulation.Candidacy.ExperienceKind;
import fr.preinscription.regulation.Candidacy.Internship;
import fr.preinscription.regulation.Candidacy.OfficeDecision;
import fr.preinscription.regulation.Candidacy.UnitStatus;
import fr.preinscription.regulation.ExamForm;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * « Puis-je m'inscrire ? »: what the rules need to know, and nothing that tells who asks.
 *
 * @param specialty slug of the catalogue; with its option behind a slash, {@code slug/A}, when it comes from the page
 * @param option letter of the option
 * @param department of residence: 31, 2A, 974; 00 for another one, not told; 99 abroad
 * @param faceToFaceSchool is taught in a school, a CFA or a GRETA this year
 * @param situation not needed by who is taught in a school
 * @param trainingYear 1 or 2
 * @param registered in a trade register, for the self-employed
 * @param experienceMonths whole months until today; the longest uninterrupted time for the self-employed
 * @param stillWorking the experience goes on
 * @param distanceLearning follows a distance preparation this year, beside another situation
 * @param satBefore was registered for a BTS exam before
 * @param previousSpecialty slug, or « autre »
 * @param previousSat sat at least one paper of it
 * @param form null when not chosen yet
 * @param wholeExam false to leave units for another session; null means true
 * @param internship null when it does not matter
 */
record EligibilityQuestion(
        @Nullable String specialty,
        @Nullable String option,
        @Nullable String department,
        @Nullable Boolean faceToFaceSchool,
        @Nullable Situation situation,
        @Nullable Integer trainingYear,
        @Nullable ContinuingEducation continuingEducation,
        @Nullable ExperienceKind experienceKind,
        @Nullable Boolean registered,
        @Nullable Integer experienceMonths,
        @Nullable Boolean stillWorking,
        @Nullable Boolean distanceLearning,
        @Nullable Boolean satBefore,
        @Nullable String previousSpecialty,
        @Nullable ExamForm previousForm,
        @Nullable Boolean previousSat,
        @Nullable ExamForm form,
        @Nullable Boolean wholeExam,
        @Nullable Internship internship,
        @Nullable List<@Nullable OfficeDecision> decisions,
        @Nullable Age age) {

    static final String ELSEWHERE = "00";
    static final String ABROAD = "99";

    EligibilityQuestion {
        var chosen = ChosenSpecialty.of(specialty, option);
        specialty = chosen.slug();
        option = chosen.option();
        department = ChosenSpecialty.text(department);
        previousSpecialty = ChosenSpecialty.text(previousSpecialty);
    }

    static final EligibilityQuestion EMPTY = new EligibilityQuestion(
            null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
            null, null, null);

    boolean taughtInSchool() {
        return Boolean.TRUE.equals(faceToFaceSchool);
    }

    /** Whether the category is known: it is not asked of who is registered by a school. */
    boolean hasSituation() {
        return situation != null;
    }

    boolean is(Situation other) {
        return situation == other;
    }

    boolean inDistanceLearning() {
        return situation != null && situation.distance();
    }

    boolean hasPreviousExam() {
        return is(Situation.PREVIOUS_SESSION) || Boolean.TRUE.equals(satBefore);
    }

    boolean postpones() {
        return Boolean.FALSE.equals(wholeExam);
    }

    Set<OfficeDecision> held() {
        var held = EnumSet.noneOf(OfficeDecision.class);
        if (decisions != null) {
            decisions.stream().filter(Objects::nonNull).forEach(held::add);
        }
        return held;
    }

    /** The same as somebody would answer it in the form of registration. */
    Answers answers(Occasion occasion) {
        return new Answers(
                null,
                (age == null ? Age.FROM_18_TO_24 : age).supposed(occasion.today()),
                residence(),
                new Answers.Situation(
                        taughtInSchool(),
                        situation == null ? null : situation.category(),
                        inDistanceLearning() || Boolean.TRUE.equals(distanceLearning),
                        hasPreviousExam()),
                inDistanceLearning() ? new Answers.Training(trainingYear, continuingEducation) : null,
                previousExam(occasion),
                is(Situation.WORK_EXPERIENCE) ? experience(occasion) : null,
                specialty == null ? null : new Answers.Specialty(specialty),
                option == null ? null : new Answers.Option(option),
                form == null ? null : new Answers.Form(form, false),
                new Answers.Decisions(held()),
                units(occasion),
                null,
                null,
                internship == null ? null : new Answers.Internship(internship, ""),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private Answers.Residence residence() {
        return ABROAD.equals(department)
                ? new Answers.Residence("XX", null, null, "", ResidenceKind.HOME)
                : new Answers.Residence("FR", null, department, "", ResidenceKind.HOME);
    }

    private Answers.@Nullable PreviousExam previousExam(Occasion occasion) {
        return previousSpecialty == null || previousForm == null || !hasPreviousExam()
                ? null
                : new Answers.PreviousExam(
                        occasion.session() - 1, "", previousSpecialty, previousForm, Boolean.TRUE.equals(previousSat));
    }

    private Answers.Experience experience(Occasion occasion) {
        var selfEmployed = experienceKind == ExperienceKind.SELF_EMPLOYED;
        var months = experienceMonths == null ? 0 : experienceMonths;
        var from = occasion.today().plusDays(1).minusMonths(months);
        var to = Boolean.TRUE.equals(stillWorking) ? null : occasion.today();
        var periods = months == 0 && to != null ? List.<Answers.Period>of() : List.of(new Answers.Period(from, to, ""));
        return new Answers.Experience(selfEmployed, !selfEmployed || Boolean.TRUE.equals(registered), periods);
    }

    private Answers.@Nullable Units units(Occasion occasion) {
        if (!postpones()) {
            return null;
        }
        var waits = new Answers.Unit(UnitStatus.POSTPONE, null, null, null, null, null, false, null, null, false);
        return new Answers.Units(occasion.grid(), Map.of(occasion.spareUnit(), waits), "", "", occasion.spareUnit());
    }
}

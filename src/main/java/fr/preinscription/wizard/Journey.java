package fr.preinscription.wizard;

import fr.preinscription.registration.Answers;
import fr.preinscription.regulation.Candidacy.ContinuingEducation;
import fr.preinscription.regulation.CandidateCategory;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which steps are on a candidate's route, which are complete, which may be visited and which comes next: a function of
 * the answers and of what the catalogue says about the chosen specialty, and of nothing else. Answers to steps that are
 * not on the route are ignored, not erased.
 */
record Journey(Answers answers, Terrain terrain) {

    /**
     * What the route depends on besides the answers.
     *
     * @param hasOptions the chosen specialty has options
     * @param grid identity of the grid of units that the answers must be about
     * @param hasLanguage a language is to be chosen
     * @param minor under eighteen today
     * @param mayRegister nothing blocks, and everything to be acknowledged is
     */
    record Terrain(boolean hasOptions, String grid, boolean hasLanguage, boolean minor, boolean mayRegister) {}

    List<Step> route() {
        return Arrays.stream(Step.values()).filter(this::isOnRoute).toList();
    }

    boolean isOnRoute(Step step) {
        var situation = answers.situation();
        var category = situation == null ? null : situation.category();
        return switch (step) {
            case TRAINING -> category != null && category.distance();
            case EXPERIENCE -> category == CandidateCategory.WORK_EXPERIENCE;
            case PREVIOUS_EXAM -> situation != null && situation.hasPreviousExam();
            case OPTION -> terrain.hasOptions();
            case LANGUAGES -> terrain.hasLanguage();
            case INTERNSHIP -> owesInternshipPaper(category);
            case REPRESENTATIVE -> terrain.minor();
            default -> true;
        };
    }

    boolean isComplete(Step step) {
        return switch (step) {
            case CHECK -> false;
            case VERDICT -> terrain.mayRegister();
            case UNITS -> answers.units() != null && answers.units().grid().equals(terrain.grid());
            default -> step.answeredIn(answers);
        };
    }

    boolean mayVisit(Step step) {
        return isOnRoute(step)
                && route().stream().takeWhile(earlier -> earlier != step).allMatch(this::isComplete);
    }

    /** The first step that still wants an answer; the check page when none does. */
    Step next() {
        return route().stream().filter(step -> !isComplete(step)).findFirst().orElse(Step.CHECK);
    }

    /** The step before this one on the route, itself for the first. */
    Step before(Step step) {
        return route().stream()
                .takeWhile(earlier -> earlier != step)
                .reduce((first, second) -> second)
                .orElse(step);
    }

    int position(Step step) {
        return route().indexOf(step) + 1;
    }

    int length() {
        return route().size();
    }

    private boolean owesInternshipPaper(@Nullable CandidateCategory category) {
        var training = answers.training();
        return switch (category) {
            case PREVIOUS_SESSION, DISTANCE_PUPIL -> true;
            case DISTANCE_CONTINUING_EDUCATION ->
                training != null && training.continuingEducation() != ContinuingEducation.PROFESSIONAL_CONTRACT;
            case null, default -> false;
        };
    }
}

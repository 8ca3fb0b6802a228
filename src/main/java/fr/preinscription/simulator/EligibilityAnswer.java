package fr.preinscription.simulator;

import java.util.List;

/**
 * Whether somebody could register, and why.
 *
 * @param session year of the examination
 * @param grounds the rules that make it possible, empty when it is not
 * @param obstacles what refuses the registration
 * @param conditions what is to be done, or will be checked
 * @param notices what is good to know
 * @param forms which forms of the examination are open
 * @param papers what would have to be sent
 * @param registration when one can register
 * @param notLookedAt what was not asked here
 */
record EligibilityAnswer(
        int session,
        Result result,
        List<Ground> grounds,
        List<Said> obstacles,
        List<Said> conditions,
        List<Said> notices,
        List<FormSaid> forms,
        List<PaperSaid> papers,
        RegistrationWindow registration,
        List<String> notLookedAt) {

    enum Result {
        YES,
        YES_WITH_CONDITIONS,
        NO
    }

    static final List<String> NOT_LOOKED_AT = List.of(
            "les notes que vous voulez garder\u00a0: le relevé de notes est alors demandé\u00a0;",
            "les dispenses\u00a0: la preuve de chaque dispense est alors demandée\u00a0;",
            "les langues et les épreuves facultatives\u00a0;",
            "une autre inscription\u00a0: une personne s’inscrit à un seul BTS, dans une seule académie.");

    public boolean possible() {
        return result != Result.NO;
    }

    /** It would be possible, but too late. */
    public boolean late() {
        return possible() && registration.state() == RegistrationWindow.State.CLOSED;
    }

    public String title() {
        if (late()) {
            return "Oui, mais les inscriptions sont fermées";
        }
        return switch (result) {
            case YES ->
                registration.state() == RegistrationWindow.State.BEFORE
                        ? "Oui, vous pourrez vous inscrire"
                        : "Oui, vous pouvez vous inscrire";
            case YES_WITH_CONDITIONS -> "Oui, à certaines conditions";
            case NO -> "Non, pas dans cette situation";
        };
    }

    static Result result(List<Said> obstacles, List<Said> conditions) {
        if (!obstacles.isEmpty()) {
            return Result.NO;
        }
        return conditions.isEmpty() ? Result.YES : Result.YES_WITH_CONDITIONS;
    }
}

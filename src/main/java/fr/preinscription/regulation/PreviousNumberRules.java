package fr.preinscription.regulation;

import fr.preinscription.regulation.Candidacy.LastSessionNumber;
import java.util.List;

/**
 * Le numéro de la session précédente.
 *
 * <p>Notice, partie I : les candidats « doivent réutiliser leur numéro de candidat DE LA SESSION PRECEDENTE » ; partie
 * II : « en veillant à vérifier attentivement les données pré-remplies ».
 */
final class PreviousNumberRules {

    private static final String NOTICE = Citation.notice("partie I « réutiliser leur numéro de candidat »");

    static final RuleGroup GROUP = new RuleGroup(
            "Le numéro de la session précédente",
            List.of(
                    "A-06 : « doivent » et « peuvent » : la question est obligatoire, le numéro ne bloque pas.",
                    "A-13 : le numéro de candidat (printemps) n’est pas le numéro d’inscription (automne).",
                    "R-32 : sans inscription dans l’académie à la session précédente, aucun numéro n’est demandé."),
            List.of(
                    Rule.blocks("R-31", Topic.PREVIOUS_NUMBER)
                            .states("Le numéro donné correspond à la date de naissance.")
                            .cites(NOTICE)
                            .says("Nous n’avons pas trouvé ce numéro avec cette date de naissance. Vérifiez votre"
                                    + " relevé de notes de la session {session précédente}.")
                            .curedBy("Corrigez le numéro, ou laissez-le vide pour continuer sans numéro.")
                            .when(facts -> registeredHere(facts) && given(facts) && !found(facts)),
                    Rule.flags("R-33", Topic.PREVIOUS_NUMBER)
                            .states("Une identité pré-remplie puis changée est gardée ; le bureau compare.")
                            .cites(Citation.notice("partie II « vérifier attentivement les données pré-remplies »"))
                            .says("Vous avez changé votre identité de la session {session précédente}. Le {bureau}"
                                    + " vérifiera ce changement.")
                            .curedBy("Si votre nom a changé, joignez le document qui le prouve.")
                            .when(facts -> facts.candidacy().identityEdited()),
                    Rule.warns("R-34", Topic.PREVIOUS_NUMBER)
                            .states("Sans son numéro, le candidat continue avec un formulaire vide.")
                            .cites(NOTICE)
                            .says("Vous avez perdu votre numéro ? Appelez le {bureau} avant la fermeture du site."
                                    + " Sinon, continuez sans numéro : nous ferons le lien avec votre ancien dossier.")
                            .curedBy("Donnez le numéro imprimé sur votre relevé de notes de la session {session"
                                    + " précédente}.")
                            .when(facts -> registeredHere(facts) && !given(facts)),
                    Rule.flags("R-34", Topic.PREVIOUS_NUMBER)
                            .states("Sans son numéro, le bureau rapproche l’ancien dossier par l’identité.")
                            .cites(NOTICE)
                            .says("Numéro de la session {session précédente} non fourni : le {bureau} fera le lien avec"
                                    + " l’ancien dossier.")
                            .curedBy("Donnez le numéro imprimé sur votre relevé de notes de la session {session"
                                    + " précédente}.")
                            .when(facts -> registeredHere(facts) && !given(facts))));

    private PreviousNumberRules() {}

    private static boolean registeredHere(Facts facts) {
        return facts.candidacy().registeredHereLastSession();
    }

    private static boolean given(Facts facts) {
        LastSessionNumber number = facts.candidacy().lastSessionNumber();
        return number != null && number.given();
    }

    private static boolean found(Facts facts) {
        LastSessionNumber number = facts.candidacy().lastSessionNumber();
        return number != null && number.found();
    }
}

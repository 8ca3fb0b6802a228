package fr.preinscription.staff.today;

import fr.preinscription.account.Role;
import fr.preinscription.casefile.FileState;
import java.util.Arrays;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What a newcomer to the office needs to know, on one page. */
@Controller
@PreAuthorize("isAuthenticated()")
class HelpPage {

    @GetMapping("/bureau/aide")
    String show(Model model) {
        model.addAttribute("roles", Role.values());
        model.addAttribute(
                "states", Arrays.stream(FileState.values()).map(StateHelp::of).toList());
        return "bureau/today/help";
    }

    /** @param means what the state means; @param then what follows */
    public record StateHelp(FileState state, String means, String then) {

        static StateHelp of(FileState state) {
            return switch (state) {
                case PREREGISTERED ->
                    help(
                            state,
                            "Inscrit en ligne, rien n’est arrivé, le formulaire est ouvert.",
                            "Attendre le dossier.");
                case AWAITED ->
                    help(
                            state,
                            "Inscrit en ligne, rien n’est arrivé, le formulaire est fermé.",
                            "Attendre ; après le temps de la poste, écrire au candidat.");
                case RECEIVED ->
                    help(state, "Une enveloppe est arrivée, ses pièces ne sont pas toutes contrôlées.", "Contrôler.");
                case COMPLETE ->
                    help(
                            state,
                            "Toutes les pièces sont conformes, la dernière confirmation est signée et datée.",
                            "Confirmer après la fermeture, si l’envoi est à temps.");
                case INCOMPLETE -> help(state, "Il manque une pièce obligatoire.", "Relancer avec la liste exacte.");
                case NOT_CONFORMING ->
                    help(
                            state,
                            "Tout est arrivé, mais une pièce n’est pas conforme ou la confirmation est ancienne.",
                            "Relancer en disant pourquoi.");
                case REMINDED ->
                    help(
                            state,
                            "Le candidat a reçu un courrier et n’a pas complété son dossier.",
                            "Attendre la réponse jusqu’à sa date ; ensuite, le responsable décide.");
                case REGISTERED ->
                    help(
                            state,
                            "Une personne du bureau a confirmé l’inscription.",
                            "Remettre au logiciel des examens.");
                case CANCELLED ->
                    help(
                            state,
                            "Le responsable a annulé : dossier en retard, absent ou resté incomplet (R-101).",
                            "Le candidat a deux mois pour contester.");
                case REFUSED ->
                    help(
                            state,
                            "Le responsable a refusé : une condition d’inscription n’est pas remplie (R-104).",
                            "Le candidat a deux mois pour contester.");
                case WITHDRAWN ->
                    help(
                            state,
                            "Le candidat renonce à la session (R-102).",
                            "Rien ; tant que le formulaire est ouvert, il peut revenir.");
            };
        }

        private static StateHelp help(FileState state, String means, String then) {
            return new StateHelp(state, means, then);
        }
    }
}

package fr.preinscription.notification;

import fr.preinscription.academy.Academy;

/** Delays and means of appeal: they bind only when the letter gives them (CJA R. 421-1 and R. 421-5). */
final class Appeal {

    private Appeal() {}

    static String against(Academy academy) {
        var court = academy.court().isBlank()
                ? "tribunal administratif"
                : academy.court().strip();
        return """
                Vous pouvez contester cette décision dans les deux mois qui suivent le jour où vous la recevez :
                - soit en écrivant au recteur de l’%s, à cette adresse : %s ;
                - soit en saisissant le %s, par courrier ou sur https://www.telerecours.fr
                Si vous écrivez au recteur dans ces deux mois, vous pourrez encore saisir le tribunal : dans les deux mois qui suivent sa réponse ou, s’il ne répond pas, dans les deux mois qui suivent la fin d’un délai de deux mois.""".formatted(academy.name(), String.join(", ", academy.address()), court);
    }
}

package fr.preinscription.regulation;

import fr.preinscription.regulation.Candidacy.Address;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * La résidence.
 *
 * <p>Notice, questions : « Oui, si vous résidez dans l'un des départements suivants : 09, 12, 31, 32, 46, 65, 81, 82. »
 */
final class ResidenceRules {

    private static final String NOTICE =
            Citation.notice("questions « Puis-je m’inscrire dans l’académie ? », départements de résidence");

    static final RuleGroup GROUP = new RuleGroup(
            "La résidence",
            List.of(
                    "A-34 : la notice ne dit pas quand la résidence est jugée ; elle l’est à chaque validation, jusqu’à"
                            + " la fermeture.",
                    "Le code de la commune décide, jamais le code postal. Leur accord se vérifie à la saisie.",
                    "R-110 : après la fermeture, un déménagement ne change que les coordonnées ; ce n’est pas une"
                            + " modification de l’inscription."),
            List.of(
                    Rule.blocks("R-08", Topic.RESIDENCE)
                            .states("Le candidat habite dans un département de l’académie.")
                            .cites(NOTICE)
                            .says("Votre adresse n’est pas dans l’{académie}. Nous acceptons seulement les candidats"
                                    + " qui habitent dans {départements}. Inscrivez-vous dans l’académie où vous"
                                    + " habitez.")
                            .curedBy("Si vous habitez dans l’académie, corrigez la commune de votre adresse.")
                            .when(facts -> facts.submitting() && outside(facts)),
                    Rule.blocks("R-09", Topic.RESIDENCE)
                            .states("Le candidat habite en France.")
                            .cites(Citation.notice("partie II « votre adresse postale personnelle »"))
                            .says("Vous habitez à l’étranger. Ce site est réservé aux personnes qui habitent dans"
                                    + " l’{académie}. Écrivez à {courriel} avant le {fermeture}.")
                            .curedBy("Écrivez à {courriel}, ou corrigez le pays de votre adresse.")
                            .when(facts -> abroad(facts)),
                    Rule.flags("R-09", Topic.RESIDENCE)
                            .states(
                                    "Une adresse chez un tiers, une élection de domicile, un hôpital ou une prison comptent comme"
                                            + " résidence ; le bureau vérifie.")
                            .cites(Citation.notice("partie II « votre adresse postale personnelle »")
                                    + " ; article L. 264-1 du code de l’action sociale et des familles")
                            .says(
                                    "Votre adresse est une adresse particulière (chez un tiers, domiciliation ou établissement). Le"
                                            + " {bureau} la vérifiera.")
                            .curedBy("Vous n’avez rien à faire maintenant.")
                            .when(facts -> {
                                Address address = facts.candidacy().address();
                                return address != null && address.kind() != null && !abroad(facts);
                            }),
                    Rule.blocks("R-10", Topic.RESIDENCE)
                            .states("Une modification ne déplace pas la résidence hors de l’académie.")
                            .cites(Citation.notice("questions « Je change d’adresse en cours d’année »"))
                            .says("Votre nouvelle adresse n’est pas dans l’{académie}. Contactez le {bureau} avant de"
                                    + " changer d’adresse : {courriel}.")
                            .curedBy("Gardez votre ancienne adresse si vous y habitez encore, ou écrivez à {courriel}.")
                            .when(facts -> !facts.submitting() && outside(facts))));

    private ResidenceRules() {}

    private static boolean abroad(Facts facts) {
        Address address = facts.candidacy().address();
        return address != null && address.country() != null && !"FR".equals(address.country());
    }

    private static boolean outside(Facts facts) {
        Address address = facts.candidacy().address();
        String commune = address == null ? null : address.communeCode();
        return !abroad(facts) && !facts.session().departments().contains(department(commune));
    }

    /** Two characters, three overseas. */
    static String department(@Nullable String commune) {
        String code = Facts.text(commune);
        int length = code.startsWith("97") || code.startsWith("98") ? 3 : 2;
        return code.length() < length ? code : code.substring(0, length);
    }
}

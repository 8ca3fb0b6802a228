package fr.preinscription.regulation;

import fr.preinscription.regulation.Candidacy.Identity;
import fr.preinscription.regulation.Candidacy.Place;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * La naissance : date, lieu, minorité.
 *
 * <p>Notice, partie II : « soyez vigilant quant à l'exactitude de vos coordonnées ([…] date et lieu de naissance […]) ».
 * Code civil, article 371-1 : l'autorité parentale.
 */
final class BirthRules {

    /** Ages outside which a date of birth is probably a slip; never a condition. */
    private static final int UNLIKELY_UNDER = 16;

    private static final int UNLIKELY_FROM = 81;

    /** Code civil, article 388. */
    private static final int MAJORITY = 18;

    /** Paris, Lyon and Marseille as a whole: an arrondissement is expected. */
    private static final Set<String> WITHOUT_ARRONDISSEMENT = Set.of("75056", "69123", "13055");

    private static final String NOTICE =
            Citation.notice("partie II « soyez vigilant quant à l’exactitude de vos coordonnées »");

    static final RuleGroup GROUP = new RuleGroup(
            "La naissance",
            List.of(
                    "R-19 : ni âge, ni nationalité, ni frais, ni baccalauréat ne sont des conditions.",
                    "A-35 : la notice ne dit rien des mineurs ; le représentant légal signe aussi (code civil). Un mineur"
                            + " émancipé signe seul et joint la preuve : le bureau regarde.",
                    "R-24 : la commune est celle du jour de la naissance ; l’existence du code dans la liste des"
                            + " communes se vérifie à la saisie."),
            List.of(
                    Rule.blocks("R-20", Topic.BIRTH)
                            .states("La date de naissance est obligatoire.")
                            .cites(NOTICE)
                            .says("Écrivez votre date de naissance. Elle sera imprimée sur votre diplôme.")
                            .curedBy("Écrivez votre date de naissance.")
                            .when(facts -> facts.birthDate() == null),
                    Rule.blocks("R-23", Topic.BIRTH)
                            .states("La date de naissance existe ; seuls le jour et le mois ensemble peuvent être"
                                    + " inconnus.")
                            .cites(NOTICE)
                            .says("Cette date n’existe pas. Écrivez jour, mois, année, par exemple 07/03/1998.")
                            .curedBy("Corrigez votre date de naissance.")
                            .when(facts -> {
                                BirthDate birth = facts.birthDate();
                                return birth != null && !birth.possible();
                            }),
                    Rule.blocks("R-23", Topic.BIRTH)
                            .states("La date de naissance n’est pas dans l’avenir.")
                            .cites(NOTICE)
                            .says("Votre date de naissance est dans l’avenir. Vérifiez l’année.")
                            .curedBy("Corrigez votre date de naissance.")
                            .when(facts -> {
                                BirthDate birth = facts.birthDate();
                                return birth != null && birth.possible() && facts.birthDayForAge() == null;
                            }),
                    Rule.flags("R-23", Topic.BIRTH)
                            .states("Jour et mois de naissance inconnus : le bureau vérifie, et les règles d’âge lisent"
                                    + " le 31 décembre.")
                            .cites(Citation.office("les dates partielles de certains documents étrangers sont admises"))
                            .says("Vous n’indiquez que l’année de votre naissance. Le {bureau} vérifiera votre pièce"
                                    + " d’identité.")
                            .curedBy("Écrivez le jour et le mois s’ils sont sur votre pièce d’identité.")
                            .when(facts -> {
                                BirthDate birth = facts.birthDate();
                                return birth != null && birth.possible() && !birth.known();
                            }),
                    Rule.warns("R-23", Topic.BIRTH)
                            .states("Avant 16 ans, ou à partir de 81 ans, la date de naissance est à vérifier.")
                            .cites(NOTICE)
                            .says("Vous indiquez une naissance le {naissance}. Vérifiez cette date.")
                            .curedBy("Corrigez votre date de naissance si elle est fausse.")
                            .each(BirthRules::unlikelyAge),
                    Rule.flags("R-23", Topic.BIRTH)
                            .states("Avant 16 ans, ou à partir de 81 ans, le bureau vérifie la date de naissance.")
                            .cites(NOTICE)
                            .says("Vous indiquez une naissance le {naissance}. Le {bureau} vérifiera cette date.")
                            .curedBy("Corrigez votre date de naissance si elle est fausse.")
                            .each(BirthRules::unlikelyAge),
                    Rule.blocks("R-24", Topic.BIRTHPLACE)
                            .states("Le pays de naissance est choisi.")
                            .cites(NOTICE)
                            .says("Choisissez votre pays de naissance.")
                            .curedBy("Choisissez votre pays de naissance.")
                            .when(facts -> {
                                Place place = birthPlace(facts);
                                return place != null && Facts.empty(place.country());
                            }),
                    Rule.blocks("R-24", Topic.BIRTHPLACE)
                            .states("Né en France : la commune de naissance est choisie dans la liste.")
                            .cites(NOTICE)
                            .says("Choisissez votre ville de naissance dans la liste.")
                            .curedBy("Choisissez votre ville de naissance.")
                            .when(facts -> {
                                Place place = birthPlace(facts);
                                return place == null || (french(place) && Facts.empty(place.code()));
                            }),
                    Rule.blocks("R-24", Topic.BIRTHPLACE)
                            .states("Né à Paris, Lyon ou Marseille : l’arrondissement est choisi.")
                            .cites(NOTICE)
                            .says("Pour Paris, Lyon ou Marseille, choisissez aussi l’arrondissement.")
                            .curedBy("Choisissez l’arrondissement de votre naissance.")
                            .when(facts -> {
                                Place place = birthPlace(facts);
                                return place != null
                                        && french(place)
                                        && WITHOUT_ARRONDISSEMENT.contains(Facts.text(place.code()));
                            }),
                    Rule.blocks("R-24", Topic.BIRTHPLACE)
                            .states("Né à l’étranger : le nom de la ville est écrit.")
                            .cites(NOTICE)
                            .says("Naissance à l’étranger : choisissez le pays et écrivez le nom de la ville.")
                            .curedBy("Écrivez le nom de votre ville de naissance.")
                            .when(facts -> {
                                Place place = birthPlace(facts);
                                return place != null && abroad(place) && Facts.empty(place.name());
                            }),
                    Rule.warns("R-28", Topic.BIRTH)
                            .states("Pour un mineur, le représentant légal signe aussi la confirmation.")
                            .cites(Citation.civil("371-1"))
                            .says("Vous avez moins de 18 ans. Un parent (ou votre représentant légal) doit aussi signer"
                                    + " la confirmation d’inscription.")
                            .curedBy("Faites signer la confirmation par votre représentant légal.")
                            .when(facts -> facts.youngerThan(MAJORITY))));

    private BirthRules() {}

    private static Stream<Finding> unlikelyAge(Facts facts) {
        LocalDate birth = facts.birthDayForAge();
        return birth != null && (facts.youngerThan(UNLIKELY_UNDER) || !facts.youngerThan(UNLIKELY_FROM))
                ? Stream.of(Finding.WHOLE.with("naissance", French.day(birth)))
                : Stream.empty();
    }

    private static @Nullable Place birthPlace(Facts facts) {
        Identity identity = facts.identity();
        return identity == null ? null : identity.birthPlace();
    }

    private static boolean french(Place place) {
        return "FR".equals(place.country());
    }

    private static boolean abroad(Place place) {
        return !Facts.empty(place.country()) && !french(place);
    }
}

package fr.preinscription.regulation;

import fr.preinscription.regulation.Candidacy.Address;
import fr.preinscription.regulation.Candidacy.Contact;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Les coordonnées.
 *
 * <p>Notice, partie II : « une adresse électronique personnelle active est OBLIGATOIRE » ; « Il convient également de
 * fournir un numéro de téléphone. » Questions : l'adresse postale « doit être renseignée avec précision (bâtiment,
 * appartement, code postal, ville) ».
 */
final class ContactRules {

    private static final Pattern EMAIL =
            Pattern.compile("[^\\s@,;:<>()\\[\\]\"]+@[^\\s@.,;:<>()\\[\\]\"]+(\\.[^\\s@.,;:<>()\\[\\]\"]+)+");
    private static final String NOTICE =
            Citation.notice("partie II « une adresse électronique personnelle active est obligatoire »");

    static final RuleGroup GROUP = new RuleGroup(
            "Les coordonnées",
            List.of(
                    "A-16 : « il convient » de donner un téléphone : recommandé, pas obligatoire.",
                    "R-26 : l’adresse partagée par deux candidats ne se voit que dans les inscriptions reçues ; elle"
                            + " n’est pas jugée ici."),
            List.of(
                    Rule.blocks("R-25", Topic.ADDRESS)
                            .states("L’adresse postale comporte une rue ou un lieu-dit.")
                            .cites(Citation.notice("questions « adresse renseignée avec précision »"))
                            .says("Votre adresse doit être complète : numéro, rue, bâtiment, appartement, code postal,"
                                    + " ville. Votre diplôme sera envoyé à cette adresse.")
                            .curedBy("Écrivez la rue ou le lieu-dit.")
                            .when(facts -> {
                                Address address = facts.candidacy().address();
                                return address == null || Facts.empty(address.street());
                            }),
                    Rule.blocks("R-26", Topic.CONTACT)
                            .states("Une adresse électronique personnelle est obligatoire.")
                            .cites(NOTICE)
                            .says("L’adresse électronique est obligatoire. Écrivez une adresse personnelle que vous"
                                    + " lisez souvent : toutes les informations de l’examen arrivent par courriel.")
                            .curedBy("Écrivez votre adresse électronique.")
                            .when(facts -> Facts.empty(email(facts))),
                    Rule.blocks("R-26", Topic.CONTACT)
                            .states("L’adresse électronique est bien écrite.")
                            .cites(NOTICE)
                            .says("L’adresse « {adresse} » n’est pas complète. Une adresse s’écrit comme"
                                    + " prenom.nom@exemple.fr.")
                            .curedBy("Corrigez votre adresse électronique.")
                            .each(facts -> Finding.when(!Facts.empty(email(facts))
                                            && !EMAIL.matcher(Facts.text(email(facts)))
                                                    .matches())
                                    .map(finding -> finding.with("adresse", Facts.text(email(facts))))),
                    Rule.blocks("R-26", Topic.CONTACT)
                            .states("Les deux saisies de l’adresse électronique sont identiques.")
                            .cites(NOTICE)
                            .says("Les deux adresses ne sont pas identiques : « {adresse} » et « {seconde} ».")
                            .curedBy("Écrivez deux fois la même adresse électronique.")
                            .each(facts -> Finding.when(!Facts.empty(email(facts))
                                            && !comparable(email(facts)).equals(comparable(repeated(facts))))
                                    .map(finding -> finding.with("adresse", Facts.text(email(facts)))
                                            .with("seconde", Facts.text(repeated(facts))))),
                    Rule.warns("R-27", Topic.CONTACT)
                            .states("Un numéro de téléphone est recommandé.")
                            .cites(Citation.notice(
                                    "partie II « il convient également de fournir un numéro de" + " téléphone »"))
                            .says("Donnez un numéro de téléphone si vous en avez un. Nous pourrons vous appeler s’il"
                                    + " manque un document.")
                            .curedBy("Écrivez un numéro de téléphone, si vous en avez un.")
                            .when(facts -> {
                                Contact contact = facts.candidacy().contact();
                                return contact == null || Facts.empty(contact.phone());
                            })));

    private ContactRules() {}

    private static @Nullable String email(Facts facts) {
        Contact contact = facts.candidacy().contact();
        return contact == null ? null : contact.email();
    }

    private static @Nullable String repeated(Facts facts) {
        Contact contact = facts.candidacy().contact();
        return contact == null ? null : contact.emailRepeated();
    }

    /** Case counts before the at sign, not after. */
    private static String comparable(@Nullable String address) {
        String text = Facts.text(address);
        int at = text.lastIndexOf('@');
        return at < 0 ? text : text.substring(0, at) + text.substring(at).toLowerCase(Locale.ROOT);
    }
}

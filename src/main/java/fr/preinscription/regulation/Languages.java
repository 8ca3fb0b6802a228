package fr.preinscription.regulation;

import fr.preinscription.regulation.Candidacy.Language;
import java.time.YearMonth;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the rules on languages share: the language chosen, where it is taught, how it is said. */
final class Languages {

    static final String LISTS =
            "Règlement particulier du BTS ; notes de service 2012-0018 (session 2021) et 2020-020 (à"
                    + " partir de la session 2022) sur les langues du BTS";
    static final String ELSEWHERE =
            Citation.notice("questions « langues rares non enseignées dans l’académie et" + " facultatives »");
    static final String MAY_TRAVEL =
            "Pour cette langue ({langue}), l’épreuve peut avoir lieu dans une autre académie.{réponse}";

    private Languages() {}

    static String compulsory(Facts facts) {
        Language language = facts.candidacy().language();
        return Facts.text(language == null ? null : language.compulsory());
    }

    static boolean taughtHere(Facts facts, String language) {
        return facts.session().languagesTaughtInAcademy().contains(language);
    }

    static Finding elsewhere(Facts facts, Finding finding, String language) {
        return finding.with("langue", spoken(language))
                .with("réponse", answer(facts.session().languageAnswerBy()));
    }

    private static String answer(@Nullable YearMonth month) {
        return month == null ? "" : " Vous le saurez au plus tard en " + French.month(month) + ".";
    }

    static String spoken(String language) {
        return language.replace('_', ' ');
    }

    static String spoken(Set<String> languages) {
        return French.list(languages.stream().map(Languages::spoken).toList(), "ou");
    }
}

package fr.preinscription.staff.today;

import fr.preinscription.web.Paris;
import java.util.List;
import java.util.Locale;

/**
 * A forecast in words: never a figure without what it rests on.
 *
 * @param headline in one line
 * @param because how it was reckoned, and what is not known
 */
record ForecastView(String headline, List<String> because) {

    static ForecastView of(Forecast forecast) {
        return switch (forecast) {
            case Forecast.Known known ->
                new ForecastView(known.registrations() + " inscriptions à la fermeture.", List.of());
            case Forecast.TooSoon soon ->
                new ForecastView(
                        "Trop tôt pour prévoir.",
                        List.of(
                                ("Il faut au moins %d jours entiers d’ouverture et %d inscriptions ; il y en a %d et %d."
                                                + " Aucun chiffre n’est inventé en attendant.")
                                        .formatted(
                                                soon.daysNeeded(),
                                                soon.registrationsNeeded(),
                                                soon.wholeDays(),
                                                soon.registrations())));
            case Forecast.Range range ->
                new ForecastView(
                        "Entre %d et %d inscriptions à la fermeture ; %d au rythme des sept derniers jours."
                                .formatted(range.low(), range.high(), range.middle()),
                        List.of(
                                ("Calcul : les inscriptions reçues, plus %s jours au rythme d’une semaine : la dernière"
                                                + " (%s par jour), la plus lente (%s) et la plus rapide (%s) depuis l’ouverture.")
                                        .formatted(
                                                number(range.daysLeft()),
                                                number(range.perDay()),
                                                number(range.slowest()),
                                                number(range.fastest())),
                                ("Jour de la fermeture : au moins %d si elle ressemble à un jour ordinaire de la semaine"
                                                + " la plus lente. Le jour le plus chargé jusqu’ici, le %s, en a compté %d.")
                                        .formatted(
                                                range.lastDayAtLeast(), Paris.date(range.busiest()), range.onBusiest()),
                                "Supposé : les jours qui restent ressemblent à ceux qui sont passés. La part des derniers"
                                        + " jours dans les sessions passées n’est pas connue ici : l’affluence finale"
                                        + " n’est pas comptée, et le vrai nombre peut être plus grand."));
        };
    }

    private static String number(double value) {
        return String.format(Locale.FRENCH, "%.1f", value);
    }
}

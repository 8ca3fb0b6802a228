package fr.preinscription.simulator;

import fr.preinscription.academy.Academy;
import fr.preinscription.catalogue.Campaign;
import fr.preinscription.catalogue.Specialties;
import fr.preinscription.catalogue.Specialty;
import fr.preinscription.web.Choice;
import java.text.Collator;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The lists of the catalogue that the pages of the simulators propose. */
@Component
class Lists {

    private static final Pattern DEPARTMENT = Pattern.compile("([^,()]+) \\((\\d{2,3}|2[AB])\\)");
    private static final Pattern ARTICLE = Pattern.compile("^(ou |et )?(l['’]|le |la |les )?");
    private static final int SESSIONS = 10;

    private final Specialties specialties;
    private final Academy academy;

    Lists(Specialties specialties, Academy academy) {
        this.specialties = specialties;
        this.academy = academy;
    }

    List<Choice> departments(Campaign campaign) {
        var names = names();
        return Stream.concat(
                        campaign.session().departments().stream()
                                .map(code -> Choice.of(
                                        code, names.containsKey(code) ? names.get(code) + " (" + code + ")" : code)),
                        Stream.of(
                                Choice.of(EligibilityQuestion.ELSEWHERE, "Un autre département"),
                                Choice.of(EligibilityQuestion.ABROAD, "À l’étranger")))
                .toList();
    }

    /** The names of the departments, from the sentence that tells them. */
    private Map<String, String> names() {
        var names = new HashMap<String, String>();
        var found = DEPARTMENT.matcher(academy.departmentsText());
        while (found.find()) {
            names.put(
                    found.group(2),
                    ARTICLE.matcher(found.group(1).strip()).replaceFirst("").strip());
        }
        return names;
    }

    /** Open specialties, a line for each option. */
    List<Choice> open(int session) {
        return specialties.open(session).stream().flatMap(Lists::lines).toList();
    }

    /** Specialties of any time; those that are closed say so. */
    List<Choice> ever(int session) {
        return Stream.concat(
                        sorted(session).map(specialty -> Choice.of(specialty.slug(), name(specialty))),
                        Stream.of(Choice.of(EligibilityCheck.OTHER_SPECIALTY, "Mon BTS n’est pas dans cette liste")))
                .toList();
    }

    /** The same with a line for each option of the open ones: whoever chooses a closed one is told what replaced it. */
    List<Choice> openOrClosed(int session) {
        return sorted(session)
                .flatMap(specialty ->
                        specialty.open() ? lines(specialty) : Stream.of(Choice.of(specialty.slug(), name(specialty))))
                .toList();
    }

    static List<Choice> sessions(int session) {
        return IntStream.rangeClosed(1, SESSIONS)
                .mapToObj(years -> String.valueOf(session - years))
                .map(year -> Choice.of(year, year))
                .toList();
    }

    private Stream<Specialty> sorted(int session) {
        var french = Collator.getInstance(Locale.FRENCH);
        return specialties.ever(session).stream().sorted(Comparator.comparing(Specialty::name, french));
    }

    private static Stream<Choice> lines(Specialty specialty) {
        return specialty.hasOptions()
                ? specialty.options().stream()
                        .map(option -> Choice.of(
                                specialty.slug() + "/" + option.letter(), specialty.name() + ", " + option.label()))
                : Stream.of(Choice.of(specialty.slug(), specialty.name()));
    }

    private static String name(Specialty specialty) {
        return specialty.name() + (specialty.open() ? "" : " (ancien BTS)");
    }
}

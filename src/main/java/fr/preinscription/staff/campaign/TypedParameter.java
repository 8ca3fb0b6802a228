package fr.preinscription.staff.campaign;

import fr.preinscription.catalogue.Communes;
import fr.preinscription.catalogue.Languages;
import fr.preinscription.catalogue.SessionParameter;
import fr.preinscription.web.Choice;
import fr.preinscription.web.Paris;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Reads the value of a parameter as somebody typed it, or says in French what is expected. */
@Component
class TypedParameter {

    private static final Pattern DAY =
            Pattern.compile("(\\d{1,2})[/.](\\d{1,2})[/.](\\d{4})|(\\d{4})-(\\d{2})-(\\d{2})");
    private static final Pattern MOMENT = Pattern.compile("(\\S+?)(?:\\s*(?:,|à|T)\\s*|\\s+)(\\S.*)");
    private static final Pattern HOUR = Pattern.compile("(\\d{1,2})\\s*(?:h|:)\\s*(\\d{2})?");
    private static final int LONGEST = 300;

    private final Communes communes;
    private final Languages languages;

    TypedParameter(Communes communes, Languages languages) {
        this.communes = communes;
        this.languages = languages;
    }

    /** What was typed is not a value of the parameter; the message is for the person who typed it. */
    static final class Wrong extends RuntimeException {

        Wrong(String message) {
            super(message);
        }
    }

    /** An Instant, LocalDate, Integer, Boolean, String or List, as the parameter's type says. */
    Object read(SessionParameter parameter, String typed) {
        var text = typed.replace('\u00a0', ' ').replace('\u202f', ' ').strip();
        if (text.length() > LONGEST * 10) {
            throw new Wrong("Ce texte est trop long.");
        }
        return switch (parameter.type()) {
            case INSTANT -> moment(text);
            case DATE -> day(text);
            case INTEGER -> number(text, 0, 600);
            case BOOLEAN -> "oui".equals(chosen(parameter, text));
            case TEXT -> text(parameter, text);
            case TEXTS -> texts(parameter, text);
            case INTEGERS ->
                items(text).stream().map(item -> number(item, 1990, 2100)).toList();
            case OBJECT, OBJECTS -> throw new Wrong("Cette valeur ne se change que par les fichiers du référentiel.");
        };
    }

    static Instant moment(String text) {
        var parts = MOMENT.matcher(text);
        if (!parts.matches()) {
            throw new Wrong("Écrivez un jour et une heure, par exemple 20/11/2026 17:00.");
        }
        return moment(day(parts.group(1)), parts.group(2));
    }

    /** A day and an hour of Paris, when they name one instant. */
    static Instant moment(LocalDate day, String hour) {
        var parts = HOUR.matcher(hour.strip());
        if (!parts.matches()) {
            throw new Wrong("Écrivez l'heure de 00:00 à 24:00, par exemple 17:00.");
        }
        var hours = Integer.parseInt(parts.group(1));
        var minutes = parts.group(2) == null ? 0 : Integer.parseInt(parts.group(2));
        if (hours == 24 && minutes == 0) {
            return day.plusDays(1).atStartOfDay(Paris.ZONE).toInstant();
        }
        if (hours > 23 || minutes > 59) {
            throw new Wrong("Écrivez l'heure de 00:00 à 24:00, par exemple 17:00.");
        }
        var local = LocalDateTime.of(day, LocalTime.of(hours, minutes));
        var offsets = Paris.ZONE.getRules().getValidOffsets(local);
        if (offsets.size() != 1) {
            throw new Wrong(
                    offsets.isEmpty()
                            ? "Cette heure n'existe pas : l'heure d'été commence cette nuit-là. Choisissez une autre heure."
                            : "Cette heure passe deux fois : l'heure d'hiver commence cette nuit-là. Choisissez une autre heure.");
        }
        return local.toInstant(offsets.getFirst());
    }

    static LocalDate day(String text) {
        var parts = DAY.matcher(text.strip());
        if (!parts.matches()) {
            throw new Wrong("Écrivez un jour, par exemple 27/11/2026.");
        }
        try {
            return parts.group(1) == null
                    ? LocalDate.parse(text.strip())
                    : LocalDate.of(
                            Integer.parseInt(parts.group(3)),
                            Integer.parseInt(parts.group(2)),
                            Integer.parseInt(parts.group(1)));
        } catch (DateTimeException impossible) {
            throw new Wrong("Ce jour n'existe pas dans le calendrier.");
        }
    }

    private static Integer number(String text, int least, int most) {
        if (!text.matches("\\d{1,4}") || Integer.parseInt(text) < least || Integer.parseInt(text) > most) {
            throw new Wrong("Écrivez un nombre de " + least + " à " + most + ".");
        }
        return Integer.valueOf(text);
    }

    private static String text(SessionParameter parameter, String text) {
        if (parameter == SessionParameter.MARK_THRESHOLD) {
            var decimal = text.replace(',', '.');
            if (!decimal.matches("\\d{1,2}(\\.\\d{1,2})?")
                    || new BigDecimal(decimal).compareTo(BigDecimal.valueOf(20)) > 0) {
                throw new Wrong("Écrivez une note de 0 à 20, par exemple 10,00.");
            }
            return new BigDecimal(decimal).setScale(2).toPlainString();
        }
        if (text.isEmpty() || text.length() > LONGEST) {
            throw new Wrong("Écrivez un texte de " + LONGEST + " caractères au plus.");
        }
        return ParameterWords.choices(parameter).isEmpty() ? text : chosen(parameter, text);
    }

    private static String chosen(SessionParameter parameter, String text) {
        return ParameterWords.choices(parameter).stream()
                .map(Choice::value)
                .filter(text::equals)
                .findFirst()
                .orElseThrow(() -> new Wrong("Choisissez une réponse de la liste."));
    }

    private List<String> texts(SessionParameter parameter, String text) {
        var items = items(text);
        if (items.isEmpty()) {
            throw new Wrong("Écrivez au moins une valeur.");
        }
        if (ParameterWords.isAboutLanguages(parameter)) {
            return items.stream().map(this::language).distinct().toList();
        }
        if (parameter == SessionParameter.DEPARTMENTS) {
            items.stream()
                    .filter(code -> !communes.departments().containsKey(code))
                    .findFirst()
                    .ifPresent(code -> {
                        throw new Wrong("« " + code + " » n'est pas le numéro d'un département.");
                    });
        }
        return items;
    }

    private String language(String typed) {
        var code = Normalizer.normalize(typed, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z]+", "-");
        if (languages.find(code).isEmpty()) {
            throw new Wrong("« " + typed + " » n'est pas une langue de la liste nationale.");
        }
        return code;
    }

    private static List<String> items(String text) {
        return Arrays.stream(text.split("[,;\\n]"))
                .map(String::strip)
                .filter(item -> !item.isEmpty())
                .distinct()
                .toList();
    }
}

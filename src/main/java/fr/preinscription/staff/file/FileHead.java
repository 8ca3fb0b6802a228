package fr.preinscription.staff.file;

import fr.preinscription.registration.AnswerSheet;
import fr.preinscription.registration.Answers;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who the candidate is, in the few words that are always looked for.
 *
 * @param birth « 14 mai 1990, 36 ans »
 * @param exam specialty, and option if any
 */
record FileHead(String birth, String exam, String category, String form, String email, String phone) {

    static FileHead of(Answers answers, AnswerSheet sheet, LocalDate today) {
        var option = word(sheet, "option", "Option");
        return new FileHead(
                word(sheet, "birth", "Date de naissance") + age(answers.birth(), today),
                word(sheet, "specialty", "BTS") + (option.isEmpty() ? "" : ", option " + option),
                word(sheet, "situation", "Catégorie"),
                word(sheet, "form", "Forme"),
                word(sheet, "contact", "Adresse électronique"),
                word(sheet, "contact", "Téléphone"));
    }

    private static String word(AnswerSheet sheet, String component, String label) {
        return sheet.parts().stream()
                .filter(part -> part.component().equals(component))
                .flatMap(part -> part.lines().stream())
                .filter(line -> line.label().equals(label))
                .map(AnswerSheet.Line::values)
                .map(List::getFirst)
                .findFirst()
                .orElse("");
    }

    private static String age(Answers.@Nullable Birth birth, LocalDate today) {
        if (birth == null || birth.day() == null || birth.month() == null) {
            return "";
        }
        var born = LocalDate.of(birth.year(), birth.month(), birth.day());
        return ", " + Period.between(born, today).getYears() + " ans";
    }
}

package fr.preinscription.simulator;

import fr.preinscription.registration.Answers;
import java.time.LocalDate;

/** As much of an age as the rules need; no birth date is asked. */
enum Age {
    UNDER_18(16),
    FROM_18_TO_24(18),
    AGE_25(25),
    FROM_26(26);

    private final int years;

    Age(int years) {
        this.years = years;
    }

    /** Somebody of that age, born on this day of the year, and French: only the French owe a paper that depends on it. */
    Answers.Birth supposed(LocalDate today) {
        var birthday = today.minusYears(years);
        return new Answers.Birth(birthday.getDayOfMonth(), birthday.getMonthValue(), birthday.getYear(), true, null);
    }
}

package fr.preinscription.wizard;

import fr.preinscription.registration.Answers;
import org.jspecify.annotations.Nullable;

/** @param decided whether a decision for this BTS exists already */
record AccommodationForm(
        @Nullable Boolean disability, @Nullable Decided decided) {

    enum Decided {
        YES,
        NO,
        UNKNOWN
    }

    static AccommodationForm of(Answers.@Nullable Accommodation answer) {
        if (answer == null || !answer.disability()) {
            return new AccommodationForm(false, null);
        }
        var decided = answer.alreadyDecided();
        return new AccommodationForm(true, decided == null ? Decided.UNKNOWN : decided ? Decided.YES : Decided.NO);
    }

    Answers.Accommodation answer() {
        var wanted = Boolean.TRUE.equals(disability);
        return new Answers.Accommodation(
                wanted,
                switch (wanted ? decided : null) {
                    case YES -> true;
                    case NO -> false;
                    case UNKNOWN -> null;
                    case null -> null;
                });
    }
}

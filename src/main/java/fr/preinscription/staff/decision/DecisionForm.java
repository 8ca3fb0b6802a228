package fr.preinscription.staff.decision;

import fr.preinscription.casefile.Decision.Kind;
import fr.preinscription.casefile.Ground;
import fr.preinscription.casefile.Ruling;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/**
 * @param kind what is decided
 * @param ground why, for a decision against the candidate
 * @param law the reason in law; empty for the words of the ground or of the kind
 * @param facts the reason in fact
 * @param revision of the file as it was seen
 * @param apercu given when only the preview is asked
 */
record DecisionForm(
        @Nullable Kind kind,
        @Nullable Ground ground,
        @Nullable String law,
        @Nullable String facts,
        int revision,
        @Nullable String apercu) {

    private static final int LONGEST = 4_000;

    @Nullable
    Ruling ruling(Errors errors) {
        var chosen = kind;
        if (chosen == null || chosen == Kind.WAIVER) {
            errors.rejectValue("kind", "kind", "Choisissez la décision.");
            return null;
        }
        var why = ground;
        if (chosen == Kind.CONFORMING) {
            return Ruling.conforming();
        }
        if (!chosen.isFavourable() && why == null) {
            errors.rejectValue("ground", "ground", "Choisissez le motif.");
        }
        var inFact = given("facts", facts, "Écrivez ce qui s’est passé, pour ce candidat.", errors);
        var usual = chosen.isFavourable() ? usual(chosen) : why == null ? "" : why.law();
        var inLaw = law == null || law.isBlank()
                ? given("law", usual, "Écrivez le texte ou la règle qui fonde la décision.", errors)
                : given("law", law, "", errors);
        return inFact == null || inLaw == null || errors.hasErrors()
                ? null
                : new Ruling(chosen, chosen.isFavourable() ? null : why, inLaw, inFact);
    }

    private static String usual(Kind kind) {
        return switch (kind) {
            case WITHDRAWN -> Ruling.withdrawn("-").law();
            case KEPT_WITH_PROOF -> Ruling.keptWithProof("-").law();
            default -> "";
        };
    }

    private static @Nullable String given(String field, @Nullable String typed, String missing, Errors errors) {
        if (typed == null || typed.isBlank()) {
            errors.rejectValue(field, "blank", missing);
            return null;
        }
        if (typed.length() > LONGEST) {
            errors.rejectValue(field, "long", LONGEST + " signes au plus.");
            return null;
        }
        return typed.strip();
    }
}

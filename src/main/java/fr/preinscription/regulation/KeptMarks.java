package fr.preinscription.regulation;

import fr.preinscription.regulation.Candidacy.UnitStatus;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The marks a candidacy keeps, as the rules on them read them. */
final class KeptMarks {

    private KeptMarks() {}

    /** The units whose mark is kept; none when there was no previous exam: R-48 says so, and nothing else (P-09). */
    static Stream<UnitFact> of(Facts facts) {
        return facts.candidacy().previousExam() == null ? Stream.empty() : facts.with(UnitStatus.KEEP);
    }

    /** A finding for each kept mark of which this is so. */
    static Function<Facts, Stream<Finding>> where(BiPredicate<Facts, UnitFact> breach) {
        return facts -> of(facts).filter(unit -> breach.test(facts, unit)).map(unit -> finding(facts, unit));
    }

    static Finding finding(Facts facts, UnitFact unit) {
        SessionParameters session = facts.session();
        return Finding.about(unit)
                .with("note", comma(unit.answer().mark()))
                .with("session de la note", unit.answer().markSession())
                .with("ans", session.markKeptYears())
                .with("première", session.year() - session.markKeptYears())
                .with("dernière", session.year() - 1);
    }

    static String comma(@Nullable String mark) {
        return Facts.text(mark).replace('.', ',');
    }
}

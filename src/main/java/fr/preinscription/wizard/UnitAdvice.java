package fr.preinscription.wizard;

import fr.preinscription.regulation.Candidacy.UnitStatus;
import fr.preinscription.regulation.Regulation;
import fr.preinscription.regulation.Topic;
import fr.preinscription.regulation.Verdict.Breach;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the regulation says of the answer given for one unit.
 *
 * @param refusals why this answer is not possible
 * @param remarks what else is to be known of it
 * @param lastSession last session for which the mark can be kept, null when it cannot be, or is not
 * @param renunciation what giving up the mark means, null when none is given up
 */
record UnitAdvice(
        List<String> refusals,
        List<String> remarks,
        @Nullable Integer lastSession,
        @Nullable String renunciation) {

    static final UnitAdvice NONE = new UnitAdvice(List.of(), List.of(), null, null);

    /** By code of the units told in full; the regulation is asked twice, whatever the number of units. */
    static Map<String, UnitAdvice> of(Visit visit, UnitsForm form) {
        var keptInstead = form.with(unit -> unit.givesUpMark() ? unit.keeping(visit.session() - 1) : unit);
        var refused = bySubject(visit.judge(visit.answers().with(keptInstead.answer(Set.of())), Topic.UNITS)
                .blocks());
        var keepable = form.all().stream()
                .filter(UnitForm::givesUpMark)
                .map(unit -> String.valueOf(unit.code()))
                .filter(code -> !refused.containsKey(code))
                .collect(Collectors.toSet());
        var verdict = visit.judge(visit.answers().with(form.answer(keepable)), Topic.UNITS);
        var blocks = bySubject(verdict.blocks());
        var remarks = bySubject(Stream.concat(verdict.flags().stream(), verdict.notices().stream())
                .toList());
        var warnings = bySubject(verdict.warnings());
        var advice = new LinkedHashMap<String, UnitAdvice>();
        for (var unit : form.all()) {
            var code = String.valueOf(unit.code());
            if (!unit.isToldInFull()) {
                continue;
            }
            var refusals = blocks.getOrDefault(code, List.of());
            var renunciation = keepable.contains(code) ? warnings.getOrDefault(code, List.of()) : List.<String>of();
            advice.put(
                    code,
                    new UnitAdvice(
                            refusals,
                            remarks.getOrDefault(code, List.of()),
                            unit.is(UnitStatus.KEEP) && refusals.isEmpty() ? lastSession(visit, unit) : null,
                            renunciation.isEmpty() ? null : String.join(" ", renunciation)));
        }
        return advice;
    }

    /** Codes of the units whose mark, given up, could have been kept. */
    static Set<String> givenUp(Map<String, UnitAdvice> advice) {
        return advice.entrySet().stream()
                .filter(one -> one.getValue().renunciation() != null)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private static @Nullable Integer lastSession(Visit visit, UnitForm unit) {
        var session = Chosen.year(unit.markSession());
        return session == null || Chosen.isBlank(unit.mark())
                ? null
                : Integer.valueOf(Regulation.lastSessionToKeep(
                        session, visit.campaign().session().markKeptYears()));
    }

    private static Map<String, List<String>> bySubject(List<Breach> breaches) {
        return breaches.stream()
                .filter(breach -> breach.subject() != null)
                .collect(Collectors.groupingBy(
                        breach -> Objects.requireNonNull(breach.subject()),
                        Collectors.mapping(Breach::message, Collectors.toList())));
    }
}

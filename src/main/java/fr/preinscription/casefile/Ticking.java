package fr.preinscription.casefile;

import fr.preinscription.account.StaffMember;
import fr.preinscription.audit.Act;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What is said of papers, one by one. */
@Component
class Ticking {

    private final CaseFileTable table;
    private final DecisionTable decisions;

    Ticking(CaseFileTable table, DecisionTable decisions) {
        this.table = table;
        this.decisions = decisions;
    }

    void tick(CaseFile file, List<Tick> ticks, StaffMember by, Instant at) {
        for (var tick : ticks) {
            tick(file, tick, by, at);
        }
    }

    /** Every tick as a detail of the act. */
    Act describe(Act act, List<Tick> ticks) {
        for (var tick : ticks) {
            act = act.with(tick.code(), tick.state().code() + after(tick.reason()) + after(tick.remark()));
        }
        return act;
    }

    private void tick(CaseFile file, Tick tick, StaffMember by, Instant at) {
        var paper = file.paper(tick.code())
                .orElseThrow(() -> new Unacceptable(tick.code(), "Cette pièce n’est pas demandée à ce candidat."));
        var reason = Words.orNull(tick.code(), tick.reason());
        Words.orNull(tick.code(), tick.remark());
        if (tick.state().needsReason() && reason == null) {
            throw new Unacceptable(tick.code(), "Indiquez pourquoi.");
        }
        if (tick.state() == PaperState.WAIVED && paper.isConfirmation()) {
            throw new Unacceptable(
                    tick.code(), "Personne n’est dispensé de la confirmation datée et signée (R-82, R-99).");
        }
        var either = paper.codes().size() > 1 && tick.code().equals(paper.code());
        if (either && (tick.state() == PaperState.CONFORMING || tick.state() == PaperState.RECEIVED)) {
            throw new Unacceptable(tick.code(), "Dites laquelle des deux pièces est là.");
        }
        if (either && tick.state() == PaperState.AWAITED) {
            paper.codes().forEach(code -> table.set(file.registration(), Tick.awaited(code), by, at));
            return;
        }
        var one = either ? new Tick(paper.codes().getFirst(), tick.state(), reason, tick.remark()) : tick;
        table.set(file.registration(), one, by, at);
        if (one.state() == PaperState.WAIVED && reason != null) {
            decisions.add(
                    file.registration(),
                    new DecisionTable.Taken(Decision.Kind.WAIVER, null, "R-99", reason, one.code(), at, null, null),
                    by);
        }
    }

    private static String after(@Nullable String text) {
        return text == null ? "" : " — " + text;
    }
}

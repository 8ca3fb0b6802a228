package fr.preinscription.casefile;

import static fr.preinscription.regulation.SupportingDocument.*;

import fr.preinscription.casefile.Held.Added;
import fr.preinscription.casefile.Held.Given;
import fr.preinscription.regulation.Completeness;
import fr.preinscription.regulation.Completeness.Check;
import fr.preinscription.regulation.OwedPaper;
import fr.preinscription.regulation.SupportingDocument;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The papers of a file: those that the rules ask for, those that the office adds, and what was said of each. */
final class PaperList {

    /**
     * Without these a file cannot be examined: who the candidate is, that the law lets them register, that they may
     * register in their category. To be confirmed by the legal service (CRPA L. 114-5-1).
     */
    private static final Set<SupportingDocument> INDISPENSABLE = EnumSet.of(
            CONFIRMATION,
            IDENTITY,
            JDC,
            WORK,
            TRADE_REGISTER,
            SCHOOLING,
            TRAINING_HOURS,
            APPRENTICESHIP_CONTRACT,
            CONTINUING_EDUCATION,
            PROFESSIONAL_CONTRACT);

    private static final List<PaperState> BEST_FIRST = List.of(
            PaperState.CONFORMING,
            PaperState.WAIVED,
            PaperState.RECEIVED,
            PaperState.NOT_CONFORMING,
            PaperState.AWAITED);

    private final Held held;
    private final ConfirmationPaper confirmation;
    private final List<OwedPaper> owed;
    private final List<Paper> papers;
    private final Completeness completeness;

    PaperList(Held held) {
        this.held = held;
        this.confirmation = new ConfirmationPaper(held);
        this.owed = owed(held);
        this.papers = new ArrayList<>(owed.stream().map(this::paper).toList());
        held.added().stream()
                .filter(added -> document(added.code()).isEmpty())
                .map(this::other)
                .forEach(papers::add);
        this.completeness = Completeness.of(
                owed, checks(), confirmation.signed(), held.head().versionToSign());
    }

    /** In the order of the list of the notice, what the office adds last. */
    List<Paper> papers() {
        return List.copyOf(papers);
    }

    /** What was ticked and is not owed any more. */
    List<Paper> aside() {
        var shown = papers.stream().flatMap(paper -> paper.codes().stream()).toList();
        return held.states().values().stream()
                .filter(given -> !shown.contains(given.document()))
                .map(given -> {
                    var document = document(given.document());
                    var label = document.map(SupportingDocument::label).orElse(given.document());
                    return row(given.document(), document.stream().toList(), "", label, "", false, false, null, given);
                })
                .toList();
    }

    /** Of the papers that have a code in the list. */
    Completeness completeness() {
        return completeness;
    }

    /** The papers beyond the list that are not settled. */
    List<Paper> unsettledOthers() {
        return papers.stream()
                .filter(paper -> paper.alternatives().isEmpty() && !paper.isSettled())
                .toList();
    }

    private static List<OwedPaper> owed(Held held) {
        var owed = new ArrayList<>(held.head().verdict().papers());
        for (var added : held.added()) {
            var document = document(added.code());
            if (document.isPresent()
                    && owed.stream().noneMatch(paper -> paper.alternatives().contains(document.get()))) {
                owed.add(new OwedPaper(List.of(document.get()), "R-99", added.label(), "", true, false));
            }
        }
        return owed;
    }

    private Paper paper(OwedPaper paper) {
        var given = paper.alternatives().contains(CONFIRMATION)
                ? confirmation.given()
                : paper.alternatives().stream()
                        .map(document -> held.states().get(document.code()))
                        .filter(state -> state != null)
                        .min(Comparator.comparing(state -> BEST_FIRST.indexOf(state.state())))
                        .orElse(null);
        var because = held.added().stream()
                .filter(added ->
                        added.code().equals(paper.code()) && paper.ruleId().equals("R-99"))
                .map(Added::reason)
                .findFirst()
                .orElse(null);
        return row(
                paper.code(),
                paper.alternatives(),
                paper.ruleId(),
                paper.label(),
                paper.hint(),
                paper.required(),
                paper.later(),
                because,
                given);
    }

    private Paper other(Added added) {
        return row(
                added.code(),
                List.of(),
                "R-99",
                added.label(),
                "",
                true,
                false,
                added.reason(),
                held.states().get(added.code()));
    }

    private static Paper row(
            String code,
            List<SupportingDocument> alternatives,
            String ruleId,
            String label,
            String hint,
            boolean required,
            boolean later,
            @Nullable String because,
            @Nullable Given given) {
        return new Paper(
                code,
                alternatives,
                ruleId,
                label,
                hint,
                required,
                later,
                required && !later && alternatives.stream().anyMatch(INDISPENSABLE::contains),
                because,
                given == null ? PaperState.AWAITED : given.state(),
                given == null || given.state() == PaperState.WAIVED ? null : given.document(),
                given == null ? null : given.reason(),
                given == null ? null : given.remark(),
                given == null ? null : given.by(),
                given == null ? null : given.at());
    }

    private Map<SupportingDocument, Check> checks() {
        var checks = new EnumMap<SupportingDocument, Check>(SupportingDocument.class);
        for (var given : held.states().values()) {
            document(given.document()).ifPresent(document -> checks.put(document, check(given.state())));
        }
        checks.remove(CONFIRMATION);
        confirmation.check().ifPresent(check -> checks.put(CONFIRMATION, check));
        return checks;
    }

    private static Check check(PaperState state) {
        return switch (state) {
            case AWAITED -> Check.EXPECTED;
            case RECEIVED -> Check.RECEIVED;
            case CONFORMING -> Check.CONFORMING;
            case NOT_CONFORMING -> Check.NOT_CONFORMING;
            case WAIVED -> Check.NOT_REQUIRED;
        };
    }

    static Optional<SupportingDocument> document(String code) {
        return Arrays.stream(SupportingDocument.values())
                .filter(document -> document.code().equals(code))
                .findFirst();
    }
}

package fr.preinscription.casefile;

import fr.preinscription.casefile.Arrival.SignedPaper;
import fr.preinscription.casefile.Held.Given;
import fr.preinscription.regulation.Completeness.Check;
import fr.preinscription.regulation.Completeness.SignedConfirmation;
import fr.preinscription.regulation.SupportingDocument;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The signed confirmation, judged from the envelopes. An agent may besides refuse the one that came last, an
 * unreadable one for example; the next one that comes is judged anew.
 */
final class ConfirmationPaper {

    private final Held held;

    ConfirmationPaper(Held held) {
        this.held = held;
    }

    /** Empty when none came. */
    Optional<Check> check() {
        return refused().isPresent() ? Optional.of(Check.NOT_CONFORMING) : best().map(envelope -> Check.CONFORMING);
    }

    private Optional<Envelope> best() {
        return Assessment.best(held.envelopes(), held.head().versionToSign());
    }

    /** What is said of it, null when none came. */
    @Nullable
    Given given() {
        var best = best().orElse(null);
        var refused = refused();
        if (best == null || refused.isPresent()) {
            return refused.orElse(null);
        }
        var paper = best.arrival().confirmation();
        var reason = paper == null ? null : wrong(paper);
        return new Given(
                SupportingDocument.CONFIRMATION.code(),
                reason == null ? PaperState.CONFORMING : PaperState.NOT_CONFORMING,
                reason,
                paper != null && paper.redInk() ? "Corrections à l’encre" : null,
                best.by(),
                best.at());
    }

    private Optional<Given> refused() {
        return Optional.ofNullable(held.states().get(SupportingDocument.CONFIRMATION.code()))
                .filter(given -> given.state() == PaperState.NOT_CONFORMING)
                .filter(given -> held.envelopes().stream()
                        .filter(envelope -> envelope.arrival().confirmation() != null)
                        .noneMatch(envelope -> envelope.at().isAfter(given.at())));
    }

    private @Nullable String wrong(SignedPaper paper) {
        if (paper.version() < held.head().versionToSign()) {
            return "vous avez signé une ancienne confirmation (version " + paper.version()
                    + "). Signez et renvoyez la dernière (version "
                    + held.head().versionToSign() + ")";
        }
        if (!paper.signed()) {
            return paper.dated() ? "elle n’est pas signée" : "elle n’est ni signée ni datée";
        }
        return paper.dated() ? null : "elle n’est pas datée";
    }

    /** A later version, typed by the office from the paper itself, asks for no new signature. */
    SignedConfirmation signed() {
        return best().map(envelope -> envelope.arrival().confirmation())
                .map(paper -> new SignedConfirmation(
                        paper.signed(),
                        paper.dated(),
                        Math.min(paper.version(), held.head().versionToSign())))
                .orElse(new SignedConfirmation(false, false, 0));
    }
}

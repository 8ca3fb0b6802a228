package fr.preinscription.staff.desk;

import fr.preinscription.account.StaffMember;
import fr.preinscription.casefile.Arrival;
import fr.preinscription.casefile.CaseFile;
import fr.preinscription.casefile.CaseFiles;
import fr.preinscription.casefile.Envelope;
import fr.preinscription.casefile.Paper;
import fr.preinscription.casefile.PaperState;
import fr.preinscription.casefile.Tick;
import fr.preinscription.registration.Registrations.Opened;
import fr.preinscription.staff.file.OpenedFiles;
import fr.preinscription.staff.file.UsualReason;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes an envelope down with all that was seen in it, all or nothing. */
@Component
class Reception {

    private static final String TYPED_WRONGLY = "Erreur de saisie au guichet";

    private final CaseFiles files;
    private final StrayEnvelopes strays;

    Reception(CaseFiles files, StrayEnvelopes strays) {
        this.files = files;
        this.strays = strays;
    }

    /** What is neither marked nor there is awaited still, and the file counts as checked unless that is for later. */
    @Transactional
    public CaseFile receive(Opened registration, EnvelopeForm form, Arrival arrival, StaffMember me) {
        var id = registration.id();
        var ticks = form.isForLater() ? List.<Tick>of() : ticks(form, files.of(id));
        var file = files.receive(id, revision(form), arrival, ticks, me);
        if (ticks.isEmpty() && !form.isForLater()) {
            file = files.check(id, file.revision(), ticks, me);
        }
        form.unattached().ifPresent(stray -> strays.settle(stray, StrayEnvelope.Kind.ATTACHED, registration, "", me));
        return withProofOfName(file, form, me);
    }

    /** The envelope is struck out and typed again. */
    @Transactional
    public CaseFile correct(
            Opened registration, Envelope envelope, EnvelopeForm form, Arrival arrival, StaffMember me) {
        var id = registration.id();
        var file = files.correct(id, revision(form), envelope.id(), arrival, reason(form.reason()), me);
        var marked = marked(form);
        if (!marked.isEmpty()) {
            file = files.check(id, file.revision(), marked, me);
        }
        return withProofOfName(file, form, me);
    }

    /** It was of another file: what was ticked with it is awaited again. */
    @Transactional
    public CaseFile strike(
            Opened registration, int revision, Envelope envelope, @Nullable String reason, StaffMember me) {
        var id = registration.id();
        var file = files.strike(id, revision, envelope.id(), reason(reason), me);
        var ticked = file.papers().stream()
                .filter(paper -> !paper.isConfirmation() && envelope.at().equals(paper.at()))
                .map(paper -> Tick.awaited(paper.code()))
                .toList();
        return ticked.isEmpty() ? file : files.check(id, file.revision(), ticked, me);
    }

    private static List<Tick> ticks(EnvelopeForm form, CaseFile file) {
        var ticks = new ArrayList<>(marked(form));
        file.papers().stream()
                .filter(paper -> paper.state() == PaperState.AWAITED && !paper.isConfirmation())
                .filter(paper -> form.papers().stream()
                        .noneMatch(mark -> mark.isMarked() && paper.code().equals(mark.code())))
                .map(Paper::code)
                .map(Tick::awaited)
                .forEach(ticks::add);
        return ticks;
    }

    private static List<Tick> marked(EnvelopeForm form) {
        return form.papers().stream().flatMap(mark -> mark.tick().stream()).toList();
    }

    private CaseFile withProofOfName(CaseFile file, EnvelopeForm form, StaffMember me) {
        var asked = form.papers().stream().filter(PaperMark::asksForProofOfName).findFirst();
        var there = file.papers().stream().anyMatch(paper -> paper.label().equals(UsualReason.PROOF_OF_NAME));
        if (asked.isEmpty() || there) {
            return file;
        }
        var on =
                file.paper(String.valueOf(asked.get().code())).map(Paper::label).orElse("une pièce");
        return files.add(
                file.registration(), file.revision(), UsualReason.PROOF_OF_NAME, "Nom différent sur : " + on, me);
    }

    private static int revision(EnvelopeForm form) {
        return OpenedFiles.revision(form.revision());
    }

    private static String reason(@Nullable String typed) {
        return typed == null || typed.isBlank() ? TYPED_WRONGLY : typed;
    }
}

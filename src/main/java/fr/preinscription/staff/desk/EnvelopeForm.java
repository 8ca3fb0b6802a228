package fr.preinscription.staff.desk;

import fr.preinscription.casefile.Arrival;
import fr.preinscription.casefile.Arrival.SignedPaper;
import fr.preinscription.casefile.CaseFile;
import fr.preinscription.casefile.Channel;
import fr.preinscription.casefile.Envelope;
import fr.preinscription.casefile.Paper;
import fr.preinscription.casefile.Unacceptable;
import fr.preinscription.staff.file.UsualReason;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/**
 * An envelope as it is typed.
 *
 * @param revision of the file that was looked at
 * @param seen last entry of the journal at that moment
 * @param shouted the old version that the page already shouted
 * @param stray the unattached envelope that it was, null when it comes from the post
 * @param confirmation whether a confirmation is inside
 * @param version printed on it
 * @param later whether somebody checks the papers later
 * @param papers one a paper of the file, the confirmation left out
 */
record EnvelopeForm(
        @Nullable String revision,
        @Nullable String seen,
        @Nullable String shouted,
        @Nullable String stray,
        @Nullable Boolean confirmation,
        @Nullable String version,
        @Nullable Boolean signed,
        @Nullable Boolean dated,
        @Nullable Boolean redInk,
        @Nullable String channel,
        @Nullable String sentOn,
        @Nullable Boolean unreadable,
        @Nullable String registeredMail,
        @Nullable String receivedOn,
        @Nullable Boolean later,
        @Nullable String reason,
        List<PaperMark> papers) {

    EnvelopeForm {
        papers = papers == null
                ? List.of()
                : papers.stream().filter(Objects::nonNull).toList();
    }

    /** Nothing typed yet; channel and day are those of the envelope before. */
    static EnvelopeForm blank(
            CaseFile file, long seen, @Nullable Integer version, Habit habit, LocalDate today, @Nullable Long stray) {
        return new EnvelopeForm(
                String.valueOf(file.revision()),
                String.valueOf(seen),
                null,
                stray == null ? null : stray.toString(),
                version != null || lacksConfirmation(file),
                version == null ? "" : version.toString(),
                true,
                true,
                false,
                habit.channel().name(),
                ShortDate.write(habit.sentOn()),
                habit.unreadable(),
                habit.registeredMail(),
                ShortDate.write(habit.receivedOn() == null ? today : habit.receivedOn()),
                false,
                null,
                marks(file));
    }

    /** An envelope to be typed again. */
    static EnvelopeForm of(Envelope envelope, CaseFile file, long seen) {
        var arrival = envelope.arrival();
        var paper = arrival.confirmation();
        return new EnvelopeForm(
                String.valueOf(file.revision()),
                String.valueOf(seen),
                null,
                null,
                paper != null,
                paper == null ? "" : Integer.toString(paper.version()),
                paper == null || paper.signed(),
                paper == null || paper.dated(),
                paper != null && paper.redInk(),
                arrival.channel().name(),
                ShortDate.write(arrival.sentOn()),
                arrival.channel().isPosted() && arrival.sentOn() == null,
                arrival.registeredMail(),
                ShortDate.write(arrival.receivedOn()),
                false,
                null,
                marks(file));
    }

    /** The same words on the file as it is now. */
    EnvelopeForm on(CaseFile file, long seenNow) {
        return new EnvelopeForm(
                String.valueOf(file.revision()),
                String.valueOf(seenNow),
                shouted,
                stray,
                confirmation,
                version,
                signed,
                dated,
                redInk,
                channel,
                sentOn,
                unreadable,
                registeredMail,
                receivedOn,
                later,
                reason,
                marks(file).stream().map(this::typed).toList());
    }

    private PaperMark typed(PaperMark none) {
        return marked(String.valueOf(none.code())).orElse(none);
    }

    /** What is typed of this paper. */
    public PaperMark on(Paper paper) {
        return marked(paper.code()).orElseGet(() -> PaperMark.none(paper));
    }

    private Optional<PaperMark> marked(String code) {
        return papers.stream().filter(mark -> code.equals(mark.code())).findFirst();
    }

    /** Whether a confirmation is awaited still: then one is probably inside. */
    private static boolean lacksConfirmation(CaseFile file) {
        return file.papers().stream().anyMatch(paper -> paper.isConfirmation() && !paper.isSettled());
    }

    private static List<PaperMark> marks(CaseFile file) {
        return file.papers().stream()
                .filter(paper -> !paper.isConfirmation())
                .map(PaperMark::none)
                .toList();
    }

    private static boolean is(@Nullable Boolean ticked) {
        return Boolean.TRUE.equals(ticked);
    }

    boolean isForLater() {
        return is(later);
    }

    Optional<Long> unattached() {
        return stray != null && stray.matches("\\d{1,18}") ? Optional.of(Long.valueOf(stray)) : Optional.empty();
    }

    /** A number of registered mail says by itself how it was sent. */
    Channel way() {
        var chosen = chosen();
        return chosen == Channel.POST && registeredMail != null && !registeredMail.isBlank()
                ? Channel.REGISTERED_POST
                : chosen;
    }

    private Channel chosen() {
        return Arrays.stream(Channel.values())
                .filter(one -> one.name().equals(channel) && one != Channel.UPLOAD)
                .findFirst()
                .orElse(Channel.POST);
    }

    /** The version typed, null when none is or it is no number. */
    @Nullable
    Integer printed() {
        return is(confirmation) && version != null && version.strip().matches("\\d{1,4}")
                ? Integer.valueOf(version.strip())
                : null;
    }

    /** What is typed so far, empty while a day is missing. */
    Optional<Arrival> arrival(LocalDate today) {
        var received = ShortDate.read(receivedOn, today);
        var sent = ShortDate.read(sentOn, today);
        var known = way().isPosted() ? is(unreadable) || sent.isPresent() : true;
        if (received.isEmpty() || !known) {
            return Optional.empty();
        }
        var day = way().isPosted() ? (is(unreadable) ? null : sent.orElse(null)) : sent.orElse(received.get());
        var printed = printed();
        var paper = printed == null ? null : new SignedPaper(printed, is(signed), is(dated), is(redInk));
        return Optional.of(new Arrival(way(), day, null, registeredMail, received.get(), paper));
    }

    void check(LocalDate today, BindingResult errors) {
        if (is(confirmation) && printed() == null) {
            errors.rejectValue(
                    "version",
                    "missing",
                    "Écrivez la version imprimée sur la confirmation, le chiffre après le tiret.");
        }
        if (way().isPosted() && !is(unreadable) && ShortDate.read(sentOn, today).isEmpty()) {
            errors.rejectValue(
                    "sentOn", "date", "Écrivez la date du cachet, 2711 par exemple, ou cochez « illisible ».");
        }
        if (ShortDate.read(receivedOn, today).isEmpty()) {
            errors.rejectValue("receivedOn", "date", "Écrivez la date de réception, 3011 par exemple.");
        }
        if (is(later) && papers.stream().anyMatch(PaperMark::isMarked)) {
            errors.rejectValue(
                    "later", "marked", "Des pièces sont pointées : décochez « à contrôler plus tard », ou les pièces.");
        }
        for (var i = 0; i < papers.size(); i++) {
            if (papers.get(i).isMedical()) {
                errors.rejectValue("papers[" + i + "].mark", "medical", UsualReason.NOTHING_MEDICAL);
            }
        }
    }

    /** An old version is shouted before it is saved. */
    void checkShouted(CaseFile file, BindingResult errors) {
        var printed = printed();
        if (printed != null
                && printed < file.versionToSign()
                && !printed.toString().equals(shouted)) {
            errors.rejectValue(
                    "version",
                    "old",
                    "Version " + printed + " : ancienne. Regardez ce qui a changé, puis enregistrez de nouveau.");
        }
    }

    /** Puts the message beside the field that it is about. */
    void reject(Unacceptable refused, CaseFile file, BindingResult errors) {
        var place = place(refused.field(), file);
        if (place >= 0) {
            errors.rejectValue("papers[" + place + "].mark", "refused", refused.french());
        } else if (List.of("sentOn", "receivedOn", "version", "registeredMail", "reason")
                .contains(refused.field())) {
            errors.rejectValue(refused.field(), "refused", refused.french());
        } else {
            errors.reject("refused", refused.french());
        }
    }

    /** What is not saved, line by line. */
    List<String> asked(CaseFile file) {
        var lines = new ArrayList<String>();
        lines.add("Enveloppe : " + way().french() + (is(unreadable) ? ", cachet illisible" : ", " + sentOn)
                + (is(confirmation) ? ", confirmation v" + version : ", sans confirmation"));
        papers.stream()
                .filter(PaperMark::isMarked)
                .forEach(mark -> lines.add(file.paper(String.valueOf(mark.code()))
                                .map(Paper::label)
                                .orElse(String.valueOf(mark.code()))
                        + (mark.isConforming() ? " : conforme" : " : non conforme")));
        return lines;
    }

    /** The place of this paper among those typed, for the message beside it; -1 when it is none of them. */
    int place(String code, CaseFile file) {
        var owner = file.paper(code).map(Paper::code).orElse(code);
        for (var i = 0; i < papers.size(); i++) {
            if (owner.equals(papers.get(i).code())) {
                return i;
            }
        }
        return -1;
    }
}

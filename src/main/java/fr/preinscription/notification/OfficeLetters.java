package fr.preinscription.notification;

import static java.util.Objects.requireNonNull;

import fr.preinscription.academy.Academy;
import fr.preinscription.notification.OutgoingMessages.NewMessage;
import fr.preinscription.registration.Addressees;
import fr.preinscription.registration.Addressees.Addressee;
import fr.preinscription.registration.FrozenConfirmations;
import fr.preinscription.web.Paris;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The letters of the exam office. Each is written down with its words in the transaction of what it tells, and leaves
 * on its own afterwards.
 */
@Component
public class OfficeLetters {

    private static final Duration TWICE = Duration.ofMinutes(1);

    private final MessageTexts texts;
    private final Addressees addressees;
    private final FrozenConfirmations registrations;
    private final Outbox outbox;
    private final Academy academy;
    private final Clock clock;

    OfficeLetters(
            MessageTexts texts,
            Addressees addressees,
            FrozenConfirmations registrations,
            Outbox outbox,
            Academy academy,
            Clock clock) {
        this.texts = texts;
        this.addressees = addressees;
        this.registrations = registrations;
        this.outbox = outbox;
        this.academy = academy;
        this.clock = clock;
    }

    /**
     * Writes one letter; it leaves at once after the commit.
     *
     * @return the number of the message
     * @throws IllegalArgumentException when it has {@link #problems}, or its registration does not exist
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public long write(OfficeLetter letter) {
        return outbox.add(messages(List.of(letter)).getFirst());
    }

    /**
     * Writes one letter, unless the same words were written to the same registration within the last minute: a form sent
     * twice sends one message.
     *
     * @return the number of the message; empty when it was written already
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Long> writeOnce(OfficeLetter letter) {
        var message = messages(List.of(letter)).getFirst();
        return outbox.isWritten(message, TWICE) ? Optional.empty() : Optional.of(outbox.add(message));
    }

    /**
     * Writes to a selection in a few statements. The letters leave one after the other, so that neither confirmations
     * wait behind them nor a provider sees too many at once.
     *
     * @return the numbers of the messages, in the order of the letters
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Long> writeAll(List<OfficeLetter> letters) {
        return letters.isEmpty() ? List.of() : outbox.addAll(messages(letters));
    }

    /** The words that would be sent. */
    @Transactional(readOnly = true)
    public LetterContent preview(OfficeLetter letter) {
        return requireNonNull(messages(List.of(letter)).getFirst().content());
    }

    /** A text on an invented candidate. */
    public LetterContent sample(LetterText text) {
        return text.fill(samples());
    }

    /** A text on a candidate, with samples of what is not known of them. */
    @Transactional(readOnly = true)
    public LetterContent sample(UUID registration, LetterText text) {
        var words = samples();
        words.putAll(ofTheCandidate(
                requireNonNull(addressees.of(List.of(registration)).get(registration))));
        return text.fill(words);
    }

    private Map<LetterVariable, String> samples() {
        var words = new EnumMap<LetterVariable, String>(LetterVariable.class);
        for (var variable : LetterVariable.values()) {
            words.put(variable, variable.sample());
        }
        words.putAll(ofTheOffice());
        return words;
    }

    /** Delays and means of appeal, as a letter that decides against somebody gives them. */
    public String appeal() {
        return Appeal.against(academy);
    }

    /** What keeps a letter from being written, in words for who writes it; empty when nothing does. */
    @Transactional(readOnly = true)
    public List<String> problems(OfficeLetter letter) {
        var text = text(letter);
        var problems = new ArrayList<>(text.problems(letter.kind()));
        for (var variable : asked(text)) {
            if (letter.words().getOrDefault(variable, "").isBlank()) {
                problems.add("Indiquez " + variable.placeholder() + " : " + variable.meaning() + ".");
            }
        }
        return List.copyOf(problems);
    }

    /** What a text leaves to be given by who writes. */
    public Set<LetterVariable> asked(LetterText text) {
        var asked = EnumSet.noneOf(LetterVariable.class);
        text.variables().stream().filter(variable -> !variable.isKnown()).forEach(asked::add);
        return asked;
    }

    private LetterText text(OfficeLetter letter) {
        return letter.text() == null ? texts.of(letter.kind()) : letter.text();
    }

    private List<NewMessage> messages(List<OfficeLetter> letters) {
        var known = addressees.of(
                letters.stream().map(OfficeLetter::registration).distinct().toList());
        var office = ofTheOffice();
        var inForce = new EnumMap<MessageKind, LetterText>(MessageKind.class);
        return letters.stream()
                .map(letter -> {
                    var addressee = known.get(letter.registration());
                    if (addressee == null) {
                        throw new IllegalArgumentException("No registration " + letter.registration());
                    }
                    var text =
                            letter.text() == null ? inForce.computeIfAbsent(letter.kind(), texts::of) : letter.text();
                    return message(letter, text, addressee, office);
                })
                .toList();
    }

    private static NewMessage message(
            OfficeLetter letter, LetterText text, Addressee addressee, Map<LetterVariable, String> office) {
        var problems = text.problems(letter.kind());
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(String.join(" ", problems));
        }
        var words = new EnumMap<LetterVariable, String>(LetterVariable.class);
        words.putAll(office);
        words.putAll(ofTheCandidate(addressee));
        words.putAll(letter.words());
        return new NewMessage(
                letter.kind(),
                letter.recipient() == null ? addressee.email() : letter.recipient(),
                letter.registration(),
                text.fill(words));
    }

    private static Map<LetterVariable, String> ofTheCandidate(Addressee addressee) {
        return Map.of(
                LetterVariable.FIRST_NAME, addressee.firstName(),
                LetterVariable.NAME, addressee.name(),
                LetterVariable.NUMBER, addressee.fullNumber(),
                LetterVariable.SPECIALTY, addressee.specialty(),
                LetterVariable.EXAM_SESSION, Integer.toString(addressee.session()));
    }

    private Map<LetterVariable, String> ofTheOffice() {
        var office = registrations.office();
        return Map.of(
                LetterVariable.EXAM_SESSION, Integer.toString(office.session()),
                LetterVariable.ACADEMY, academy.name(),
                LetterVariable.SERVICE, academy.service(),
                LetterVariable.SERVICE_EMAIL, academy.email(),
                LetterVariable.SERVICE_PHONE, String.join(" ou ", academy.phones()),
                LetterVariable.SERVICE_ADDRESS, String.join("\n", academy.address()),
                LetterVariable.WEBSITE, academy.website(),
                LetterVariable.COME_BACK, office.comeBack().toString(),
                LetterVariable.APPEAL, Appeal.against(academy),
                LetterVariable.TODAY, Paris.day(clock.instant()));
    }
}

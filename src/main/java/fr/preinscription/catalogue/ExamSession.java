package fr.preinscription.catalogue;

import static fr.preinscription.catalogue.SessionParameter.*;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An exam session and its parameters. Each accessor named after a parameter throws {@link NoSuchElementException} when the
 * value is not known: in an opened campaign, every value that a rule needs is.
 */
public record ExamSession(int year, Map<SessionParameter, Value> parameters) {

    /** How the candidate confirms: by posting the signed paper, or by validating online. */
    public enum ConfirmationMode {
        PAPER_SIGNED,
        ONLINE_SIGNATURE
    }

    /** What happens when the compulsory language was never taught to a distance candidate. */
    public enum LanguageTaughtCondition {
        BLOCK,
        WARN
    }

    /** H: official text read; M: academic notice or institutional page read; L: secondary source or inference. */
    public enum Confidence {
        H,
        M,
        L
    }

    /**
     * A parameter's value and where it comes from.
     *
     * @param content text, number, boolean, list or map as written in the data; null when not known
     * @param sources ids of the sources, with what they are
     */
    public record Value(
            @Nullable Object content,
            List<String> sources,
            @Nullable Confidence confidence,
            @Nullable String note) {

        static final Value NOT_FOUND = new Value(null, List.of(), null, "not found");
    }

    public ExamSession {
        var sorted = new EnumMap<SessionParameter, Value>(SessionParameter.class);
        sorted.putAll(parameters);
        parameters = java.util.Collections.unmodifiableMap(sorted);
    }

    public Value value(SessionParameter parameter) {
        return parameters.getOrDefault(parameter, Value.NOT_FOUND);
    }

    public boolean knows(SessionParameter parameter) {
        return value(parameter).content() != null;
    }

    /** The parameters that a rule needs and whose value is not known. */
    public List<SessionParameter> missing() {
        return Arrays.stream(SessionParameter.values())
                .filter(parameter -> !knows(parameter) && parameter.isNeededBy(this))
                .toList();
    }

    /** This session with some values replaced. */
    ExamSession with(Map<SessionParameter, Value> others) {
        var merged = new EnumMap<SessionParameter, Value>(SessionParameter.class);
        merged.putAll(parameters);
        merged.putAll(others);
        return new ExamSession(year, merged);
    }

    public Instant opensAt() {
        return known(instant(OPENS_AT), OPENS_AT);
    }

    public Instant closesAt() {
        return known(instant(CLOSES_AT), CLOSES_AT);
    }

    /** Last day of the postmark. */
    public LocalDate dossierDueOn() {
        return known(date(DOSSIER_DUE_ON), DOSSIER_DUE_ON);
    }

    public Instant dossierDueAt() {
        return known(instant(DOSSIER_DUE_AT), DOSSIER_DUE_AT);
    }

    public ConfirmationMode confirmationMode() {
        return ConfirmationMode.valueOf(known(text(CONFIRMATION_MODE), CONFIRMATION_MODE));
    }

    public LocalDate examStartsOn() {
        return known(date(EXAM_STARTS_ON), EXAM_STARTS_ON);
    }

    /** From this day on the épreuves do not change any more; mid-April, says the notice, unless a day is decided. */
    public LocalDate convocationsOn() {
        return date(CONVOCATIONS_ON).orElse(LocalDate.of(year, Month.APRIL, 15));
    }

    public List<String> departments() {
        return known(texts(DEPARTMENTS), DEPARTMENTS);
    }

    public int experienceMonths() {
        return known(integer(EXPERIENCE_MONTHS), EXPERIENCE_MONTHS);
    }

    public List<Integer> markSessions() {
        return known(integers(MARK_SESSIONS), MARK_SESSIONS);
    }

    public int markKeptYears() {
        return known(integer(MARK_KEPT_YEARS), MARK_KEPT_YEARS);
    }

    public BigDecimal markThreshold() {
        return new BigDecimal(known(text(MARK_THRESHOLD), MARK_THRESHOLD));
    }

    public boolean keepOnUnitsOnly() {
        return known(bool(KEEP_ON_UNITS_ONLY), KEEP_ON_UNITS_ONLY);
    }

    public int maxOptionalPapers() {
        return known(integer(MAX_OPTIONAL_PAPERS), MAX_OPTIONAL_PAPERS);
    }

    public boolean studentCommitment() {
        return known(bool(STUDENT_COMMITMENT), STUDENT_COMMITMENT);
    }

    public LanguageTaughtCondition languageTaughtCondition() {
        return LanguageTaughtCondition.valueOf(known(text(LANGUAGE_TAUGHT_CONDITION), LANGUAGE_TAUGHT_CONDITION));
    }

    /** Codes of {@link Languages}. */
    public List<String> languagesTaughtInAcademy() {
        return known(texts(LANGUAGES_TAUGHT_IN_ACADEMY), LANGUAGES_TAUGHT_IN_ACADEMY);
    }

    public int jdcAskedUnderAge() {
        return known(integer(JDC_ASKED_UNDER_AGE), JDC_ASKED_UNDER_AGE);
    }

    public int jdcRequiredUnderAge() {
        return known(integer(JDC_REQUIRED_UNDER_AGE), JDC_REQUIRED_UNDER_AGE);
    }

    public String jdcLabel() {
        return known(text(JDC_LABEL), JDC_LABEL);
    }

    public boolean highLevelAthletes() {
        return known(bool(HIGH_LEVEL_ATHLETES), HIGH_LEVEL_ATHLETES);
    }

    public Optional<Instant> instant(SessionParameter parameter) {
        return text(parameter).map(text -> OffsetDateTime.parse(text).toInstant());
    }

    public Optional<LocalDate> date(SessionParameter parameter) {
        return text(parameter).map(LocalDate::parse);
    }

    public Optional<String> text(SessionParameter parameter) {
        return Optional.ofNullable(value(parameter).content()).map(Object::toString);
    }

    public Optional<Integer> integer(SessionParameter parameter) {
        return Optional.ofNullable(value(parameter).content()).map(content -> ((Number) content).intValue());
    }

    public Optional<Boolean> bool(SessionParameter parameter) {
        return Optional.ofNullable(value(parameter).content()).map(Boolean.class::cast);
    }

    public Optional<List<String>> texts(SessionParameter parameter) {
        return Optional.ofNullable(value(parameter).content())
                .map(content ->
                        ((List<?>) content).stream().map(String::valueOf).toList());
    }

    public Optional<List<Integer>> integers(SessionParameter parameter) {
        return Optional.ofNullable(value(parameter).content())
                .map(content -> ((List<?>) content)
                        .stream().map(item -> ((Number) item).intValue()).toList());
    }

    private <T> T known(Optional<T> value, SessionParameter parameter) {
        return value.orElseThrow(() -> new NoSuchElementException(
                "Session " + year + ": " + parameter.key() + " is not known, needed by " + parameter.rules()));
    }
}

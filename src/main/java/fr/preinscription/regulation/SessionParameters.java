package fr.preinscription.regulation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The thresholds of one exam session, frozen when the campaign opens. Built by {@link #of(int)}, whose defaults
 * are the values that the texts give for that session; dates have none.
 *
 * @param year year of the session
 * @param opensAt first instant at which registrations are received
 * @param closesAt first instant at which they no longer are
 * @param zone where days are counted
 * @param academy how messages name the académie
 * @param dossierDueAt first instant too late to send the file; null when nothing is sent
 * @param uploadClosesAt first instant too late to upload, null when it is dossierDueAt
 * @param confirmationMode how the registration is signed
 * @param departments codes of the departments of the académie
 * @param jdcAskedUnderAge the JDC paper is asked strictly under this age
 * @param jdcRequiredUnderAge its absence makes the file incomplete strictly under this age
 * @param jdcAcceptCensusUnderAge the census attestation is enough strictly under this age
 * @param jdcLabel name of the day
 * @param markKeptYears years during which a mark is kept
 * @param markRuleToConfirmFrom day from which that rule has a text not read yet
 * @param keepOnUnitsOnly a mark is kept on a unit, never on an épreuve of several units
 * @param containerMarkSessions sessions whose mark of a whole épreuve a protected candidate may still keep
 * @param experienceMonths months of work experience
 * @param examStartsOn first day of the épreuves
 * @param maxOptionalPapers optional units, student commitment not counted
 * @param languagesTaughtInAcademy other languages may be examined elsewhere
 * @param optionalLanguagesPossible null when every language of the national list is
 * @param languageTaughtCondition effect of R-68 for distance learning
 * @param languageAnswerBy month in which a language elsewhere is announced at the latest
 * @param highLevelAthletes athletes may ask for spreading
 * @param blocAttestations an attestation of blocs may be claimed as an exemption
 * @param statementHeldByAcademy the statement of marks is not asked when this académie issued it
 * @param r408Effect whether a missing attestation R408 makes the file incomplete
 * @param accommodationDueAt first instant too late to ask for an accommodation, null when there is none
 * @param controlOrals oral épreuves de contrôle exist
 * @param reminderBefore incomplete files are contacted before this day
 * @param reminderDays days given to complete a file
 */
public record SessionParameters(
        int year,
        Instant opensAt,
        Instant closesAt,
        ZoneId zone,
        Academy academy,
        @Nullable Instant dossierDueAt,
        @Nullable Instant uploadClosesAt,
        ConfirmationMode confirmationMode,
        Set<String> departments,
        int jdcAskedUnderAge,
        int jdcRequiredUnderAge,
        int jdcAcceptCensusUnderAge,
        String jdcLabel,
        int markKeptYears,
        @Nullable LocalDate markRuleToConfirmFrom,
        boolean keepOnUnitsOnly,
        Set<Integer> containerMarkSessions,
        int experienceMonths,
        LocalDate examStartsOn,
        int maxOptionalPapers,
        Set<String> languagesTaughtInAcademy,
        @Nullable Set<String> optionalLanguagesPossible,
        LanguageTaughtCondition languageTaughtCondition,
        @Nullable YearMonth languageAnswerBy,
        boolean highLevelAthletes,
        boolean blocAttestations,
        boolean statementHeldByAcademy,
        R408Effect r408Effect,
        @Nullable Instant accommodationDueAt,
        boolean controlOrals,
        @Nullable LocalDate reminderBefore,
        int reminderDays) {

    public SessionParameters {
        departments = ordered(departments);
        languagesTaughtInAcademy = ordered(languagesTaughtInAcademy);
        containerMarkSessions = Set.copyOf(containerMarkSessions);
        optionalLanguagesPossible = optionalLanguagesPossible == null ? null : ordered(optionalLanguagesPossible);
    }

    private static Set<String> ordered(Set<String> set) {
        return Collections.unmodifiableSet(new LinkedHashSet<>(set));
    }

    /** The parameters of the session of that year, to be completed with its dates. */
    public static Builder of(int year) {
        return new Builder(year);
    }

    /** A builder that starts from these parameters. */
    public Builder toBuilder() {
        Builder copy = new Builder(year);
        copy.opensAt = opensAt;
        copy.closesAt = closesAt;
        copy.zone = zone;
        copy.academy = academy;
        copy.dossierDueAt = dossierDueAt;
        copy.uploadClosesAt = uploadClosesAt;
        copy.confirmationMode = confirmationMode;
        copy.departments = departments;
        copy.jdcAskedUnderAge = jdcAskedUnderAge;
        copy.jdcRequiredUnderAge = jdcRequiredUnderAge;
        copy.jdcAcceptCensusUnderAge = jdcAcceptCensusUnderAge;
        copy.jdcLabel = jdcLabel;
        copy.markKeptYears = markKeptYears;
        copy.markRuleToConfirmFrom = markRuleToConfirmFrom;
        copy.keepOnUnitsOnly = keepOnUnitsOnly;
        copy.containerMarkSessions = containerMarkSessions;
        copy.experienceMonths = experienceMonths;
        copy.examStartsOn = examStartsOn;
        copy.maxOptionalPapers = maxOptionalPapers;
        copy.languagesTaughtInAcademy = languagesTaughtInAcademy;
        copy.optionalLanguagesPossible = optionalLanguagesPossible;
        copy.languageTaughtCondition = languageTaughtCondition;
        copy.languageAnswerBy = languageAnswerBy;
        copy.highLevelAthletes = highLevelAthletes;
        copy.blocAttestations = blocAttestations;
        copy.statementHeldByAcademy = statementHeldByAcademy;
        copy.r408Effect = r408Effect;
        copy.accommodationDueAt = accommodationDueAt;
        copy.controlOrals = controlOrals;
        copy.reminderBefore = reminderBefore;
        copy.reminderDays = reminderDays;
        return copy;
    }

    /** True when a registration received at that instant is in time: opensAt included, closesAt excluded. */
    public boolean open(Instant at) {
        return !at.isBefore(opensAt) && at.isBefore(closesAt);
    }

    /** The day it is there, at that instant. */
    public LocalDate day(Instant at) {
        return at.atZone(zone).toLocalDate();
    }

    /** The last day to post the file, null when nothing is posted. */
    public @Nullable LocalDate lastPostingDay() {
        return dossierDueAt == null ? null : day(dossierDueAt.minusNanos(1));
    }

    /** The last session for which a mark of that session can be kept. */
    public int lastUsableSession(int markSession) {
        return Regulation.lastSessionToKeep(markSession, markKeptYears);
    }

    /**
     * How messages name the académie.
     *
     * @param name « académie de Toulouse »
     * @param departments « l'Ariège (09), l'Aveyron (12) … ou le Tarn-et-Garonne (82) »; empty to print the codes
     * @param office « bureau DEC 5 »
     * @param email where to write
     */
    public record Academy(String name, String departments, String office, String email) {
        static final Academy UNNAMED = new Academy("académie", "", "bureau des examens", "");
    }

    /** How the registration is signed. */
    public enum ConfirmationMode {
        PAPER_SIGNED,
        ONLINE_SIGNATURE
    }

    /** Effect of R-68 for a candidate in distance learning; it always warns the others. */
    public enum LanguageTaughtCondition {
        BLOCK,
        WARN
    }

    /** Effect of a missing attestation R408. */
    public enum R408Effect {
        REQUIRED,
        STAFF
    }

    /** Builds the parameters of a session. */
    public static final class Builder {

        private final int year;
        private @Nullable Instant opensAt;
        private @Nullable Instant closesAt;
        private ZoneId zone = ZoneId.of("Europe/Paris");
        private Academy academy = Academy.UNNAMED;
        private @Nullable Instant dossierDueAt;
        private @Nullable Instant uploadClosesAt;
        private ConfirmationMode confirmationMode = ConfirmationMode.PAPER_SIGNED;
        private Set<String> departments = Set.of();
        private int jdcAskedUnderAge = 25;
        private int jdcRequiredUnderAge = 25;
        private int jdcAcceptCensusUnderAge = 0;
        private String jdcLabel = "journée défense et citoyenneté";
        private int markKeptYears = 5;
        private @Nullable LocalDate markRuleToConfirmFrom;
        private boolean keepOnUnitsOnly;
        private Set<Integer> containerMarkSessions = Set.of();
        private int experienceMonths;
        private @Nullable LocalDate examStartsOn;
        private int maxOptionalPapers;
        private Set<String> languagesTaughtInAcademy = Set.of();
        private @Nullable Set<String> optionalLanguagesPossible;
        private LanguageTaughtCondition languageTaughtCondition;
        private @Nullable YearMonth languageAnswerBy;
        private boolean highLevelAthletes;
        private boolean blocAttestations;
        private boolean statementHeldByAcademy;
        private R408Effect r408Effect;
        private @Nullable Instant accommodationDueAt;
        private boolean controlOrals;
        private @Nullable LocalDate reminderBefore;
        private int reminderDays = 15;

        private Builder(int year) {
            this.year = year;
            this.keepOnUnitsOnly = year >= 2023;
            this.experienceMonths = year >= 2023 ? 12 : 36;
            this.maxOptionalPapers = year >= 2025 ? 1 : 2;
            this.languageTaughtCondition = year >= 2025 ? LanguageTaughtCondition.WARN : LanguageTaughtCondition.BLOCK;
            this.highLevelAthletes = year >= 2025;
            this.r408Effect = year >= 2023 ? R408Effect.STAFF : R408Effect.REQUIRED;
            this.controlOrals = year >= 2022;
        }

        public Builder opensAt(Instant opensAt) {
            this.opensAt = opensAt;
            return this;
        }

        public Builder closesAt(Instant closesAt) {
            this.closesAt = closesAt;
            return this;
        }

        public Builder zone(ZoneId zone) {
            this.zone = zone;
            return this;
        }

        public Builder academy(Academy academy) {
            this.academy = academy;
            return this;
        }

        public Builder dossierDueAt(@Nullable Instant dossierDueAt) {
            this.dossierDueAt = dossierDueAt;
            return this;
        }

        public Builder uploadClosesAt(@Nullable Instant uploadClosesAt) {
            this.uploadClosesAt = uploadClosesAt;
            return this;
        }

        public Builder confirmationMode(ConfirmationMode confirmationMode) {
            this.confirmationMode = confirmationMode;
            return this;
        }

        public Builder departments(Set<String> departments) {
            this.departments = departments;
            return this;
        }

        public Builder jdcAskedUnderAge(int jdcAskedUnderAge) {
            this.jdcAskedUnderAge = jdcAskedUnderAge;
            return this;
        }

        public Builder jdcRequiredUnderAge(int jdcRequiredUnderAge) {
            this.jdcRequiredUnderAge = jdcRequiredUnderAge;
            return this;
        }

        public Builder jdcAcceptCensusUnderAge(int jdcAcceptCensusUnderAge) {
            this.jdcAcceptCensusUnderAge = jdcAcceptCensusUnderAge;
            return this;
        }

        public Builder jdcLabel(String jdcLabel) {
            this.jdcLabel = jdcLabel;
            return this;
        }

        public Builder markKeptYears(int markKeptYears) {
            this.markKeptYears = markKeptYears;
            return this;
        }

        public Builder markRuleToConfirmFrom(@Nullable LocalDate markRuleToConfirmFrom) {
            this.markRuleToConfirmFrom = markRuleToConfirmFrom;
            return this;
        }

        public Builder keepOnUnitsOnly(boolean keepOnUnitsOnly) {
            this.keepOnUnitsOnly = keepOnUnitsOnly;
            return this;
        }

        public Builder containerMarkSessions(Set<Integer> containerMarkSessions) {
            this.containerMarkSessions = containerMarkSessions;
            return this;
        }

        public Builder experienceMonths(int experienceMonths) {
            this.experienceMonths = experienceMonths;
            return this;
        }

        public Builder examStartsOn(LocalDate examStartsOn) {
            this.examStartsOn = examStartsOn;
            return this;
        }

        public Builder maxOptionalPapers(int maxOptionalPapers) {
            this.maxOptionalPapers = maxOptionalPapers;
            return this;
        }

        public Builder languagesTaughtInAcademy(Set<String> languagesTaughtInAcademy) {
            this.languagesTaughtInAcademy = languagesTaughtInAcademy;
            return this;
        }

        public Builder optionalLanguagesPossible(@Nullable Set<String> optionalLanguagesPossible) {
            this.optionalLanguagesPossible = optionalLanguagesPossible;
            return this;
        }

        public Builder languageTaughtCondition(LanguageTaughtCondition languageTaughtCondition) {
            this.languageTaughtCondition = languageTaughtCondition;
            return this;
        }

        public Builder languageAnswerBy(@Nullable YearMonth languageAnswerBy) {
            this.languageAnswerBy = languageAnswerBy;
            return this;
        }

        public Builder highLevelAthletes(boolean highLevelAthletes) {
            this.highLevelAthletes = highLevelAthletes;
            return this;
        }

        public Builder blocAttestations(boolean blocAttestations) {
            this.blocAttestations = blocAttestations;
            return this;
        }

        public Builder statementHeldByAcademy(boolean statementHeldByAcademy) {
            this.statementHeldByAcademy = statementHeldByAcademy;
            return this;
        }

        public Builder r408Effect(R408Effect r408Effect) {
            this.r408Effect = r408Effect;
            return this;
        }

        public Builder accommodationDueAt(@Nullable Instant accommodationDueAt) {
            this.accommodationDueAt = accommodationDueAt;
            return this;
        }

        public Builder controlOrals(boolean controlOrals) {
            this.controlOrals = controlOrals;
            return this;
        }

        public Builder reminderBefore(@Nullable LocalDate reminderBefore) {
            this.reminderBefore = reminderBefore;
            return this;
        }

        public Builder reminderDays(int reminderDays) {
            this.reminderDays = reminderDays;
            return this;
        }

        /** The last day to post the file, whole. */
        public Builder dossierDueOn(LocalDate lastDay) {
            this.dossierDueAt = lastDay.plusDays(1).atStartOfDay(zone).toInstant();
            return this;
        }

        /** Fails when a date has not been given: a campaign cannot open without it. */
        public SessionParameters build() {
            return new SessionParameters(
                    year,
                    Objects.requireNonNull(opensAt, "opensAt"),
                    Objects.requireNonNull(closesAt, "closesAt"),
                    zone,
                    academy,
                    dossierDueAt,
                    uploadClosesAt,
                    confirmationMode,
                    departments,
                    jdcAskedUnderAge,
                    jdcRequiredUnderAge,
                    jdcAcceptCensusUnderAge,
                    jdcLabel,
                    markKeptYears,
                    markRuleToConfirmFrom,
                    keepOnUnitsOnly,
                    containerMarkSessions,
                    experienceMonths,
                    Objects.requireNonNull(examStartsOn, "examStartsOn"),
                    maxOptionalPapers,
                    languagesTaughtInAcademy,
                    optionalLanguagesPossible,
                    languageTaughtCondition,
                    languageAnswerBy,
                    highLevelAthletes,
                    blocAttestations,
                    statementHeldByAcademy,
                    r408Effect,
                    accommodationDueAt,
                    controlOrals,
                    reminderBefore,
                    reminderDays);
        }
    }
}

package fr.preinscription.regulation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The facts the regulation reads, as the candidate answered them. Everything may be missing or wrong: the rules say
 * what that means. Built by {@link #builder(Instant)}.
 *
 * @param action first registration, or change of one
 * @param at instant of receipt
 * @param address where the candidate lives
 * @param registeredHereLastSession was registered in this académie at the last session
 * @param lastSessionNumber null when the question was not asked
 * @param declaresSingleRegistration declares on honour to be registered once, in one académie
 * @param category null when none of the three doors fits
 * @param trainingYear 1 or 2, for distance learning
 * @param previousExam null when the candidate never registered for this exam
 * @param specialty code in the curriculum
 * @param options codes of the options chosen, normally one at most
 * @param units by code of unit, or of paper for all its units; a unit not listed is sat
 * @param language the compulsory language
 * @param optionalPapers {@code LV:} and a language, or {@code OPT:} and another optional unit
 * @param studentCommitment takes the optional unit « engagement étudiant »
 * @param disability will ask for an accommodation
 * @param decisions decisions of the rectorat that the candidate holds
 * @param existing what other active registrations of the session look like, null when none
 * @param identityEdited prefilled identity was changed
 * @param enrolledInDistanceLearning follows a distance preparation this year
 * @param faceToFaceSchool is registered by a lycée, a CFA, a GRETA or a private school
 * @param containerMarkProtected declares a first registration before session 2022 and a mark of a whole épreuve already kept
 * @param unitClaims free lines, when the grid of the specialty is not known
 */
public record Candidacy(
        Action action,
        Instant at,
        @Nullable Identity identity,
        @Nullable Address address,
        @Nullable Contact contact,
        boolean registeredHereLastSession,
        @Nullable LastSessionNumber lastSessionNumber,
        boolean declaresSingleRegistration,
        @Nullable CandidateCategory category,
        @Nullable Integer trainingYear,
        @Nullable ContinuingEducation continuingEducation,
        @Nullable Experience experience,
        @Nullable PreviousExam previousExam,
        @Nullable String specialty,
        List<String> options,
        @Nullable ExamForm form,
        Map<String, UnitAnswer> units,
        @Nullable Language language,
        List<String> optionalPapers,
        boolean studentCommitment,
        boolean disability,
        @Nullable Consents consents,
        @Nullable Internship internship,
        Set<OfficeDecision> decisions,
        @Nullable Existing existing,
        boolean identityEdited,
        boolean enrolledInDistanceLearning,
        boolean faceToFaceSchool,
        boolean containerMarkProtected,
        @Nullable UnitClaims unitClaims) {

    public Candidacy {
        options = List.copyOf(options);
        units = Collections.unmodifiableMap(new LinkedHashMap<>(units));
        optionalPapers = List.copyOf(optionalPapers);
        decisions = Collections.unmodifiableSet(
                decisions.isEmpty() ? EnumSet.noneOf(OfficeDecision.class) : EnumSet.copyOf(decisions));
    }

    /** A candidacy received at that instant, with nothing answered yet. */
    public static Builder builder(Instant at) {
        return new Builder(at);
    }

    /** A builder that starts from this candidacy. */
    public Builder toBuilder() {
        Builder copy = new Builder(at);
        copy.action = action;
        copy.identity = identity;
        copy.address = address;
        copy.contact = contact;
        copy.registeredHereLastSession = registeredHereLastSession;
        copy.lastSessionNumber = lastSessionNumber;
        copy.declaresSingleRegistration = declaresSingleRegistration;
        copy.category = category;
        copy.trainingYear = trainingYear;
        copy.continuingEducation = continuingEducation;
        copy.experience = experience;
        copy.previousExam = previousExam;
        copy.specialty = specialty;
        copy.options = options;
        copy.form = form;
        copy.units = units;
        copy.language = language;
        copy.optionalPapers = optionalPapers;
        copy.studentCommitment = studentCommitment;
        copy.disability = disability;
        copy.consents = consents;
        copy.internship = internship;
        copy.decisions = decisions;
        copy.existing = existing;
        copy.identityEdited = identityEdited;
        copy.enrolledInDistanceLearning = enrolledInDistanceLearning;
        copy.faceToFaceSchool = faceToFaceSchool;
        copy.containerMarkProtected = containerMarkProtected;
        copy.unitClaims = unitClaims;
        return copy;
    }

    public enum Action {
        SUBMIT,
        MODIFY
    }

    /**
     * @param birthName nom de naissance
     * @param usageName nom d'usage, null when none
     * @param firstNames in the order of the identity document
     * @param nationalities ISO codes of countries
     */
    public record Identity(
            @Nullable String birthName,
            @Nullable String usageName,
            List<String> firstNames,
            @Nullable BirthDate birthDate,
            @Nullable Place birthPlace,
            List<String> nationalities) {

        public Identity {
            firstNames = List.copyOf(firstNames);
            nationalities = List.copyOf(nationalities);
        }
    }

    /**
     * @param country ISO code
     * @param code INSEE code of the commune in France, any or none abroad
     */
    public record Place(
            @Nullable String country,
            @Nullable String code,
            @Nullable String name) {}

    /**
     * @param communeCode INSEE code
     * @param name the commune
     * @param country ISO code
     * @param kind null for an ordinary address
     */
    public record Address(
            @Nullable String street,
            @Nullable String postcode,
            @Nullable String communeCode,
            @Nullable String name,
            @Nullable String country,
            @Nullable AddressKind kind) {}

    /** What makes an address unlike an ordinary home. */
    public enum AddressKind {
        ELECTED_DOMICILE,
        PRISON,
        HOSPITAL,
        /** « Chez » somebody else. */
        THIRD_PARTY
    }

    public record Contact(
            @Nullable String email,
            @Nullable String emailRepeated,
            @Nullable String phone) {}

    /** The candidate number of the last session: given or not, found with this date of birth or not. */
    public record LastSessionNumber(boolean given, boolean found) {}

    public enum ContinuingEducation {
        PROFESSIONAL_CONTRACT,
        FIRST_TRAINING,
        CAREER_CHANGE,
        FURTHER_TRAINING
    }

    /**
     * @param registered in the trade register; true unless said
     */
    public record Experience(ExperienceKind kind, List<Period> periods, boolean registered) {

        public Experience {
            periods = List.copyOf(periods);
        }
    }

    public enum ExperienceKind {
        EMPLOYEE,
        SELF_EMPLOYED
    }

    /** Both days included; no last day when it is still running. */
    public record Period(@Nullable LocalDate from, @Nullable LocalDate to) {}

    /**
     * The last exam this candidate registered for.
     *
     * @param academy its name, as asked
     * @param sat at least one unit was sat
     * @param session year
     * @param specialty code in the curriculum, or any other
     */
    public record PreviousExam(
            @Nullable String academy,
            @Nullable ExamForm form,
            boolean sat,
            @Nullable Integer session,
            @Nullable String specialty) {}

    /** Sat, kept, exempt, or (progressive form only) not this session. */
    public enum UnitStatus {
        SIT,
        KEEP,
        EXEMPT,
        POSTPONE
    }

    /** The ground of an exemption. */
    public enum ExemptionGround {
        VAE,
        BTS,
        DUT,
        NATIONAL_DIPLOMA,
        FOREIGN_DIPLOMA,
        RNCP_TITLE,
        OTHER_BTS_UNIT,
        PREPARATORY_CLASS_WITHOUT_DIPLOMA,
        /** Attestation of blocs de compétences. */
        ATTESTATION_OF_BLOCS,
        /** Any other. */
        OTHER
    }

    /** The state of a VAE. */
    public enum VaeState {
        PENDING,
        OBTAINED
    }

    /**
     * What is answered for one unit.
     *
     * @param status null when nothing that is a status was answered
     * @param mark as printed on the statement of marks
     * @param markSession year of the session of the mark
     * @param obtainedOn day of the jury, information for staff
     * @param markSpecialty when the mark comes from another specialty
     * @param keepableMark a valid mark the candidate gives up by sitting
     * @param retakenIn a later session in which the unit was sat again
     * @param state of a VAE
     * @param economicsLawTaken an economics-law unit was validated in that diploma
     */
    public record UnitAnswer(
            @Nullable UnitStatus status,
            @Nullable String mark,
            @Nullable Integer markSession,
            @Nullable LocalDate obtainedOn,
            @Nullable String markSpecialty,
            @Nullable String keepableMark,
            @Nullable Integer retakenIn,
            @Nullable ExemptionGround ground,
            @Nullable VaeState state,
            boolean economicsLawTaken) {

        /** An answer with a status and nothing else. */
        public static UnitAnswer of(UnitStatus status) {
            return new UnitAnswer(status, null, null, null, null, null, null, null, null, false);
        }

        /** Sat, giving up a valid mark. */
        public static UnitAnswer sitDespite(String keepableMark) {
            return new UnitAnswer(UnitStatus.SIT, null, null, null, null, keepableMark, null, null, null, false);
        }

        /** Kept, with a mark of the specialty of the previous exam. */
        public static UnitAnswer keep(@Nullable String mark, @Nullable Integer markSession) {
            return new UnitAnswer(UnitStatus.KEEP, mark, markSession, null, null, null, null, null, null, false);
        }

        /** Exempt on that ground. */
        public static UnitAnswer exempt(@Nullable ExemptionGround ground) {
            return new UnitAnswer(UnitStatus.EXEMPT, null, null, null, null, null, null, ground, null, false);
        }
    }

    /**
     * @param compulsory the language chosen
     * @param taught where it was followed
     */
    public record Language(
            @Nullable String compulsory, @Nullable LanguageTaught taught) {}

    public enum LanguageTaught {
        OTHER_SCHOOL,
        DISTANCE,
        NOWHERE
    }

    /** Yes, no, or null for silence. */
    public record Consents(
            @Nullable Boolean press, @Nullable Boolean localAuthorities) {}

    public enum Internship {
        NOT_APPLICABLE,
        DONE,
        PLANNED
    }

    /** A decision of the rectorat that the candidate holds. */
    public enum OfficeDecision {
        /** Direct entry into the second year. */
        POSITIONING,
        /** Épreuves spread over several sessions, disability. */
        SPREADING,
        /** Derogation to the global form. */
        DEROGATION,
        /** Spreading asked by a high-level athlete, where the session allows it. */
        HIGH_LEVEL_ATHLETE
    }

    /** What another active registration of the session has in common. */
    public enum Existing {
        SAME_IDENTITY,
        SIMILAR
    }

    /**
     * What the candidate claims in free lines, when the grid of the specialty is not known.
     *
     * @param keptMarks which marks are kept
     * @param exemptions which exemptions are asked
     * @param postponed which épreuves are not sat this session
     */
    public record UnitClaims(
            @Nullable String keptMarks,
            @Nullable String exemptions,
            @Nullable String postponed) {}

    /** Builds a candidacy fact by fact. */
    public static final class Builder {

        private Action action = Action.SUBMIT;
        private Instant at;
        private @Nullable Identity identity;
        private @Nullable Address address;
        private @Nullable Contact contact;
        private boolean registeredHereLastSession;
        private @Nullable LastSessionNumber lastSessionNumber;
        private boolean declaresSingleRegistration;
        private @Nullable CandidateCategory category;
        private @Nullable Integer trainingYear;
        private @Nullable ContinuingEducation continuingEducation;
        private @Nullable Experience experience;
        private @Nullable PreviousExam previousExam;
        private @Nullable String specialty;
        private List<String> options = List.of();
        private @Nullable ExamForm form;
        private Map<String, UnitAnswer> units = Map.of();
        private @Nullable Language language;
        private List<String> optionalPapers = List.of();
        private boolean studentCommitment;
        private boolean disability;
        private @Nullable Consents consents;
        private @Nullable Internship internship;
        private Set<OfficeDecision> decisions = Set.of();
        private @Nullable Existing existing;
        private boolean identityEdited;
        private boolean enrolledInDistanceLearning;
        private boolean faceToFaceSchool;
        private boolean containerMarkProtected;
        private @Nullable UnitClaims unitClaims;

        private Builder(Instant at) {
            this.at = at;
        }

        public Builder action(Action action) {
            this.action = action;
            return this;
        }

        public Builder at(Instant at) {
            this.at = at;
            return this;
        }

        public Builder identity(@Nullable Identity identity) {
            this.identity = identity;
            return this;
        }

        public Builder address(@Nullable Address address) {
            this.address = address;
            return this;
        }

        public Builder contact(@Nullable Contact contact) {
            this.contact = contact;
            return this;
        }

        public Builder registeredHereLastSession(boolean registeredHereLastSession) {
            this.registeredHereLastSession = registeredHereLastSession;
            return this;
        }

        public Builder lastSessionNumber(@Nullable LastSessionNumber lastSessionNumber) {
            this.lastSessionNumber = lastSessionNumber;
            return this;
        }

        public Builder declaresSingleRegistration(boolean declaresSingleRegistration) {
            this.declaresSingleRegistration = declaresSingleRegistration;
            return this;
        }

        public Builder category(@Nullable CandidateCategory category) {
            this.category = category;
            return this;
        }

        public Builder trainingYear(@Nullable Integer trainingYear) {
            this.trainingYear = trainingYear;
            return this;
        }

        public Builder continuingEducation(@Nullable ContinuingEducation continuingEducation) {
            this.continuingEducation = continuingEducation;
            return this;
        }

        public Builder experience(@Nullable Experience experience) {
            this.experience = experience;
            return this;
        }

        public Builder previousExam(@Nullable PreviousExam previousExam) {
            this.previousExam = previousExam;
            return this;
        }

        public Builder specialty(@Nullable String specialty) {
            this.specialty = specialty;
            return this;
        }

        public Builder options(List<String> options) {
            this.options = options;
            return this;
        }

        public Builder form(@Nullable ExamForm form) {
            this.form = form;
            return this;
        }

        public Builder units(Map<String, UnitAnswer> units) {
            this.units = units;
            return this;
        }

        public Builder language(@Nullable Language language) {
            this.language = language;
            return this;
        }

        public Builder optionalPapers(List<String> optionalPapers) {
            this.optionalPapers = optionalPapers;
            return this;
        }

        public Builder studentCommitment(boolean studentCommitment) {
            this.studentCommitment = studentCommitment;
            return this;
        }

        public Builder disability(boolean disability) {
            this.disability = disability;
            return this;
        }

        public Builder consents(@Nullable Consents consents) {
            this.consents = consents;
            return this;
        }

        public Builder internship(@Nullable Internship internship) {
            this.internship = internship;
            return this;
        }

        public Builder decisions(Set<OfficeDecision> decisions) {
            this.decisions = decisions;
            return this;
        }

        public Builder existing(@Nullable Existing existing) {
            this.existing = existing;
            return this;
        }

        public Builder identityEdited(boolean identityEdited) {
            this.identityEdited = identityEdited;
            return this;
        }

        public Builder enrolledInDistanceLearning(boolean enrolledInDistanceLearning) {
            this.enrolledInDistanceLearning = enrolledInDistanceLearning;
            return this;
        }

        public Builder faceToFaceSchool(boolean faceToFaceSchool) {
            this.faceToFaceSchool = faceToFaceSchool;
            return this;
        }

        public Builder containerMarkProtected(boolean containerMarkProtected) {
            this.containerMarkProtected = containerMarkProtected;
            return this;
        }

        public Builder unitClaims(@Nullable UnitClaims unitClaims) {
            this.unitClaims = unitClaims;
            return this;
        }

        public Candidacy build() {
            return new Candidacy(
                    action,
                    at,
                    identity,
                    address,
                    contact,
                    registeredHereLastSession,
                    lastSessionNumber,
                    declaresSingleRegistration,
                    category,
                    trainingYear,
                    continuingEducation,
                    experience,
                    previousExam,
                    specialty,
                    options,
                    form,
                    units,
                    language,
                    optionalPapers,
                    studentCommitment,
                    disability,
                    consents,
                    internship,
                    decisions,
                    existing,
                    identityEdited,
                    enrolledInDistanceLearning,
                    faceToFaceSchool,
                    containerMarkProtected,
                    unitClaims);
        }
    }
}

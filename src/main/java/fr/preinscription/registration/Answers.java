package fr.preinscription.registration;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.preinscription.regulation.Candidacy.ContinuingEducation;
import fr.preinscription.regulation.Candidacy.ExemptionGround;
import fr.preinscription.regulation.Candidacy.LanguageTaught;
import fr.preinscription.regulation.Candidacy.OfficeDecision;
import fr.preinscription.regulation.Candidacy.UnitStatus;
import fr.preinscription.regulation.Candidacy.VaeState;
import fr.preinscription.regulation.CandidateCategory;
import fr.preinscription.regulation.ExamForm;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a candidate answered, one component a step of the form; null where the step was not answered. Kept as JSON in the
 * draft and, frozen, in each version. Facts only: what they amount to is the regulation's business.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Answers(
        @Nullable LastSession lastSession,
        @Nullable Birth birth,
        @Nullable Residence residence,
        @Nullable Situation situation,
        @Nullable Training training,
        @Nullable PreviousExam previousExam,
        @Nullable Experience experience,
        @Nullable Specialty specialty,
        @Nullable Option option,
        @Nullable Form form,
        @Nullable Decisions decisions,
        @Nullable Units units,
        @Nullable Languages languages,
        @Nullable Optionals optionals,
        @Nullable Internship internship,
        @Nullable Acknowledgements acknowledgements,
        @Nullable Identity identity,
        @Nullable Birthplace birthplace,
        @Nullable Address address,
        @Nullable Contact contact,
        @Nullable Representative representative,
        @Nullable Accommodation accommodation,
        @Nullable Consents consents,
        @Nullable Declaration declaration) {

    public static final Answers NONE = new Answers(
            null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
            null, null, null, null, null, null);

    /** These answers, with another one to the question of the form. */
    public Answers with(Form other) {
        return new Answers(
                lastSession,
                birth,
                residence,
                situation,
                training,
                previousExam,
                experience,
                specialty,
                option,
                other,
                decisions,
                units,
                languages,
                optionals,
                internship,
                acknowledgements,
                identity,
                birthplace,
                address,
                contact,
                representative,
                accommodation,
                consents,
                declaration);
    }

    /** These answers, with another one to the question of the units. */
    public Answers with(Units other) {
        return new Answers(
                lastSession,
                birth,
                residence,
                situation,
                training,
                previousExam,
                experience,
                specialty,
                option,
                form,
                decisions,
                other,
                languages,
                optionals,
                internship,
                acknowledgements,
                identity,
                birthplace,
                address,
                contact,
                representative,
                accommodation,
                consents,
                declaration);
    }

    /**
     * @param registeredHere whether the candidate was registered in this academy last session
     * @param number last session's candidate number, digits only; null when not given
     * @param found whether number and birth date matched
     * @param identity the civil status that was prefilled from last session, null when nothing was
     */
    public record LastSession(
            boolean registeredHere,
            @Nullable String number,
            boolean found,
            @Nullable PrefilledIdentity identity) {

        /** Whether the candidate changed the civil status that was prefilled. */
        public boolean identityEdited(Answers answers) {
            return identity != null
                    && answers.identity() != null
                    && answers.birth() != null
                    && answers.birthplace() != null
                    && !identity.equals(
                            PrefilledIdentity.of(answers.identity(), answers.birth(), answers.birthplace()));
        }
    }

    /**
     * Civil status of last session, to be compared with what the candidate confirms.
     *
     * @param birthDate as {@link Birth#iso()}
     */
    public record PrefilledIdentity(
            String birthName, List<String> firstNames, String birthDate, String birthCountry, String birthplace) {

        public static PrefilledIdentity of(Identity identity, Birth birth, Birthplace birthplace) {
            return new PrefilledIdentity(
                    identity.birthName(),
                    identity.firstNames(),
                    birth.iso(),
                    birthplace.country(),
                    birthplace.communeCode() != null ? birthplace.communeCode() : birthplace.place());
        }
    }

    /**
     * @param day null with {@code month} when only the year is known
     * @param french French nationality, alone or with another
     * @param otherNationality ISO code of another nationality, null when none
     */
    public record Birth(
            @Nullable Integer day,
            @Nullable Integer month,
            int year,
            boolean french,
            @Nullable String otherNationality) {

        /** As the register writes it, {@code 1990-00-00} when day and month are unknown. */
        public String iso() {
            return "%04d-%02d-%02d".formatted(year, month == null ? 0 : month, day == null ? 0 : day);
        }

        public boolean onlyYearKnown() {
            return day == null || month == null;
        }
    }

    /**
     * @param country ISO code
     * @param communeCode INSEE code, null abroad
     * @param commune name of the commune, or of the town abroad
     * @param kind where the candidate lives
     */
    public record Residence(
            String country,
            @Nullable String postcode,
            @Nullable String communeCode,
            String commune,
            ResidenceKind kind) {}

    public enum ResidenceKind {
        HOME,
        THIRD_PARTY,
        ELECTED_DOMICILE,
        PRISON
    }

    /**
     * @param faceToFaceSchool taught in a school, a CFA or a GRETA
     * @param category null when none of the three doors opens
     * @param enrolledInDistanceLearning in distance learning this year, whatever the category
     * @param satBefore has already been registered for a BTS exam
     */
    public record Situation(
            boolean faceToFaceSchool,
            @Nullable CandidateCategory category,
            boolean enrolledInDistanceLearning,
            boolean satBefore) {

        /** Whether the last exam is asked. */
        public boolean hasPreviousExam() {
            return satBefore || category == CandidateCategory.PREVIOUS_SESSION;
        }
    }

    /** @param year year of the training, 1 or 2 */
    public record Training(@Nullable Integer year, @Nullable ContinuingEducation continuingEducation) {}

    /**
     * The last BTS exam for which the candidate was registered.
     *
     * @param specialty slug of the catalogue
     */
    public record PreviousExam(int session, String academy, String specialty, ExamForm form, boolean sat) {}

    /** @param registered in the trade register, for the self-employed */
    public record Experience(boolean selfEmployed, boolean registered, List<Period> periods) {}

    /**
     * @param from first day, included
     * @param to last day, included; null while it runs
     */
    public record Period(LocalDate from, @Nullable LocalDate to, String employer) {}

    /** @param slug of the catalogue */
    public record Specialty(String slug) {}

    /** @param letter letter of the option */
    public record Option(String letter) {}

    /** @param definitive the candidate acknowledged that the choice is definitive */
    public record Form(ExamForm form, boolean definitive) {}

    public record Decisions(Set<OfficeDecision> decisions) {}

    /**
     * @param grid identity of the grid these answers are about, {@code slug/option/session}; other answers do not count
     * @param choices by unit code
     * @param keptMarks free lines, when the grid of the specialty is not known
     * @param exemptions free lines, when the grid of the specialty is not known
     * @param postponed free lines, in the progressive form, when the grid of the specialty is not known
     */
    public record Units(
            String grid, Map<String, Unit> choices, String keptMarks, String exemptions, String postponed) {}

    /**
     * @param mark as printed on the statement of marks
     * @param renounced the candidate acknowledged giving up a mark that could be kept
     */
    public record Unit(
            UnitStatus status,
            @Nullable String mark,
            @Nullable Integer markSession,
            @Nullable String markSpecialty,
            @Nullable Integer retakenIn,
            @Nullable String keepableMark,
            boolean renounced,
            @Nullable ExemptionGround ground,
            @Nullable VaeState vae,
            boolean economicsLawTaken) {}

    /**
     * @param compulsory code of the language, null when the specialty has no compulsory language
     * @param second code of the second compulsory language, null when none
     */
    public record Languages(
            @Nullable String compulsory,
            @Nullable LanguageTaught taught,
            @Nullable String second) {}

    /**
     * @param papers {@code LV:} and a language, or {@code OPT:} and an optional unit
     * @param studentCommitment the optional unit « engagement étudiant »
     */
    public record Optionals(List<String> papers, boolean studentCommitment) {}

    /** @param dates dates and place of the internship as the candidate writes them, empty when none */
    public record Internship(fr.preinscription.regulation.Candidacy.Internship state, String dates) {}

    /** @param warnings keys of the warnings that the candidate has read and accepted */
    public record Acknowledgements(Set<String> warnings) {}

    /**
     * @param usageName null when none
     * @param useUsageName write to the candidate under the usage name, at their express request
     * @param firstNames one to four
     */
    public record Identity(
            String birthName,
            @Nullable String usageName,
            boolean useUsageName,
            List<String> firstNames,
            boolean noFirstName) {}

    /**
     * @param country ISO code
     * @param communeCode INSEE code at birth, null abroad
     * @param place name of the commune or of the town
     * @param department department of birth as it is written today, {@code 99} abroad
     */
    public record Birthplace(String country, @Nullable String communeCode, String place, String department) {}

    /** The street of the residence; its postcode and commune were given with {@link Residence}. */
    public record Address(String street, String complement, String careOf) {}

    /** @param phone international form E.164, null when none */
    public record Contact(
            String email, String emailRepeated, @Nullable String phone) {}

    public record Representative(String name, String contact, boolean emancipated) {}

    /**
     * @param disability the candidate will ask for an accommodation; nothing medical is kept
     * @param alreadyDecided whether a decision for this BTS exists, null when not known
     */
    public record Accommodation(
            boolean disability, @Nullable Boolean alreadyDecided) {}

    public record Consents(
            @Nullable Boolean press, @Nullable Boolean localAuthorities) {}

    public record Declaration(boolean singleRegistration) {}
}

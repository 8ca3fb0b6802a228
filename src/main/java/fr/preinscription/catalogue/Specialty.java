package fr.preinscription.catalogue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A specialty of the BTS as one exam session sees it.
 *
 * @param slug stable code of the specialty in the product
 * @param session year of the exam session
 * @param open whether candidates of this session may register for it
 * @param diplomas the official diplomas of this session, one for each option; empty when the specialty is closed
 * @param options options of this session; empty when the specialty has none
 * @param replaces slugs of the specialties this one replaced, the near ones first
 * @param replacedBy slugs of the specialties that replace this one, the near ones first
 * @param r408 whether the R408 attestation is asked (null: not known for this session)
 * @param correspondences from units of older grids, of this specialty or of one it replaced, to units of this session
 * @param grids the grid of units of each option, under the option's letter, or under "" when there are no options
 */
public record Specialty(
        String slug,
        String name,
        int session,
        boolean open,
        List<Diploma> diplomas,
        List<Option> options,
        List<String> replaces,
        List<String> replacedBy,
        @Nullable Boolean r408,
        Verification r408Verification,
        List<Correspondence> correspondences,
        Map<String, Grid> grids) {

    /**
     * An official diploma.
     *
     * @param code eight digits
     * @param nsfGroup group of trades, three digits
     * @param option letter of the option, null when the diploma has none
     */
    public record Diploma(
            String code,
            @Nullable String nsfGroup,
            @Nullable String option,
            @Nullable String optionName,
            int firstSession,
            @Nullable Integer lastSession) {

        boolean isOpenIn(int session) {
            return firstSession <= session && (lastSession == null || session <= lastSession);
        }
    }

    public record Option(String letter, String name) {

        /** « option A : production unitaire ». */
        public String label() {
            return "option " + letter + " : " + name;
        }
    }

    public enum Domain {
        GENERAL,
        PROFESSIONAL,
        OPTIONAL
    }

    /** What a unit is about, derived from its title: the exemptions and the languages depend on it. */
    public enum Kind {
        GENERAL_CULTURE,
        LANGUAGE,
        ECONOMICS_LAW,
        MATHEMATICS,
        PHYSICS,
        STUDENT_COMMITMENT,
        OTHER
    }

    public enum LanguageRole {
        LV1,
        LVA,
        LVB,
        LVFAC
    }

    public enum GridStatus {
        COMPLETE,
        UNITS_LISTED,
        PARTIAL,
        CODES_ONLY,
        UNITS_UNKNOWN,
        NO_GRID
    }

    /**
     * What a candidate presents, keeps or is exempted from.
     *
     * @param code code in the catalogue; unique in the grid
     * @param displayedCode official code, without the letter that the catalogue adds when the content depends on the option
     * @param paper the épreuve it is part of, null when not known
     * @param internshipBased whether it rests on the internship or on professional experience, null when not known
     * @param placeholder whether only the title is known, not the code
     */
    public record Unit(
            String code,
            String displayedCode,
            @Nullable String paper,
            String title,
            Domain domain,
            Kind kind,
            boolean optional,
            @Nullable LanguageRole languageRole,
            @Nullable Boolean internshipBased,
            @Nullable BigDecimal coefficient,
            @Nullable String form,
            @Nullable Integer minutes,
            boolean placeholder,
            @Nullable String note,
            Verification codeVerification,
            Verification titleVerification,
            Verification detailsVerification,
            Verification internshipVerification) {

        public boolean professional() {
            return domain == Domain.PROFESSIONAL;
        }
    }

    /**
     * The compulsory language of one role.
     *
     * @param closedList codes of the only languages allowed, null when the national list applies
     * @param verification sourced only when the regulation was read and nothing contradicts it
     */
    public record LanguageRule(LanguageRole role, @Nullable List<String> closedList, Verification verification) {}

    /**
     * Units of an older grid that become units of this session's grid. A link that is not sourced must not be applied
     * without the exam office.
     *
     * @param fromSpecialty slug of the specialty of the older grid, the same one when only its grid changed
     * @param fromLastSession last session of the older grid
     */
    public record Correspondence(
            String fromSpecialty,
            int fromFirstSession,
            @Nullable Integer fromLastSession,
            List<String> fromUnits,
            List<String> toUnits,
            Verification verification) {

        public boolean verified() {
            return verification.isSourced();
        }
    }

    /**
     * The units of an option in the session.
     *
     * @param regulation id of the exam regulation in the catalogue, null when there is none
     * @param listConfidence how far the list of compulsory units may be trusted
     * @param studentCommitmentHost the paper after which the student commitment is assessed; not known today (null)
     */
    public record Grid(
            @Nullable String regulation,
            GridStatus status,
            Verification.@Nullable Confidence listConfidence,
            Verification sessionsVerification,
            List<Unit> units,
            List<LanguageRule> languageRules,
            @Nullable String studentCommitmentHost) {

        static final Grid NONE =
                new Grid(null, GridStatus.NO_GRID, null, Verification.UNKNOWN, List.of(), List.of(), null);

        /**
         * Whether a candidate may be asked unit by unit: the list is complete and is trusted. A list of low confidence
         * must first be confirmed by the exam office.
         */
        public boolean unitsKnown() {
            return (status == GridStatus.COMPLETE || status == GridStatus.UNITS_LISTED)
                    && (listConfidence == Verification.Confidence.HIGH
                            || listConfidence == Verification.Confidence.MEDIUM);
        }

        public List<Unit> compulsoryUnits() {
            return units.stream().filter(unit -> !unit.optional()).toList();
        }

        /** Optional units, the student commitment apart. */
        public List<Unit> optionalUnits() {
            return units.stream()
                    .filter(unit -> unit.optional() && unit.kind() != Kind.STUDENT_COMMITMENT)
                    .toList();
        }

        public Optional<Unit> unit(String code) {
            return units.stream().filter(unit -> unit.code().equals(code)).findFirst();
        }

        public Optional<LanguageRule> languageRule(LanguageRole role) {
            return languageRules.stream().filter(rule -> rule.role() == role).findFirst();
        }

        /** The papers that gather several compulsory units, with these units. */
        public Map<String, List<Unit>> containers() {
            var papers = new LinkedHashMap<String, List<Unit>>();
            for (var unit : compulsoryUnits()) {
                if (unit.paper() != null) {
                    papers.computeIfAbsent(unit.paper(), paper -> new ArrayList<>())
                            .add(unit);
                }
            }
            papers.values().removeIf(units -> units.size() < 2);
            return papers;
        }
    }

    /** Something that staff must know to be unverified: « U6, intitulé : de mémoire, confiance faible ». */
    public record Unverified(String what, Verification verification) {

        public String inWords() {
            return what + " : " + verification.inWords();
        }
    }

    public Specialty {
        diplomas = List.copyOf(diplomas);
        options = List.copyOf(options);
        replaces = List.copyOf(replaces);
        replacedBy = List.copyOf(replacedBy);
        correspondences = List.copyOf(correspondences);
        grids = Map.copyOf(grids);
    }

    public boolean hasOptions() {
        return !options.isEmpty();
    }

    public Optional<Option> option(@Nullable String letter) {
        return options.stream().filter(option -> option.letter().equals(letter)).findFirst();
    }

    /** The diploma of the option, or the only one when the specialty has no options. */
    public Optional<Diploma> diploma(@Nullable String option) {
        return diplomas.stream()
                .filter(diploma -> Objects.equals(diploma.option(), option))
                .findFirst();
    }

    /** The units of the option (null when the specialty has none); an empty grid when nothing is known of them. */
    public Grid grid(@Nullable String option) {
        return grids.getOrDefault(option == null ? "" : option, Grid.NONE);
    }

    public boolean unitsKnown(@Nullable String option) {
        return grid(option).unitsKnown();
    }

    /** Slugs from which a previous exam counts as an exam of this specialty. */
    public boolean isOrReplaces(String otherSlug) {
        return slug.equals(otherSlug) || Set.copyOf(replaces).contains(otherSlug);
    }

    /** What staff must know to be unverified about this option's diploma. */
    public List<Unverified> unverified(@Nullable String option) {
        return UnverifiedMarks.of(this, grid(option));
    }
}

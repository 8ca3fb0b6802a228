package fr.preinscription.regulation;

import fr.preinscription.regulation.Candidacy.Action;
import fr.preinscription.regulation.Candidacy.Identity;
import fr.preinscription.regulation.Candidacy.OfficeDecision;
import fr.preinscription.regulation.Candidacy.PreviousExam;
import fr.preinscription.regulation.Candidacy.UnitAnswer;
import fr.preinscription.regulation.Candidacy.UnitClaims;
import fr.preinscription.regulation.Candidacy.UnitStatus;
import fr.preinscription.regulation.Curriculum.Specialty;
import fr.preinscription.regulation.Curriculum.Successor;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A candidacy as the rules read it: beside the session, the chosen specialty and the day of the law.
 *
 * @param today the day it is received, there
 * @param specialty the chosen one, null when it is unknown
 */
record Facts(
        Candidacy candidacy,
        SessionParameters session,
        Curriculum curriculum,
        LocalDate today,
        @Nullable Specialty specialty,
        UnitAnswers units) {

    static Facts of(Candidacy candidacy, SessionParameters session, Curriculum curriculum) {
        Specialty specialty = curriculum.specialty(candidacy.specialty());
        return new Facts(
                candidacy,
                session,
                curriculum,
                session.day(candidacy.at()),
                specialty,
                UnitAnswers.of(specialty, candidacy));
    }

    boolean submitting() {
        return candidacy.action() == Action.SUBMIT;
    }

    // the person

    @Nullable
    Identity identity() {
        return candidacy.identity();
    }

    @Nullable
    BirthDate birthDate() {
        Identity identity = candidacy.identity();
        return identity == null ? null : identity.birthDate();
    }

    /** The birth day that age rules read, null when there is none or it is impossible or to come: none runs (P-04). */
    @Nullable
    LocalDate birthDayForAge() {
        BirthDate birth = birthDate();
        LocalDate day = birth == null ? null : birth.forAgeRules();
        return day == null || day.isAfter(today) ? null : day;
    }

    /** True when the age is known and that birthday is still to come. */
    boolean youngerThan(int age) {
        LocalDate birth = birthDayForAge();
        return birth != null && today.isBefore(birth.plusYears(age));
    }

    boolean french() {
        Identity identity = candidacy.identity();
        return identity != null && identity.nationalities().contains("FR");
    }

    // the route

    boolean in(CandidateCategory category) {
        return candidacy.category() == category;
    }

    boolean inDistanceLearning() {
        CandidateCategory category = candidacy.category();
        return category != null && category.distance();
    }

    boolean holds(OfficeDecision decision) {
        return candidacy.decisions().contains(decision);
    }

    /** A decision, or the right of an athlete, that lets units of the global form wait. */
    boolean mayPostpone() {
        return holds(OfficeDecision.SPREADING)
                || holds(OfficeDecision.DEROGATION)
                || (session.highLevelAthletes() && holds(OfficeDecision.HIGH_LEVEL_ATHLETE));
    }

    boolean progressive() {
        return candidacy.form() == ExamForm.PROGRESSIVE;
    }

    boolean global() {
        return candidacy.form() == ExamForm.GLOBAL;
    }

    // the specialty

    /** The chosen specialty, nothing when it is unknown. */
    Stream<Specialty> known() {
        Specialty chosen = specialty;
        return chosen == null ? Stream.empty() : Stream.of(chosen);
    }

    boolean gridKnown() {
        return specialty != null && specialty.unitsKnown();
    }

    boolean isChosen(@Nullable String code) {
        return specialty != null && specialty.code().equals(code);
    }

    /** How the chosen specialty replaced that one, null when it did not. */
    @Nullable
    Successor replacementOf(@Nullable String code) {
        Specialty old = curriculum.specialty(code);
        return old == null || specialty == null ? null : old.successor(specialty.code());
    }

    boolean chosenOrReplaced(@Nullable String code) {
        return isChosen(code) || replacementOf(code) != null;
    }

    /** The previous exam when its form binds: in the chosen specialty or one it replaces, sat or not (P-11). */
    @Nullable
    PreviousExam bindingExam() {
        PreviousExam exam = candidacy.previousExam();
        return exam != null && chosenOrReplaced(exam.specialty()) ? exam : null;
    }

    // the units

    /** Units with that status. */
    Stream<UnitFact> with(UnitStatus status) {
        return units.units().stream().filter(unit -> unit.is(status));
    }

    boolean any(UnitStatus status) {
        return with(status).findAny().isPresent();
    }

    /** True when some unit waits for a later session; read in the free lines when the grid is not known. */
    boolean postpones() {
        return any(UnitStatus.POSTPONE) || (!gridKnown() && claimed(claims().postponed()));
    }

    boolean keeps() {
        return any(UnitStatus.KEEP) || (!gridKnown() && claimed(claims().keptMarks()));
    }

    boolean claimsExemption() {
        return any(UnitStatus.EXEMPT) || (!gridKnown() && claimed(claims().exemptions()));
    }

    private UnitClaims claims() {
        UnitClaims claims = candidacy.unitClaims();
        return claims == null ? new UnitClaims(null, null, null) : claims;
    }

    private static boolean claimed(@Nullable String line) {
        return line != null && !line.isBlank();
    }

    /** A unit based on the internship is sat. When nobody knows which one is, any that may be. */
    boolean sitsInternshipUnit() {
        Specialty chosen = specialty;
        if (chosen == null) {
            return false;
        }
        if (!chosen.unitsKnown()) {
            return true;
        }
        boolean known = units.units().stream()
                .anyMatch(unit -> Boolean.TRUE.equals(unit.unit().internshipBased()));
        return with(UnitStatus.SIT)
                .anyMatch(unit -> known
                        ? Boolean.TRUE.equals(unit.unit().internshipBased())
                        : unit.unit().internshipBased() == null);
    }

    // words

    /** What stands in a message at that place, when the rule itself gives nothing. */
    String value(String place) {
        SessionParameters.Academy academy = session.academy();
        return switch (place) {
            case "session" -> String.valueOf(session.year());
            case "session précédente" -> String.valueOf(session.year() - 1);
            case "ouverture" -> French.instant(session.opensAt(), session.zone());
            case "fermeture" -> French.instant(session.closesAt(), session.zone());
            case "académie" -> academy.name();
            case "bureau" -> academy.office();
            case "courriel" -> academy.email().isBlank() ? academy.office() : academy.email();
            case "seuil" -> String.valueOf(session.experienceMonths());
            case "départements" ->
                academy.departments().isBlank()
                        ? "ces départements : " + French.list(session.departments(), "et")
                        : academy.departments();
            case "spécialité" -> specialty == null ? "" : specialty.name();
            default -> throw new IllegalStateException("no value for {" + place + "}");
        };
    }

    static boolean empty(@Nullable String text) {
        return text == null || text.isBlank();
    }

    static String text(@Nullable String text) {
        return text == null ? "" : text.strip();
    }

    /** The answer of a unit that was not answered: it is sat. */
    static final UnitAnswer SIT = UnitAnswer.of(UnitStatus.SIT);
}

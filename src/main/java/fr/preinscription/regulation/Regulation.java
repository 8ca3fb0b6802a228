package fr.preinscription.regulation;

import fr.preinscription.regulation.Verdict.Breach;
import fr.preinscription.regulation.Verdict.Effect;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The regulation of the examination, rule by rule. */
public final class Regulation {

    /** In the order of the law. */
    static final List<RuleGroup> GROUPS = List.of(
            WindowRules.GROUP,
            ResidenceRules.GROUP,
            CategoryRules.GROUP,
            ExperienceRules.GROUP,
            NameRules.GROUP,
            BirthRules.GROUP,
            ContactRules.GROUP,
            PreviousNumberRules.GROUP,
            SingleRegistrationRules.GROUP,
            SpecialtyRules.GROUP,
            FormRules.GROUP,
            UnitRules.GROUP,
            MarkRules.GROUP,
            MarkOriginRules.GROUP,
            KeptMarkRules.GROUP,
            ExemptionRules.GROUP,
            LanguageRules.GROUP,
            OptionalLanguageRules.GROUP,
            OptionalPaperRules.GROUP,
            AccommodationRules.GROUP,
            ConsentRules.GROUP,
            ContinuingEducationRules.GROUP);

    private static final List<Rule> RULES =
            GROUPS.stream().flatMap(group -> group.rules().stream()).toList();

    private Regulation() {}

    /** Judges a candidacy against every rule: all breaches at once, and the papers owed. */
    public static Verdict judge(Candidacy candidacy, SessionParameters session, Curriculum curriculum) {
        return judge(candidacy, session, curriculum, Topic.all());
    }

    /** The same on some topics only, before the others have been asked. The papers are those known so far. */
    public static Verdict judge(
            Candidacy candidacy, SessionParameters session, Curriculum curriculum, Set<Topic> topics) {
        Facts facts = Facts.of(candidacy, session, curriculum);
        return judge(facts, topics, facts.today());
    }

    /** The rules that the office may set aside for one candidate, with a reason; every other block always refuses. */
    public static List<Waivable> waivable() {
        return RULES.stream()
                .filter(rule -> !rule.waiver().isEmpty())
                .map(rule -> new Waivable(rule.id(), rule.sentence(), rule.waiver()))
                .toList();
    }

    /** What the rules of this number leave to the office to look at, in their own sentences. */
    public static List<String> flags(String ruleId) {
        return RULES.stream()
                .filter(rule -> rule.id().equals(ruleId) && rule.effect() == Effect.FLAGS)
                .map(Rule::sentence)
                .distinct()
                .toList();
    }

    /** Where the rules of this number are written, each source once. */
    public static String source(String ruleId) {
        return French.typeset(Stream.concat(
                        RULES.stream().filter(rule -> rule.id().equals(ruleId)).map(Rule::citation),
                        PaperRules.RULES.stream()
                                .filter(rule -> rule.id().equals(ruleId))
                                .map(PaperRule::citation))
                .flatMap(citation -> Arrays.stream(citation.split(" ; ", -1)))
                .distinct()
                .collect(Collectors.joining(" ; ")));
    }

    public static boolean mayBeWaived(String ruleId) {
        return RULES.stream()
                .anyMatch(rule -> rule.id().equals(ruleId) && !rule.waiver().isEmpty());
    }

    /**
     * The last session for which a mark may be kept.
     *
     * @param markSession year of the session of the mark
     * @param keptYears years during which a mark is kept, a parameter of the session
     */
    public static int lastSessionToKeep(int markSession, int keptYears) {
        return markSession + keptYears;
    }

    /**
     * Judges the same facts again under the law as it is applied on another day, and gives what staff must look at
     * because it changed; nothing is ever applied alone.
     */
    public static List<Breach> replay(
            Candidacy candidacy, SessionParameters session, Curriculum curriculum, LocalDate day) {
        Facts facts = Facts.of(candidacy, session, curriculum);
        Verdict then = judge(facts, Topic.all(), facts.today());
        Verdict now = judge(facts, Topic.all(), day);
        return now.blocks().stream()
                .filter(breach -> !then.blocks().contains(breach))
                .map(breach -> new Breach(
                        "R-126",
                        Effect.FLAGS,
                        breach.topic(),
                        breach.subject(),
                        breach.message(),
                        breach.citation(),
                        breach.cure()))
                .toList();
    }

    /** Whether the mark answered for this unit, as kept, can be kept, or why not. */
    public static KeptMark keptMark(
            String unit, Candidacy candidacy, SessionParameters session, Curriculum curriculum) {
        Facts facts = Facts.of(candidacy, session, curriculum);
        UnitFact answered = facts.units().units().stream()
                .filter(one -> one.code().equals(unit))
                .findFirst()
                .orElse(null);
        Integer markSession = answered == null ? null : answered.answer().markSession();
        Integer last = markSession == null ? null : session.lastUsableSession(markSession);
        List<Breach> reasons = judge(facts, EnumSet.of(Topic.UNITS), facts.today()).blocks().stream()
                .filter(breach -> unit.equals(breach.subject()))
                .toList();
        return new KeptMark(unit, last, last != null && last == session.year(), reasons);
    }

    private static Verdict judge(Facts facts, Set<Topic> topics, LocalDate day) {
        Set<Topic> judged = EnumSet.noneOf(Topic.class);
        judged.addAll(topics);
        if (facts.specialty() == null) {
            judged.retainAll(Topic.withoutSpecialty());
        }
        List<Breach> breaches = RULES.stream()
                .filter(rule -> judged.contains(rule.topic()))
                .filter(rule -> rule.governs(facts.session().year(), day))
                .flatMap(rule -> rule.judge(facts))
                .toList();
        return new Verdict(
                of(Effect.BLOCKS, breaches),
                of(Effect.WARNS, breaches),
                of(Effect.FLAGS, breaches),
                of(Effect.INFORMS, breaches),
                papers(facts));
    }

    static List<OwedPaper> papers(Facts facts) {
        return PaperRules.RULES.stream()
                .flatMap(rule -> rule.owes().apply(facts))
                .toList();
    }

    private static List<Breach> of(Effect effect, List<Breach> breaches) {
        return breaches.stream().filter(breach -> breach.effect() == effect).toList();
    }
}

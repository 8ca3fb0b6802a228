package fr.preinscription.regulation;

import fr.preinscription.regulation.Candidacy.Address;
import fr.preinscription.regulation.Candidacy.Consents;
import fr.preinscription.regulation.Candidacy.Contact;
import fr.preinscription.regulation.Candidacy.ContinuingEducation;
import fr.preinscription.regulation.Candidacy.ExemptionGround;
import fr.preinscription.regulation.Candidacy.Experience;
import fr.preinscription.regulation.Candidacy.ExperienceKind;
import fr.preinscription.regulation.Candidacy.Identity;
import fr.preinscription.regulation.Candidacy.Internship;
import fr.preinscription.regulation.Candidacy.Language;
import fr.preinscription.regulation.Candidacy.LanguageTaught;
import fr.preinscription.regulation.Candidacy.OfficeDecision;
import fr.preinscription.regulation.Candidacy.Period;
import fr.preinscription.regulation.Candidacy.Place;
import fr.preinscription.regulation.Candidacy.PreviousExam;
import fr.preinscription.regulation.Candidacy.UnitAnswer;
import fr.preinscription.regulation.Candidacy.UnitStatus;
import fr.preinscription.regulation.CaseFile.Node;
import fr.preinscription.regulation.Verdict.Breach;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Candidates whom nothing refuses, to be changed one fact at a time: {@code Candidates.employee().keeping("E1", "14.00")}. */
final class Candidates {

    private static final Node FILE =
            CaseFile.read(Path.of("src/test/resources/cases/rules.yaml")).root();

    static final Curriculum CURRICULUM = CaseReader.curriculum(FILE.node("catalogue"));

    private final Candidacy candidacy;
    private final SessionParameters session;
    private final Curriculum curriculum;

    private Candidates(Candidacy candidacy, SessionParameters session, Curriculum curriculum) {
        this.candidacy = candidacy;
        this.session = session;
        this.curriculum = curriculum;
    }

    static SessionParameters session(int year) {
        return CaseReader.session(year, FILE.node("sessions").node(String.valueOf(year)));
    }

    /** Fifty months of work, born in 1990, lives in Toulouse, management commercial opérationnel, global form. */
    static Candidates employee() {
        Candidacy candidacy = Candidacy.builder(
                        OffsetDateTime.parse("2020-11-03T10:00:00+01:00").toInstant())
                .identity(new Identity(
                        "Durand",
                        null,
                        List.of("Camille", "Louise"),
                        BirthDate.parse("1990-05-14"),
                        new Place("FR", "81004", "Albi"),
                        List.of("FR")))
                .address(new Address("12 rue des Lois", "31000", "31555", "Toulouse", "FR", null))
                .contact(new Contact("camille@example.org", "camille@example.org", "+33600000000"))
                .declaresSingleRegistration(true)
                .category(CandidateCategory.WORK_EXPERIENCE)
                .experience(new Experience(
                        ExperienceKind.EMPLOYEE,
                        List.of(new Period(LocalDate.parse("2016-09-01"), LocalDate.parse("2020-10-31"))),
                        true))
                .specialty("MCO")
                .form(ExamForm.GLOBAL)
                .language(new Language("anglais", LanguageTaught.OTHER_SCHOOL))
                .consents(new Consents(false, false))
                .internship(Internship.NOT_APPLICABLE)
                .build();
        return new Candidates(candidacy, session(2021), CURRICULUM);
    }

    /** Second year of distance learning as a pupil. */
    static Candidates pupil() {
        return employee()
                .with(facts -> facts.category(CandidateCategory.DISTANCE_PUPIL)
                        .trainingYear(2)
                        .experience(null)
                        .internship(Internship.DONE));
    }

    static Candidates trainee(ContinuingEducation situation) {
        return pupil().with(facts ->
                facts.category(CandidateCategory.DISTANCE_CONTINUING_EDUCATION).continuingEducation(situation));
    }

    /** Failed in 2020, in the specialty chosen now and in that form. */
    static Candidates repeating(ExamForm form) {
        return employee()
                .with(facts ->
                        facts.category(CandidateCategory.PREVIOUS_SESSION).experience(null))
                .previously("MCO", form)
                .form(form);
    }

    Candidates with(UnaryOperator<Candidacy.Builder> change) {
        return new Candidates(change.apply(candidacy.toBuilder()).build(), session, curriculum);
    }

    Candidates in(SessionParameters other) {
        return new Candidates(candidacy, other, curriculum);
    }

    Candidates among(Curriculum other) {
        return new Candidates(candidacy, session, other);
    }

    Candidates at(String instant) {
        Candidacy.Builder moved =
                Candidacy.builder(OffsetDateTime.parse(instant).toInstant());
        return new Candidates(copy(moved), session, curriculum);
    }

    private Candidacy copy(Candidacy.Builder moved) {
        return moved.action(candidacy.action())
                .identity(candidacy.identity())
                .address(candidacy.address())
                .contact(candidacy.contact())
                .declaresSingleRegistration(candidacy.declaresSingleRegistration())
                .category(candidacy.category())
                .trainingYear(candidacy.trainingYear())
                .continuingEducation(candidacy.continuingEducation())
                .experience(candidacy.experience())
                .previousExam(candidacy.previousExam())
                .specialty(candidacy.specialty())
                .options(candidacy.options())
                .form(candidacy.form())
                .units(candidacy.units())
                .language(candidacy.language())
                .consents(candidacy.consents())
                .internship(candidacy.internship())
                .decisions(candidacy.decisions())
                .build();
    }

    Candidates form(ExamForm form) {
        return with(facts -> facts.form(form));
    }

    Candidates choosing(String specialty, String... options) {
        return with(facts -> facts.specialty(specialty).options(List.of(options)));
    }

    Candidates previously(String specialty, ExamForm form) {
        return with(facts -> facts.previousExam(new PreviousExam("Toulouse", form, true, 2020, specialty)));
    }

    Candidates answering(String code, UnitAnswer answer) {
        Map<String, UnitAnswer> units = new LinkedHashMap<>(candidacy.units());
        units.put(code, answer);
        return with(facts -> facts.units(units));
    }

    /** Keeps a mark of session 2020. */
    Candidates keeping(String code, String mark) {
        return answering(code, UnitAnswer.keep(mark, 2020));
    }

    Candidates exempt(String code, ExemptionGround ground) {
        return answering(code, UnitAnswer.exempt(ground));
    }

    Candidates postponing(String... codes) {
        Candidates postponing = this;
        for (String code : codes) {
            postponing = postponing.answering(code, UnitAnswer.of(UnitStatus.POSTPONE));
        }
        return postponing;
    }

    Candidates holding(OfficeDecision... decisions) {
        return with(facts -> facts.decisions(Set.of(decisions)));
    }

    Candidates identity(UnaryOperator<Identity> change) {
        return with(facts -> facts.identity(change.apply(candidacy.identity())));
    }

    Candidates born(String date) {
        return identity(one -> new Identity(
                one.birthName(),
                one.usageName(),
                one.firstNames(),
                BirthDate.parse(date),
                one.birthPlace(),
                one.nationalities()));
    }

    Candidates working(ExperienceKind kind, String... periods) {
        List<Period> worked = List.of(periods).stream()
                .map(period -> period.split("/"))
                .map(days -> new Period(LocalDate.parse(days[0]), days.length < 2 ? null : LocalDate.parse(days[1])))
                .toList();
        return with(facts -> facts.experience(new Experience(kind, worked, true)));
    }

    Candidacy candidacy() {
        return candidacy;
    }

    SessionParameters session() {
        return session;
    }

    Verdict verdict() {
        return Regulation.judge(candidacy, session, curriculum);
    }

    /** {@code blocks R-52, warns R-56}, in that order; « nothing » when no rule speaks but R-43. */
    String judgement() {
        Verdict verdict = verdict();
        String words = List.of(
                        words("blocks", verdict.blocks()),
                        words("warns", verdict.warnings()),
                        words("flags", verdict.flags()))
                .stream()
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
        return words.isEmpty() ? "nothing" : words;
    }

    private static String words(String effect, List<Breach> breaches) {
        Set<String> ids = new TreeSet<>();
        breaches.forEach(breach -> ids.add(breach.ruleId()));
        ids.remove("R-43");
        return ids.isEmpty() ? "" : effect + " " + String.join(" ", ids);
    }

    /** The codes of the papers to send now, in alphabetical order. */
    String papers() {
        return verdict().papersNow().stream().map(OwedPaper::code).sorted().collect(Collectors.joining(" "));
    }

    /** The message of the first breach of that rule. */
    String message(String ruleId) {
        Verdict verdict = verdict();
        return List.of(verdict.blocks(), verdict.warnings(), verdict.flags(), verdict.notices()).stream()
                .flatMap(List::stream)
                .filter(breach -> breach.ruleId().equals(ruleId))
                .findFirst()
                .map(breach -> breach.message().replace('\u00a0', ' '))
                .orElse("none");
    }

    String notices() {
        return verdict().notices().stream().map(Breach::ruleId).collect(Collectors.joining(" "));
    }
}

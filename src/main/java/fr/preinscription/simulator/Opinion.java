package fr.preinscription.simulator;

import fr.preinscription.registration.Answers;
import fr.preinscription.regulation.ExamForm;
import fr.preinscription.regulation.Topic;
import fr.preinscription.regulation.Verdict;
import fr.preinscription.regulation.Verdict.Breach;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the regulation says of a question « Puis-je m'inscrire ? », sorted for who asks. */
final class Opinion {

    /** The only rule on units that the question can be about: some of them wait for another session. */
    private static final String POSTPONED = "R-44";
    /** Told to everybody who chooses a form for the first time: nothing is to be done now. */
    private static final String DEFINITIVE = "R-43";

    private final EligibilityQuestion question;
    private final Occasion occasion;
    private final BiFunction<Answers, Set<Topic>, Verdict> regulation;
    private final Verdict verdict;
    private final List<FormSaid> forms;

    Opinion(EligibilityQuestion question, Occasion occasion, BiFunction<Answers, Set<Topic>, Verdict> regulation) {
        this.question = question;
        this.occasion = occasion;
        this.regulation = regulation;
        this.verdict = regulation.apply(question.answers(occasion), topics(question));
        this.forms = Stream.of(ExamForm.values()).map(this::form).toList();
    }

    private static Set<Topic> topics(EligibilityQuestion question) {
        var topics = EnumSet.of(
                Topic.RESIDENCE,
                Topic.CATEGORY,
                Topic.EXPERIENCE,
                Topic.SPECIALTY,
                Topic.DECISIONS,
                Topic.INTERNSHIP,
                Topic.UNITS);
        if (question.form() != null) {
            topics.add(Topic.FORM);
        }
        if (question.age() != null) {
            topics.add(Topic.BIRTH);
        }
        return topics;
    }

    List<Said> obstacles() {
        var obstacles = new ArrayList<>(said(verdict.blocks()));
        if (question.form() == null && forms.stream().noneMatch(FormSaid::possible)) {
            forms.stream().flatMap(form -> form.reasons().stream()).distinct().forEach(obstacles::add);
        }
        return obstacles;
    }

    /** What is checked by the office and what must be acknowledged; a rule that does both is told once. */
    List<Said> conditions() {
        var flags = said(verdict.flags());
        var told = flags.stream().map(Said::rule).collect(Collectors.toSet());
        return Stream.concat(
                        flags.stream(),
                        said(verdict.warnings()).stream()
                                .filter(warning ->
                                        !warning.rule().equals(DEFINITIVE) && !told.contains(warning.rule())))
                .toList();
    }

    List<Said> notices() {
        return Stream.concat(
                        said(verdict.warnings()).stream()
                                .filter(warning -> warning.rule().equals(DEFINITIVE)),
                        said(verdict.notices()).stream())
                .toList();
    }

    List<FormSaid> forms() {
        return forms;
    }

    List<PaperSaid> papers(int jdcAskedUnderAge) {
        var french = question.age() == null
                ? "si vous êtes de nationalité française et si vous avez moins de " + jdcAskedUnderAge + " ans"
                : "si vous êtes de nationalité française";
        return verdict.papers().stream()
                .map(paper -> PaperSaid.of(paper, french))
                .toList();
    }

    private FormSaid form(ExamForm form) {
        var reasons = said(regulation
                .apply(
                        question.answers(occasion).with(new Answers.Form(form, false)),
                        EnumSet.of(Topic.FORM, Topic.UNITS))
                .blocks());
        return new FormSaid(form, reasons.isEmpty(), reasons);
    }

    private List<Said> said(List<Breach> breaches) {
        return breaches.stream().filter(this::concerns).map(Opinion::said).toList();
    }

    /** Neither what was not asked of who is registered by a school, nor the units, which were not asked one by one. */
    private boolean concerns(Breach breach) {
        return breach.topic() == Topic.UNITS
                ? breach.ruleId().equals(POSTPONED)
                : question.hasSituation() || !breach.ruleId().equals("R-11");
    }

    private static Said said(Breach breach) {
        var said = Said.of(breach);
        return said.rule().equals(POSTPONED)
                ? said.inGeneral(
                        "En forme globale, vous devez passer toutes les épreuves que vous n’avez pas déjà validées.",
                        "Passez toutes les épreuves cette année, ou choisissez la forme progressive si elle est possible"
                                + " pour vous.")
                : said;
    }
}

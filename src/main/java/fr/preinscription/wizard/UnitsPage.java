package fr.preinscription.wizard;

import fr.preinscription.catalogue.Specialties;
import fr.preinscription.catalogue.Specialty;
import fr.preinscription.catalogue.Specialty.Kind;
import fr.preinscription.registration.Answers;
import fr.preinscription.regulation.Candidacy.ExemptionGround;
import fr.preinscription.regulation.Candidacy.UnitStatus;
import fr.preinscription.regulation.Candidacy.VaeState;
import fr.preinscription.regulation.ExamForm;
import fr.preinscription.regulation.Topic;
import fr.preinscription.web.Choice;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the page of the units shows around the form.
 *
 * @param papers the units, together when they make one paper
 * @param sessions from which a mark may come
 * @param origins specialties from which a mark may come
 */
record UnitsPage(
        List<Paper> papers,
        Set<UnitStatus> offered,
        List<Choice> statuses,
        List<Choice> sessions,
        List<Choice> origins,
        List<Choice> grounds,
        List<Choice> states,
        String origin) {

    private static final int SESSIONS = 10;

    /** @param code null for a unit that is a paper by itself */
    record Paper(@Nullable String code, List<Unit> units) {}

    record Unit(int index, String code, String title, boolean economicsLaw, UnitAdvice advice) {

        public String path(String field) {
            return "units[" + index + "]." + field;
        }

        public String label() {
            return code + " – " + title;
        }
    }

    static UnitsPage of(Visit visit, Specialties specialties, Map<String, UnitAdvice> advice) {
        var offered = offered(visit);
        return new UnitsPage(
                papers(visit.units(), advice),
                offered,
                offered.stream().map(UnitsPage::choice).toList(),
                sessions(visit.session()),
                origins(visit, specialties),
                Stream.of(ExemptionGround.values()).map(UnitsPage::choice).toList(),
                List.of(
                        Choice.of(VaeState.OBTAINED, "Le jury a validé cette épreuve"),
                        Choice.of(VaeState.PENDING, "J’attends la décision du jury")),
                former(visit, specialties));
    }

    /** A first-time candidate has no mark to keep; « not this session » is there where the regulation allows it. */
    static Set<UnitStatus> offered(Visit visit) {
        var offered = EnumSet.of(UnitStatus.SIT, UnitStatus.EXEMPT);
        if (hasMarks(visit)) {
            offered.add(UnitStatus.KEEP);
        }
        if (mayPostpone(visit)) {
            offered.add(UnitStatus.POSTPONE);
        }
        return offered;
    }

    static boolean hasMarks(Visit visit) {
        return visit.journey().isOnRoute(Step.PREVIOUS_EXAM);
    }

    private static boolean mayPostpone(Visit visit) {
        var form = visit.answers().form();
        var decisions = visit.answers().decisions();
        if (!visit.units().unitsKnown()) {
            return form != null && form.form() == ExamForm.PROGRESSIVE
                    || decisions != null && !decisions.decisions().isEmpty();
        }
        var code = visit.units().compulsoryUnits().stream()
                .map(Specialty.Unit::code)
                .findFirst()
                .orElse("");
        var postponed = UnitForm.empty(code).with(UnitStatus.POSTPONE).answer(false);
        var supposed = new Answers.Units(visit.grid(), Map.of(code, postponed), "", "", "");
        return visit.judge(visit.answers().with(supposed), Topic.UNITS).blocks().stream()
                .noneMatch(refusal -> code.equals(refusal.subject()));
    }

    private static List<Paper> papers(Specialty.Grid grid, Map<String, UnitAdvice> advice) {
        var containers = grid.containers();
        var papers = new LinkedHashMap<String, Paper>();
        var index = 0;
        for (var unit : grid.compulsoryUnits()) {
            var paper = unit.paper() != null && containers.containsKey(unit.paper()) ? unit.paper() : null;
            papers.computeIfAbsent(
                            paper != null ? paper : "unit " + unit.code(), key -> new Paper(paper, new ArrayList<>()))
                    .units()
                    .add(new Unit(
                            index++,
                            unit.displayedCode(),
                            unit.title(),
                            unit.kind() == Kind.ECONOMICS_LAW,
                            advice.getOrDefault(unit.code(), UnitAdvice.NONE)));
        }
        return List.copyOf(papers.values());
    }

    private static List<Choice> sessions(int session) {
        return IntStream.rangeClosed(1, SESSIONS)
                .map(years -> session - years)
                .mapToObj(year -> Choice.of(
                        String.valueOf(year), year == session - SESSIONS ? year + " ou avant" : String.valueOf(year)))
                .toList();
    }

    private static List<Choice> origins(Visit visit, Specialties specialties) {
        var previous = visit.answers().previousExam();
        var chosen = visit.specialty().orElseThrow();
        var known = Stream.concat(Stream.of(chosen.slug()), chosen.replaces().stream())
                .filter(slug -> previous == null || !slug.equals(previous.specialty()))
                .flatMap(slug -> specialties.find(slug, visit.session()).stream())
                .map(specialty -> Choice.of(specialty.slug(), specialty.name()));
        return Stream.concat(known, Stream.of(Choice.of("autre", "Un autre BTS")))
                .toList();
    }

    private static String former(Visit visit, Specialties specialties) {
        var previous = visit.answers().previousExam();
        return previous == null
                ? ""
                : specialties
                        .find(previous.specialty(), visit.session())
                        .map(Specialty::name)
                        .orElse("");
    }

    private static Choice choice(UnitStatus status) {
        return Choice.of(
                status,
                switch (status) {
                    case SIT -> "Je la passe";
                    case KEEP -> "Je garde ma note";
                    case EXEMPT -> "Je demande une dispense";
                    case POSTPONE -> "Pas cette session";
                });
    }

    private static Choice choice(ExemptionGround ground) {
        return Choice.of(
                ground,
                switch (ground) {
                    case VAE -> "VAE (validation des acquis de l’expérience)";
                    case BTS -> "J’ai un autre BTS";
                    case DUT -> "J’ai un DUT (diplôme universitaire de technologie)";
                    case NATIONAL_DIPLOMA -> "J’ai un autre diplôme national français, bac + 2 ou plus";
                    case FOREIGN_DIPLOMA -> "J’ai un diplôme étranger";
                    case RNCP_TITLE -> "J’ai un titre professionnel (RNCP)";
                    case OTHER_BTS_UNIT -> "J’ai validé cette épreuve dans un autre BTS";
                    case PREPARATORY_CLASS_WITHOUT_DIPLOMA -> "J’ai suivi une classe préparatoire, sans diplôme";
                    case ATTESTATION_OF_BLOCS -> "J’ai une attestation de blocs de compétences";
                    case OTHER -> "Une autre raison";
                });
    }
}

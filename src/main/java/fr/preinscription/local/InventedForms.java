package fr.preinscription.local;

import fr.preinscription.catalogue.Specialties;
import fr.preinscription.catalogue.Specialty;
import fr.preinscription.registration.Answers.Experience;
import fr.preinscription.registration.Answers.Internship;
import fr.preinscription.registration.Answers.Languages;
import fr.preinscription.registration.Answers.LastSession;
import fr.preinscription.registration.Answers.Optionals;
import fr.preinscription.registration.Answers.Period;
import fr.preinscription.registration.Answers.PreviousExam;
import fr.preinscription.registration.Answers.Training;
import fr.preinscription.registration.Answers.Unit;
import fr.preinscription.regulation.Candidacy;
import fr.preinscription.regulation.Candidacy.ContinuingEducation;
import fr.preinscription.regulation.Candidacy.ExemptionGround;
import fr.preinscription.regulation.Candidacy.LanguageTaught;
import fr.preinscription.regulation.Candidacy.UnitStatus;
import fr.preinscription.regulation.CandidateCategory;
import fr.preinscription.regulation.ExamForm;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Fills in forms as candidates do: mostly plainly, sometimes so that a rule has something to say. */
final class InventedForms {

    private static final int LAST_SESSION = LocalCampaign.SESSION - 1;
    private static final int SPECIALTIES = 26;

    /** Those that many take, several times. */
    private static final List<String> POPULAR = List.of(
            "management-commercial-operationnel",
            "management-commercial-operationnel",
            "management-commercial-operationnel",
            "negociation-et-digitalisation-de-la-relation-client",
            "negociation-et-digitalisation-de-la-relation-client",
            "comptabilite-et-gestion",
            "comptabilite-et-gestion",
            "gestion-de-la-pme",
            "gestion-de-la-pme",
            "support-a-l-action-manageriale",
            "services-informatiques-aux-organisations",
            "services-informatiques-aux-organisations",
            "professions-immobilieres",
            "professions-immobilieres",
            "tourisme",
            "banque",
            "assurance",
            "electrotechnique",
            "communication");

    private final Chance chance;
    private final InventedPeople people;
    private final Specialties specialties;
    private final List<String> others;

    InventedForms(Chance chance, InventedPeople people, Specialties specialties) {
        this.chance = chance;
        this.people = people;
        this.specialties = specialties;
        this.others = specialties.open(LocalCampaign.SESSION).stream()
                .map(Specialty::slug)
                .filter(slug -> !POPULAR.contains(slug))
                .limit(SPECIALTIES)
                .toList();
    }

    /** A form like many others. */
    InventedForm plain() {
        return switch (chance.rank(34, 8, 30, 4, 8, 14, 4)) {
            case 0 -> repeater(ExamForm.GLOBAL);
            case 1 -> repeater(ExamForm.PROGRESSIVE);
            case 2 -> pupil();
            case 3 -> apprentice();
            case 4 -> trainee();
            case 5 -> employee();
            default -> selfEmployed();
        };
    }

    InventedForm repeater(ExamForm exam) {
        var form = begin(people.somebody(chance.between(20, 34)), CandidateCategory.PREVIOUS_SESSION);
        form.exam = exam;
        form.previousExam =
                new PreviousExam(chance.between(LAST_SESSION - 2, LAST_SESSION), academy(), form.specialty, exam, true);
        form.languages = new Languages("anglais", LanguageTaught.OTHER_SCHOOL, null);
        form.internship = new Internship(Candidacy.Internship.DONE, "");
        keepMarks(form, exam);
        return form;
    }

    InventedForm pupil() {
        var form = begin(people.somebody(chance.between(19, 27)), CandidateCategory.DISTANCE_PUPIL);
        form.training = new Training(2, null);
        sitAll(form);
        if (chance.once(3)) {
            form.plannedInternship();
        } else {
            form.internship = new Internship(Candidacy.Internship.DONE, "du 18 mai au 26 juin");
        }
        if (chance.once(6)) {
            form.optionals = new Optionals(
                    List.of("LV:" + chance.pick(List.of("espagnol", "italien", "allemand", "arabe"))), false);
        }
        return form;
    }

    InventedForm apprentice() {
        var form = begin(people.somebody(chance.between(19, 26)), CandidateCategory.DISTANCE_APPRENTICE);
        form.training = new Training(2, null);
        sitAll(form);
        form.internship = new Internship(Candidacy.Internship.NOT_APPLICABLE, "");
        return form;
    }

    InventedForm trainee() {
        var form = begin(people.somebody(chance.between(24, 48)), CandidateCategory.DISTANCE_CONTINUING_EDUCATION);
        form.training = new Training(chance.once(4) ? 1 : 2, chance.pick(List.of(ContinuingEducation.values())));
        sitAll(form);
        form.internship = new Internship(Candidacy.Internship.DONE, "du 2 mars au 10 avril");
        return form;
    }

    InventedForm employee() {
        var form = begin(people.somebody(chance.between(25, 52)), CandidateCategory.WORK_EXPERIENCE);
        form.experience = new Experience(
                false, true, List.of(period(LAST_SESSION - chance.between(4, 12)), period(LAST_SESSION - 2)));
        form.languages = new Languages("anglais", LanguageTaught.OTHER_SCHOOL, null);
        sitAll(form);
        if (chance.once(4)) {
            exempt(form);
        }
        return form;
    }

    InventedForm selfEmployed() {
        var form = begin(people.somebody(chance.between(28, 55)), CandidateCategory.WORK_EXPERIENCE);
        form.experience = new Experience(true, !chance.once(4), List.of(period(LAST_SESSION - chance.between(4, 9))));
        form.languages = new Languages("anglais", LanguageTaught.OTHER_SCHOOL, null);
        sitAll(form);
        return form;
    }

    private InventedForm begin(InventedPerson person, CandidateCategory category) {
        var form = new InventedForm(person);
        form.category = category;
        var specialty = specialty();
        form.specialty = specialty.slug();
        form.option = specialty.hasOptions() ? chance.pick(specialty.options()).letter() : null;
        form.disability = chance.once(18);
        form.press = chance.once(2);
        return form;
    }

    private Specialty specialty() {
        while (true) {
            var slug = chance.once(3) ? chance.pick(others) : chance.pick(POPULAR);
            var found = specialties.find(slug, LocalCampaign.SESSION).filter(Specialty::open);
            if (found.isPresent()) {
                return found.get();
            }
        }
    }

    private String academy() {
        return chance.pick(List.of("Toulouse", "Toulouse", "Toulouse", "Montpellier", "Bordeaux"));
    }

    private Period period(int year) {
        var from = LocalDate.of(year, chance.between(1, 12), 1);
        return new Period(
                from,
                null,
                chance.pick(List.of(
                        "Librairie des Arcades",
                        "Garonne Services",
                        "Cabinet Cazal",
                        "Maison Delpech",
                        "Atelier du Canal",
                        "Pyrénées Énergie",
                        "Mutuelle des Coteaux")));
    }

    void sitAll(InventedForm form) {
        for (var unit : grid(form).compulsoryUnits()) {
            form.units.put(unit.code(), sits());
        }
        unlessKnown(form);
    }

    private void keepMarks(InventedForm form, ExamForm exam) {
        var session = form.previousExam == null ? LAST_SESSION : form.previousExam.session();
        var kept = 0;
        for (var unit : grid(form).compulsoryUnits()) {
            var keeps = !form.units.isEmpty() && kept < 3 && chance.once(2);
            form.units.put(unit.code(), keeps ? keeps(exam, session) : form.units.isEmpty() ? sits() : rest(exam));
            kept += keeps ? 1 : 0;
        }
        if (unlessKnown(form)) {
            form.keptMarks = "Culture générale et expression : 12 (session " + session + ")";
        }
    }

    private Unit rest(ExamForm exam) {
        return exam == ExamForm.PROGRESSIVE && chance.once(2) ? answered(UnitStatus.POSTPONE, null, null) : sits();
    }

    private Unit keeps(ExamForm exam, int session) {
        var mark = "%d.%s0".formatted(chance.between(exam == ExamForm.GLOBAL ? 10 : 7, 17), chance.once(2) ? "5" : "0");
        return answered(UnitStatus.KEEP, mark, session);
    }

    private void exempt(InventedForm form) {
        grid(form).compulsoryUnits().stream()
                .filter(unit -> unit.kind() == Specialty.Kind.GENERAL_CULTURE)
                .findFirst()
                .filter(unit -> form.units.containsKey(unit.code()))
                .ifPresent(unit -> form.units.put(
                        unit.code(),
                        new Unit(
                                UnitStatus.EXEMPT,
                                null,
                                null,
                                null,
                                null,
                                null,
                                false,
                                chance.pick(List.of(ExemptionGround.BTS, ExemptionGround.DUT)),
                                null,
                                false)));
    }

    /** A grid that nobody has verified is answered in free lines, which staff read. */
    private boolean unlessKnown(InventedForm form) {
        if (grid(form).unitsKnown()) {
            return false;
        }
        form.units.clear();
        return true;
    }

    private Specialty.Grid grid(InventedForm form) {
        return specialties
                .find(form.specialty, LocalCampaign.SESSION)
                .orElseThrow()
                .grid(form.option);
    }

    private static Unit sits() {
        return answered(UnitStatus.SIT, null, null);
    }

    private static Unit answered(UnitStatus status, @Nullable String mark, @Nullable Integer session) {
        return new Unit(status, mark, session, null, null, null, false, null, null, false);
    }

    /** Last session's number was not at hand. */
    void withoutNumber(InventedForm form) {
        form.lastSession = new LastSession(true, null, false, null);
    }

    void spreading(InventedForm form) {
        form.decisions = Set.of(chance.pick(List.of(
                Candidacy.OfficeDecision.SPREADING,
                Candidacy.OfficeDecision.DEROGATION,
                Candidacy.OfficeDecision.HIGH_LEVEL_ATHLETE)));
    }
}

package fr.preinscription.local;

import fr.preinscription.registration.Answers;
import fr.preinscription.registration.Answers.Accommodation;
import fr.preinscription.registration.Answers.Acknowledgements;
import fr.preinscription.registration.Answers.Consents;
import fr.preinscription.registration.Answers.Decisions;
import fr.preinscription.registration.Answers.Declaration;
import fr.preinscription.registration.Answers.Experience;
import fr.preinscription.registration.Answers.Form;
import fr.preinscription.registration.Answers.Internship;
import fr.preinscription.registration.Answers.Languages;
import fr.preinscription.registration.Answers.LastSession;
import fr.preinscription.registration.Answers.Optionals;
import fr.preinscription.registration.Answers.PreviousExam;
import fr.preinscription.registration.Answers.Representative;
import fr.preinscription.registration.Answers.Situation;
import fr.preinscription.registration.Answers.Training;
import fr.preinscription.registration.Answers.Unit;
import fr.preinscription.registration.Answers.Units;
import fr.preinscription.regulation.Candidacy;
import fr.preinscription.regulation.Candidacy.LanguageTaught;
import fr.preinscription.regulation.Candidacy.OfficeDecision;
import fr.preinscription.regulation.CandidateCategory;
import fr.preinscription.regulation.ExamForm;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The form of an invented person while it is filled in; what is not answered by a story answers itself plainly. */
final class InventedForm {

    InventedPerson person;
    CandidateCategory category = CandidateCategory.WORK_EXPERIENCE;

    @Nullable
    Training training;

    @Nullable
    PreviousExam previousExam;

    @Nullable
    Experience experience;

    LastSession lastSession = new LastSession(false, null, false, null);
    String specialty = "";

    @Nullable
    String option;

    ExamForm exam = ExamForm.GLOBAL;
    Set<OfficeDecision> decisions = Set.of();
    Map<String, Unit> units = new LinkedHashMap<>();
    String keptMarks = "";
    String postponed = "";
    Languages languages = new Languages("anglais", LanguageTaught.DISTANCE, null);
    Optionals optionals = new Optionals(List.of(), false);

    @Nullable
    Internship internship;

    @Nullable
    Representative representative;

    boolean disability;

    @Nullable
    boolean press;

    Set<String> acknowledged = Set.of();

    InventedForm(InventedPerson person) {
        this.person = person;
    }

    String grid() {
        return LocalCampaign.SESSION + "/" + specialty + "/" + option + "/" + exam;
    }

    void plannedInternship() {
        internship = new Internship(
                Candidacy.Internship.PLANNED, "du 4 janvier au 12 février, dans une entreprise de la région");
    }

    Answers answers() {
        return new Answers(
                lastSession,
                person.birth(),
                person.residence(),
                new Situation(false, category, category.distance(), previousExam != null),
                training,
                previousExam,
                experience,
                new Answers.Specialty(specialty),
                option == null ? null : new Answers.Option(Objects.requireNonNull(option)),
                new Form(exam, true),
                new Decisions(decisions),
                new Units(grid(), Map.copyOf(units), keptMarks, "", postponed),
                languages,
                optionals,
                internship,
                new Acknowledgements(acknowledged),
                person.identity(),
                person.birthplace(),
                person.address(),
                person.contact(),
                representative,
                new Accommodation(disability, disability ? Boolean.FALSE : null),
                new Consents(press, true),
                new Declaration(true));
    }
}

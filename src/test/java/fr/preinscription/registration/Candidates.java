package fr.preinscription.registration;

import fr.preinscription.registration.Answers.Accommodation;
import fr.preinscription.registration.Answers.Acknowledgements;
import fr.preinscription.registration.Answers.Address;
import fr.preinscription.registration.Answers.Birth;
import fr.preinscription.registration.Answers.Birthplace;
import fr.preinscription.registration.Answers.Consents;
import fr.preinscription.registration.Answers.Contact;
import fr.preinscription.registration.Answers.Decisions;
import fr.preinscription.registration.Answers.Declaration;
import fr.preinscription.registration.Answers.Experience;
import fr.preinscription.registration.Answers.Form;
import fr.preinscription.registration.Answers.Identity;
import fr.preinscription.registration.Answers.Languages;
import fr.preinscription.registration.Answers.LastSession;
import fr.preinscription.registration.Answers.Optionals;
import fr.preinscription.registration.Answers.Period;
import fr.preinscription.registration.Answers.Residence;
import fr.preinscription.registration.Answers.ResidenceKind;
import fr.preinscription.registration.Answers.Situation;
import fr.preinscription.registration.Answers.Specialty;
import fr.preinscription.registration.Answers.Units;
import fr.preinscription.regulation.Candidacy.LanguageTaught;
import fr.preinscription.regulation.CandidateCategory;
import fr.preinscription.regulation.ExamForm;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Complete answers of invented candidates of session 2027, ready to be registered. */
public final class Candidates {

    private static final String MCO = "management-commercial-operationnel";

    private Candidates() {}

    /** Camille Durand: ten years at work in Toulouse, registers for the BTS MCO for the first time. */
    public static Answers employee() {
        return employee("Durand", "Camille", "camille.durand@example.org");
    }

    public static Answers employee(String birthName, String firstName, String email) {
        return new Answers(
                new LastSession(false, null, false, null),
                new Birth(14, 5, 1990, true, null),
                new Residence("FR", "31000", "31555", "Toulouse", ResidenceKind.HOME),
                new Situation(false, CandidateCategory.WORK_EXPERIENCE, false, false),
                null,
                null,
                new Experience(
                        false, true, List.of(new Period(LocalDate.of(2016, 9, 1), null, "Librairie des Arcades"))),
                new Specialty(MCO),
                null,
                new Form(ExamForm.GLOBAL, true),
                new Decisions(Set.of()),
                new Units("2027/" + MCO + "/null/GLOBAL", Map.of(), "", "", ""),
                new Languages("anglais", LanguageTaught.OTHER_SCHOOL, null),
                new Optionals(List.of(), false),
                null,
                new Acknowledgements(Set.of()),
                new Identity(birthName, null, false, List.of(firstName, "Louise"), false),
                new Birthplace("FR", "81004", "Albi", "81"),
                new Address("12 rue des Lois", "", ""),
                new Contact(email, email, "+33600000000"),
                null,
                new Accommodation(false, null),
                new Consents(false, true),
                new Declaration(true));
    }

    public static Answers with(Answers answers, Contact contact) {
        return copy(answers, answers.acknowledgements(), contact);
    }

    public static Answers acknowledging(Answers answers, String... warnings) {
        return copy(answers, new Acknowledgements(Set.of(warnings)), answers.contact());
    }

    public static Answers born(Answers answers, Birth birth) {
        return copy(answers, birth, answers.acknowledgements(), answers.contact());
    }

    private static Answers copy(Answers answers, Acknowledgements acknowledgements, Contact contact) {
        return copy(answers, answers.birth(), acknowledgements, contact);
    }

    private static Answers copy(Answers answers, Birth birth, Acknowledgements acknowledgements, Contact contact) {
        return new Answers(
                answers.lastSession(),
                birth,
                answers.residence(),
                answers.situation(),
                answers.training(),
                answers.previousExam(),
                answers.experience(),
                answers.specialty(),
                answers.option(),
                answers.form(),
                answers.decisions(),
                answers.units(),
                answers.languages(),
                answers.optionals(),
                answers.internship(),
                acknowledgements,
                answers.identity(),
                answers.birthplace(),
                answers.address(),
                contact,
                answers.representative(),
                answers.accommodation(),
                answers.consents(),
                answers.declaration());
    }
}

package fr.preinscription.registration;

import fr.preinscription.regulation.BirthDate;
import fr.preinscription.regulation.Candidacy;
import fr.preinscription.regulation.Candidacy.Action;
import fr.preinscription.regulation.Candidacy.AddressKind;
import fr.preinscription.regulation.Candidacy.Existing;
import fr.preinscription.regulation.Candidacy.ExperienceKind;
import fr.preinscription.regulation.Candidacy.UnitAnswer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The facts of the regulation, drawn from the answers of the form. */
final class Candidacies {

    private Candidacies() {}

    /**
     * @param grid identity of the grid that the answers about units must be about; others do not count
     * @param hasOptions whether the chosen specialty has options; without, an option answered before does not count
     */
    static Candidacy of(
            Answers answers, Instant at, boolean change, boolean resembles, String grid, boolean hasOptions) {
        var situation = answers.situation();
        var category = situation == null ? null : situation.category();
        var lastSession = answers.lastSession();
        var units = answers.units() != null && answers.units().grid().equals(grid) ? answers.units() : null;
        var training = category != null && category.distance() ? answers.training() : null;
        return Candidacy.builder(at)
                .action(change ? Action.MODIFY : Action.SUBMIT)
                .identity(identity(answers))
                .address(address(answers))
                .contact(contact(answers.contact()))
                .registeredHereLastSession(lastSession != null && lastSession.registeredHere())
                .lastSessionNumber(
                        lastSession == null || !lastSession.registeredHere()
                                ? null
                                : new Candidacy.LastSessionNumber(lastSession.number() != null, lastSession.found()))
                .identityEdited(lastSession != null && lastSession.identityEdited(answers))
                .declaresSingleRegistration(
                        answers.declaration() != null && answers.declaration().singleRegistration())
                .category(category)
                .faceToFaceSchool(situation != null && situation.faceToFaceSchool())
                .enrolledInDistanceLearning(situation != null && situation.enrolledInDistanceLearning())
                .trainingYear(training == null ? null : training.year())
                .continuingEducation(training == null ? null : training.continuingEducation())
                .experience(experience(answers.experience()))
                .previousExam(previousExam(answers))
                .specialty(
                        answers.specialty() == null ? null : answers.specialty().slug())
                .options(
                        !hasOptions || answers.option() == null
                                ? List.of()
                                : List.of(answers.option().letter()))
                .form(answers.form() == null ? null : answers.form().form())
                .units(units == null ? Map.of() : units(units))
                .unitClaims(
                        units == null
                                ? null
                                : new Candidacy.UnitClaims(units.keptMarks(), units.exemptions(), units.postponed()))
                .language(
                        answers.languages() == null
                                ? null
                                : new Candidacy.Language(
                                        answers.languages().compulsory(),
                                        answers.languages().taught()))
                .optionalPapers(
                        answers.optionals() == null
                                ? List.of()
                                : answers.optionals().papers())
                .studentCommitment(
                        answers.optionals() != null && answers.optionals().studentCommitment())
                .disability(answers.accommodation() != null
                        && answers.accommodation().disability())
                .consents(
                        answers.consents() == null
                                ? null
                                : new Candidacy.Consents(
                                        answers.consents().press(),
                                        answers.consents().localAuthorities()))
                .internship(
                        answers.internship() == null
                                ? null
                                : answers.internship().state())
                .decisions(
                        answers.decisions() == null
                                ? Set.of()
                                : answers.decisions().decisions())
                .existing(resembles ? Existing.SIMILAR : null)
                .build();
    }

    private static Candidacy.Identity identity(Answers answers) {
        var identity = answers.identity();
        var birth = answers.birth();
        var place = answers.birthplace();
        return new Candidacy.Identity(
                identity == null ? null : identity.birthName(),
                identity == null ? null : identity.usageName(),
                identity == null ? List.of() : identity.firstNames(),
                birth == null ? null : BirthDate.parse(birth.iso()),
                place == null ? null : new Candidacy.Place(place.country(), place.communeCode(), place.place()),
                birth == null ? List.of() : nationalities(birth));
    }

    private static List<String> nationalities(Answers.Birth birth) {
        var nationalities = new ArrayList<String>();
        if (birth.french()) {
            nationalities.add("FR");
        }
        if (birth.otherNationality() != null) {
            nationalities.add(birth.otherNationality());
        }
        return nationalities;
    }

    private static Candidacy.@Nullable Address address(Answers answers) {
        var residence = answers.residence();
        if (residence == null) {
            return null;
        }
        var address = answers.address();
        return new Candidacy.Address(
                address == null ? null : address.street(),
                residence.postcode(),
                residence.communeCode(),
                residence.commune(),
                residence.country(),
                switch (residence.kind()) {
                    case HOME -> null;
                    case THIRD_PARTY -> AddressKind.THIRD_PARTY;
                    case ELECTED_DOMICILE -> AddressKind.ELECTED_DOMICILE;
                    case PRISON -> AddressKind.PRISON;
                });
    }

    private static Candidacy.@Nullable Contact contact(Answers.@Nullable Contact contact) {
        return contact == null
                ? null
                : new Candidacy.Contact(contact.email(), contact.emailRepeated(), contact.phone());
    }

    private static Candidacy.@Nullable Experience experience(Answers.@Nullable Experience experience) {
        return experience == null
                ? null
                : new Candidacy.Experience(
                        experience.selfEmployed() ? ExperienceKind.SELF_EMPLOYED : ExperienceKind.EMPLOYEE,
                        experience.periods().stream()
                                .map(period -> new Candidacy.Period(period.from(), period.to()))
                                .toList(),
                        experience.registered());
    }

    private static Candidacy.@Nullable PreviousExam previousExam(Answers answers) {
        var situation = answers.situation();
        var exam = answers.previousExam();
        if (exam == null || situation == null || !situation.hasPreviousExam()) {
            return null;
        }
        return new Candidacy.PreviousExam(exam.academy(), exam.form(), exam.sat(), exam.session(), exam.specialty());
    }

    private static Map<String, UnitAnswer> units(Answers.Units units) {
        var facts = new LinkedHashMap<String, UnitAnswer>();
        units.choices()
                .forEach((code, unit) -> facts.put(
                        code,
                        new UnitAnswer(
                                unit.status(),
                                unit.mark(),
                                unit.markSession(),
                                null,
                                unit.markSpecialty(),
                                unit.keepableMark(),
                                unit.retakenIn(),
                                unit.ground(),
                                unit.vae(),
                                unit.economicsLawTaken())));
        return facts;
    }
}

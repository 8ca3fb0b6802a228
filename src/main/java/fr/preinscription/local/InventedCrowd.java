package fr.preinscription.local;

import fr.preinscription.registration.Answers.Birth;
import fr.preinscription.registration.Answers.Contact;
import fr.preinscription.registration.Answers.Representative;
import fr.preinscription.registration.Answers.ResidenceKind;
import fr.preinscription.regulation.ExamForm;
import java.util.ArrayList;
import java.util.List;

/** Everybody of the invented campaign, those among them whom the office will have to look at twice included. */
final class InventedCrowd {

    private final Chance chance;
    private final InventedPeople people;
    private final InventedForms forms;
    private final List<InventedForm> crowd = new ArrayList<>();

    InventedCrowd(Chance chance, InventedPeople people, InventedForms forms) {
        this.chance = chance;
        this.people = people;
        this.forms = forms;
    }

    /** Forms of so many people; those who look like somebody else come after whom they look like. */
    List<InventedForm> of(int number) {
        namesakes();
        lookedAt();
        while (crowd.size() < number) {
            crowd.add(forms.plain());
        }
        return crowd.subList(0, number);
    }

    private void namesakes() {
        for (var pair = 0; pair < 3; pair++) {
            var one = add(forms.pupil());
            var twin = add(forms.pupil());
            twin.person = one.person
                    .firstNamed(pair == 0 ? "Noémie" : pair == 1 ? "Tristan" : "Maïa", "Rose")
                    .reachedAt(people.contact(
                            "jumeau" + pair, one.person.identity().birthName()));
            var homonym = add(forms.employee());
            one = add(forms.employee());
            one.person =
                    homonym.person.bornIn(people.birthplace()).reachedAt(people.contact("autre", "homonyme" + pair));
        }
        for (var couple = 0; couple < 3; couple++) {
            var one = add(forms.plain());
            var other = add(forms.plain());
            var email = one.person.contact().email();
            other.person = other.person.reachedAt(
                    new Contact(email, email, other.person.contact().phone()));
        }
        for (var family = 0; family < 2; family++) {
            var one = add(forms.employee());
            var other = add(forms.pupil());
            one.person = one.person.reachedAt(new Contact(
                    one.person.contact().email(), one.person.contact().email(), "+3363999001" + family));
            other.person = other.person.reachedAt(new Contact(
                    other.person.contact().email(), other.person.contact().email(), "+3363999001" + family));
        }
        var once = add(forms.pupil());
        var again = add(forms.pupil());
        var birth = once.person.birth();
        again.person = once.person
                .born(new Birth(birth.month(), 11, birth.year(), birth.french(), birth.otherNationality()))
                .reachedAt(people.contact("seconde", "adresse"));
    }

    private void lookedAt() {
        for (var i = 0; i < 8; i++) {
            var form = add(forms.plain());
            form.person = form.person.reachedAt(people.unknownMailbox());
        }
        for (var i = 0; i < 6; i++) {
            forms.withoutNumber(add(forms.repeater(ExamForm.GLOBAL)));
        }
        for (var kind : List.of(ResidenceKind.THIRD_PARTY, ResidenceKind.ELECTED_DOMICILE, ResidenceKind.PRISON)) {
            var form = add(forms.plain());
            form.person = form.person.living(
                    people.home(kind), people.street(kind == ResidenceKind.THIRD_PARTY ? "chez M. Lacaze" : ""));
        }
        for (var i = 0; i < 2; i++) {
            var form = add(forms.employee());
            form.person = form.person.born(new Birth(null, null, 1979 + i, true, null));
        }
        for (var i = 0; i < 3; i++) {
            forms.spreading(add(forms.pupil()));
        }
        var minor = add(forms.pupil());
        minor.person = minor.person.born(new Birth(3, 9, LocalCampaign.SESSION - 17, true, null));
        minor.representative =
                new Representative("Sylvie " + minor.person.identity().birthName(), "05 61 00 00 00", false);
    }

    private InventedForm add(InventedForm form) {
        crowd.add(form);
        return form;
    }
}

package fr.preinscription.local;

import fr.preinscription.registration.Answers;
import fr.preinscription.registration.Answers.Address;
import fr.preinscription.registration.Answers.Birth;
import fr.preinscription.registration.Answers.Birthplace;
import fr.preinscription.registration.Answers.Contact;
import fr.preinscription.registration.Answers.Experience;
import fr.preinscription.registration.Answers.Form;
import fr.preinscription.registration.Answers.Identity;
import fr.preinscription.registration.Answers.Languages;
import fr.preinscription.registration.Answers.Option;
import fr.preinscription.registration.Answers.Period;
import fr.preinscription.registration.Answers.PreviousExam;
import fr.preinscription.registration.Answers.Residence;
import fr.preinscription.registration.Answers.ResidenceKind;
import fr.preinscription.registration.Answers.Specialty;
import fr.preinscription.registration.Answers.Unit;
import fr.preinscription.registration.Answers.Units;
import fr.preinscription.registration.LastSessionCandidates.Candidate;
import fr.preinscription.regulation.Candidacy.UnitStatus;
import fr.preinscription.regulation.ExamForm;
import fr.preinscription.regulation.Names;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Makes an invented candidate of last session, fact by fact. */
final class InventedCandidate {

    private static final String ACADEMY = "Toulouse";

    private final String number;
    private final Identity identity;
    private @Nullable Birth birth;
    private @Nullable Birthplace birthplace;
    private @Nullable Residence residence;
    private @Nullable Address address;
    private @Nullable String specialty;
    private @Nullable String option;
    private ExamForm form = ExamForm.GLOBAL;
    private boolean sat;
    private Map<String, String> marks = Map.of();
    private @Nullable Languages languages;
    private @Nullable Experience experience;
    private boolean reachable = true;

    private InventedCandidate(String number, Identity identity) {
        this.number = number;
        this.identity = identity;
    }

    static InventedCandidate named(String number, String birthName, String... firstNames) {
        return new InventedCandidate(number, new Identity(birthName, null, false, List.of(firstNames), false));
    }

    InventedCandidate born(Birth on, Birthplace in) {
        birth = on;
        birthplace = in;
        return this;
    }

    InventedCandidate living(String postcode, String communeCode, String commune, String street) {
        residence = new Residence("FR", postcode, communeCode, commune, ResidenceKind.HOME);
        address = new Address(street, "", "");
        return this;
    }

    InventedCandidate housed(ResidenceKind kind, String careOf) {
        var home = Objects.requireNonNull(residence);
        residence = new Residence(home.country(), home.postcode(), home.communeCode(), home.commune(), kind);
        address = new Address(Objects.requireNonNull(address).street(), "", careOf);
        return this;
    }

    InventedCandidate sat(String specialty, @Nullable String option, ExamForm form) {
        absent(specialty, option, form);
        sat = true;
        return this;
    }

    /** Registered, but sat no unit. */
    InventedCandidate absent(String specialty, @Nullable String option, ExamForm form) {
        this.specialty = specialty;
        this.option = option;
        this.form = form;
        return this;
    }

    /** Marks as printed, by code of unit. */
    InventedCandidate marks(Map<String, String> marks) {
        this.marks = new TreeMap<>(marks);
        return this;
    }

    InventedCandidate language(String code) {
        languages = new Languages(code, null, null);
        return this;
    }

    InventedCandidate working(String employer, LocalDate since) {
        experience = new Experience(false, true, List.of(new Period(since, null, employer)));
        return this;
    }

    InventedCandidate withoutEmail() {
        reachable = false;
        return this;
    }

    Candidate candidate(int session) {
        var slug = Objects.requireNonNull(specialty);
        var email = reachable ? email() : null;
        var answers = new Answers(
                null,
                birth,
                residence,
                null,
                null,
                new PreviousExam(session, ACADEMY, slug, form, sat),
                experience,
                new Specialty(slug),
                option == null ? null : new Option(option),
                new Form(form, false),
                null,
                marks.isEmpty() ? null : units(session, slug),
                languages,
                null,
                null,
                null,
                identity,
                birthplace,
                address,
                email == null ? null : new Contact(email, email, null),
                null,
                null,
                null,
                null);
        return new Candidate(session, number, Objects.requireNonNull(birth).iso(), answers, email);
    }

    private Units units(int session, String slug) {
        var choices = new LinkedHashMap<String, Unit>();
        marks.forEach((code, mark) -> choices.put(
                code, new Unit(UnitStatus.KEEP, mark, session, null, null, null, false, null, null, false)));
        return new Units(session + "/" + slug + "/" + option + "/" + form, choices, "", "", "");
    }

    private String email() {
        var name = Names.searchKey(identity.firstNames().getFirst() + " " + identity.birthName());
        return name.toLowerCase(Locale.ROOT).replace(' ', '.') + "@example.org";
    }
}

package fr.preinscription.registration;

import fr.preinscription.academy.Academy;
import fr.preinscription.catalogue.Communes;
import fr.preinscription.catalogue.Countries;
import fr.preinscription.catalogue.Languages;
import fr.preinscription.catalogue.Specialties;
import fr.preinscription.catalogue.Specialty;
import fr.preinscription.catalogue.Specialty.Diploma;
import fr.preinscription.registration.LastSessionCandidates.Candidate;
import fr.preinscription.registration.LastSessionFile.Flaw;
import fr.preinscription.regulation.Candidacy.UnitStatus;
import fr.preinscription.regulation.ExamForm;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the columns of the file of last session are, and what a candidate is made of them. */
@Component
class LastSessionColumns {

    private static final List<String> COMPULSORY = List.of(
            "numero_candidat",
            "nom_naissance",
            "prenoms",
            "date_naissance",
            "nationalites",
            "pays_naissance",
            "diplome",
            "forme",
            "present");
    private static final Set<String> OPTIONAL = Set.of(
            "nom_usage",
            "commune_naissance",
            "ville_naissance",
            "adresse",
            "complement",
            "chez",
            "code_postal",
            "code_commune",
            "courriel",
            "telephone",
            "langue");
    private static final String MARK = "note_";
    private static final String SESSION = "session_";
    private static final int YEARS_OF_A_MARK = 10;

    private final Communes communes;
    private final Countries countries;
    private final Languages languages;
    private final Specialties specialties;
    private final String ours;

    LastSessionColumns(
            Communes communes, Countries countries, Languages languages, Specialties specialties, Academy academy) {
        this.communes = communes;
        this.countries = countries;
        this.languages = languages;
        this.specialties = specialties;
        this.ours = academy.name().replaceFirst("^académie (de |du |des |d['’])", "");
    }

    /** What is wrong with the titles. */
    List<Flaw> check(List<String> titles) {
        var flaws = new ArrayList<Flaw>();
        for (var compulsory : COMPULSORY) {
            if (!titles.contains(compulsory)) {
                flaws.add(new Flaw(1, compulsory, "", "Cette colonne manque : elle est obligatoire."));
            }
        }
        for (var title : titles) {
            if (titles.indexOf(title) != titles.lastIndexOf(title)) {
                flaws.add(new Flaw(1, title, "", "Cette colonne figure deux fois."));
            } else if (!isKnown(title)) {
                flaws.add(new Flaw(
                        1,
                        title,
                        "",
                        "Cette colonne n’est pas connue. Voir la liste des colonnes sous le formulaire."));
            }
        }
        return flaws.stream().distinct().toList();
    }

    private static boolean isKnown(String title) {
        return COMPULSORY.contains(title)
                || OPTIONAL.contains(title)
                || title.startsWith(MARK) && title.length() > MARK.length()
                || title.startsWith(SESSION) && title.length() > SESSION.length();
    }

    /** The candidate of the line, null when the line has flaws: they are then added to it. */
    @Nullable
    Candidate read(LastSessionLine line, int session) {
        var number = line.digits("numero_candidat", "Un numéro écrit seulement avec des chiffres.");
        var name = line.words("nom_naissance", "Un nom de 1 à 100 caractères.");
        var firstNames = line.names("prenoms");
        if (firstNames.isEmpty()) {
            line.flaw("prenoms", "Un à quatre prénoms, séparés par des virgules.");
        }
        var birth = birth(line);
        var place = birthplace(line);
        var exam = exam(line, session);
        var residence = residence(line);
        var email = line.email("courriel");
        var phone = line.phone("telephone");
        var language = language(line);
        if (!line.flaws().isEmpty()
                || number == null
                || name == null
                || birth == null
                || place == null
                || exam == null) {
            return null;
        }
        var usageName = line.has("nom_usage") ? line.text("nom_usage") : null;
        return new Candidate(
                session,
                number,
                birth.iso(),
                answers(
                        birth,
                        residence,
                        exam,
                        language == null ? null : new Answers.Languages(language, null, null),
                        new Answers.Identity(name, usageName, false, firstNames, false),
                        place,
                        residence == null
                                ? null
                                : new Answers.Address(line.text("adresse"), line.text("complement"), line.text("chez")),
                        email == null ? null : new Answers.Contact(email, email, phone)),
                email);
    }

    private Answers.@Nullable Birth birth(LastSessionLine line) {
        var codes = line.names("nationalites").stream()
                .map(code -> code.toUpperCase(Locale.ROOT))
                .toList();
        var other =
                codes.stream().filter(code -> !code.equals("FR")).findFirst().orElse(null);
        if (codes.isEmpty() || other != null && countries.find(other).isEmpty()) {
            line.flaw("nationalites", "Un ou deux codes de pays de deux lettres : FR, ou FR,PT, ou DZ.");
        }
        return line.birth("date_naissance", codes.contains("FR"), other);
    }

    private Answers.@Nullable Birthplace birthplace(LastSessionLine line) {
        var country = line.text("pays_naissance").toUpperCase(Locale.ROOT);
        if (country.equals(Countries.FRANCE)) {
            return communes.byCode(line.text("commune_naissance"))
                    .map(commune -> new Answers.Birthplace(
                            Countries.FRANCE, commune.code(), commune.name(), commune.department()))
                    .orElseGet(() -> {
                        line.flaw(
                                "commune_naissance",
                                "Le code INSEE de la commune (cinq caractères), par exemple 31555.");
                        return null;
                    });
        }
        if (countries.find(country).isEmpty()) {
            line.flaw("pays_naissance", "Un code de pays de deux lettres, par exemple FR.");
            return null;
        }
        var town = line.words("ville_naissance", "La ville de naissance, pour une naissance à l’étranger.");
        return town == null ? null : new Answers.Birthplace(country, null, town, "99");
    }

    private Answers.@Nullable Residence residence(LastSessionLine line) {
        if (!line.has("code_postal") && !line.has("code_commune")) {
            return null;
        }
        var commune = communes.byCode(line.text("code_commune")).orElse(null);
        if (commune == null) {
            line.flaw("code_commune", "Le code INSEE de la commune de résidence, par exemple 31555.");
            return null;
        }
        if (!line.text("code_postal").matches("\\d{5}")) {
            line.flaw("code_postal", "Un code postal de cinq chiffres.");
            return null;
        }
        return new Answers.Residence(
                Countries.FRANCE,
                line.text("code_postal"),
                commune.code(),
                commune.name(),
                line.has("chez") ? Answers.ResidenceKind.THIRD_PARTY : Answers.ResidenceKind.HOME);
    }

    private @Nullable String language(LastSessionLine line) {
        if (!line.has("langue")) {
            return null;
        }
        var code = LastSessionFile.key(line.text("langue")).replace('_', '-');
        if (languages.find(code).isEmpty()) {
            line.flaw("langue", "Le nom d’une langue de la liste nationale, par exemple anglais.");
            return null;
        }
        return code;
    }

    private record Exam(Answers.PreviousExam previous, Diploma diploma, Answers.@Nullable Units units) {}

    private @Nullable Exam exam(LastSessionLine line, int session) {
        var form = switch (line.text("forme").toUpperCase(Locale.ROOT)) {
            case "GLOBALE", "G" -> ExamForm.GLOBAL;
            case "PROGRESSIVE", "P" -> ExamForm.PROGRESSIVE;
            default -> null;
        };
        if (form == null) {
            line.flaw("forme", "GLOBALE ou PROGRESSIVE.");
        }
        var sat = line.yesNo("present");
        var code = line.text("diplome").replaceAll("\\s+", "");
        for (var specialty : specialties.ever(session)) {
            for (var diploma : specialty.diplomas()) {
                if (diploma.code().equals(code)) {
                    var units = form == null ? null : units(line, session, specialty, diploma, form);
                    return form == null || sat == null
                            ? null
                            : new Exam(
                                    new Answers.PreviousExam(session, ours, specialty.slug(), form, sat),
                                    diploma,
                                    units);
                }
            }
        }
        line.flaw("diplome", "Le code à huit chiffres d’un BTS ouvert à la session " + session + ".");
        return null;
    }

    /** The marks by unit, « 12.50 », with the session of each when it is an older one. */
    private static Answers.@Nullable Units units(
            LastSessionLine line, int session, Specialty specialty, Diploma diploma, ExamForm form) {
        var grid = specialty.grid(diploma.option());
        var codes = new TreeMap<String, String>();
        grid.units().forEach(unit -> codes.put(LastSessionFile.key(unit.code()), unit.code()));
        var choices = new LinkedHashMap<String, Answers.Unit>();
        for (var title : line.fields().keySet()) {
            if (!title.startsWith(MARK)) {
                continue;
            }
            var unit = title.substring(MARK.length());
            var mark = line.mark(title);
            if (mark != null && grid.unitsKnown() && !codes.containsKey(unit)) {
                line.flaw(
                        title, "Ce BTS n’a pas d’unité " + unit.toUpperCase(Locale.ROOT) + " : laissez la case vide.");
            } else if (mark != null) {
                var markSession = markSession(line, unit, session);
                choices.put(
                        codes.getOrDefault(unit, unit.toUpperCase(Locale.ROOT)),
                        new Answers.Unit(
                                UnitStatus.KEEP, mark, markSession, null, null, null, false, null, null, false));
            }
        }
        return choices.isEmpty()
                ? null
                : new Answers.Units(
                        session + "/" + specialty.slug() + "/" + diploma.option() + "/" + form, choices, "", "", "");
    }

    private static int markSession(LastSessionLine line, String unit, int session) {
        var title = SESSION + unit;
        if (!line.has(title)) {
            return session;
        }
        if (line.text(title).matches("\\d{4}")) {
            var year = Integer.parseInt(line.text(title));
            if (year <= session && year > session - YEARS_OF_A_MARK) {
                return year;
            }
        }
        line.flaw(title, "L’année d’une session, " + session + " ou avant.");
        return session;
    }

    private static Answers answers(
            Answers.Birth birth,
            Answers.@Nullable Residence residence,
            Exam exam,
            Answers.@Nullable Languages language,
            Answers.Identity identity,
            Answers.Birthplace place,
            Answers.@Nullable Address address,
            Answers.@Nullable Contact contact) {
        var option = exam.diploma().option();
        return new Answers(
                null,
                birth,
                residence,
                null,
                null,
                exam.previous(),
                null,
                new Answers.Specialty(exam.previous().specialty()),
                option == null ? null : new Answers.Option(option),
                new Answers.Form(exam.previous().form(), false),
                null,
                exam.units(),
                language,
                null,
                null,
                null,
                identity,
                place,
                address,
                contact,
                null,
                null,
                null,
                null);
    }
}

package fr.preinscription.regulation;

import fr.preinscription.regulation.Candidacy.Action;
import fr.preinscription.regulation.Candidacy.Address;
import fr.preinscription.regulation.Candidacy.AddressKind;
import fr.preinscription.regulation.Candidacy.Consents;
import fr.preinscription.regulation.Candidacy.Contact;
import fr.preinscription.regulation.Candidacy.ContinuingEducation;
import fr.preinscription.regulation.Candidacy.ExemptionGround;
import fr.preinscription.regulation.Candidacy.Existing;
import fr.preinscription.regulation.Candidacy.Experience;
import fr.preinscription.regulation.Candidacy.ExperienceKind;
import fr.preinscription.regulation.Candidacy.Identity;
import fr.preinscription.regulation.Candidacy.Internship;
import fr.preinscription.regulation.Candidacy.Language;
import fr.preinscription.regulation.Candidacy.LanguageTaught;
import fr.preinscription.regulation.Candidacy.LastSessionNumber;
import fr.preinscription.regulation.Candidacy.OfficeDecision;
import fr.preinscription.regulation.Candidacy.Period;
import fr.preinscription.regulation.Candidacy.Place;
import fr.preinscription.regulation.Candidacy.PreviousExam;
import fr.preinscription.regulation.Candidacy.UnitAnswer;
import fr.preinscription.regulation.Candidacy.UnitStatus;
import fr.preinscription.regulation.Candidacy.VaeState;
import fr.preinscription.regulation.CaseFile.Node;
import fr.preinscription.regulation.Curriculum.Kind;
import fr.preinscription.regulation.Curriculum.Specialty;
import fr.preinscription.regulation.Curriculum.Successor;
import fr.preinscription.regulation.Curriculum.Unit;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Turns a case into facts, and a file into the parameters of its sessions and its curriculum. */
final class CaseReader {

    private CaseReader() {}

    static Candidacy candidacy(Node facts) {
        return Candidacy.builder(instant(facts.text("at")))
                .action("MODIFY".equals(facts.text("action")) ? Action.MODIFY : Action.SUBMIT)
                .identity(identity(facts.node("identity")))
                .address(address(facts.node("address")))
                .contact(contact(facts.node("contact")))
                .registeredHereLastSession(facts.yes("registeredHereLastSession"))
                .lastSessionNumber(lastSessionNumber(facts.node("lastSessionNumber")))
                .declaresSingleRegistration(facts.yes("declaresSingleRegistration"))
                .category(facts.constant("category", CandidateCategory.class))
                .trainingYear(facts.number("trainingYear"))
                .continuingEducation(facts.constant("continuingEducation", ContinuingEducation.class))
                .experience(experience(facts.node("experience")))
                .previousExam(previousExam(facts.node("previousExam")))
                .specialty(facts.text("specialty"))
                .options(facts.texts("option"))
                .form(facts.constant("form", ExamForm.class))
                .units(units(facts.node("units")))
                .language(language(facts.node("language")))
                .optionalPapers(facts.texts("optionalPapers"))
                .studentCommitment(facts.yes("studentCommitment"))
                .disability(facts.yes("disability"))
                .consents(consents(facts.node("consents")))
                .internship(facts.constant("internship", Internship.class))
                .decisions(decisions(facts))
                .existing(facts.constant("existing", Existing.class))
                .identityEdited(facts.yes("identityEdited"))
                .enrolledInDistanceLearning(facts.yes("enrolledInDistanceLearning"))
                .faceToFaceSchool(facts.yes("faceToFaceSchool"))
                .build();
    }

    private static Identity identity(Node node) {
        if (node.missing()) {
            return null;
        }
        Node place = node.node("birthPlace");
        return new Identity(
                node.text("birthName"),
                null,
                node.texts("firstNames"),
                BirthDate.parse(node.text("birthDate")),
                place.missing() ? null : new Place(place.text("country"), place.text("code"), place.text("name")),
                node.texts("nationalities"));
    }

    private static Address address(Node node) {
        return node.missing()
                ? null
                : new Address(
                        node.text("street"),
                        node.text("postcode"),
                        node.text("communeCode"),
                        node.text("name"),
                        node.text("country"),
                        kind(node));
    }

    /** Any kind that is written is a kind. */
    private static AddressKind kind(Node address) {
        AddressKind known = address.constant("kind", AddressKind.class);
        return known != null || Facts.empty(address.text("kind")) ? known : AddressKind.HOSPITAL;
    }

    private static Contact contact(Node node) {
        return node.missing() ? null : new Contact(node.text("email"), node.text("emailRepeated"), node.text("phone"));
    }

    private static LastSessionNumber lastSessionNumber(Node node) {
        return node.missing() ? null : new LastSessionNumber(node.yes("given"), node.yes("found"));
    }

    private static Experience experience(Node node) {
        if (node.missing()) {
            return null;
        }
        ExperienceKind kind = node.constant("kind", ExperienceKind.class);
        List<Period> periods = node.nodes("periods").stream()
                .map(Node::nodes)
                .map(days -> new Period(
                        days.isEmpty() ? null : day(days.get(0).text()),
                        days.size() < 2 ? null : day(days.get(1).text())))
                .toList();
        return new Experience(
                kind == null ? ExperienceKind.EMPLOYEE : kind,
                periods,
                !Boolean.FALSE.equals(node.answer("registered")));
    }

    private static PreviousExam previousExam(Node node) {
        return node.missing()
                ? null
                : new PreviousExam(
                        node.text("academy"),
                        node.constant("form", ExamForm.class),
                        node.yes("sat"),
                        node.number("session"),
                        node.text("specialty"));
    }

    private static Map<String, UnitAnswer> units(Node node) {
        Map<String, UnitAnswer> units = new LinkedHashMap<>();
        node.nodesByKey().forEach((code, answer) -> units.put(code, unit(answer)));
        return units;
    }

    private static UnitAnswer unit(Node node) {
        String ground = node.text("ground");
        ExemptionGround known = node.constant("ground", ExemptionGround.class);
        return new UnitAnswer(
                node.constant("status", UnitStatus.class),
                node.text("mark"),
                node.number("markSession"),
                day(node.text("obtainedOn")),
                node.text("markSpecialty"),
                node.text("keepableMark"),
                node.number("retakenIn"),
                known != null || Facts.empty(ground) ? known : ExemptionGround.OTHER,
                node.constant("state", VaeState.class),
                node.yes("economicsLawTaken"));
    }

    private static Language language(Node node) {
        return node.missing()
                ? null
                : new Language(node.text("compulsory"), node.constant("taught", LanguageTaught.class));
    }

    private static Consents consents(Node node) {
        return node.missing() ? null : new Consents(node.answer("press"), node.answer("localAuthorities"));
    }

    private static Set<OfficeDecision> decisions(Node facts) {
        Set<OfficeDecision> decisions = new LinkedHashSet<>();
        for (OfficeDecision decision : OfficeDecision.values()) {
            if (facts.texts("decisions").contains(decision.name())) {
                decisions.add(decision);
            }
        }
        return decisions;
    }

    static SessionParameters session(int year, Node node) {
        String zoneName = node.text("zone");
        ZoneId zone = ZoneId.of(zoneName == null ? "Europe/Paris" : zoneName);
        SessionParameters.Builder session = SessionParameters.of(year)
                .zone(zone)
                .opensAt(local(node.text("opensAt"), zone))
                .closesAt(local(node.text("closesAt"), zone))
                .departments(new LinkedHashSet<>(node.texts("departments")))
                .examStartsOn(Objects.requireNonNull(day(node.text("examStartsOn"))))
                .languagesTaughtInAcademy(new LinkedHashSet<>(node.texts("languagesTaughtInAcademy")))
                .reminderBefore(day(node.text("reminderBefore")));
        LocalDate due = day(node.text("dossierDueOn"));
        if (due != null) {
            session.dossierDueOn(due);
        }
        set(node, "jdcAskedUnderAge", session::jdcAskedUnderAge);
        set(node, "jdcRequiredUnderAge", session::jdcRequiredUnderAge);
        set(node, "markKeptYears", session::markKeptYears);
        set(node, "experienceMonths", session::experienceMonths);
        set(node, "maxOptionalPapers", session::maxOptionalPapers);
        set(node, "reminderDays", session::reminderDays);
        return session.build();
    }

    private static void set(Node node, String key, java.util.function.IntConsumer setter) {
        Integer number = node.number(key);
        if (number != null) {
            setter.accept(number);
        }
    }

    static Curriculum curriculum(Node catalogue) {
        Map<String, Specialty> specialties = new LinkedHashMap<>();
        catalogue
                .node("specialties")
                .nodesByKey()
                .forEach((code, node) -> specialties.put(code, specialty(code, node)));
        Node languages = catalogue.node("languages");
        return new Curriculum(
                specialties,
                new LinkedHashSet<>(languages.texts("compulsory")),
                new LinkedHashSet<>(languages.texts("optional")));
    }

    private static Specialty specialty(String code, Node node) {
        Map<String, Unit> units = new LinkedHashMap<>();
        node.node("units").nodesByKey().forEach((unit, answer) -> units.put(unit, unit(unit, answer)));
        Map<String, String> correspondence = new LinkedHashMap<>();
        node.node("correspondence").nodesByKey().forEach((old, target) -> correspondence.put(old, target.text()));
        List<Successor> successors = node.texts("replacedBy").stream()
                .map(next -> new Successor(next, true, correspondence))
                .toList();
        return new Specialty(
                code,
                String.valueOf(node.text("name")),
                new LinkedHashSet<>(node.texts("options")),
                successors,
                units,
                true,
                node.text("studentCommitmentHost"),
                new LinkedHashSet<>(node.texts("languages")),
                node.yes("r408"),
                null);
    }

    private static Unit unit(String code, Node node) {
        Kind kind = node.constant("kind", Kind.class);
        return new Unit(
                code,
                "",
                kind == null ? Kind.OTHER : kind,
                node.yes("professional"),
                node.yes("internshipBased"),
                node.text("paper"),
                Set.of());
    }

    private static Instant instant(String text) {
        return OffsetDateTime.parse(text.strip().replaceFirst(" ", "T")).toInstant();
    }

    private static Instant local(String text, ZoneId zone) {
        return LocalDateTime.parse(text.strip().replaceFirst(" ", "T"))
                .atZone(zone)
                .toInstant();
    }

    private static LocalDate day(String text) {
        try {
            return text == null || text.isBlank() ? null : LocalDate.parse(text.strip());
        } catch (DateTimeParseException notADay) {
            return null;
        }
    }
}

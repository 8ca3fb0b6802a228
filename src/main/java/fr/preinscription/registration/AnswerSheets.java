package fr.preinscription.registration;

import fr.preinscription.catalogue.Specialties;
import fr.preinscription.catalogue.Specialty;
import fr.preinscription.registration.AnswerSheet.Line;
import fr.preinscription.registration.AnswerSheet.Part;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the answers of a form into words; only those that count for the route that these answers make. */
@Component
public class AnswerSheets {

    private final Specialties specialties;
    private final SituationWords situation;
    private final ExamWords exam;
    private final PersonWords person;

    AnswerSheets(Specialties specialties, SituationWords situation, ExamWords exam, PersonWords person) {
        this.specialties = specialties;
        this.situation = situation;
        this.exam = exam;
        this.person = person;
    }

    public AnswerSheet of(int session, Answers answers) {
        var specialty = specialty(session, answers);
        return new AnswerSheet(Stream.of(
                        part("identity", "Identité", person.identity(answers.identity())),
                        part("birth", "Naissance et nationalité", person.birth(answers.birth())),
                        part("birthplace", "Lieu de naissance", person.birthplace(answers.birthplace())),
                        part("residence", "Commune de résidence", person.residence(answers.residence())),
                        part("address", "Adresse postale", person.address(answers)),
                        part("contact", "Contact", person.contact(answers.contact())),
                        part("representative", "Représentant légal", person.representative(answers.representative())),
                        part("lastSession", "Dernière inscription", situation.lastSession(session, answers)),
                        part("situation", "Situation", situation.situation(answers.situation())),
                        part("training", "Formation à distance", situation.training(answers)),
                        part("experience", "Expérience professionnelle", situation.experience(answers)),
                        part("previousExam", "Dernier examen du BTS", situation.previousExam(session, answers)),
                        part("specialty", "BTS", exam.specialty(specialty)),
                        part("option", "Option", exam.option(specialty, answers.option())),
                        part("decisions", "Décisions du rectorat", exam.decisions(answers.decisions())),
                        part("form", "Forme de l’examen", exam.form(answers.form())),
                        part("units", "Épreuves", exam.units(specialty, answers)),
                        part("languages", "Langue vivante", exam.languages(answers.languages())),
                        part("optionals", "Épreuves facultatives", exam.optionals(specialty, answers)),
                        part("internship", "Stage", exam.internship(answers.internship())),
                        part("accommodation", "Aménagement", person.accommodation(answers.accommodation())),
                        part("consents", "Accords", person.consents(answers.consents())),
                        part("declaration", "Déclaration", person.declaration(session, answers.declaration())))
                .filter(Objects::nonNull)
                .toList());
    }

    /** What differs between two forms of one candidate, in the order of the form. */
    public List<AnswerChange> changes(int session, Answers before, Answers after) {
        var old = rows(of(session, before));
        var now = rows(of(session, after));
        var keys = new LinkedHashSet<>(old.keySet());
        keys.addAll(now.keySet());
        return keys.stream()
                .map(key -> change(key, old.get(key), now.get(key)))
                .filter(change -> !change.before().equals(change.after()))
                .toList();
    }

    private static AnswerChange change(Key key, @Nullable Line old, @Nullable Line now) {
        var named = now == null ? old : now;
        return new AnswerChange(
                key.component(),
                key.section(),
                named == null ? "" : named.label(),
                old == null ? List.of() : old.values(),
                now == null ? List.of() : now.values());
    }

    /**
     * @param label without the mark of the plural: « Prénom » and « Prénoms » are one question
     * @param rank place of this label among the same ones of the part
     */
    private record Key(String component, String section, String label, int rank) {}

    private static Map<Key, Line> rows(AnswerSheet sheet) {
        var rows = new LinkedHashMap<Key, Line>();
        for (var part : sheet.parts()) {
            for (var line : part.lines()) {
                var label = line.label().replaceFirst("s$", "");
                var rank = 0;
                while (rows.containsKey(new Key(part.component(), part.title(), label, rank))) {
                    rank++;
                }
                rows.put(new Key(part.component(), part.title(), label, rank), line);
            }
        }
        return rows;
    }

    Optional<Specialty> specialty(int session, Answers answers) {
        return Optional.ofNullable(answers.specialty()).flatMap(chosen -> specialties.find(chosen.slug(), session));
    }

    private static @Nullable Part part(String component, String title, List<Line> lines) {
        return lines.isEmpty() ? null : new Part(component, title, lines);
    }
}

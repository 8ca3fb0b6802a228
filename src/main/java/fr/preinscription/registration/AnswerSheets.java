package fr.preinscription.registration;

import fr.preinscription.catalogue.Specialties;
import fr.preinscription.catalogue.Specialty;
import fr.preinscription.registration.AnswerSheet.Line;
import fr.preinscription.registration.AnswerSheet.Part;
import java.util.List;
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
                        part("form", "Forme de l'examen", exam.form(answers.form())),
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

    Optional<Specialty> specialty(int session, Answers answers) {
        return Optional.ofNullable(answers.specialty()).flatMap(chosen -> specialties.find(chosen.slug(), session));
    }

    private static @Nullable Part part(String component, String title, List<Line> lines) {
        return lines.isEmpty() ? null : new Part(component, title, lines);
    }
}

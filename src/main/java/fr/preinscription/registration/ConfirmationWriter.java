package fr.preinscription.registration;

import fr.preinscription.academy.Academy;
import fr.preinscription.catalogue.Campaign;
import fr.preinscription.registration.AnswerSheet.Part;
import fr.preinscription.registration.Confirmation.Letterhead;
import fr.preinscription.registration.Confirmation.Line;
import fr.preinscription.registration.Confirmation.OwedPaper;
import fr.preinscription.registration.Confirmation.Posting;
import fr.preinscription.registration.Confirmation.Section;
import fr.preinscription.regulation.Verdict;
import fr.preinscription.regulation.Verdict.Breach;
import fr.preinscription.web.Paris;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Writes the confirmation of a version, to be sealed and frozen with it. */
@Component
class ConfirmationWriter {

    private static final int LAYOUT = 2;

    /** The parts of the sheet by section of the confirmation; units have their own table. */
    private static final Map<String, String> SECTIONS = Map.ofEntries(
            Map.entry("identity", "Identité"),
            Map.entry("birth", "Identité"),
            Map.entry("birthplace", "Identité"),
            Map.entry("address", "Contact"),
            Map.entry("contact", "Contact"),
            Map.entry("representative", "Contact"),
            Map.entry("lastSession", "Situation"),
            Map.entry("situation", "Situation"),
            Map.entry("training", "Situation"),
            Map.entry("experience", "Situation"),
            Map.entry("previousExam", "Situation"),
            Map.entry("decisions", "Situation"),
            Map.entry("internship", "Situation"),
            Map.entry("specialty", "Examen"),
            Map.entry("option", "Examen"),
            Map.entry("form", "Examen"),
            Map.entry("languages", "Examen"),
            Map.entry("optionals", "Examen"),
            Map.entry("accommodation", "Déclarations"),
            Map.entry("consents", "Déclarations"),
            Map.entry("declaration", "Déclarations"));

    private static final List<String> ORDER = List.of("Identité", "Contact", "Situation", "Examen", "Déclarations");

    private final AnswerSheets sheets;
    private final PersonWords person;
    private final ExamWords exam;
    private final Academy academy;

    ConfirmationWriter(AnswerSheets sheets, PersonWords person, ExamWords exam, Academy academy) {
        this.sheets = sheets;
        this.person = person;
        this.exam = exam;
        this.academy = academy;
    }

    Confirmation write(
            Campaign campaign, Answers answers, Verdict verdict, String number, int version, Instant receivedAt) {
        var session = campaign.year();
        var specialty = sheets.specialty(session, answers);
        var representative = answers.representative();
        return new Confirmation(
                LAYOUT,
                letterhead(),
                session,
                campaign.demonstration(),
                number,
                version,
                receivedAt,
                Paris.dayAndHour(receivedAt),
                person.name(Objects.requireNonNull(answers.identity())),
                sections(sheets.of(session, answers).parts()),
                exam.unitLines(specialty, answers),
                exam.unitRemarks(answers).stream()
                        .map(line -> line.label() + " : " + String.join(" ; ", line.values()))
                        .toList(),
                verdict.warnings().stream().map(Breach::message).toList(),
                verdict.papers().stream().map(ConfirmationWriter::paper).toList(),
                representative != null && !representative.emancipated(),
                campaign.signedPaperIsPosted()
                        ? new Posting(academy.address(), Paris.day(campaign.dossierDueOn()))
                        : null,
                null);
    }

    Letterhead letterhead() {
        return new Letterhead(
                academy.name(),
                academy.service(),
                academy.address(),
                academy.email(),
                academy.phones(),
                academy.website());
    }

    private static List<Section> sections(List<Part> parts) {
        var sections = new ArrayList<Section>();
        for (var title : ORDER) {
            var lines = parts.stream()
                    .filter(part -> title.equals(SECTIONS.get(part.component())))
                    .flatMap(part -> part.lines().stream())
                    .map(line -> new Line(line.label(), String.join("\n", line.values())))
                    .toList();
            if (!lines.isEmpty()) {
                sections.add(new Section(title, lines));
            }
        }
        return sections;
    }

    private static OwedPaper paper(fr.preinscription.regulation.OwedPaper paper) {
        return new OwedPaper(paper.code(), paper.label(), paper.hint(), paper.later());
    }
}

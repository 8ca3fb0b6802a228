package fr.preinscription.staff.handover;

import fr.preinscription.catalogue.Specialty;
import fr.preinscription.registration.Answers;
import fr.preinscription.regulation.ExamForm;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The line of one candidate. */
final class CandidateLine {

    private static final int FIRST_NAMES = 4;

    private CandidateLine() {}

    static List<String> of(
            int session,
            String number,
            int version,
            Operation operation,
            Answers answers,
            Optional<Specialty> specialty,
            Instant receivedAt,
            int units) {
        var line = new ArrayList<String>();
        line.addAll(List.of(Integer.toString(session), number, Integer.toString(version), operation.code()));
        identity(line, answers);
        address(line, answers);
        exam(line, answers, specialty);
        line.add(yesNo(specialty
                .map(known -> known.grid(option(known, answers)).unitsKnown())
                .orElse(false)));
        line.add(receivedAt.truncatedTo(ChronoUnit.SECONDS).toString());
        line.add(Integer.toString(units));
        return line;
    }

    /** Whom the system of record must take out: nothing but who it is. */
    static List<String> removed(int session, String number, int version) {
        var line = new ArrayList<String>(
                List.of(Integer.toString(session), number, Integer.toString(version), Operation.REMOVED.code()));
        line.addAll(Collections.nCopies(Column.CANDIDATE.size() - line.size() - 1, ""));
        line.add("0");
        return line;
    }

    private static void identity(List<String> line, Answers answers) {
        var last = answers.lastSession();
        var identity = Objects.requireNonNull(answers.identity());
        var birth = Objects.requireNonNull(answers.birth());
        var place = Objects.requireNonNull(answers.birthplace());
        line.add(last == null ? "" : orEmpty(last.number()));
        line.add(identity.birthName());
        line.add(orEmpty(identity.usageName()));
        line.add(yesNo(identity.useUsageName()));
        for (var i = 0; i < FIRST_NAMES; i++) {
            line.add(i < identity.firstNames().size() ? identity.firstNames().get(i) : "");
        }
        line.add(birth.iso());
        line.add(place.country());
        line.add(orEmpty(place.communeCode()));
        line.add(place.place());
        line.add(place.department());
        line.add(yesNo(birth.french()));
        line.add(orEmpty(birth.otherNationality()));
    }

    private static void address(List<String> line, Answers answers) {
        var residence = Objects.requireNonNull(answers.residence());
        var address = Objects.requireNonNull(answers.address());
        var contact = Objects.requireNonNull(answers.contact());
        line.add(address.street());
        line.add(address.complement());
        line.add(address.careOf());
        line.add(orEmpty(residence.postcode()));
        line.add(orEmpty(residence.communeCode()));
        line.add(residence.commune());
        line.add(residence.country());
        line.add(contact.email());
        line.add(orEmpty(contact.phone()));
    }

    private static void exam(List<String> line, Answers answers, Optional<Specialty> specialty) {
        var languages = answers.languages();
        var accommodation = answers.accommodation();
        var consents = answers.consents();
        line.add(specialty.map(Specialty::slug).orElse(""));
        line.add(specialty
                .flatMap(known -> known.diploma(option(known, answers)))
                .map(Specialty.Diploma::code)
                .orElse(""));
        line.add(specialty.map(known -> orEmpty(option(known, answers))).orElse(""));
        line.add(answers.form() == null ? "" : answers.form().form() == ExamForm.GLOBAL ? "G" : "P");
        line.add(category(answers));
        line.add(languages == null ? "" : orEmpty(languages.compulsory()));
        line.add(languages == null ? "" : orEmpty(languages.second()));
        line.add(yesNo(accommodation != null && accommodation.disability()));
        line.add(accommodation == null ? "" : yesNoUnknown(accommodation.alreadyDecided()));
        line.add(consents == null ? "" : yesNoUnknown(consents.press()));
        line.add(consents == null ? "" : yesNoUnknown(consents.localAuthorities()));
        line.add(
                answers.representative() == null ? "" : answers.representative().name());
    }

    private static String category(Answers answers) {
        var situation = answers.situation();
        if (situation == null || situation.category() == null) {
            return "";
        }
        return switch (situation.category()) {
            case PREVIOUS_SESSION -> "SESSION_PRECEDENTE";
            case DISTANCE_PUPIL -> "EAD_SCOLAIRE";
            case DISTANCE_APPRENTICE -> "EAD_APPRENTI";
            case DISTANCE_CONTINUING_EDUCATION -> "EAD_FC";
            case WORK_EXPERIENCE -> "EXPERIENCE";
        };
    }

    static @Nullable String option(Specialty specialty, Answers answers) {
        return specialty.hasOptions() && answers.option() != null
                ? answers.option().letter()
                : null;
    }

    static String yesNo(boolean answer) {
        return answer ? "O" : "N";
    }

    private static String yesNoUnknown(@Nullable Boolean answer) {
        return answer == null ? "" : yesNo(answer);
    }

    static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}

package fr.preinscription.staff.search;

import fr.preinscription.registration.Answers;
import fr.preinscription.regulation.OwedPaper;
import fr.preinscription.regulation.SupportingDocument;
import fr.preinscription.regulation.Verdict;
import fr.preinscription.regulation.Verdict.Breach;
import fr.preinscription.staff.search.Source.Registered;
import fr.preinscription.web.Unexpected;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Makes the row of a registration. */
@Component
class EntryWriter {

    /** One more whenever rows are made in another way: every row is then made again. */
    static final int LAYOUT = 1;

    private static final Logger log = LoggerFactory.getLogger(EntryWriter.class);
    private static final List<String> BEST_FIRST = List.of("CONFORMING", "WAIVED", "RECEIVED", "NOT_CONFORMING");

    private final JsonMapper json;

    EntryWriter(JsonMapper json) {
        this.json = json;
    }

    Entry entry(Registered source) {
        var answers = read(source.answers(), Answers.class).orElse(Answers.NONE);
        var verdict = read(source.verdict(), Verdict.class)
                .orElse(new Verdict(List.of(), List.of(), List.of(), List.of(), List.of()));
        var owed = verdict.papersNow();
        var missing = source.missing() != null
                ? source.missing()
                : owed.stream().filter(OwedPaper::required).map(OwedPaper::code).toList();
        var identity = answers.identity();
        var birthName = identity == null ? source.nameKey() : identity.birthName();
        var firstNames = identity == null ? source.firstNameKey() : String.join(" ", identity.firstNames());
        var usageName = identity == null || identity.usageName() == null ? "" : identity.usageName();
        var digits = source.phone() == null ? "" : source.phone().replaceAll("\\D", "");
        return new Entry(
                source.id(),
                source.session(),
                source.number(),
                source.version(),
                source.status(),
                state(source),
                birthName,
                usageName,
                firstNames,
                source.nameKey() + " / " + String.join(" ", Spellings.words(firstNames)),
                List.copyOf(Spellings.filed(Stream.of(birthName, usageName, firstNames))),
                source.birthDate(),
                answers.residence() == null ? "" : answers.residence().commune(),
                department(answers.residence()),
                source.email(),
                source.phone() == null ? "" : source.phone(),
                new StringBuilder(digits).reverse().toString(),
                answers.lastSession() == null
                        ? ""
                        : Objects.requireNonNullElse(answers.lastSession().number(), ""),
                answers.specialty() == null ? "" : answers.specialty().slug(),
                answers.option() == null ? "" : answers.option().letter(),
                category(answers.situation()),
                answers.form() == null ? "" : answers.form().form().name(),
                answers.languages() == null
                        ? ""
                        : Objects.requireNonNullElse(answers.languages().compulsory(), ""),
                answers.languages() == null
                        ? ""
                        : Objects.requireNonNullElse(answers.languages().second(), ""),
                verdict.flags().stream().map(Breach::ruleId).distinct().toList(),
                owed.stream()
                        .map(paper -> paper.code() + ":" + state(paper, source, missing))
                        .toList(),
                missing,
                answers.accommodation() != null && answers.accommodation().disability(),
                answers.consents() == null ? null : answers.consents().press(),
                answers.consents() == null ? null : answers.consents().localAuthorities(),
                source.byOffice(),
                source.createdAt(),
                source.changedAt(),
                source.receivedOn(),
                source.timeliness(),
                source.toCheck(),
                source.status().equals("PREREGISTERED") ? source.reminderDue() : null,
                new Entry.Stamps(source.revision(), source.touchedBy(), source.touchedAt(), source.updatedAt()));
    }

    private static String state(Registered source) {
        if (!source.status().equals("PREREGISTERED")) {
            return source.status();
        }
        return source.fileState() == null ? "AWAITED" : source.fileState();
    }

    private static String state(OwedPaper paper, Registered source, List<String> missing) {
        if (paper.alternatives().contains(SupportingDocument.CONFIRMATION)) {
            if (!source.signedPaper()) {
                return "AWAITED";
            }
            return missing.contains(paper.code()) ? "NOT_CONFORMING" : "CONFORMING";
        }
        return BEST_FIRST.stream()
                .filter(state -> paper.alternatives().stream()
                        .anyMatch(document -> source.documents().contains(document.code() + ":" + state)))
                .findFirst()
                .orElse("AWAITED");
    }

    private static String department(Answers.@Nullable Residence residence) {
        if (residence == null || !residence.country().equals("FR")) {
            return residence == null ? "" : "99";
        }
        var code = residence.communeCode() == null
                ? Objects.requireNonNullElse(residence.postcode(), "")
                : residence.communeCode();
        var length = code.startsWith("97") || code.startsWith("98") ? 3 : 2;
        return code.length() < length ? "" : code.substring(0, length);
    }

    private static String category(Answers.@Nullable Situation situation) {
        return situation == null || situation.category() == null
                ? ""
                : situation.category().name();
    }

    /** A version that cannot be read keeps its registration in the list, with what the registration itself says. */
    private <T> Optional<T> read(String content, Class<T> type) {
        try {
            return Optional.of(json.readValue(content, type));
        } catch (JacksonException e) {
            log.error("A version cannot be read as {}", type.getSimpleName(), Unexpected.of(e));
            return Optional.empty();
        }
    }
}

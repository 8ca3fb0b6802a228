package fr.preinscription.catalogue;

import java.util.Comparator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** The exam sessions with their parameters as the law and the notices give them, before any decision of the exam office. */
@Component
public class ExamSessions {

    private final Supplier<CatalogueSnapshot> catalogue;

    ExamSessions(Supplier<CatalogueSnapshot> catalogue) {
        this.catalogue = catalogue;
    }

    /** Throws {@link NoSuchElementException} when the session is not in the data. */
    public ExamSession find(int year) {
        var session = catalogue.get().sessions().get(year);
        if (session == null) {
            throw new NoSuchElementException("The exam session " + year + " is not known");
        }
        return session;
    }

    public List<ExamSession> all() {
        return catalogue.get().sessions().values().stream()
                .sorted(Comparator.comparingInt(ExamSession::year))
                .toList();
    }

    /** The parameters that a rule needs and that are not known: its campaign cannot open without them. */
    public List<SessionParameter> missing(int year) {
        return find(year).missing();
    }

    /** What the source of a value is, in French; a decision names itself. */
    public String source(String id) {
        return catalogue.get().sources().getOrDefault(id, id);
    }

    /** Whether the source of a value is an official text, or a copy of one. */
    public boolean isOfficial(String id) {
        return catalogue.get().officialSources().contains(id);
    }
}

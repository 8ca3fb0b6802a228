package fr.preinscription.catalogue;

import fr.preinscription.catalogue.ExamSession.Value;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The campaigns of registration that the exam office opened. */
@Component
public class Campaigns {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    /**
     * A value that the exam office decides for a parameter.
     *
     * @param value an Instant, LocalDate, Integer, Boolean, String or List, as the parameter's type says
     * @param source the decision: who, when, under which reference
     */
    public record Decision(Object value, String source) {}

    /**
     * What the exam office asks to open.
     *
     * @param author who opens it
     * @param demonstration whether the decisions are invented, to try the product
     * @param leftOut specialties of the catalogue that are not offered, with the reason
     */
    public record Opening(
            int session,
            String author,
            boolean demonstration,
            Map<SessionParameter, Decision> decisions,
            Map<String, String> leftOut) {

        /** Offers every specialty that the catalogue opens. */
        public Opening(int session, String author, boolean demonstration, Map<SessionParameter, Decision> decisions) {
            this(session, author, demonstration, decisions, Map.of());
        }
    }

    /**
     * A value that a parameter of a campaign was given.
     *
     * @param author who recorded it
     * @param decision null for a value of the opening
     */
    public record Step(
            SessionParameter parameter,
            Value value,
            String author,
            Instant recordedAt,
            @Nullable CampaignDecision decision) {}

    /** The campaign cannot be opened: values that rules need are not known, or contradict each other. */
    public static class Refused extends RuntimeException {

        private final transient List<SessionParameter> missing;

        Refused(String message, Collection<SessionParameter> missing) {
            super(message);
            this.missing = List.copyOf(missing);
        }

        static Refused missing(int session, List<SessionParameter> missing) {
            return new Refused(
                    "La campagne de la session " + session + " ne peut pas ouvrir. Il manque : "
                            + missing.stream()
                                    .map(parameter -> parameter.label() + " (" + parameter.key() + ", "
                                            + String.join(", ", parameter.rules()) + ")")
                                    .collect(Collectors.joining(" ; ")),
                    missing);
        }

        public List<SessionParameter> missing() {
            return missing;
        }
    }

    private record Held(String version, List<Campaign> campaigns) {}

    private final CampaignTables tables;
    private final ExamSessions sessions;
    private final Catalogue catalogue;
    private final TransactionTemplate transaction;
    private volatile Held held;

    Campaigns(
            CampaignTables tables,
            ExamSessions sessions,
            Catalogue catalogue,
            PlatformTransactionManager transactions) {
        this.tables = tables;
        this.sessions = sessions;
        this.catalogue = catalogue;
        this.transaction = new TransactionTemplate(transactions);
        this.held = new Held(tables.version(), tables.all());
    }

    /** The campaign opened last, whether its window is open, to come or over; none before the first one. */
    public Optional<Campaign> current() {
        var campaigns = held.campaigns();
        return campaigns.isEmpty() ? Optional.empty() : Optional.of(campaigns.getLast());
    }

    /** The campaign of the session. */
    public Optional<Campaign> find(int session) {
        return held.campaigns().stream()
                .filter(campaign -> campaign.year() == session)
                .findFirst();
    }

    /** The parameters without which the campaign cannot be opened, those decided left out. */
    public List<SessionParameter> missing(Opening opening) {
        return asked(opening).missing();
    }

    /**
     * The session as it would be opened, missing values left out. Refused when what is decided contradicts itself.
     */
    public ExamSession foresee(Opening opening) {
        var session = asked(opening);
        if (session.missing().isEmpty()) {
            refuseContradictions(session);
        }
        return session;
    }

    /** Opens the campaign of a session, its values frozen from now on, or refuses and says which are missing. */
    public Campaign open(Opening opening) {
        var session = asked(opening);
        var missing = session.missing();
        if (!missing.isEmpty()) {
            throw Refused.missing(opening.session(), missing);
        }
        refuseContradictions(session);
        var campaign = new AtomicReference<Campaign>();
        try {
            transaction.executeWithoutResult(status -> {
                var id = tables.add(opening.session(), opening.demonstration(), opening.author());
                session.parameters().forEach((parameter, value) -> {
                    if (value.content() != null) {
                        tables.add(id, parameter, value, opening.author(), null);
                    }
                });
                opening.leftOut().forEach((specialty, source) -> tables.leaveOut(id, specialty, source));
                campaign.set(new Campaign(id, session, opening.demonstration()));
            });
        } catch (DuplicateKeyException e) {
            throw new Refused("La campagne de la session " + opening.session() + " est déjà ouverte.", List.of());
        }
        OnceCommitted.then(() -> {
            catalogue.refresh();
            refresh();
        });
        return campaign.get();
    }

    /** Changes a value of an opened campaign by a dated decision. */
    public Campaign decide(int session, SessionParameter parameter, Decision decision, String author) {
        return change(session, Map.of(parameter, value(parameter, decision)), author, id -> null);
    }

    /** Changes values of an opened campaign, all together, by a decision of the competent authority. */
    public Campaign decide(int session, Map<SessionParameter, Object> values, CampaignDecision decision) {
        return change(
                session,
                values(values, decision.inWords()),
                decision.signatory() + ", " + decision.capacity(),
                campaign -> tables.add(campaign, decision));
    }

    /** The campaign as these values would make it; nothing is changed. Refused when they contradict each other. */
    public Campaign foresee(int session, Map<SessionParameter, Object> values) {
        return changed(opened(session), values(values, "essai"));
    }

    /** Every value that the campaign's parameters have had, the oldest first. */
    public List<Step> steps(int session) {
        return tables.steps(session);
    }

    private Campaign change(
            int session, Map<SessionParameter, Value> values, String author, Function<Long, @Nullable Long> decision) {
        var id = opened(session).id();
        var campaign = Objects.requireNonNull(transaction.execute(status -> {
            tables.lock(id);
            var now = tables.all().stream().filter(one -> one.id() == id).findFirst();
            var changed = changed(now.orElseThrow(), values);
            var reason = decision.apply(id);
            values.forEach((parameter, value) -> tables.add(id, parameter, value, author, reason));
            return changed;
        }));
        OnceCommitted.then(this::refresh);
        return campaign;
    }

    private static Campaign changed(Campaign campaign, Map<SessionParameter, Value> values) {
        var session = campaign.session().with(values);
        refuseContradictions(session);
        return new Campaign(campaign.id(), session, campaign.demonstration());
    }

    private Campaign opened(int session) {
        return find(session)
                .orElseThrow(
                        () -> new Refused("Aucune campagne de la session " + session + " n'est ouverte.", List.of()));
    }

    private static Map<SessionParameter, Value> values(Map<SessionParameter, Object> values, String source) {
        var decided = new EnumMap<SessionParameter, Value>(SessionParameter.class);
        values.forEach((parameter, value) -> decided.put(parameter, value(parameter, new Decision(value, source))));
        return decided;
    }

    private ExamSession asked(Opening opening) {
        var decided = new EnumMap<SessionParameter, Value>(SessionParameter.class);
        opening.decisions().forEach((parameter, decision) -> decided.put(parameter, value(parameter, decision)));
        return sessions.find(opening.session()).with(decided);
    }

    private static Value value(SessionParameter parameter, Decision decision) {
        if (decision.source().isBlank()) {
            throw new Refused("La décision sur « " + parameter.label() + " » doit nommer sa source.", List.of());
        }
        return new Value(ParameterText.checked(parameter, decision.value()), List.of(decision.source()), null, null);
    }

    private static void refuseContradictions(ExamSession session) {
        var lastDay = session.dossierDueOn();
        var due = session.dossierDueAt();
        if (!session.opensAt().isBefore(session.closesAt())) {
            throw new Refused("Les inscriptions fermeraient avant d'ouvrir.", List.of());
        }
        if (due.isBefore(session.closesAt())) {
            throw new Refused("Le dossier serait à envoyer avant la fermeture des inscriptions.", List.of());
        }
        if (due.isBefore(lastDay.atStartOfDay(PARIS).toInstant())
                || due.isAfter(lastDay.plusDays(1).atStartOfDay(PARIS).toInstant())) {
            throw new Refused("Le dernier jour et l'instant limite du dossier se contredisent.", List.of());
        }
    }

    /** Reads the campaigns again if they have changed: what another node changed is seen within a second. */
    @Scheduled(fixedDelay = 1000)
    void refresh() {
        var version = tables.version();
        if (!version.equals(held.version())) {
            held = new Held(version, tables.all());
        }
    }
}

package fr.preinscription.wizard;

import fr.preinscription.catalogue.Campaign;
import fr.preinscription.catalogue.Campaigns;
import fr.preinscription.catalogue.Specialties;
import fr.preinscription.catalogue.Specialty;
import fr.preinscription.registration.Acknowledged;
import fr.preinscription.registration.Answers;
import fr.preinscription.registration.Registrations;
import fr.preinscription.regulation.BirthDate;
import fr.preinscription.regulation.Topic;
import fr.preinscription.regulation.Verdict;
import fr.preinscription.web.Paris;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Leads a candidate along the form: where they are, what they may see, what comes next. */
@Component
class Visits {

    /** What the page of the verdict judges, before names, birthplace, contact and declarations are asked. */
    static final Set<Topic> ASKED_BEFORE_VERDICT = EnumSet.complementOf(EnumSet.of(
            Topic.ADDRESS,
            Topic.NAMES,
            Topic.BIRTHPLACE,
            Topic.CONTACT,
            Topic.DUPLICATES,
            Topic.CONSENTS,
            Topic.DECLARATION));

    private final Drafts drafts;
    private final Campaigns campaigns;
    private final Specialties specialties;
    private final Registrations registrations;
    private final Clock clock;

    Visits(Drafts drafts, Campaigns campaigns, Specialties specialties, Registrations registrations, Clock clock) {
        this.drafts = drafts;
        this.campaigns = campaigns;
        this.specialties = specialties;
        this.registrations = registrations;
        this.clock = clock;
    }

    /** The visit of this step by the holder of this token. */
    Visit of(@Nullable String token, Step step) {
        var draft = drafts.find(token).orElseThrow(() -> new Detour("/inscription/perdue"));
        if (campaign(draft).isEmpty()) {
            throw new Detour("/");
        }
        var journey = journey(draft);
        if (!journey.mayVisit(step)) {
            throw new Detour(journey.next().path());
        }
        return new Visit(draft, step, journey, this);
    }

    /** The campaign of the draft while it is open; empty before its opening and from its closing on. */
    Optional<Campaign> campaign(Draft draft) {
        return campaigns
                .current()
                .filter(campaign -> campaign.year() == draft.session())
                .filter(campaign -> campaign.isOpenAt(clock.instant()));
    }

    Journey journey(Draft draft) {
        var answers = draft.answers();
        var specialty = specialty(draft);
        return new Journey(
                answers,
                new Journey.Terrain(
                        specialty.map(Specialty::hasOptions).orElse(false),
                        registrations.grid(draft.session(), answers),
                        specialty.isPresent(),
                        minor(answers),
                        mayRegister(draft)));
    }

    /** Keeps the answer of one step, forgets those that it makes void, and says how the journey goes on. */
    Journey answer(Draft draft, Step step, @Nullable Object answer, Step... voided) {
        for (var other : voided) {
            drafts.answer(draft, other.component(), null);
        }
        drafts.answer(draft, step.component(), answer);
        return journey(drafts.reload(draft));
    }

    Optional<Specialty> specialty(Draft draft) {
        var chosen = draft.answers().specialty();
        return chosen == null ? Optional.empty() : specialties.find(chosen.slug(), draft.session());
    }

    /** What the regulation says of the answers given before the page of the verdict. */
    Verdict verdict(Draft draft) {
        return judge(draft, draft.answers(), ASKED_BEFORE_VERDICT);
    }

    /** What it would say of other answers, on some topics. */
    Verdict judge(Draft draft, Answers answers, Set<Topic> topics) {
        return registrations.judge(draft.session(), answers, clock.instant(), draft.changesRegistration(), topics);
    }

    /** What the regulation would say, on these topics, if this were the answer of that step. */
    Verdict judge(Draft draft, Step step, Object answer, Set<Topic> topics) {
        return registrations.judge(
                draft.session(),
                drafts.with(draft.answers(), step.component(), answer),
                clock.instant(),
                draft.changesRegistration(),
                topics);
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Paris.ZONE);
    }

    private boolean mayRegister(Draft draft) {
        var answers = draft.answers();
        if (answers.acknowledgements() == null) {
            return false;
        }
        var verdict = verdict(draft);
        return verdict.blocks().isEmpty()
                && Acknowledged.missing(verdict, answers).isEmpty();
    }

    private boolean minor(Answers answers) {
        var birth = answers.birth();
        var date = birth == null ? null : BirthDate.parse(birth.iso());
        var day = date == null ? null : date.forAgeRules();
        return day != null && today().isBefore(day.plusYears(18));
    }
}

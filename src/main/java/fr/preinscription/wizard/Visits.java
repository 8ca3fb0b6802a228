package fr.preinscription.wizard;

import fr.preinscription.catalogue.Campaign;
import fr.preinscription.catalogue.Campaigns;
import fr.preinscription.catalogue.Specialties;
import fr.preinscription.catalogue.Specialty;
import fr.preinscription.registration.Acknowledged;
import fr.preinscription.registration.Answers;
import fr.preinscription.registration.OfficeEntries;
import fr.preinscription.registration.Registrations;
import fr.preinscription.regulation.BirthDate;
import fr.preinscription.regulation.Topic;
import fr.preinscription.regulation.Verdict;
import fr.preinscription.web.Paris;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
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
    private final OfficeEntries office;
    private final Clock clock;

    Visits(
            Drafts drafts,
            Campaigns campaigns,
            Specialties specialties,
            Registrations registrations,
            OfficeEntries office,
            Clock clock) {
        this.drafts = drafts;
        this.campaigns = campaigns;
        this.specialties = specialties;
        this.registrations = registrations;
        this.office = office;
        this.clock = clock;
    }

    /** The visit of this step by the holder of this token. */
    Visit of(@Nullable String token, Step step) {
        return of(drafts.find(token).orElseThrow(() -> new Detour("/inscription/perdue")), step);
    }

    Visit of(Draft draft, Step step) {
        if (campaign(draft).isEmpty()) {
            throw new Detour(draft.office() == null ? "/" : "/bureau/saisie");
        }
        var journey = journey(draft);
        if (!journey.mayVisit(step)) {
            throw new Detour(journey.next().path());
        }
        return new Visit(draft, step, journey, this);
    }

    /**
     * The campaign of the draft while it is open; empty before its opening and from its closing on, but for a correction by
     * the office.
     */
    Optional<Campaign> campaign(Draft draft) {
        return campaigns
                .current()
                .filter(campaign -> campaign.year() == draft.session())
                .filter(campaign -> draft.isCorrection() || campaign.isOpenAt(clock.instant()));
    }

    Journey journey(Draft draft) {
        return new Journey(draft.answers(), terrain(draft.session(), draft.answers(), mayRegister(draft)));
    }

    private Journey.Terrain terrain(int session, Answers answers, boolean mayRegister) {
        var specialty = specialty(session, answers);
        return new Journey.Terrain(
                specialty.map(Specialty::hasOptions).orElse(false),
                registrations.grid(session, answers),
                specialty.isPresent(),
                minor(answers),
                mayRegister);
    }

    /** Keeps the answer of one step, forgets those that it makes void, and says how the journey goes on. */
    Journey answer(Draft draft, Step step, @Nullable Object answer, Step... voided) {
        for (var other : voided) {
            drafts.answer(draft, other.component(), null);
        }
        drafts.answer(draft, step.component(), answer);
        return journey(drafts.reload(draft));
    }

    String print(@Nullable Object answer) {
        return drafts.print(answer);
    }

    /** The steps that count for a registration. */
    List<Step> route(Registrations.Opened opened) {
        return new Journey(opened.answers(), terrain(opened.session(), opened.answers(), true)).route();
    }

    Optional<Specialty> specialty(Draft draft) {
        return specialty(draft.session(), draft.answers());
    }

    private Optional<Specialty> specialty(int session, Answers answers) {
        var chosen = answers.specialty();
        return chosen == null ? Optional.empty() : specialties.find(chosen.slug(), session);
    }

    /** What the regulation says of the answers given before the page of the verdict. */
    Verdict verdict(Draft draft) {
        return judge(draft, draft.answers(), ASKED_BEFORE_VERDICT);
    }

    /** What it would say of other answers, on some topics. */
    Verdict judge(Draft draft, Answers answers, Set<Topic> topics) {
        return judge(draft, answers, clock.instant(), topics);
    }

    Verdict judge(Draft draft, Answers answers, Instant at, Set<Topic> topics) {
        return draft.office() == null
                ? registrations.judge(
                        draft.session(), answers, at, draft.changesRegistration(), draft.waivers(), topics)
                : office.judge(draft.session(), answers, at, draft.baseRegistration(), draft.waivers(), topics);
    }

    /** What the regulation would say, on these topics, if this were the answer of that step. */
    Verdict judge(Draft draft, Step step, Object answer, Set<Topic> topics) {
        return judge(draft, drafts.with(draft.answers(), step.component(), answer), topics);
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Paris.ZONE);
    }

    /** A correction goes from any page to the last one, which says what blocks. */
    private boolean mayRegister(Draft draft) {
        var answers = draft.answers();
        if (draft.isCorrection()) {
            return true;
        }
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

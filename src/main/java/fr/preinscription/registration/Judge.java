package fr.preinscription.registration;

import fr.preinscription.academy.Academy;
import fr.preinscription.catalogue.Campaign;
import fr.preinscription.catalogue.Campaigns;
import fr.preinscription.catalogue.SessionParameter;
import fr.preinscription.catalogue.Specialties;
import fr.preinscription.catalogue.Specialty;
import fr.preinscription.regulation.Candidacy;
import fr.preinscription.regulation.Candidacy.UnitStatus;
import fr.preinscription.regulation.Curriculum;
import fr.preinscription.regulation.KeptMark;
import fr.preinscription.regulation.Regulation;
import fr.preinscription.regulation.SessionParameters;
import fr.preinscription.regulation.Topic;
import fr.preinscription.regulation.Verdict;
import java.time.Instant;
import java.time.Month;
import java.time.YearMonth;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Brings the answers, the campaign and the catalogue before the regulation. */
@Component
class Judge {

    /** How the messages of the rules name the service, after « le ». */
    private static final String OFFICE = "bureau des examens";

    private final Campaigns campaigns;
    private final Specialties specialties;
    private final Curricula curricula;
    private final Academy academy;

    Judge(Campaigns campaigns, Specialties specialties, Curricula curricula, Academy academy) {
        this.campaigns = campaigns;
        this.specialties = specialties;
        this.curricula = curricula;
        this.academy = academy;
    }

    Verdict judge(int session, Answers answers, Instant at, boolean change, boolean resembles, Set<Topic> topics) {
        var parameters = parameters(campaigns.current().orElseThrow());
        var brought = bring(session, answers, at, change, resembles);
        return Regulation.judge(brought.candidacy(), parameters, brought.curriculum(), topics);
    }

    /** For somebody who only asks: units that the catalogue does not list are those that the answers name. */
    Verdict suppose(int session, Answers answers, Instant at, Set<Topic> topics) {
        var supposed = supposed(session, answers, at);
        return Regulation.judge(
                supposed.candidacy(), parameters(campaigns.current().orElseThrow()), supposed.curriculum(), topics);
    }

    /** The same about each unit whose mark the answers keep. */
    List<KeptMark> keptMarks(int session, Answers answers, Instant at) {
        var supposed = supposed(session, answers, at);
        var parameters = parameters(campaigns.current().orElseThrow());
        return supposed.candidacy().units().entrySet().stream()
                .filter(unit -> unit.getValue().status() == UnitStatus.KEEP)
                .map(unit ->
                        Regulation.keptMark(unit.getKey(), supposed.candidacy(), parameters, supposed.curriculum()))
                .toList();
    }

    private Brought supposed(int session, Answers answers, Instant at) {
        var brought = bring(session, answers, at, false, false);
        return new Brought(brought.candidacy(), Curricula.withNamedUnits(brought.curriculum(), brought.candidacy()));
    }

    /** The facts of these answers and what the regulation must know of the specialty. */
    Brought bring(int session, Answers answers, Instant at, boolean change, boolean resembles) {
        var specialty = specialty(session, answers);
        var option = option(specialty, answers);
        var candidacy = Candidacies.of(
                answers,
                at,
                change,
                resembles,
                grid(session, answers),
                specialty.map(Specialty::hasOptions).orElse(false));
        return new Brought(
                candidacy, curricula.of(session, specialty.map(Specialty::slug).orElse(null), option));
    }

    record Brought(Candidacy candidacy, Curriculum curriculum) {}

    /** Identity of the grid of units that these answers lead to; changes with the specialty, the option and the form. */
    String grid(int session, Answers answers) {
        return specialty(session, answers)
                .map(specialty -> session + "/" + specialty.slug() + "/" + option(Optional.of(specialty), answers) + "/"
                        + (answers.form() == null ? "" : answers.form().form()))
                .orElse("");
    }

    private Optional<Specialty> specialty(int session, Answers answers) {
        return answers.specialty() == null
                ? Optional.empty()
                : specialties.find(answers.specialty().slug(), session);
    }

    private static @Nullable String option(Optional<Specialty> specialty, Answers answers) {
        return specialty.map(Specialty::hasOptions).orElse(false) && answers.option() != null
                ? answers.option().letter()
                : null;
    }

    SessionParameters parameters(Campaign campaign) {
        var session = campaign.session();
        return SessionParameters.of(session.year())
                .opensAt(campaign.opensAt())
                .closesAt(campaign.closesAt())
                .academy(new SessionParameters.Academy(
                        academy.name(), academy.departmentsText(), OFFICE, academy.email()))
                .dossierDueAt(campaign.dossierDueAt())
                .confirmationMode(SessionParameters.ConfirmationMode.valueOf(
                        campaign.confirmationMode().name()))
                .departments(new LinkedHashSet<>(session.departments()))
                .jdcAskedUnderAge(session.jdcAskedUnderAge())
                .jdcRequiredUnderAge(session.jdcRequiredUnderAge())
                .jdcAcceptCensusUnderAge(session.integer(SessionParameter.JDC_ACCEPT_CENSUS_UNDER_AGE)
                        .orElse(0))
                .jdcLabel(session.jdcLabel())
                .markKeptYears(session.markKeptYears())
                .markRuleToConfirmFrom(
                        session.date(SessionParameter.MARK_RULE_TO_CONFIRM_FROM).orElse(null))
                .keepOnUnitsOnly(session.keepOnUnitsOnly())
                .experienceMonths(session.experienceMonths())
                .examStartsOn(session.examStartsOn())
                .maxOptionalPapers(session.maxOptionalPapers())
                .languagesTaughtInAcademy(new LinkedHashSet<>(session.languagesTaughtInAcademy()))
                .optionalLanguagesPossible(session.texts(SessionParameter.OPTIONAL_LANGUAGES_POSSIBLE)
                        .<Set<String>>map(LinkedHashSet::new)
                        .orElse(null))
                .languageTaughtCondition(SessionParameters.LanguageTaughtCondition.valueOf(
                        session.languageTaughtCondition().name()))
                .highLevelAthletes(session.highLevelAthletes())
                .r408Effect(session.text(SessionParameter.R408_EFFECT)
                        .map(effect -> effect.equals("STAFF")
                                ? SessionParameters.R408Effect.STAFF
                                : SessionParameters.R408Effect.REQUIRED)
                        .orElse(SessionParameters.R408Effect.STAFF))
                .controlOrals(session.integer(SessionParameter.CONTROL_ORALS).orElse(0) > 0)
                .accommodationDueAt(session.text(SessionParameter.ACCOMMODATION_DUE)
                        .filter("closesAt"::equals)
                        .map(closing -> campaign.closesAt())
                        .orElse(null))
                .blocAttestations(session.year() >= 2022 && session.knows(SessionParameter.BLOCK_ATTESTATIONS))
                .languageAnswerBy(YearMonth.of(session.year(), Month.JANUARY))
                .reminderBefore(session.date(SessionParameter.REMINDER_BEFORE).orElse(null))
                .reminderDays(session.integer(SessionParameter.REMINDER_DAYS).orElse(15))
                .build();
    }
}

package fr.preinscription.regulation;

import fr.preinscription.regulation.Candidacy.Experience;
import fr.preinscription.regulation.Candidacy.ExperienceKind;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * L'expérience professionnelle.
 *
 * <p>Code de l'éducation, article D. 643-16, 2° : « [trois ans] d'activités professionnelles effectives dans un emploi de
 * niveau au moins égal à celui de technicien et dans un domaine professionnel en rapport avec la finalité du diplôme » ;
 * dernier alinéa : les conditions s'apprécient à la date de la dernière unité. La durée est un paramètre de la session.
 */
final class ExperienceRules {

    private static final Experience NONE = new Experience(ExperienceKind.EMPLOYEE, List.of(), true);
    private static final String LAW = Citation.education("D. 643-16") + ", 2° et dernier alinéa";
    private static final String SELF_EMPLOYED =
            Citation.notice("annexe II « Vous êtes travailleur indépendant »") + " ; " + LAW;
    private static final String TOO_SHORT =
            "Vous déclarez {durée} d’expérience. Il faut {seuil} mois dans le domaine du BTS. Vérifiez vos dates.";
    private static final String SOON = "Vous aurez {seuil} mois d’expérience avant l’examen, mais pas encore"
            + " aujourd’hui. Envoyez vos certificats maintenant, puis un nouveau certificat dès que les {seuil} mois"
            + " sont atteints.";
    private static final String LAST_UNIT = "Vous déclarez {durée} d’expérience. En forme progressive, les {seuil} mois"
            + " sont à prouver quand vous passez votre dernière épreuve.";
    private static final String REGISTER_SOON = "Votre entreprise est inscrite au registre depuis {durée}. Les {seuil}"
            + " mois seront atteints avant l’examen : envoyez alors une nouvelle attestation d’immatriculation.";
    private static final String OFFICE = " Le {bureau} vérifiera.";

    static final RuleGroup GROUP = new RuleGroup(
            "L’expérience professionnelle",
            List.of(
                    "A-19 : la notice dit « technicien supérieur », le code « technicien » : le niveau se vérifie sur"
                            + " les certificats, contre le code.",
                    "Le temps partiel compte comme du temps plein : aucun texte ne le réduit.",
                    "Trente jours font un mois ; chaque suite de jours sans trou compte en mois entiers et en jours.",
                    "L’addition d’un emploi salarié et d’une activité indépendante n’est pas modelée : le candidat"
                            + " choisit l’une des deux.",
                    "La date de référence est la veille du premier jour des épreuves ; en forme progressive, la"
                            + " condition attend la dernière unité (R-46)."),
            List.of(
                    Rule.blocks("R-15", Topic.EXPERIENCE)
                            .states("Un salarié a la durée d’expérience de la session, au plus tard la veille des"
                                    + " épreuves.")
                            .cites(LAW)
                            .says(TOO_SHORT)
                            .curedBy("Ajoutez les emplois oubliés, ou corrigez leurs dates.")
                            .each(in(ExperienceKind.EMPLOYEE, State.TOO_SHORT)),
                    Rule.warns("R-15", Topic.EXPERIENCE)
                            .states("Durée atteinte avant les épreuves seulement : un nouveau certificat suivra.")
                            .cites(LAW)
                            .says(SOON)
                            .curedBy("Envoyez un nouveau certificat dès que la durée est atteinte.")
                            .each(in(ExperienceKind.EMPLOYEE, State.BEFORE_EXAM)),
                    Rule.flags("R-15", Topic.EXPERIENCE)
                            .states("Durée atteinte avant les épreuves seulement : le bureau attend le certificat.")
                            .cites(LAW)
                            .says(SOON + OFFICE)
                            .curedBy("Envoyez un nouveau certificat dès que la durée est atteinte.")
                            .each(in(ExperienceKind.EMPLOYEE, State.BEFORE_EXAM)),
                    Rule.warns("R-15", Topic.EXPERIENCE)
                            .states("En forme progressive, la durée est due à la dernière unité.")
                            .cites(LAW)
                            .says(LAST_UNIT)
                            .curedBy("Gardez vos certificats de travail jusqu’à votre dernière épreuve.")
                            .each(in(ExperienceKind.EMPLOYEE, State.AT_LAST_UNIT)),
                    Rule.flags("R-15", Topic.EXPERIENCE)
                            .states("En forme progressive, le bureau suit la durée jusqu’à la dernière unité.")
                            .cites(LAW)
                            .says(LAST_UNIT + OFFICE)
                            .curedBy("Gardez vos certificats de travail jusqu’à votre dernière épreuve.")
                            .each(in(ExperienceKind.EMPLOYEE, State.AT_LAST_UNIT)),
                    Rule.blocks("R-16", Topic.EXPERIENCE)
                            .states("Un indépendant est immatriculé sans interruption pendant la durée de la session.")
                            .cites(SELF_EMPLOYED)
                            .says("Votre plus longue immatriculation dure {durée}. Il faut {seuil} mois sans"
                                    + " interruption. Vérifiez vos dates.")
                            .curedBy("Corrigez les dates de votre immatriculation.")
                            .each(in(ExperienceKind.SELF_EMPLOYED, State.TOO_SHORT)),
                    Rule.warns("R-16", Topic.EXPERIENCE)
                            .states("Durée d’immatriculation atteinte avant les épreuves seulement : une nouvelle"
                                    + " attestation suivra.")
                            .cites(SELF_EMPLOYED)
                            .says(REGISTER_SOON)
                            .curedBy("Envoyez une nouvelle attestation dès que la durée est atteinte.")
                            .each(in(ExperienceKind.SELF_EMPLOYED, State.BEFORE_EXAM)),
                    Rule.flags("R-16", Topic.EXPERIENCE)
                            .states("Durée d’immatriculation atteinte avant les épreuves seulement : le bureau attend"
                                    + " l’attestation.")
                            .cites(SELF_EMPLOYED)
                            .says(REGISTER_SOON + OFFICE)
                            .curedBy("Envoyez une nouvelle attestation dès que la durée est atteinte.")
                            .each(in(ExperienceKind.SELF_EMPLOYED, State.BEFORE_EXAM)),
                    Rule.warns("R-16", Topic.EXPERIENCE)
                            .states("En forme progressive, la durée d’immatriculation est due à la dernière unité.")
                            .cites(SELF_EMPLOYED)
                            .says(LAST_UNIT)
                            .curedBy("Gardez vos attestations d’immatriculation jusqu’à votre dernière épreuve.")
                            .each(in(ExperienceKind.SELF_EMPLOYED, State.AT_LAST_UNIT)),
                    Rule.flags("R-16", Topic.EXPERIENCE)
                            .states("En forme progressive, le bureau suit l’immatriculation jusqu’à la dernière unité.")
                            .cites(SELF_EMPLOYED)
                            .says(LAST_UNIT + OFFICE)
                            .curedBy("Gardez vos attestations d’immatriculation jusqu’à votre dernière épreuve.")
                            .each(in(ExperienceKind.SELF_EMPLOYED, State.AT_LAST_UNIT)),
                    Rule.flags("R-16", Topic.EXPERIENCE)
                            .states("Un indépendant sans immatriculation n’est pas refusé : le bureau regarde.")
                            .cites(SELF_EMPLOYED)
                            .says(
                                    "Votre activité n’est inscrite à aucun registre. Envoyez les preuves de votre activité"
                                            + " : le {bureau} les vérifiera.")
                            .curedBy("Envoyez toute preuve de votre activité et de ses dates.")
                            .each(in(ExperienceKind.SELF_EMPLOYED, State.UNREGISTERED))));

    private ExperienceRules() {}

    /** Where the experience stands, the first that is true. */
    private enum State {
        NOT_ASKED,
        UNREGISTERED,
        ENOUGH,
        BEFORE_EXAM,
        AT_LAST_UNIT,
        TOO_SHORT
    }

    private static Function<Facts, Stream<Finding>> in(ExperienceKind kind, State state) {
        return facts -> experience(facts).kind() == kind && state(facts) == state
                ? Stream.of(Finding.WHOLE.with(
                        "durée",
                        WorkDuration.on(facts.today(), experience(facts)).inWords()))
                : Stream.empty();
    }

    private static Experience experience(Facts facts) {
        Experience declared = facts.candidacy().experience();
        return declared == null ? NONE : declared;
    }

    private static State state(Facts facts) {
        if (!facts.in(CandidateCategory.WORK_EXPERIENCE)) {
            return State.NOT_ASKED;
        }
        Experience experience = experience(facts);
        int wanted = facts.session().experienceMonths();
        if (experience.kind() == ExperienceKind.SELF_EMPLOYED && !experience.registered()) {
            return State.UNREGISTERED;
        }
        if (WorkDuration.on(facts.today(), experience).reaches(wanted)) {
            return State.ENOUGH;
        }
        LocalDate eve = facts.session().examStartsOn().minusDays(1);
        if (WorkDuration.on(eve, experience).reaches(wanted)) {
            return State.BEFORE_EXAM;
        }
        return facts.progressive() && facts.postpones() && !experience.periods().isEmpty()
                ? State.AT_LAST_UNIT
                : State.TOO_SHORT;
    }
}

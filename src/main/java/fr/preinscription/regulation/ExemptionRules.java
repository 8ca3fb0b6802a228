package fr.preinscription.regulation;

import fr.preinscription.regulation.Candidacy.ExemptionGround;
import fr.preinscription.regulation.Candidacy.UnitStatus;
import fr.preinscription.regulation.Candidacy.VaeState;
import fr.preinscription.regulation.Curriculum.Kind;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Les dispenses.
 *
 * <p>Arrêté du 24 juin 2005, article 1er : les titulaires d'un diplôme national de niveau III ou supérieur sont « à leur
 * demande » dispensés de l'unité de culture générale et expression ; les unités professionnelles « ne peuvent faire l'objet
 * d'une dispense ». Article 2 : économie et droit, pour les titulaires d'un autre BTS ou d'un DUT qui ont validé une telle
 * unité. Code de l'éducation, articles D. 643-17, D. 643-18 et L. 335-5 (VAE).
 */
final class ExemptionRules {

    private static final String ORDER = Citation.exemptions("1er et 2");
    private static final String OFFICE_READS = " Le {bureau} vérifiera si elle est possible.";

    static final RuleGroup GROUP = new RuleGroup(
            "Les dispenses",
            List.of(
                    "Une unité reçoit un verdict au plus : la première règle qui convient.",
                    "A-17 : une décision ministérielle individuelle pour un diplôme étranger (D. 643-17) se présente au"
                            + " bureau.",
                    "A-18 : « niveau III » dans l’arrêté, « niveau 5 (bac + 2) » depuis 2019.",
                    "R-116 : pour le BTS, aucun texte lu ne dit l’effet d’une attestation de blocs de plus de cinq ans."
                            + " Elle se dépose, le bureau décide ; les sessions qui l’admettent le disent en"
                            + " paramètre.",
                    "R-65 : une VAE complète est le diplôme ; il n’y a pas d’inscription."),
            List.of(
                    Rule.blocks("R-67", Topic.UNITS)
                            .states("Une dispense se demande pour une raison.")
                            .cites(ORDER + " (« à leur demande »)")
                            .says("Indiquez pour quelle raison vous demandez cette dispense ({unité}).")
                            .curedBy("Choisissez le diplôme ou l’attestation qui donne la dispense de {unité}.")
                            .each(in(Outcome.NO_GROUND)),
                    Rule.blocks("R-65", Topic.UNITS)
                            .states("Une VAE encore en cours ne dispense de rien.")
                            .cites(Citation.education("L. 335-5 et D. 643-18"))
                            .says("Votre VAE n’est pas encore décidée par le jury : elle ne dispense pas de l’épreuve"
                                    + " {unité}.")
                            .curedBy("Choisissez de passer {unité}, ou attendez la décision du jury de VAE.")
                            .each(in(Outcome.PENDING_VAE)),
                    Rule.flags("R-116", Topic.UNITS)
                            .states("Une attestation de blocs de compétences se dépose ; le bureau décide.")
                            .cites(Citation.education("D. 643-15"))
                            .sinceSession(2022)
                            .says("Vous avez une attestation de blocs de compétences : joignez-la. Le {bureau} dira si"
                                    + " elle permet une dispense de {unité}.")
                            .curedBy("Joignez l’attestation de blocs de compétences.")
                            .each(in(Outcome.BLOCS)),
                    Rule.blocks("R-64", Topic.UNITS)
                            .states("Un diplôme étranger ne donne pas de dispense.")
                            .cites(Citation.notice("questions « diplôme étranger »") + " ; "
                                    + Citation.education("D. 643-17"))
                            .says("Un diplôme étranger ne donne pas de dispense d’épreuve au BTS ({unité}).")
                            .curedBy("Choisissez de passer {unité}.")
                            .waivedBy("décision individuelle du ministre pour ce diplôme (A-17, article D. 643-17)")
                            .each(in(Outcome.FOREIGN)),
                    Rule.blocks("R-63", Topic.UNITS)
                            .states("Une unité professionnelle n’est dispensée par aucun diplôme.")
                            .cites(Citation.exemptions("1er") + ", alinéa 2")
                            .says("Une épreuve professionnelle ({unité}) ne peut pas être dispensée grâce à un"
                                    + " diplôme.")
                            .curedBy("Choisissez de passer {unité}.")
                            .each(in(Outcome.PROFESSIONAL)),
                    Rule.flags("R-66", Topic.UNITS)
                            .states("Une unité d’un autre BTS dispense si l’arrêté de la spécialité le dit ; le bureau"
                                    + " vérifie.")
                            .cites(Citation.education("D. 643-17") + ", alinéa 1")
                            .says("Vous demandez une dispense de {unité} pour une unité obtenue dans un autre BTS."
                                    + OFFICE_READS)
                            .curedBy("Joignez le relevé de notes de l’autre BTS.")
                            .each(in(Outcome.OTHER_BTS)),
                    Rule.flags("R-61", Topic.UNITS)
                            .states("Un titre inscrit au RNCP n’est pas un diplôme national ; le bureau vérifie.")
                            .cites(ORDER)
                            .says("Vous demandez une dispense de {unité} avec un titre professionnel." + OFFICE_READS)
                            .curedBy("Joignez le titre.")
                            .each(in(Outcome.TITLE)),
                    Rule.blocks("R-62", Topic.UNITS)
                            .states(
                                    "Économie et droit : la dispense demande un autre BTS ou un DUT avec une telle unité"
                                            + " validée.")
                            .cites(Citation.exemptions("2") + ", alinéa 2")
                            .says("Cette dispense ({unité}) demande un BTS ou un DUT avec une unité d’économie-droit"
                                    + " validée.")
                            .curedBy("Indiquez l’unité d’économie-droit de votre BTS ou DUT, ou choisissez de passer"
                                    + " {unité}.")
                            .each(in(Outcome.ECONOMICS_LAW)),
                    Rule.flags("R-61", Topic.UNITS)
                            .states("Une autre unité générale n’est dispensée que si l’arrêté de la spécialité le dit ;"
                                    + " le bureau vérifie.")
                            .cites(ORDER)
                            .says("Vous demandez une dispense de {unité} avec un diplôme." + OFFICE_READS)
                            .curedBy("Joignez le diplôme ou le relevé de notes.")
                            .each(in(Outcome.OTHER_UNIT)),
                    Rule.blocks("R-61", Topic.UNITS)
                            .states("Sans diplôme national de niveau 5 (bac + 2) ou plus, pas de dispense.")
                            .cites(ORDER)
                            .says("La dispense de {unité} demande un diplôme national français de niveau 5 (bac + 2) ou"
                                    + " plus. Ce que vous indiquez n’en est pas un.")
                            .curedBy("Choisissez de passer {unité}.")
                            .each(in(Outcome.NO_DIPLOMA))));

    private ExemptionRules() {}

    /** What an exemption comes to, the first that is true (P-08). */
    private enum Outcome {
        NO_GROUND,
        PENDING_VAE,
        BLOCS,
        FOREIGN,
        PROFESSIONAL,
        OTHER_BTS,
        TITLE,
        ECONOMICS_LAW,
        OTHER_UNIT,
        NO_DIPLOMA,
        GRANTED
    }

    private static Function<Facts, Stream<Finding>> in(Outcome outcome) {
        return facts -> facts.with(UnitStatus.EXEMPT)
                .filter(unit -> outcome(facts, unit) == outcome)
                .map(Finding::about);
    }

    private static Outcome outcome(Facts facts, UnitFact unit) {
        ExemptionGround ground = unit.answer().ground();
        if (ground == null) {
            return Outcome.NO_GROUND;
        }
        return switch (ground) {
            case VAE -> unit.answer().state() == VaeState.PENDING ? Outcome.PENDING_VAE : Outcome.GRANTED;
            case FOREIGN_DIPLOMA -> Outcome.FOREIGN;
            case ATTESTATION_OF_BLOCS ->
                facts.session().blocAttestations() ? Outcome.BLOCS : ofDiploma(unit, Outcome.NO_DIPLOMA);
            case OTHER_BTS_UNIT -> ofDiploma(unit, Outcome.OTHER_BTS);
            case RNCP_TITLE -> ofDiploma(unit, Outcome.TITLE);
            case NATIONAL_DIPLOMA, BTS, DUT -> ofDiploma(unit, national(unit, ground));
            case PREPARATORY_CLASS_WITHOUT_DIPLOMA, OTHER -> ofDiploma(unit, Outcome.NO_DIPLOMA);
        };
    }

    private static Outcome ofDiploma(UnitFact unit, Outcome otherwise) {
        return unit.unit().professional() ? Outcome.PROFESSIONAL : otherwise;
    }

    private static Outcome national(UnitFact unit, ExemptionGround ground) {
        boolean economicsLaw = unit.answer().economicsLawTaken() && ground != ExemptionGround.NATIONAL_DIPLOMA;
        Kind kind = unit.unit().kind();
        return switch (kind) {
            case GENERAL_CULTURE -> Outcome.GRANTED;
            case ECONOMICS_LAW -> economicsLaw ? Outcome.GRANTED : Outcome.ECONOMICS_LAW;
            default -> Outcome.OTHER_UNIT;
        };
    }
}

package fr.preinscription.regulation;

import static fr.preinscription.regulation.SupportingDocument.*;

import fr.preinscription.regulation.Candidacy.ContinuingEducation;
import fr.preinscription.regulation.Candidacy.ExemptionGround;
import fr.preinscription.regulation.Candidacy.Experience;
import fr.preinscription.regulation.Candidacy.ExperienceKind;
import fr.preinscription.regulation.Candidacy.Internship;
import fr.preinscription.regulation.Candidacy.OfficeDecision;
import fr.preinscription.regulation.Candidacy.PreviousExam;
import fr.preinscription.regulation.Candidacy.UnitStatus;
import fr.preinscription.regulation.SessionParameters.ConfirmationMode;
import fr.preinscription.regulation.SessionParameters.R408Effect;
import java.util.List;
import java.util.stream.Stream;

/**
 * Les pièces du dossier, dans l'ordre de la notice.
 *
 * <p>Notice, annexes I et II, « Pièces à fournir » et « Autres pièces à fournir ». Arrêté du 3 juin 1988, articles 2 à 4
 * (enseignement à distance). Code du service national, articles L. 113-4 et L. 114-6 : « Avant l'âge de vingt-cinq ans ».
 */
final class PaperRules {

    private static final String ANNEX_1 = Citation.notice("annexe I");
    private static final String ANNEX_2 = Citation.notice("annexe II");
    private static final String OTHER_PAPERS = Citation.notice("« Autres pièces à fournir »");

    static final List<String> NOTES = List.of(
            "A-02 : la notice demande le certificat de la JDC avant 26 ans, la loi ne parle que de 25 ans : deux"
                    + " paramètres, et l’absence ne compte qu’en dessous du second.",
            "A-22 : « n’ayant pas obtenu l’épreuve » se lit : une unité liée au stage est passée à cette session.",
            "A-23 : l’âge est celui du jour de la dernière version validée, à Paris.",
            "A-28 : une dérogation au stage est décidée par le centre de formation ; le candidat la joint.",
            "A-33 : 675 heures suffisent pour un contrat d’apprentissage d’un an ; le bureau regarde.",
            "A-37 : le certificat de la seconde année est celui de l’inscription en cours.",
            "R-89 : depuis 2023, l’obligation de l’attestation R408 n’est plus sûre pour les spécialités rénovées : elle"
                    + " est demandée, son absence ne rend pas le dossier incomplet.",
            "R-91 : la qualité d’une pièce (lisible, traduite, au bon nom) se juge à la réception.");

    static final List<PaperRule> RULES = List.of(
            PaperRule.each(
                    "R-82",
                    "La confirmation d’inscription, datée et signée, sauf signature en ligne.",
                    ANNEX_1,
                    facts -> facts.session().confirmationMode() == ConfirmationMode.PAPER_SIGNED,
                    CONFIRMATION),
            PaperRule.each("R-82", "La photocopie d’une pièce d’identité.", ANNEX_1, facts -> true, IDENTITY),
            new PaperRule(
                    "R-83",
                    "Un Français plus jeune que l’âge fixé par la session prouve sa situation vis-à-vis de la JDC.",
                    List.of(JDC),
                    ANNEX_1 + " ; " + Citation.nationalService("L. 113-4 et L. 114-6"),
                    PaperRules::jdc),
            new PaperRule(
                    "R-84",
                    "Le relevé de notes, pour « session précédente » et dès qu’une note est gardée, sauf s’il est déjà"
                            + " détenu par l’académie.",
                    List.of(STATEMENT_OF_MARKS),
                    ANNEX_2 + " ; " + Citation.publicRelations("L. 113-12"),
                    PaperRules::statement),
            PaperRule.each(
                    "R-85",
                    "Enseignement à distance, élève : les certificats de scolarité des deux années.",
                    ANNEX_2 + " ; articles 3 et 4 de l’arrêté du 3 juin 1988",
                    facts -> facts.in(CandidateCategory.DISTANCE_PUPIL),
                    SCHOOLING),
            PaperRule.each(
                    "R-86",
                    "Enseignement à distance, apprenti : heures suivies, contrat, attestation de l’employeur.",
                    ANNEX_2 + " ; " + Citation.education("D. 643-8"),
                    facts -> facts.in(CandidateCategory.DISTANCE_APPRENTICE),
                    TRAINING_HOURS,
                    APPRENTICESHIP_CONTRACT,
                    EMPLOYER),
            PaperRule.each(
                    "R-87",
                    "Enseignement à distance, formation continue : l’attestation de suivi.",
                    ANNEX_2,
                    facts -> facts.in(CandidateCategory.DISTANCE_CONTINUING_EDUCATION),
                    CONTINUING_EDUCATION),
            PaperRule.each(
                    "R-87",
                    "Contrat de professionnalisation : le contrat et son certificat de travail.",
                    ANNEX_2,
                    facts -> continuing(facts, ContinuingEducation.PROFESSIONAL_CONTRACT),
                    PROFESSIONAL_CONTRACT,
                    PROFESSIONAL_CONTRACT_WORK),
            new PaperRule(
                    "R-90",
                    "Quand une unité liée au stage est passée : l’attestation de stage, ou la convention si le stage"
                            + " n’est pas fait ; pour « session précédente » et le perfectionnement, ou les certificats"
                            + " de travail.",
                    List.of(INTERNSHIP, INTERNSHIP_AGREEMENT, WORK),
                    ANNEX_2 + " ; article 4 de l’arrêté du 3 juin 1988",
                    PaperRules::internship),
            PaperRule.each(
                    "R-88",
                    "Expérience professionnelle, salarié : les certificats de travail.",
                    ANNEX_2 + " ; " + Citation.education("D. 643-16"),
                    facts -> facts.in(CandidateCategory.WORK_EXPERIENCE) && !selfEmployed(facts),
                    WORK),
            PaperRule.each(
                    "R-88",
                    "Expérience professionnelle, indépendant : l’immatriculation.",
                    ANNEX_2 + " ; " + Citation.education("D. 643-16"),
                    facts -> facts.in(CandidateCategory.WORK_EXPERIENCE) && selfEmployed(facts),
                    TRADE_REGISTER),
            PaperRule.each(
                    "R-89",
                    "Positionnement ou formation aménagée : la décision.",
                    OTHER_PAPERS,
                    facts -> facts.holds(OfficeDecision.POSITIONING),
                    POSITIONING),
            PaperRule.each(
                    "R-89",
                    "Dispense : sa preuve, une pour chaque raison.",
                    OTHER_PAPERS + " ; " + Citation.exemptions("1er et 2"),
                    facts -> facts.claimsExemption(),
                    EXEMPTION),
            PaperRule.each(
                    "R-116",
                    "Attestation de blocs de compétences : la pièce elle-même.",
                    Citation.education("D. 643-15"),
                    facts -> facts.session().blocAttestations()
                            && facts.with(UnitStatus.EXEMPT)
                                    .anyMatch(unit -> unit.answer().ground() == ExemptionGround.ATTESTATION_OF_BLOCS),
                    BLOCS),
            new PaperRule(
                    "R-89",
                    "Spécialité qui la demande : l’attestation R408.",
                    List.of(R408),
                    Citation.notice("« Attestation R408 »") + " ; arrêté du 14 avril 2016",
                    PaperRules::r408),
            PaperRule.each(
                    "R-47",
                    "Étalement ou dérogation : la décision, ou la demande d’un sportif de haut niveau.",
                    Citation.education("D. 613-26 et D. 643-22"),
                    Facts::mayPostpone,
                    DECISION));

    private PaperRules() {}

    private static Stream<OwedPaper> jdc(Facts facts) {
        SessionParameters session = facts.session();
        if (!facts.french() || !facts.youngerThan(session.jdcAskedUnderAge())) {
            return Stream.empty();
        }
        boolean census = facts.youngerThan(session.jdcAcceptCensusUnderAge());
        boolean required = facts.youngerThan(session.jdcRequiredUnderAge()) && !census;
        return Stream.of(new OwedPaper(
                List.of(JDC),
                "R-83",
                "Certificat de participation à la " + session.jdcLabel() + ", ou attestation du service national",
                census ? "À votre âge, l’attestation de recensement suffit pour l’instant." : "",
                required,
                false));
    }

    private static Stream<OwedPaper> statement(Facts facts) {
        boolean owed = facts.in(CandidateCategory.PREVIOUS_SESSION) || facts.keeps();
        return owed && !heldHere(facts) ? Stream.of(PaperRule.now("R-84", STATEMENT_OF_MARKS)) : Stream.empty();
    }

    /** The statement was issued by this académie, which does not ask for it again. */
    private static boolean heldHere(Facts facts) {
        PreviousExam exam = facts.candidacy().previousExam();
        String academy = Facts.text(exam == null ? null : exam.academy());
        boolean here = facts.candidacy().registeredHereLastSession()
                || (!academy.isEmpty() && facts.session().academy().name().endsWith(academy));
        return facts.session().statementHeldByAcademy() && here;
    }

    private static Stream<OwedPaper> internship(Facts facts) {
        if (!facts.sitsInternshipUnit()) {
            return Stream.empty();
        }
        boolean planned = facts.candidacy().internship() == Internship.PLANNED;
        SupportingDocument paper = planned ? INTERNSHIP_AGREEMENT : INTERNSHIP;
        Stream<OwedPaper> now;
        if (facts.in(CandidateCategory.DISTANCE_PUPIL)
                || continuing(facts, ContinuingEducation.FIRST_TRAINING)
                || continuing(facts, ContinuingEducation.CAREER_CHANGE)) {
            now = Stream.of(PaperRule.now("R-90", paper));
        } else if (facts.in(CandidateCategory.PREVIOUS_SESSION)
                || continuing(facts, ContinuingEducation.FURTHER_TRAINING)) {
            now = Stream.of(PaperRule.now("R-90", paper, WORK));
        } else {
            return Stream.empty();
        }
        return planned ? Stream.concat(now, Stream.of(PaperRule.later("R-90", INTERNSHIP))) : now;
    }

    private static Stream<OwedPaper> r408(Facts facts) {
        if (facts.specialty() == null || !Boolean.TRUE.equals(facts.specialty().r408())) {
            return Stream.empty();
        }
        return Stream.of(
                facts.session().r408Effect() == R408Effect.REQUIRED
                        ? PaperRule.now("R-89", R408)
                        : PaperRule.asked("R-89", R408));
    }

    private static boolean continuing(Facts facts, ContinuingEducation situation) {
        return facts.in(CandidateCategory.DISTANCE_CONTINUING_EDUCATION)
                && facts.candidacy().continuingEducation() == situation;
    }

    private static boolean selfEmployed(Facts facts) {
        Experience experience = facts.candidacy().experience();
        return experience != null && experience.kind() == ExperienceKind.SELF_EMPLOYED;
    }
}

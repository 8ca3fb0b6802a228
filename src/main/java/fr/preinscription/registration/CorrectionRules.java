package fr.preinscription.registration;

import fr.preinscription.regulation.Topic;
import fr.preinscription.regulation.Verdict;
import fr.preinscription.regulation.Verdict.Breach;
import fr.preinscription.regulation.Verdict.Effect;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * What the regulation says of a correction that it does not say of a form: it compares two versions (R-43, R-96, R-103,
 *
 */
@Component
class CorrectionRules {

    /** What the convocation says: none of it changes once the convocations are published. */
    private static final Set<String> EXAM = Set.of("specialty", "option", "form", "units", "languages", "optionals");

    /** What moves with the candidate and needs no new signature. */
    private static final Set<String> CONTACT = Set.of("residence", "address", "contact");

    private static final String NOTICE = "Notice d’inscription au BTS, session 2021, ";

    private final AnswerSheets sheets;

    CorrectionRules(AnswerSheets sheets) {
        this.sheets = sheets;
    }

    /** The verdict of the regulation on the new answers, with what it says of their differences from the former ones. */
    Verdict judge(Case one, Verdict verdict) {
        var changes = sheets.changes(one.session(), one.before(), one.after());
        var moves = one.closed()
                && (Objects.equals(one.before().residence(), one.after().residence())
                        || all(changes, change -> CONTACT.contains(change.component())));
        Predicate<Breach> moved = block -> moves && block.topic() == Topic.RESIDENCE;
        var blocks =
                new ArrayList<>(verdict.blocks().stream().filter(moved.negate()).toList());
        if (isSomebodyElse(one)) {
            blocks.add(block(
                    "R-96",
                    Topic.NAMES,
                    "Le nom, le prénom et la date de naissance changent tous les trois : ce serait une autre personne."
                            + " Une correction ne remplace pas le candidat.",
                    NOTICE + "partie II « y apporter les modifications nécessaires en rouge »",
                    "Vérifiez que vous avez ouvert le bon dossier."));
        }
        if (one.convoked() && !all(changes, change -> !EXAM.contains(change.component()))) {
            blocks.add(block(
                    "R-103",
                    Topic.UNITS,
                    "Les convocations sont publiées : vos épreuves ne peuvent plus changer.",
                    "Pratique des services d’examens (siec.education.fr) ; convocations publiées mi-avril",
                    "Remettez les épreuves comme elles étaient, ou abandonnez la correction."));
        }
        if (one.closed() && formChanges(one) && !Waiver.covers(one.waivers(), "R-42", one.after())) {
            blocks.add(block(
                    "R-43",
                    Topic.FORM,
                    "La forme de l’examen se choisit jusqu’à la fermeture des inscriptions ; elle est ensuite"
                            + " définitive.",
                    "Code de l’éducation, article D. 643-22",
                    "Remettez la forme comme elle était ; seule une dérogation (R-42) permet d’en changer."));
        }
        return new Verdict(
                blocks,
                verdict.warnings(),
                Stream.concat(
                                verdict.flags().stream(),
                                verdict.blocks().stream().filter(moved).map(CorrectionRules::movedAway))
                        .toList(),
                verdict.notices(),
                verdict.papers());
    }

    private static boolean all(List<AnswerChange> changes, Predicate<AnswerChange> condition) {
        return changes.stream().allMatch(condition);
    }

    private static boolean formChanges(Case one) {
        var before = one.before().form();
        var after = one.after().form();
        return before != null && after != null && before.form() != after.form();
    }

    private static boolean isSomebodyElse(Case one) {
        var before = Identities.traits(one.before());
        var after = Identities.traits(one.after());
        return !before.name().equals(after.name())
                && !before.firstName().equals(after.firstName())
                && !before.birthDate().equals(after.birthDate());
    }

    private static Breach movedAway(Breach block) {
        return new Breach(
                "R-110",
                Effect.FLAGS,
                Topic.RESIDENCE,
                null,
                "Le candidat a quitté l’académie après la fermeture : son inscription est maintenue.",
                NOTICE + "questions « Je change d’adresse en cours d’année »",
                "Vous n’avez rien à faire.");
    }

    private static Breach block(String rule, Topic topic, String message, String citation, String cure) {
        return new Breach(rule, Effect.BLOCKS, topic, null, message, citation, cure);
    }

    /**
     * @param closed the campaign is closed
     * @param convoked the convocations are published
     */
    record Case(int session, Answers before, Answers after, List<Waiver> waivers, boolean closed, boolean convoked) {}
}

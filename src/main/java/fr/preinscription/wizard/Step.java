package fr.preinscription.wizard;

import fr.preinscription.registration.Answers;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The steps of the form, in order: what the rules read comes first, then one page says whether the candidate may
 * register, then come names, contact and declarations. Each but the last is answered by one component of {@link Answers}.
 */
enum Step {
    LAST_SESSION("session-precedente", "Votre dernière inscription", "lastSession", Answers::lastSession),
    BIRTH("naissance", "Votre date de naissance et votre nationalité", "birth", Answers::birth),
    RESIDENCE("residence", "Votre commune", "residence", Answers::residence),
    SITUATION("situation", "Votre situation", "situation", Answers::situation),
    TRAINING("formation", "Votre formation à distance", "training", Answers::training),
    EXPERIENCE("experience", "Votre expérience professionnelle", "experience", Answers::experience),
    PREVIOUS_EXAM("examen-precedent", "Votre dernier examen du BTS", "previousExam", Answers::previousExam),
    SPECIALTY("specialite", "Votre BTS", "specialty", Answers::specialty),
    OPTION("option", "L’option de votre BTS", "option", Answers::option),
    DECISIONS("decisions", "Vos décisions du rectorat", "decisions", Answers::decisions),
    FORM("forme", "La forme de l’examen", "form", Answers::form),
    UNITS("epreuves", "Vos épreuves", "units", Answers::units),
    LANGUAGES("langues", "Votre langue vivante", "languages", Answers::languages),
    OPTIONALS("epreuves-facultatives", "Les épreuves facultatives", "optionals", Answers::optionals),
    INTERNSHIP("stage", "Votre stage", "internship", Answers::internship),
    VERDICT("bilan", "Pouvez-vous vous inscrire\u00a0?", "acknowledgements", Answers::acknowledgements),
    IDENTITY("identite", "Votre identité", "identity", Answers::identity),
    BIRTHPLACE("lieu-de-naissance", "Votre lieu de naissance", "birthplace", Answers::birthplace),
    ADDRESS("adresse", "Votre adresse postale", "address", Answers::address),
    CONTACT("contact", "Votre adresse électronique et votre téléphone", "contact", Answers::contact),
    REPRESENTATIVE("representant-legal", "Votre représentant légal", "representative", Answers::representative),
    ACCOMMODATION("amenagement", "Aménagement des épreuves", "accommodation", Answers::accommodation),
    CONSENTS("accords", "Vos accords", "consents", Answers::consents),
    DECLARATION("declaration", "Votre déclaration", "declaration", Answers::declaration),
    CHECK("verification", "Vérifiez vos réponses", "", answers -> null);

    private final String slug;
    private final String title;
    private final String component;
    private final Function<Answers, @Nullable Object> answer;

    Step(String slug, String title, String component, Function<Answers, @Nullable Object> answer) {
        this.slug = slug;
        this.title = title;
        this.component = component;
        this.answer = answer;
    }

    /** Address of the page. */
    String path() {
        return "/inscription/" + slug;
    }

    String slug() {
        return slug;
    }

    public String title() {
        return title;
    }

    /** Component of the answers that this step writes. */
    String component() {
        return component;
    }

    /** The step that writes this component of the answers. */
    static Optional<Step> ofComponent(String component) {
        return Arrays.stream(values())
                .filter(step -> step.component.equals(component))
                .findFirst();
    }

    boolean answeredIn(Answers answers) {
        return answer.apply(answers) != null;
    }

    static Step ofSlug(String slug) {
        return Arrays.stream(values())
                .filter(step -> step.slug.equals(slug))
                .findFirst()
                .orElse(CHECK);
    }

    /** The step whose page has this address, or an address below it. */
    static Step ofPath(String path) {
        return Arrays.stream(values())
                .filter(step -> path.equals(step.path()) || path.startsWith(step.path() + "/"))
                .findFirst()
                .orElseThrow();
    }
}

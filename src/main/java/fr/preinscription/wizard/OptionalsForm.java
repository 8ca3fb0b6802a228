package fr.preinscription.wizard;

import fr.preinscription.registration.Answers;
import fr.preinscription.web.Choice;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/**
 * @param papers {@link #NONE}, {@link #LANGUAGE} or an optional unit, {@code OPT:U10}
 * @param language code of the optional language
 */
record OptionalsForm(
        @Nullable List<String> papers,
        @Nullable String language,
        @Nullable String studentCommitment) {

    static final String NONE = "AUCUNE";
    static final String LANGUAGE = "LV";

    private static final String LANGUAGE_PREFIX = LANGUAGE + ":";

    /** @param answered null when nothing was answered, so that nothing is chosen beforehand */
    static OptionalsForm of(Answers.@Nullable Optionals answered) {
        if (answered == null) {
            return new OptionalsForm(null, null, null);
        }
        var papers = answered.papers().stream()
                .map(paper -> paper.startsWith(LANGUAGE_PREFIX) ? LANGUAGE : paper)
                .toList();
        var language = answered.papers().stream()
                .filter(paper -> paper.startsWith(LANGUAGE_PREFIX))
                .map(paper -> paper.substring(LANGUAGE_PREFIX.length()))
                .findFirst();
        return new OptionalsForm(
                papers.isEmpty() ? List.of(NONE) : papers,
                language.orElse(null),
                Chosen.box(answered.studentCommitment()));
    }

    /**
     * @param proposed the papers of the page
     * @param languages the languages of the page
     * @param one whether one answer must be chosen
     * @param second code of the second compulsory language, which the optional one must not be either
     */
    void check(
            BindingResult errors, List<Choice> proposed, List<Choice> languages, boolean one, @Nullable String second) {
        var chosen = chosen(proposed);
        if (one && chosen.isEmpty() && !all().contains(NONE)) {
            errors.rejectValue("papers", "missing", "Choisissez une épreuve facultative, ou «\u00a0aucune\u00a0».");
        }
        if (chosen.contains(LANGUAGE)) {
            if (languages.stream().noneMatch(choice -> choice.value().equals(language))) {
                errors.rejectValue("language", "missing", "Choisissez la langue facultative.");
            } else if (language != null && language.equals(second)) {
                errors.rejectValue(
                        "language", "same", "La langue facultative doit être différente de vos langues obligatoires.");
            }
        }
    }

    Answers.Optionals answer(List<Choice> proposed, boolean commitmentExists) {
        var papers = chosen(proposed).stream()
                .map(paper -> paper.equals(LANGUAGE) ? LANGUAGE_PREFIX + language : paper)
                .toList();
        return new Answers.Optionals(papers, commitmentExists && Chosen.isTicked(studentCommitment));
    }

    private List<String> chosen(List<Choice> proposed) {
        var chosen = new ArrayList<>(all());
        chosen.remove(NONE);
        chosen.retainAll(proposed.stream().map(Choice::value).toList());
        return chosen.stream().distinct().toList();
    }

    private List<String> all() {
        return papers == null ? List.of() : papers;
    }
}

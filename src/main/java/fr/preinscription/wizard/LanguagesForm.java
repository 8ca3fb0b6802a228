package fr.preinscription.wizard;

import fr.preinscription.catalogue.Language;
import fr.preinscription.registration.Answers;
import fr.preinscription.regulation.Candidacy.LanguageTaught;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** @param compulsory code of the language, {@link #NONE} for « I do not know » */
record LanguagesForm(
        @Nullable String compulsory,
        @Nullable String taught,
        @Nullable String second) {

    static final String NONE = "aucune";

    static LanguagesForm of(Answers.@Nullable Languages languages) {
        return languages == null
                ? new LanguagesForm(null, null, null)
                : new LanguagesForm(
                        languages.compulsory() == null ? NONE : languages.compulsory(),
                        languages.taught() == null ? null : languages.taught().name(),
                        languages.second());
    }

    void check(BindingResult errors, LanguageQuestion question) {
        if (question.imposed().isEmpty() && !isAnswered(question)) {
            errors.rejectValue("compulsory", "missing", "Choisissez une langue.");
        }
        if (question.examined() && language(question) != null && Chosen.of(LanguageTaught.class, taught) == null) {
            errors.rejectValue("taught", "missing", "Dites où vous avez appris cette langue.");
        }
        if (!question.second().isEmpty()) {
            if (!isOneOf(question.second(), second)) {
                errors.rejectValue("second", "missing", "Choisissez votre seconde langue.");
            } else if (second != null && second.equals(language(question))) {
                errors.rejectValue("second", "same", "Choisissez deux langues différentes.");
            }
        }
    }

    Answers.Languages answer(LanguageQuestion question) {
        var language = language(question);
        return new Answers.Languages(
                language,
                question.examined() && language != null ? Chosen.of(LanguageTaught.class, taught) : null,
                question.second().isEmpty() ? null : second);
    }

    private boolean isAnswered(LanguageQuestion question) {
        return isOneOf(question.proposed(), compulsory) || question.maybeNone() && NONE.equals(compulsory);
    }

    private @Nullable String language(LanguageQuestion question) {
        return question.imposed()
                .map(Language::code)
                .orElse(isOneOf(question.proposed(), compulsory) ? compulsory : null);
    }

    private static boolean isOneOf(List<Language> languages, @Nullable String code) {
        return languages.stream().anyMatch(language -> language.code().equals(code));
    }
}

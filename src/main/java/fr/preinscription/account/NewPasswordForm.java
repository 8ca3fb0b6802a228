package fr.preinscription.account;

import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** @param current the former password, asked of who is signed in */
record NewPasswordForm(
        @Nullable String current,
        @Nullable String password,
        @Nullable String again) {

    static final NewPasswordForm EMPTY = new NewPasswordForm(null, null, null);

    void check(StaffMember member, BindingResult errors) {
        var refusal = PasswordRules.refusal(password, member.name(), member.email());
        if (refusal.isPresent()) {
            errors.rejectValue("password", "refused", refusal.get());
        } else if (password != null && !password.equals(again)) {
            errors.rejectValue("again", "differs", "Les deux mots de passe ne sont pas les mêmes.");
        }
    }
}

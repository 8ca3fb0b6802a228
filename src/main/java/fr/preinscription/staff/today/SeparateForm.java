package fr.preinscription.staff.today;

import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** @param reason why they are two people */
record SeparateForm(@Nullable String reason) {

    private static final int MOST = 500;

    void check(Errors errors) {
        if (given().isEmpty()) {
            errors.rejectValue("reason", "missing", "Dites pourquoi ce sont deux personnes.");
        } else if (given().length() > MOST) {
            errors.rejectValue("reason", "long", "Ce texte est trop long : " + MOST + " signes au plus.");
        }
    }

    String given() {
        return reason == null ? "" : reason.strip();
    }
}

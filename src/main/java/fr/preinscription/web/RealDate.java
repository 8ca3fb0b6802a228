package fr.preinscription.web;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/**
 * A {@link TypedDate} that is a day of the calendar. One left empty is refused as missing, unless it is {@code optional}.
 * {@code what} begins the sentence that is shown: « Votre date de naissance ».
 */
@Documented
@Target({ElementType.FIELD, ElementType.PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = RealDate.Check.class)
public @interface RealDate {

    String message() default
            "{what} n’existe pas dans le calendrier. Vérifiez le jour, le mois et l’année (4 chiffres).";

    String what() default "Cette date";

    boolean optional() default false;

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    final class Check implements ConstraintValidator<RealDate, TypedDate> {

        private boolean optional;

        @Override
        public void initialize(RealDate constraint) {
            optional = constraint.optional();
        }

        @Override
        public boolean isValid(@Nullable TypedDate typed, ConstraintValidatorContext context) {
            if (typed == null || typed.isEmpty()) {
                return optional || refuse(context, "écrivez le jour, le mois et l’année.");
            }
            if (!typed.isComplete()) {
                return refuse(context, "il manque le jour, le mois ou l’année.");
            }
            return typed.date().isPresent();
        }

        private static boolean refuse(ConstraintValidatorContext context, String message) {
            context.disableDefaultConstraintViolation();
            context.buildConstraintViolationWithTemplate("{what}\u00a0: " + message)
                    .addConstraintViolation();
            return false;
        }
    }
}

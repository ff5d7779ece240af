package io.redress.intake.feedback.rest;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A reclassification names what it changes. */
@Documented
@Constraint(validatedBy = ChangesSomething.Validator.class)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@interface ChangesSomething {

    String message() default "Send at least one of severity, category and kind.";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Points at the severity, which is what mostly changes. */
    final class Validator implements ConstraintValidator<ChangesSomething, ActionRequests.ClassificationPart> {

        @Override
        public boolean isValid(ActionRequests.ClassificationPart request, ConstraintValidatorContext context) {
            if (request.severity() != null || request.category() != null || request.kind() != null) {
                return true;
            }
            context.disableDefaultConstraintViolation();
            context.buildConstraintViolationWithTemplate(context.getDefaultConstraintMessageTemplate())
                    .addPropertyNode("severity")
                    .addConstraintViolation();
            return false;
        }
    }
}

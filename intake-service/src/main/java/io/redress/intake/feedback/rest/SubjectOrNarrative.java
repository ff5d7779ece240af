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

/** Feedback says something: a subject, a narrative, or both. */
@Documented
@Constraint(validatedBy = SubjectOrNarrative.Validator.class)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@interface SubjectOrNarrative {

    String message() default "Send a subject, a narrative, or both.";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Points at the subject, where a person would begin. */
    final class Validator implements ConstraintValidator<SubjectOrNarrative, FeedbackRequest> {

        @Override
        public boolean isValid(FeedbackRequest request, ConstraintValidatorContext context) {
            if (says(request.subject()) || says(request.narrative())) {
                return true;
            }
            context.disableDefaultConstraintViolation();
            context.buildConstraintViolationWithTemplate(context.getDefaultConstraintMessageTemplate())
                    .addPropertyNode("subject")
                    .addConstraintViolation();
            return false;
        }

        private static boolean says(String text) {
            return text != null && !text.isBlank();
        }
    }
}

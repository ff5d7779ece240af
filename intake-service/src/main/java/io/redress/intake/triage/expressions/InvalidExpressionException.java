package io.redress.intake.triage.expressions;

/** An expression that cannot be used; the message says where and why, for its author. */
public class InvalidExpressionException extends Exception {

    private static final long serialVersionUID = 1L;

    InvalidExpressionException(String message) {
        super(message);
    }
}

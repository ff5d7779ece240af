package io.redress.intake.communication.domain;

import java.util.Locale;
import java.util.UUID;

/** By what machines know that a mail is ours. */
public final class MailMarks {

    /** The header that every mail of ours carries; its value is the message's id. */
    public static final String HEADER = "X-Redress-Message";

    private static final String DOMAIN = "@intake.redress.example";

    private MailMarks() {}

    /** The Message-ID of the mail of this message. */
    public static String messageId(UUID message) {
        return "<" + message + DOMAIN + ">";
    }

    /** Whether this Message-ID, with or without angle brackets, is one of ours. */
    public static boolean isOurs(String messageId) {
        var bare = messageId.strip().toLowerCase(Locale.ROOT);
        return (bare.endsWith(">") ? bare.substring(0, bare.length() - 1) : bare).endsWith(DOMAIN);
    }
}

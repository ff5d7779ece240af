package io.redress.escalation.notification.domain;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Subject and body of a mail to staff, in plain text. */
public record MailText(String subject, String body) {

    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern(
                    "yyyy-MM-dd HH:mm:ss 'UTC'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    /** @param link where the feedback can be seen */
    public static MailText of(Notice notice, String link) {
        String headline = headline(notice);
        StringBuilder body = new StringBuilder();
        line(body, headline + ".");
        line(body, "");
        line(body, "Reference: " + notice.reference());
        line(body, "Tier:      " + notice.tier());
        if (notice.target() != null) {
            line(body, "Target:    " + notice.target());
        }
        if (notice.dueAt() != null) {
            line(body, "Due:       " + SECOND.format(notice.dueAt()));
        }
        line(body, "");
        line(body, whatToDo(notice.kind()));
        line(body, link);
        return new MailText("[" + notice.reference() + "] " + headline, body.toString());
    }

    private static String headline(Notice notice) {
        return switch (notice.kind()) {
            case WARNING -> notice.target() + " is due soon (" + notice.mark() + ")";
            case OVERDUE -> notice.target() + " is overdue";
            case RAISED_OVERDUE -> notice.target() + " is overdue: raised to tier " + notice.tier();
            case RAISED -> "Raised to tier " + notice.tier();
            case CORRECTION -> "Correction: " + notice.target() + " was not overdue";
            case FINDING -> "Reporting found something that needs the department head";
        };
    }

    private static String whatToDo(Notice.Kind kind) {
        return switch (kind) {
            case WARNING -> "Please see to it that the target is met:";
            case OVERDUE -> "Please see to it that it is done now:";
            case RAISED_OVERDUE -> "Please take it over and tell the customer how and by when it will be solved:";
            case RAISED -> "Please take it over:";
            case CORRECTION ->
                "A fact arrived late. What an earlier mail asked for on this account is not needed any more:";
            case FINDING -> "Please look at it in the reports and decide what to do:";
        };
    }

    private static void line(StringBuilder body, String text) {
        body.append(text).append('\n');
    }
}

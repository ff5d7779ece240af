package io.redress.intake.channels.reading;

import io.redress.intake.text.HtmlText;
import jakarta.mail.Header;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimePart;
import jakarta.mail.internet.MimePartDataSource;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;

/**
 * Mails as they came: {@code headers} by name in lower case, and of them {@code from}, {@code to}, {@code cc},
 * {@code subject} and {@code date}; {@code text}, made of {@code html} where a mail has only that; and
 * {@code attachments} by {@code filename}, {@code contentType} and {@code size}, with their {@code text} where they are text.
 */
final class MailBodies {

    private static final int DEEPEST = 20;
    private static final int MOST_PARTS = 500;
    private static final int MOST_LINES = 20_000;
    private static final int LONGEST_NAME = 80;
    private static final Session SESSION = session();
    private static final List<String> SHORTCUTS = List.of("from", "to", "cc", "subject", "date");

    private final Map<String, Object> headers = new LinkedHashMap<>();
    private final StringBuilder text = new StringBuilder();
    private final StringBuilder html = new StringBuilder();
    private final List<Map<String, Object>> attachments = new ArrayList<>();
    private final boolean readAlready;
    private int parts;

    private MailBodies(boolean readAlready) {
        this.readAlready = readAlready;
    }

    /** Headers may be UTF-8, as those of addresses with umlauts are. */
    private static Session session() {
        var properties = new Properties();
        properties.setProperty("mail.mime.allowutf8", "true");
        return Session.getInstance(properties);
    }

    /** @throws UnmappableException for what is no mail */
    static Map<String, Object> read(byte[] mail) {
        return read(mail, false);
    }

    /**
     * A mail that a sender has put into a text. Its bytes have become characters on the way, in whatever encoding its
     * parts say they are.
     *
     * @throws UnmappableException for what is no mail
     */
    static Map<String, Object> ofText(String mail) {
        return read(mail.getBytes(StandardCharsets.UTF_8), true);
    }

    private static Map<String, Object> read(byte[] mail, boolean readAlready) {
        checkLines(mail);
        try {
            var message = new MimeMessage(SESSION, new ByteArrayInputStream(mail));
            var read = new MailBodies(readAlready);
            read.headers(message);
            if (read.headers.isEmpty()) {
                throw new UnmappableException("It is no mail: it does not begin with headers.");
            }
            read.part(message, 0);
            return read.asMap();
        } catch (MessagingException | IOException e) {
            throw new UnmappableException("It cannot be read as a mail.");
        }
    }

    /** Every header and every part costs many times its length in memory, so that their lines are counted before. */
    private static void checkLines(byte[] mail) {
        var lines = 0;
        for (var at = 0; at >= 0 && at < mail.length; at = nextLine(mail, at)) {
            lines += isHeaderOrBoundary(mail, at) ? 1 : 0;
        }
        if (lines > MOST_LINES) {
            throw new UnmappableException("The mail has more than " + MOST_LINES + " headers and boundaries.");
        }
    }

    private static boolean isHeaderOrBoundary(byte[] mail, int at) {
        for (var i = at; i < mail.length && i < at + LONGEST_NAME && mail[i] > ' '; i++) {
            if (mail[i] == ':' || i == at + 1 && mail[at] == '-' && mail[i] == '-') {
                return true;
            }
        }
        return false;
    }

    /** -1 for none. */
    private static int nextLine(byte[] mail, int at) {
        for (var i = at; i < mail.length; i++) {
            if (mail[i] == '\n' || mail[i] == '\r') {
                return i + 1;
            }
        }
        return -1;
    }

    private Map<String, Object> asMap() {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("headers", headers);
        SHORTCUTS.stream().filter(headers::containsKey).forEach(name -> fields.put(name, headers.get(name)));
        fields.put(
                "text",
                text.toString().isBlank()
                        ? HtmlText.of(html.toString())
                        : text.toString().strip());
        fields.put("html", html.toString());
        fields.put("attachments", attachments);
        return fields;
    }

    private void headers(MimeMessage message) throws MessagingException {
        for (var all = message.getAllHeaders(); all.hasMoreElements(); ) {
            Header header = all.nextElement();
            headers.putIfAbsent(header.getName().toLowerCase(Locale.ROOT), decoded(header.getValue()));
        }
    }

    private static String decoded(String value) {
        var line = MimeUtility.unfold(value);
        try {
            return MimeUtility.decodeText(line);
        } catch (UnsupportedEncodingException e) {
            return line;
        }
    }

    private void part(MimePart part, int depth) throws MessagingException, IOException {
        if (depth > DEEPEST || ++parts > MOST_PARTS) {
            throw new UnmappableException(
                    "The mail is nested deeper than " + DEEPEST + " parts, or has more than " + MOST_PARTS + ".");
        }
        if (part.isMimeType("multipart/*")) {
            var several = new MimeMultipart(new MimePartDataSource(part));
            for (var i = 0; i < several.getCount(); i++) {
                part((MimePart) several.getBodyPart(i), depth + 1);
            }
        } else if (isAttachment(part)) {
            attach(part);
        } else {
            append(part, part.isMimeType("text/html") ? html : text);
        }
    }

    private static boolean isAttachment(Part part) throws MessagingException {
        return Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition())
                || part.getFileName() != null
                || !part.isMimeType("text/plain") && !part.isMimeType("text/html");
    }

    private void attach(MimePart part) throws MessagingException, IOException {
        attachments.add(FileParts.of(
                part.getFileName() == null ? "" : decoded(part.getFileName()),
                part.getContentType().split(";")[0].strip().toLowerCase(Locale.ROOT),
                part.getInputStream().readAllBytes(),
                charsetOf(part)));
    }

    private void append(MimePart part, StringBuilder to) throws MessagingException, IOException {
        to.append(to.isEmpty() ? "" : "\n")
                .append(Careless.text(part.getInputStream().readAllBytes(), charsetOf(part))
                        .replace("\r\n", "\n"));
    }

    private Charset charsetOf(MimePart part) throws MessagingException {
        return readAlready && isAsItIs(part.getEncoding()) ? StandardCharsets.UTF_8 : charset(part.getContentType());
    }

    private static boolean isAsItIs(String encoding) {
        return encoding == null
                || !encoding.equalsIgnoreCase("base64") && !encoding.equalsIgnoreCase("quoted-printable");
    }

    private static Charset charset(String contentType) {
        try {
            var name = new ContentType(contentType).getParameter("charset");
            return name == null ? StandardCharsets.UTF_8 : Charset.forName(MimeUtility.javaCharset(name));
        } catch (MessagingException | IllegalArgumentException unknown) {
            return StandardCharsets.UTF_8;
        }
    }
}

package io.redress.intake.channels.reading;

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
 * {@code attachments} by {@code filename}, {@code contentType} and {@code size}.
 */
final class MailBodies {

    private static final int DEEPEST = 20;
    private static final int MOST_PARTS = 500;
    private static final List<String> SHORTCUTS = List.of("from", "to", "cc", "subject", "date");

    private final Map<String, Object> headers = new LinkedHashMap<>();
    private final StringBuilder text = new StringBuilder();
    private final StringBuilder html = new StringBuilder();
    private final List<Map<String, Object>> attachments = new ArrayList<>();
    private int parts;

    private MailBodies() {}

    /** @throws UnmappableException for what is no mail */
    static Map<String, Object> read(byte[] mail) {
        try {
            var message = new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(mail));
            var read = new MailBodies();
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

    private Map<String, Object> asMap() {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("headers", headers);
        SHORTCUTS.stream().filter(headers::containsKey).forEach(name -> fields.put(name, headers.get(name)));
        fields.put(
                "text",
                text.isEmpty() ? HtmlText.of(html.toString()) : text.toString().strip());
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
                || !part.isMimeType("text/*");
    }

    private void attach(Part part) throws MessagingException, IOException {
        attachments.add(Map.of(
                "filename",
                part.getFileName() == null ? "" : decoded(part.getFileName()),
                "contentType",
                part.getContentType().split(";")[0].strip().toLowerCase(Locale.ROOT),
                "size",
                part.getInputStream().readAllBytes().length));
    }

    private static void append(Part part, StringBuilder to) throws MessagingException, IOException {
        to.append(to.isEmpty() ? "" : "\n")
                .append(Careless.text(part.getInputStream().readAllBytes(), charset(part.getContentType()))
                        .replace("\r\n", "\n"));
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

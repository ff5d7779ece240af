package io.redress.intake.channels.reading;

import java.nio.charset.Charset;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Files that come with a form or a mail: named, measured, and those that are text with what stands in them. */
final class FileParts {

    private static final int LONGEST_TEXT = 1024 * 1024;

    private FileParts() {}

    static Map<String, Object> of(String name, String contentType, byte[] content, Charset charset) {
        var type = contentType == null ? "" : contentType;
        var file = new LinkedHashMap<String, Object>();
        file.put("filename", name == null ? "" : name);
        file.put("contentType", type);
        file.put("size", content.length);
        if (isText(type) && content.length <= LONGEST_TEXT) {
            file.put("text", Careless.text(content, charset));
        }
        return file;
    }

    private static boolean isText(String contentType) {
        var type = contentType.split(";")[0].strip().toLowerCase(Locale.ROOT);
        return type.startsWith("text/")
                || type.endsWith("json")
                || type.endsWith("/xml")
                || type.endsWith("+xml")
                || type.equals("application/csv")
                || type.equals("message/rfc822");
    }
}

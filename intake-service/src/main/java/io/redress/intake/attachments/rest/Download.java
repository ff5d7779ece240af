package io.redress.intake.attachments.rest;

import io.redress.intake.attachments.domain.Attachment;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;

/** A file on its way out: of unknown type, to be saved, in no page, and in no cache that others share. */
final class Download {

    private Download() {}

    static Response of(Attachment attachment, byte[] content) {
        var hash = Base64.getEncoder().encodeToString(HexFormat.of().parseHex(attachment.sha256()));
        return Response.ok(content, MediaType.APPLICATION_OCTET_STREAM)
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition(attachment.fileName()))
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .header("Repr-Digest", "sha-256=:" + hash + ":")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .build();
    }

    /** The name twice (RFC 6266): in ASCII for old clients, and as it is. */
    private static String disposition(String fileName) {
        var ascii = fileName.replaceAll("[^A-Za-z0-9 ._-]", "_");
        var whole = URLEncoder.encode(fileName, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A");
        return "attachment; filename=\"" + ascii + "\"; filename*=UTF-8''" + whole;
    }
}

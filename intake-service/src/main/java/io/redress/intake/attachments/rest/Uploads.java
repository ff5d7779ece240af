package io.redress.intake.attachments.rest;

import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.DefaultFullHttpRequest;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.multipart.DefaultHttpDataFactory;
import io.netty.handler.codec.http.multipart.FileUpload;
import io.netty.handler.codec.http.multipart.HttpPostMultipartRequestDecoder;
import io.netty.handler.codec.http.multipart.HttpPostRequestDecoder;
import io.redress.intake.attachments.AttachFile.Upload;
import io.redress.intake.http.Problems;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Reads one file of a request, up to a bound, in memory. */
@ApplicationScoped
class Uploads {

    private static final int FORM_AROUND_IT = 16_384;
    private static final int MOST_PARTS = 10;
    private static final boolean IN_MEMORY = false;

    private final int mostBytes;

    Uploads(@ConfigProperty(name = "redress.attachment.max-bytes", defaultValue = "10485760") int mostBytes) {
        this.mostBytes = mostBytes;
    }

    /**
     * The file of a form or of the bare body.
     *
     * @param name what a bare body is called; may be null
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 413 for one that is too large, 415 for another content type,
     *     422 for none, an empty one, or several
     */
    Upload read(String contentType, String name, InputStream body) throws IOException {
        var type =
                contentType == null ? "" : contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        return switch (type) {
            case "multipart/form-data" -> checked(part(contentType, bytes(body, mostBytes + FORM_AROUND_IT)));
            case "application/octet-stream" -> checked(new Upload(name, bytes(body, mostBytes)));
            default ->
                throw Problems.unsupportedMediaType(
                        "Send multipart/form-data with one file, or application/octet-stream.");
        };
    }

    private byte[] bytes(InputStream body, int most) throws IOException {
        var bytes = body == null ? new byte[0] : body.readNBytes(most + 1);
        if (bytes.length > most) {
            throw tooLarge();
        }
        return bytes;
    }

    private Upload checked(Upload upload) {
        if (upload.content().length == 0) {
            throw Problems.unprocessable("EMPTY_FILE", "The file is empty; send one with something in it.");
        }
        if (upload.content().length > mostBytes) {
            throw tooLarge();
        }
        return upload;
    }

    private RuntimeException tooLarge() {
        return Problems.tooLarge("An attachment may have at most " + mostBytes + " bytes.");
    }

    private static Upload part(String contentType, byte[] body) {
        var files = files(contentType, body);
        if (files.size() != 1) {
            throw Problems.unprocessable(
                    "ONE_FILE", "The form has " + files.size() + " files; send exactly one, with a filename.");
        }
        return files.getFirst();
    }

    private static List<Upload> files(String contentType, byte[] body) {
        var request =
                new DefaultFullHttpRequest(HttpVersion.HTTP_1_1, HttpMethod.POST, "/", Unpooled.wrappedBuffer(body));
        request.headers().set(HttpHeaderNames.CONTENT_TYPE, contentType);
        HttpPostMultipartRequestDecoder decoder = null;
        try {
            decoder = new HttpPostMultipartRequestDecoder(
                    new DefaultHttpDataFactory(IN_MEMORY), request, StandardCharsets.UTF_8, MOST_PARTS, FORM_AROUND_IT);
            var files = new ArrayList<Upload>();
            for (var part : decoder.getBodyHttpDatas()) {
                if (part instanceof FileUpload file) {
                    files.add(new Upload(file.getFilename(), file.get()));
                }
            }
            return files;
        } catch (HttpPostRequestDecoder.ErrorDataDecoderException
                | HttpPostRequestDecoder.NotEnoughDataDecoderException
                | HttpPostRequestDecoder.TooManyFormFieldsException
                | HttpPostRequestDecoder.TooLongFormFieldException
                | IllegalArgumentException
                | IOException e) {
            throw Problems.badRequest("UNREADABLE", "The body is no multipart form.");
        } finally {
            if (decoder != null) {
                decoder.destroy();
            }
        }
    }
}

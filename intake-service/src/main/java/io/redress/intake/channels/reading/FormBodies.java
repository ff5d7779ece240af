package io.redress.intake.channels.reading;

import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.DefaultFullHttpRequest;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.QueryStringDecoder;
import io.netty.handler.codec.http.multipart.Attribute;
import io.netty.handler.codec.http.multipart.DefaultHttpDataFactory;
import io.netty.handler.codec.http.multipart.FileUpload;
import io.netty.handler.codec.http.multipart.HttpPostMultipartRequestDecoder;
import io.netty.handler.codec.http.multipart.HttpPostRequestDecoder;
import io.netty.handler.codec.http.multipart.InterfaceHttpData;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Forms as maps: a field that comes once is a text, one that comes more often a list. */
final class FormBodies {

    private static final int MOST_FIELDS = 10_000;
    private static final boolean IN_MEMORY = false;

    private FormBodies() {}

    static Map<String, Object> urlEncoded(String body, Charset charset) {
        try {
            var read = parameters(body, charset);
            var careless =
                    charset.equals(StandardCharsets.UTF_8) && Careless.isDamaged(read) && !Careless.isDamaged(body);
            return single(careless ? parameters(body, Careless.CHARSET) : read);
        } catch (IllegalArgumentException e) {
            throw new UnmappableException("The body is no form: a percent sign does not begin an encoded character.");
        }
    }

    private static Map<String, List<String>> parameters(String body, Charset charset) {
        if (body.chars().filter(one -> one == '&').count() >= MOST_FIELDS) {
            throw new UnmappableException("The form has more than " + MOST_FIELDS + " fields.");
        }
        return new QueryStringDecoder(body.strip(), charset, false, MOST_FIELDS, true).parameters();
    }

    /** Files are named by {@code filename}, {@code contentType} and {@code size}; those that are text have it, too. */
    static Map<String, Object> multipart(String contentType, byte[] body) {
        var request =
                new DefaultFullHttpRequest(HttpVersion.HTTP_1_1, HttpMethod.POST, "/", Unpooled.wrappedBuffer(body));
        request.headers().set(HttpHeaderNames.CONTENT_TYPE, contentType == null ? "" : contentType);
        HttpPostMultipartRequestDecoder decoder = null;
        try {
            decoder = new HttpPostMultipartRequestDecoder(
                    new DefaultHttpDataFactory(IN_MEMORY), request, StandardCharsets.UTF_8, MOST_FIELDS, 1 << 16);
            var fields = new LinkedHashMap<String, List<Object>>();
            for (InterfaceHttpData part : decoder.getBodyHttpDatas()) {
                fields.computeIfAbsent(part.getName(), name -> new ArrayList<>())
                        .add(value(part));
            }
            if (fields.isEmpty()) {
                throw new UnmappableException("The body has no parts between the boundaries it names.");
            }
            return single(fields);
        } catch (HttpPostRequestDecoder.ErrorDataDecoderException
                | HttpPostRequestDecoder.NotEnoughDataDecoderException
                | HttpPostRequestDecoder.TooManyFormFieldsException
                | HttpPostRequestDecoder.TooLongFormFieldException
                | IllegalArgumentException
                | IOException e) {
            throw new UnmappableException("The body is no multipart form, or has more than " + MOST_FIELDS + " parts.");
        } finally {
            if (decoder != null) {
                decoder.destroy();
            }
        }
    }

    private static Object value(InterfaceHttpData part) throws IOException {
        return switch (part) {
            case FileUpload file ->
                FileParts.of(file.getFilename(), file.getContentType(), file.get(), file.getCharset());
            case Attribute field -> Careless.text(field.get(), field.getCharset());
            default -> "";
        };
    }

    private static Map<String, Object> single(Map<String, ? extends List<?>> fields) {
        var body = new LinkedHashMap<String, Object>();
        fields.forEach((name, values) -> body.put(name, values.size() == 1 ? values.getFirst() : values));
        return body;
    }
}

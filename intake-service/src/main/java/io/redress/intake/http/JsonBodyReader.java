package io.redress.intake.http;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveResourceInfo;
import org.jboss.resteasy.reactive.server.spi.ServerMessageBodyReader;
import org.jboss.resteasy.reactive.server.spi.ServerRequestContext;

/** Reads the bodies of requests, up to a bound. */
@Provider
@Consumes({MediaType.APPLICATION_JSON, JsonBodyReader.MERGE_PATCH})
class JsonBodyReader implements ServerMessageBodyReader<Record> {

    static final String MERGE_PATCH = "application/merge-patch+json";

    private static final int MAX_BYTES = 1_048_576;

    private final RequestReader requests;
    private final BodyShare share;
    private final ObjectMapper json;

    JsonBodyReader(RequestReader requests, BodyShare share, ObjectMapper json) {
        this.share = share;
        this.requests = requests;
        this.json = json;
    }

    @Override
    public boolean isReadable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return type.isRecord();
    }

    @Override
    public boolean isReadable(
            Class<?> type, Type genericType, ResteasyReactiveResourceInfo method, MediaType mediaType) {
        return type.isRecord();
    }

    @Override
    public Record readFrom(Class<Record> type, Type genericType, MediaType mediaType, ServerRequestContext request)
            throws IOException {
        return read(type, genericType, request.getInputStream());
    }

    @Override
    public Record readFrom(
            Class<Record> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream body)
            throws IOException {
        return read(type, genericType, body);
    }

    private Record read(Class<Record> type, Type genericType, InputStream body) throws IOException {
        LargeBody large = type.getAnnotation(LargeBody.class);
        int most = large == null ? MAX_BYTES : large.value();
        byte[] bytes = share.read(body, most);
        if (genericType instanceof ParameterizedType patch && MergePatch.class.equals(type)) {
            @SuppressWarnings("unchecked")
            Class<Record> fields = (Class<Record>) patch.getActualTypeArguments()[0];
            return MergePatch.of(requests.read(bytes, fields), json.readTree(bytes));
        }
        return requests.read(bytes, type);
    }
}

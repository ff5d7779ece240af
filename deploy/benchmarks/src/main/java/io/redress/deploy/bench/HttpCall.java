package io.redress.deploy.bench;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import java.util.Map;

/** One request, ready to be sent, and the status that means success. */
record HttpCall(HttpMethod method, String path, Map<String, String> headers, Buffer body, int expected) {

    static HttpCall get(String path) {
        return new HttpCall(HttpMethod.GET, path, Map.of(), Buffer.buffer(), 200);
    }

    static HttpCall post(String path, Map<String, String> headers, Buffer body, int expected) {
        return new HttpCall(HttpMethod.POST, path, headers, body, expected);
    }
}

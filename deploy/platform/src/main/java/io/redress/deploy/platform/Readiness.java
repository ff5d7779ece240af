package io.redress.deploy.platform;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;

/** Asks a service whether it can serve. */
final class Readiness {

    private static final int LIMIT_MILLIS = 2_000;

    private final URI address;

    Readiness(int managementPort) {
        this.address = URI.create("http://127.0.0.1:" + managementPort + "/q/health/ready");
    }

    boolean isReady() {
        try {
            HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection();
            connection.setConnectTimeout(LIMIT_MILLIS);
            connection.setReadTimeout(LIMIT_MILLIS);
            try {
                return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
            } finally {
                connection.disconnect();
            }
        } catch (IOException notYet) {
            return false;
        }
    }
}

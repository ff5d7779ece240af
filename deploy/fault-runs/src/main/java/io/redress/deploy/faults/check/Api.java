package io.redress.deploy.faults.check;

import com.fasterxml.jackson.databind.JsonNode;
import io.redress.deploy.harness.Part;

/** Asks a service; the answer has to be a 200. */
@FunctionalInterface
public interface Api {

    JsonNode get(String role, Part part, String path);
}

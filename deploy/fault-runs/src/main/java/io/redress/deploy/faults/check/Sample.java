package io.redress.deploy.faults.check;

import io.redress.deploy.harness.Part;
import java.time.Instant;

/** What an instance of a service used at an instant. */
public record Sample(Instant at, Part part, long residentMegabytes, long threads, long openFiles) {}

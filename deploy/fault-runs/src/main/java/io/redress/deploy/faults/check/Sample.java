package io.redress.deploy.faults.check;

import io.redress.deploy.harness.Part;
import java.time.Instant;

/** What a service used at an instant; connections are those of its database role. */
public record Sample(Instant at, Part part, long residentMegabytes, long threads, long openFiles) {}

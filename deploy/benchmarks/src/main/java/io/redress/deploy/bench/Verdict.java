package io.redress.deploy.bench;

/** How a row stands, from worst to best. */
enum Verdict {
    MISSED,
    MUST,
    AIM
}

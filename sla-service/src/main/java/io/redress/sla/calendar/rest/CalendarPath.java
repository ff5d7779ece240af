package io.redress.sla.calendar.rest;

import io.redress.sla.http.Problems;

/** The name of a calendar in a path. What cannot be a name is not there either, and never reaches the database. */
final class CalendarPath {

    static final String NAME = "[a-z0-9]+(-[a-z0-9]+)*";

    private CalendarPath() {}

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 404 */
    static String calendar(String id) {
        if (!id.matches(NAME)) {
            throw Problems.notFound("calendar");
        }
        return id;
    }
}

package io.redress.intake.status.rest;

import io.redress.intake.links.pages.CustomerPages;
import io.redress.intake.links.pages.PageTimes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How a customer's own feedback stands, as a page: what the JSON says, in words. */
@ApplicationScoped
class StatusView {

    private static final int OK = 200;

    private final CustomerPages pages;
    private final PageTimes times;

    StatusView(CustomerPages pages, PageTimes times) {
        this.pages = pages;
        this.times = times;
    }

    Response show(StatusPage status) {
        var words = pages.words(status.language());
        var values = new HashMap<String, Object>();
        values.put("title", words.get("statusTitle"));
        values.put("reference", status.reference());
        values.put("text", status.text());
        values.put("dates", dates(status, words));
        values.put("message", message(status));
        values.put("expires", times.of(status.language(), status.expiresAt()));
        values.put("zone", times.zone());
        return pages.page(OK, "status.html", status.language(), values);
    }

    private List<Map<String, Object>> dates(StatusPage status, Map<String, String> words) {
        var dates = new ArrayList<Map<String, Object>>();
        add(dates, words.get("receivedAt"), status.language(), status.receivedAt());
        add(dates, words.get("acknowledgedAt"), status.language(), status.acknowledgedAt());
        if (status.promisedOn() != null) {
            dates.add(Map.of("text", words.get("promisedOn"), "at", times.of(status.language(), status.promisedOn())));
        }
        status.due().forEach(due -> add(dates, due.text(), status.language(), due.dueAt()));
        add(dates, words.get("resolvedAt"), status.language(), status.resolvedAt());
        return dates;
    }

    private void add(List<Map<String, Object>> dates, String text, String language, Instant at) {
        if (at != null) {
            dates.add(Map.of("text", text, "at", times.of(language, at)));
        }
    }

    private Map<String, Object> message(StatusPage status) {
        var last = status.lastMessage();
        if (last == null) {
            return null;
        }
        var message = new HashMap<String, Object>();
        message.put("at", times.of(status.language(), last.at()));
        message.put("subject", last.subject());
        message.put("text", last.text());
        return message;
    }
}

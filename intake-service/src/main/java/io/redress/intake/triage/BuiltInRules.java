package io.redress.intake.triage;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import io.redress.intake.triage.domain.Rule;
import io.redress.intake.triage.persistence.RulesStore;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** The rules every installation starts with: sales complaints in English and German. They become version 1. */
@ApplicationScoped
class BuiltInRules {

    private static final String FILE = "/triage/built-in-rules.json";

    private final ObjectMapper json;
    private final RulesStore store;
    private final CurrentRules current;

    BuiltInRules(ObjectMapper json, RulesStore store, CurrentRules current) {
        this.json = json;
        this.store = store;
        this.current = current;
    }

    /** Before anything is taken in. */
    void install(@Observes @Priority(Interceptor.Priority.LIBRARY_BEFORE) StartupEvent event) {
        QuarkusTransaction.requiringNew().run(() -> store.insertBuiltIn(read(json)));
        current.get();
    }

    static List<Rule> read(ObjectMapper json) {
        try (var file = BuiltInRules.class.getResourceAsStream(FILE)) {
            return json.readValue(file, new TypeReference<List<Rule>>() {});
        } catch (IOException e) {
            throw new UncheckedIOException("The built-in triage rules cannot be read", e);
        }
    }
}

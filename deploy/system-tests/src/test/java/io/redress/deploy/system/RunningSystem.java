package io.redress.deploy.system;

import io.redress.deploy.harness.TemporarySystem;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Starts the whole system once for all stories, on free ports and in a state folder of its own, and stops it after the
 * last one.
 */
final class RunningSystem implements BeforeAllCallback, ParameterResolver {

    @Override
    public void beforeAll(ExtensionContext context) {
        redress(context);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Redress.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return redress(context);
    }

    private static Redress redress(ExtensionContext context) {
        return context.getRoot()
                .getStore(ExtensionContext.Namespace.create(RunningSystem.class))
                .computeIfAbsent(Started.class, key -> new Started(), Started.class)
                .redress;
    }

    private static final class Started implements AutoCloseable {

        private final TemporarySystem system = TemporarySystem.start("system-tests");
        private final Redress redress = new Redress(system.system());

        @Override
        public void close() {
            system.close();
        }
    }
}

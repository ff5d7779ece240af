package io.redress.reporting.testing;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/** The whole service in this process on a real PostgreSQL; events go in through the inbox, out into the outbox. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@ExtendWith(DescribedAnswers.class)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface ComponentTest {}

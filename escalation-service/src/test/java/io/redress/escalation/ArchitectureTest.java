package io.redress.escalation;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.inject.Inject;
import jakarta.persistence.Entity;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The habits of the house, checked. */
class ArchitectureTest {

    private static final String BASE = "io.redress.escalation";
    private static final JavaClasses CODE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(BASE);

    @Test
    void theDomainDependsOnNothing() {
        check(noClasses()
                .that()
                .resideInAPackage("..domain..")
                .should()
                .dependOnClassesThat()
                .resideOutsideOfPackages("java..", BASE + "..domain.."));
    }

    @Test
    void timeAndIdsAreGivenNeverTaken() {
        check(noClasses().should().callMethod(Instant.class, "now"));
        check(noClasses().should().callMethod(LocalDate.class, "now"));
        check(noClasses().should().callMethod(LocalDateTime.class, "now"));
        check(noClasses().should().callMethod(ZonedDateTime.class, "now"));
        check(noClasses().should().callMethod(UUID.class, "randomUUID"));
        check(noClasses()
                .that()
                .resideOutsideOfPackage(BASE + ".platform")
                .should()
                .callMethod(Clock.class, "systemUTC"));
    }

    @Test
    void entitiesStayInPersistence() {
        check(classes().that().areAnnotatedWith(Entity.class).should().resideInAPackage("..persistence.."));
    }

    @Test
    void resourcesStayInRest() {
        check(classes().that().areAnnotatedWith(Path.class).should().resideInAPackage("..rest.."));
    }

    @Test
    void whatIsNeededComesThroughTheConstructor() {
        check(noFields().should().beAnnotatedWith(Inject.class));
    }

    @Test
    void optionalIsForReturning() {
        check(fields().that()
                .areDeclaredInClassesThat()
                .resideOutsideOfPackage(BASE + ".platform")
                .should()
                .notHaveRawType(Optional.class));
    }

    @Test
    void noOtherServiceIsKnown() {
        check(noClasses().should().dependOnClassesThat().resideInAnyPackage(others()));
    }

    private static String[] others() {
        return Stream.of("intake", "escalation", "sla", "reporting")
                .map(name -> "io.redress." + name + "..")
                .filter(name -> !name.equals(BASE + ".."))
                .toArray(String[]::new);
    }

    private static void check(ArchRule rule) {
        rule.allowEmptyShould(true).check(CODE);
    }
}

package io.redress.sla.policy;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.redress.sla.http.FieldError;
import io.redress.sla.policy.domain.Conditions;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** For which feedback a length or a calendar holds, as JSON. What is left out asks nothing. */
@Schema(
        name = "PolicyConditions",
        description = "For which feedback it holds: what is left out asks nothing, of several all must agree. Of two"
                + " that hold, the one that asks for more things counts; of equals the first.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ConditionsDocument(
        @Schema(examples = "[\"COMPLAINT\"]") Set<String> kinds,

        @Schema(examples = "[\"KEY_ACCOUNT\"]") Set<String> customerTiers,

        Set<String> products,

        @Schema(description = "Codes of agreements, as feedback names them")
        Set<String> agreements,

        @Schema(description = "ISO 3166 codes; a country stands for its parts too", examples = "[\"DE\", \"AT-9\"]")
        Set<String> regions,

        @Schema(description = "true for cycles that a reopening began, false for first ones")
        Boolean reopened) {

    private static final int MOST = 200;
    private static final int LONGEST = 120;

    /** The same with everything that asks nothing left out; null if nothing is left. */
    ConditionsDocument normal() {
        ConditionsDocument normal = new ConditionsDocument(
                asking(kinds), asking(customerTiers), asking(products), asking(agreements), asking(regions), reopened);
        boolean asks = reopened != null || sets(normal).anyMatch(set -> set != null);
        return asks ? normal : null;
    }

    /** Adds what is wrong with them. */
    void check(String pointer, List<FieldError> errors) {
        check(kinds, pointer + "/kinds", errors);
        check(customerTiers, pointer + "/customerTiers", errors);
        check(products, pointer + "/products", errors);
        check(agreements, pointer + "/agreements", errors);
        check(regions, pointer + "/regions", errors);
    }

    static Conditions toDomain(ConditionsDocument document) {
        return document == null
                ? Conditions.NONE
                : new Conditions(
                        orEmpty(document.kinds),
                        orEmpty(document.customerTiers),
                        orEmpty(document.products),
                        orEmpty(document.agreements),
                        orEmpty(document.regions),
                        document.reopened);
    }

    private static void check(Set<String> values, String pointer, List<FieldError> errors) {
        if (values == null) {
            return;
        }
        if (values.size() > MOST) {
            errors.add(FieldError.at(pointer, "TOO_MANY", "Send at most " + MOST + "."));
        }
        if (values.stream().anyMatch(value -> value == null || value.isBlank() || value.length() > LONGEST)) {
            errors.add(FieldError.at(pointer, "INVALID", "Send texts of 1 to " + LONGEST + " characters."));
        }
        if (values.stream().anyMatch(value -> value != null && value.indexOf('\0') >= 0)) {
            errors.add(FieldError.at(pointer, "INVALID", "Leave out the character NUL."));
        }
    }

    private static Stream<Set<String>> sets(ConditionsDocument of) {
        return Stream.of(of.kinds, of.customerTiers, of.products, of.agreements, of.regions);
    }

    private static Set<String> asking(Set<String> values) {
        return values == null || values.isEmpty() || values.contains(null) ? null : new TreeSet<>(values);
    }

    private static Set<String> orEmpty(Set<String> values) {
        return values == null ? Set.of() : values;
    }
}

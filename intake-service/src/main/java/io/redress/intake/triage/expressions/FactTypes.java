package io.redress.intake.triage.expressions;

import com.google.common.collect.ImmutableCollection;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.cel.common.types.CelType;
import dev.cel.common.types.CelTypeProvider;
import dev.cel.common.types.ListType;
import dev.cel.common.types.SimpleType;
import dev.cel.common.types.StructType;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The names that conditions may use, with their types; the values are those of {@code Facts}. */
final class FactTypes {

    static final StructType FEEDBACK = type(
            "Feedback",
            Map.ofEntries(
                    Map.entry("channel", SimpleType.STRING),
                    Map.entry("kind", SimpleType.STRING),
                    Map.entry("severity", SimpleType.STRING),
                    Map.entry("category", SimpleType.STRING),
                    Map.entry("product", SimpleType.STRING),
                    Map.entry("agreement", SimpleType.STRING),
                    Map.entry("region", SimpleType.STRING),
                    Map.entry("tags", ListType.create(SimpleType.STRING)),
                    Map.entry("reach", SimpleType.INT),
                    Map.entry("amountAtStake", SimpleType.DOUBLE),
                    Map.entry("currency", SimpleType.STRING),
                    Map.entry("demandsEscalation", SimpleType.BOOL),
                    Map.entry("sentiment", SimpleType.DOUBLE),
                    Map.entry("language", SimpleType.STRING),
                    Map.entry("text", SimpleType.STRING)));

    static final StructType CUSTOMER = type(
            "Customer", Map.of("known", SimpleType.BOOL, "tier", SimpleType.STRING, "language", SimpleType.STRING));

    /** Both types by name. */
    static final CelTypeProvider PROVIDER = new CelTypeProvider() {
        @Override
        public ImmutableCollection<CelType> types() {
            return ImmutableList.of(FEEDBACK, CUSTOMER);
        }

        @Override
        public Optional<CelType> findType(String name) {
            return List.<CelType>of(FEEDBACK, CUSTOMER).stream()
                    .filter(type -> type.name().equals(name))
                    .findFirst();
        }
    };

    private FactTypes() {}

    private static StructType type(String name, Map<String, CelType> fields) {
        return StructType.create(
                name, ImmutableSet.copyOf(fields.keySet()), field -> Optional.ofNullable(fields.get(field)));
    }
}

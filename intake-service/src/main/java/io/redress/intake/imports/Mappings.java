package io.redress.intake.imports;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.redress.intake.database.Sql;
import io.redress.intake.imports.domain.ColumnMapping;
import io.redress.intake.mappings.NamedMappings;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.List;

/** Which column of a file becomes which field. */
@Singleton
public class Mappings extends NamedMappings<ColumnMapping> {

    /** The mapping whose columns are the fields of {@code POST /feedback}. */
    public static final String DEFAULT = "redress";

    private static final Kind<ColumnMapping> KIND =
            new Kind<>(ColumnMapping.class, "column_mapping", "mappings", List.of("cfpb", DEFAULT));

    Mappings(Sql sql, ObjectMapper json, InstantSource time) {
        super(KIND, sql, json, time);
    }

    /** Every field that a mapping can fill: those of the mapping that ships for them. */
    public List<String> fields() {
        return List.copyOf(shipped(DEFAULT).fields().keySet());
    }
}

package io.redress.reporting.http;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.lang.reflect.Modifier;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.IndexView;

/**
 * Shows in the API description the fields that a record takes in with {@code @JsonUnwrapped} where JSON has them; whoever
 * collects them puts them in front, in the order of a hash table.
 */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class UnwrappedFields implements OASFilter {

    private final IndexView index;

    public UnwrappedFields(IndexView index) {
        this.index = index;
    }

    @Override
    public void filterOpenAPI(OpenAPI api) {
        index.getAnnotations(JsonUnwrapped.class).stream()
                .map(annotation -> annotation.target())
                .filter(target -> target.kind() == AnnotationTarget.Kind.FIELD)
                .map(target -> target.asField().declaringClass())
                .distinct()
                .forEach(record -> order(api.getComponents().getSchemas().get(record.simpleName()), record));
    }

    private void order(Schema schema, ClassInfo record) {
        Map<String, Schema> fields = new LinkedHashMap<>();
        names(record).forEach(name -> fields.put(name, schema.getProperties().get(name)));
        schema.setProperties(fields);
    }

    private Stream<String> names(ClassInfo record) {
        return record.unsortedFields().stream()
                .filter(field -> !Modifier.isStatic(field.flags()))
                .flatMap(field -> field.hasAnnotation(JsonUnwrapped.class)
                        ? names(index.getClassByName(field.type().name()))
                        : Stream.of(field.name()));
    }
}

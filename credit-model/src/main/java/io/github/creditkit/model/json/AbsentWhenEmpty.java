package io.github.creditkit.model.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.NopAnnotationIntrospector;
import io.github.creditkit.model.OrgRef;

/** Leaves out what a record of this library does not have; your own classes stay as they are. */
final class AbsentWhenEmpty extends NopAnnotationIntrospector {
    private static final long serialVersionUID = 1L;
    private static final String RECORDS = OrgRef.class.getPackageName();

    @Override
    public JsonInclude.Value findPropertyInclusion(Annotated annotated) {
        Class<?> type = annotated.getRawType();
        return type != null && isRecord(type)
                ? JsonInclude.Value.construct(JsonInclude.Include.NON_EMPTY, JsonInclude.Include.NON_NULL)
                : JsonInclude.Value.empty();
    }

    /** If a class is a record of this library. */
    static boolean isRecord(Class<?> type) {
        return type.isRecord() && type.getPackageName().equals(RECORDS);
    }
}

package io.github.creditkit.model.schema;

import io.github.creditkit.codes.CodeType;
import io.github.creditkit.model.codeset.CodeEntry;
import io.github.creditkit.model.codeset.CodeSet;
import io.github.creditkit.model.codeset.CodeSets;
import io.github.creditkit.model.codeset.Coded;
import io.github.creditkit.model.constraint.Advice;
import io.github.creditkit.model.constraint.KnownCode;
import io.github.creditkit.model.constraint.MaxLength;
import io.github.creditkit.model.constraint.NotNegative;
import io.github.creditkit.model.constraint.Required;
import io.github.creditkit.model.constraint.ValidCode;
import io.github.creditkit.model.item.IdNumber;
import io.github.creditkit.model.item.Money;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The schema of a value that is no group and no list (单值模式). It refuses nothing that the checker would take. */
final class ValueSchema {
    /** An amount with its unit, which readers need in exactly this form. */
    static final Map<String, Object> AMOUNT = amount();

    private static final int EXAMPLES = 3;
    /** As {@link LocalDate} prints and reads: a year of four digits, or a sign and more. */
    private static final String DATE = "[+-]?[0-9]{4,10}-[0-9]{2}-[0-9]{2}";
    /** Seconds may be left out, and the offset be short. */
    private static final String TIME = "[Tt][0-9]{2}:[0-9]{2}(?::[0-9]{2}(?:\\.[0-9]*)?)?(?:[Zz]|[+-][0-9:]+)";
    /** The characters of codes; the rest is arithmetic, and the checker's. */
    private static final Map<CodeType, String> SHAPES = Map.of(
            CodeType.UNIFIED_SOCIAL_CREDIT_CODE, "[0-9A-Z]{18}",
            CodeType.ORGANIZATION_CODE, "[0-9A-Z]{8}-?[0-9A-Z]");

    private ValueSchema() {}

    /** The type alone. */
    static Map<String, Object> ofType(String type, boolean nullable) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", nullable ? List.of(type, "null") : type);
        return schema;
    }

    static Map<String, Object> of(AnnotatedType annotated, Class<?> type, boolean nullable) {
        if (type == String.class || type == IdNumber.class || type == Coded.class) {
            return text(annotated, nullable);
        }
        if (type == LocalDate.class) {
            return pattern("^" + DATE + "$", "2026-03-02", nullable);
        }
        if (type == OffsetDateTime.class) {
            return pattern("^" + DATE + TIME + "$", "2026-03-02T09:30:00+08:00", nullable);
        }
        if (type == Boolean.class || type == boolean.class) {
            return ofType("boolean", nullable);
        }
        if (type == Integer.class || type == int.class) {
            return number("integer", annotated, nullable);
        }
        return type == BigDecimal.class
                ? number("number", annotated, nullable)
                : new LinkedHashMap<>(); // a type of which nothing is known
    }

    private static Map<String, Object> text(AnnotatedType annotated, boolean nullable) {
        Map<String, Object> schema = ofType("string", nullable);
        if (annotated.isAnnotationPresent(Required.class)) {
            schema.put("minLength", 1);
        }
        MaxLength length = annotated.getAnnotation(MaxLength.class);
        if (length != null) {
            schema.put(isAdvice(length.groups()) ? "x-max-length" : "maxLength", length.value());
        }
        ValidCode code = annotated.getAnnotation(ValidCode.class);
        if (code != null) {
            String shape = SHAPES.get(code.value());
            if (shape != null) {
                schema.put("pattern", "^(?:" + shape + "|" + ValidCode.NO_CODE + "|\\W*)$"); // blanks as well
            }
            schema.put("x-code-type", code.value().word());
        }
        if (annotated instanceof AnnotatedParameterizedType coded) {
            codeSet(coded, schema);
        }
        return schema;
    }

    private static void codeSet(AnnotatedParameterizedType coded, Map<String, Object> schema) {
        CodeSet<?> set = coded.getAnnotatedActualTypeArguments()[0].getType() instanceof Class<?> type
                ? CodeSets.bundled().ofType(type).orElse(null)
                : null;
        if (set == null) {
            return;
        }
        schema.put(
                "examples",
                set.entries().stream().map(CodeEntry::code).limit(EXAMPLES).toList());
        schema.put("x-code-set", set.id());
        KnownCode known = coded.getAnnotation(KnownCode.class);
        schema.put("x-closed", known != null && !isAdvice(known.groups()));
        Map<String, Object> codes = new LinkedHashMap<>();
        set.entries().forEach(entry -> codes.put(entry.code(), entry.nameZh()));
        schema.put("x-codes", codes);
    }

    private static Map<String, Object> pattern(String pattern, String example, boolean nullable) {
        Map<String, Object> schema = ofType("string", nullable);
        schema.put("pattern", pattern);
        schema.put("examples", List.of(example));
        return schema;
    }

    private static Map<String, Object> number(String type, AnnotatedElement annotated, boolean nullable) {
        Map<String, Object> schema = ofType(type, nullable);
        if (annotated.isAnnotationPresent(NotNegative.class)) {
            schema.put("minimum", 0);
        }
        return schema;
    }

    private static boolean isAdvice(Class<?>[] groups) {
        return Arrays.asList(groups).contains(Advice.class);
    }

    private static Map<String, Object> amount() {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("value", Map.of("type", "number"));
        properties.put(
                "unit",
                Map.of(
                        "enum",
                        Arrays.stream(Money.Unit.values())
                                .map(Money.Unit::nameZh)
                                .toList()));
        Map<String, Object> amount = new LinkedHashMap<>();
        amount.put("title", "金额");
        amount.put("properties", properties);
        amount.put("required", List.of("value", "unit"));
        return amount;
    }
}

package io.github.creditkit.model.schema;

import io.github.creditkit.model.check.Item;
import io.github.creditkit.model.check.RecordType;
import io.github.creditkit.model.constraint.NotNegative;
import io.github.creditkit.model.constraint.Required;
import io.github.creditkit.model.item.DataItem;
import io.github.creditkit.model.item.Money;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes the members of a record's schema, and the definitions of its groups (由注解生成模式). One for each schema. */
final class SchemaPlan {
    private final Map<String, Object> definitions = new LinkedHashMap<>();
    private final Map<Class<?>, String> names = new HashMap<>();

    /** The definitions that the members refer to, in the order in which they were met. */
    Map<String, Object> definitions() {
        return definitions;
    }

    /** What stands in an object of this class. */
    Map<String, Object> members(Class<?> type) {
        RecordType<?> known = RecordType.of(type);
        Map<String, Object> properties = new LinkedHashMap<>();
        List<String> required = new ArrayList<>();
        for (RecordComponent component : type.getRecordComponents()) {
            DataItem item = component.getAnnotation(DataItem.class);
            if (item == null) {
                continue; // nobody checks it
            }
            properties.put(component.getName(), member(known, component, item));
            if (component.getAnnotatedType().isAnnotationPresent(Required.class)) {
                required.add(component.getName());
            }
        }
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("properties", properties);
        if (!required.isEmpty()) {
            members.put("required", required);
        }
        return members;
    }

    private Map<String, Object> member(RecordType<?> owner, RecordComponent component, DataItem item) {
        String path = "/" + component.getName();
        AnnotatedType type = component.getAnnotatedType();
        Map<String, Object> member = new LinkedHashMap<>();
        Optional<Item> known = owner.item(path);
        PlaceNames.put(
                member,
                known.map(Item::nameZh).orElseGet(() -> item.name().replace("{}", "")),
                known.map(Item::code).orElse(""));
        member.put("x-source", item.source().nameZh());
        if (item.personal()) {
            member.put("x-personal", true);
        }
        member.putAll(value(type, !type.isAnnotationPresent(Required.class)));
        Class<?> group = rawType(type.getType());
        AnnotatedType element = element(type);
        if (element != null) {
            group = rawType(element.getType());
            path += "/*";
        }
        if (isGroup(group)) {
            PlaceNames.tell(owner, path, RecordType.of(group), element == null ? member : items(member));
        }
        return member;
    }

    private Map<String, Object> value(AnnotatedType type, boolean nullable) {
        Class<?> of = rawType(type.getType());
        AnnotatedType element = element(type);
        if (element != null) {
            Map<String, Object> list = ValueSchema.ofType("array", nullable);
            if (type.isAnnotationPresent(Required.class)) {
                list.put("minItems", 1);
            }
            list.put("items", value(element, false));
            return list;
        }
        if (of == Money.class) {
            Map<String, Object> amount = ValueSchema.ofType("object", nullable);
            amount.put("$ref", reference(of));
            if (type.isAnnotationPresent(NotNegative.class)) {
                amount.put("properties", Map.of("value", Map.of("minimum", 0)));
            }
            return amount;
        }
        if (isGroup(of)) {
            Map<String, Object> group = ValueSchema.ofType("object", nullable);
            group.put("$ref", reference(of));
            return group;
        }
        return ValueSchema.of(type, of, nullable);
    }

    /** The type is not in the definition: where the group stands it may be null or not. */
    private String reference(Class<?> type) {
        String name = names.get(type);
        if (name == null) {
            name = definitions.containsKey(type.getSimpleName()) ? type.getName() : type.getSimpleName();
            names.put(type, name);
            Map<String, Object> definition = new LinkedHashMap<>();
            definitions.put(name, definition); // before its own groups, and taken by none of them
            definition.putAll(type == Money.class ? ValueSchema.AMOUNT : group(type));
        }
        return "#/$defs/" + URLEncoder.encode(name, StandardCharsets.UTF_8);
    }

    private Map<String, Object> group(Class<?> type) {
        Map<String, Object> group = new LinkedHashMap<>();
        PlaceNames.put(group, RecordNames.of(type), "");
        group.putAll(members(type));
        return group;
    }

    @SuppressWarnings("unchecked") // made here
    private static Map<String, Object> items(Map<String, Object> list) {
        return (Map<String, Object>) Objects.requireNonNull(list.get("items"));
    }

    /** What a list is of; null for anything else. */
    private static @Nullable AnnotatedType element(AnnotatedType type) {
        return rawType(type.getType()) == List.class && type instanceof AnnotatedParameterizedType list
                ? list.getAnnotatedActualTypeArguments()[0]
                : null;
    }

    private static Class<?> rawType(Type type) {
        Type raw = type instanceof ParameterizedType generic ? generic.getRawType() : type;
        return raw instanceof Class<?> of ? of : Object.class;
    }

    private static boolean isGroup(Class<?> type) {
        return type.isRecord()
                && Arrays.stream(type.getRecordComponents())
                        .anyMatch(component -> component.isAnnotationPresent(DataItem.class));
    }
}

package io.github.creditkit.model.check;

import io.github.creditkit.model.constraint.Advice;
import io.github.creditkit.model.constraint.MaxLength;
import io.github.creditkit.model.constraint.Required;
import io.github.creditkit.model.item.DataItem;
import io.github.creditkit.model.item.OpenEnd;
import io.github.creditkit.model.item.Source;
import jakarta.validation.Valid;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the annotations of a record class and of its parts (读取记录注解), once for each class. */
final class RecordPlan {
    private final List<Item> items = new ArrayList<>();
    private final List<Item> groups = new ArrayList<>();

    List<Item> items() {
        return List.copyOf(items);
    }

    /** The components that are no items but have some: named where a whole part is missing. */
    List<Item> groups() {
        return List.copyOf(groups);
    }

    /** The nodes of the components of a record class. */
    List<PlanNode> nodes(Class<?> type) {
        return nodes(type, "", Outer.NONE);
    }

    private List<PlanNode> nodes(Class<?> type, String path, Outer outer) {
        List<PlanNode> nodes = new ArrayList<>();
        for (RecordComponent component : type.getRecordComponents()) {
            if (component.isAnnotationPresent(DataItem.class)) {
                nodes.add(node(component, path + "/" + component.getName(), outer));
            }
        }
        return List.copyOf(nodes);
    }

    private PlanNode node(RecordComponent component, String path, Outer outer) {
        Class<?> type = component.getType();
        DataItem item = component.getAnnotation(DataItem.class);
        AnnotatedElement constraints = component.getAnnotatedType();
        if (isGroup(type)) {
            groups.add(group(item(component, path, item, outer)));
            List<PlanNode> parts = nodes(type, path, outer.within(item));
            require(constraints.isAnnotationPresent(Valid.class), component, "is a part and not @Valid");
            return new PlanNode(
                    path, Accessor.of(component), ItemCheck.of(constraints, component.getGenericType()), parts, null);
        }
        PlanNode element = type == List.class ? element(component, path + "/*", outer) : null;
        if (element == null || element.parts().isEmpty()) {
            items.add(item(component, path, item, outer));
        } else {
            groups.add(group(item(component, path, item, outer)));
        }
        return new PlanNode(
                path,
                Accessor.of(component),
                ItemCheck.of(constraints, component.getGenericType()),
                List.of(),
                element);
    }

    private @Nullable PlanNode element(RecordComponent component, String path, Outer outer) {
        AnnotatedType argument =
                ((AnnotatedParameterizedType) component.getAnnotatedType()).getAnnotatedActualTypeArguments()[0];
        List<PlanNode> parts = argument.getType() instanceof Class<?> type && isGroup(type)
                ? nodes(type, path, outer.within(component.getAnnotation(DataItem.class)))
                : List.of();
        require(
                parts.isEmpty() || argument.isAnnotationPresent(Valid.class),
                component,
                "has parts that are not @Valid");
        List<ItemCheck> checks = ItemCheck.of(argument, argument.getType());
        return parts.isEmpty() && checks.isEmpty() ? null : new PlanNode(path, owner -> owner, checks, parts, null);
    }

    private static boolean isGroup(Class<?> type) {
        return type.isRecord()
                && Arrays.stream(type.getRecordComponents())
                        .anyMatch(component -> component.isAnnotationPresent(DataItem.class));
    }

    private static Item item(RecordComponent component, String path, @Nullable DataItem item, Outer outer) {
        AnnotatedElement constraints = component.getAnnotatedType();
        MaxLength length = constraints.getAnnotation(MaxLength.class);
        return new Item(
                path,
                outer.within(item).code(),
                item == null ? component.getName() : outer.within(item).name(),
                item == null ? Source.LIBRARY : item.source(),
                component.getGenericType(),
                constraints.isAnnotationPresent(Required.class),
                length == null ? 0 : length.value(),
                length != null && !Arrays.asList(length.groups()).contains(Advice.class),
                item != null && item.personal(),
                item == null ? OpenEnd.NONE : item.openEnd());
    }

    /** The code of a group is one to put the codes of its items together with, and none to be sent. */
    private static Item group(Item item) {
        return new Item(
                item.path(),
                "",
                item.nameZh(),
                item.source(),
                item.type(),
                item.required(),
                0,
                false,
                item.personal(),
                item.openEnd());
    }

    /** The code and name of the component that a group stands in. */
    private record Outer(String code, String name) {
        static final Outer NONE = new Outer("", "");

        Outer within(@Nullable DataItem item) {
            if (item == null) {
                return NONE;
            }
            // A part of what has no code has none either.
            boolean none = code.isEmpty() && item.code().contains("{}");
            return new Outer(
                    none ? "" : item.code().replace("{}", code), item.name().replace("{}", name));
        }
    }

    private static void require(boolean holds, RecordComponent component, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(
                    component.getDeclaringRecord() + ": " + component.getName() + " " + otherwise);
        }
    }
}

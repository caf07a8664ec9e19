package io.github.creditkit.model.check;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A component of a record in the checker's plan (检查计划节点). Its path is known beforehand but for the indexes of lists. */
final class PlanNode {
    private final String path;
    private final Accessor accessor;
    private final boolean required;
    private final ItemCheck[] checks; // of what is there; arrays: every record passes through here
    private final PlanNode[] parts;
    private final @Nullable PlanNode element;

    PlanNode(String path, Accessor accessor, List<ItemCheck> checks, List<PlanNode> parts, @Nullable PlanNode element) {
        this.path = path;
        this.accessor = accessor;
        this.required = checks.contains(ItemCheck.REQUIRED);
        this.checks = checks.stream()
                .filter(check -> !check.equals(ItemCheck.REQUIRED))
                .toArray(ItemCheck[]::new);
        this.parts = parts.toArray(PlanNode[]::new);
        this.element = element;
    }

    String path() {
        return path;
    }

    Accessor accessor() {
        return accessor;
    }

    List<PlanNode> parts() {
        return List.of(parts);
    }

    /** Tests the component of this owner, its parts and its elements. */
    void check(Object owner, CheckContext context, Findings found) {
        checkValue(accessor.apply(owner), context, found);
    }

    private void checkValue(@Nullable Object value, CheckContext context, Findings found) {
        if (required) {
            ItemCheck.REQUIRED.check(value, path, context, found);
        }
        if (value == null) {
            return; // as most items of most records are
        }
        for (ItemCheck check : checks) {
            check.check(value, path, context, found);
        }
        for (PlanNode part : parts) {
            part.check(value, context, found);
        }
        if (element != null && value instanceof List<?> elements) {
            found.enter();
            for (int i = 0; i < elements.size(); i++) {
                found.at(i);
                element.checkValue(elements.get(i), context, found);
            }
            found.leave();
        }
    }

    /** The values at a path beneath an owner of these components. */
    static void collect(PlanNode[] nodes, Object owner, String path, List<@Nullable Object> values) {
        for (PlanNode node : nodes) {
            if (node.leadsTo(path)) {
                node.collectValue(node.accessor.apply(owner), path, values);
            }
        }
    }

    /** If a path is that of this component, or goes on beneath it. */
    boolean leadsTo(String wanted) {
        int length = path.length();
        return wanted.startsWith(path) && (wanted.length() == length || wanted.charAt(length) == '/');
    }

    private void collectValue(@Nullable Object value, String wanted, List<@Nullable Object> values) {
        if (wanted.equals(path) || value == null) {
            values.add(value);
        } else if (element != null && value instanceof List<?> elements) {
            elements.forEach(each -> element.collectValue(each, wanted, values));
        } else {
            collect(parts, value, wanted, values);
        }
    }
}

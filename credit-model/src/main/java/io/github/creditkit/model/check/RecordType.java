package io.github.creditkit.model.check;

import java.lang.reflect.Constructor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A record class and its items, as its annotations tell (记录类型). Read once for each class; templates, dictionary, schema
 * and checker are made from it.
 *
 * @param <R> the record
 */
public final class RecordType<R> {
    private static final ClassValue<RecordType<?>> TYPES = new ClassValue<>() {
        @Override
        protected RecordType<?> computeValue(Class<?> type) {
            return new RecordType<>(type);
        }
    };

    private static final Pattern INDEX = Pattern.compile("/\\d+(?=/|$)");
    private static final Pattern IN_LIST = Pattern.compile("/[\\d*]");
    private static final Pattern LAST_ELEMENT = Pattern.compile("/\\*$");

    private final Class<R> type;
    private final List<Item> items;
    private final Map<String, Item> byPath = new LinkedHashMap<>();
    private final Map<String, Item> byCode = new LinkedHashMap<>();
    private final List<PlanNode> nodes;
    private final PlanNode[] checked; // the same in an array: every record passes through here
    private final List<RecordRules<R>> rules;

    private RecordType(Class<R> type) {
        if (!type.isRecord()) {
            throw new IllegalArgumentException(type + " is no record");
        }
        this.type = type;
        RecordPlan reader = new RecordPlan();
        this.nodes = reader.nodes(type);
        this.checked = nodes.toArray(PlanNode[]::new);
        this.rules = rules(type);
        this.items = reader.items();
        for (Item group : reader.groups()) {
            byPath.put(group.path(), group);
        }
        for (Item item : items) {
            byPath.put(item.path(), item);
            byCode.putIfAbsent(item.code(), item);
        }
    }

    /**
     * What is known of a record class.
     *
     * @param type the class of a record with {@code @DataItem} on its components
     * @param <R>  the record
     * @return always the same for a class
     * @throws IllegalArgumentException if the class is no record, or its rules cannot be made
     */
    @SuppressWarnings("unchecked") // the value is computed from this class
    public static <R> RecordType<R> of(Class<R> type) {
        return (RecordType<R>) TYPES.get(type);
    }

    /** {@return the class} */
    public Class<R> type() {
        return type;
    }

    /** {@return all items in the order of the record, those of its parts included} */
    public List<Item> items() {
        return items;
    }

    /**
     * The item at a path, or the part that holds several.
     *
     * @param path a JSON Pointer; an index in a list is read as {@code *}
     * @return empty for neither
     */
    public Optional<Item> item(String path) {
        Item item = byPath.get(path);
        return Optional.ofNullable(
                item == null && IN_LIST.matcher(path).find() ? byPath.get(withoutIndexes(path)) : item);
    }

    /**
     * The item with a code.
     *
     * @param code such as {@code XK_WSH}
     * @return empty for no item
     */
    public Optional<Item> itemOfCode(String code) {
        return code.isEmpty() ? Optional.empty() : Optional.ofNullable(byCode.get(code));
    }

    /**
     * How the value of an item is read from a record, as fast as a call written by hand.
     *
     * @param item an item of this record that is in no list
     * @return gives null where the item, or a part that it is in, is absent
     * @throws IllegalArgumentException if this record has no such item, or it is in a list
     */
    public Function<R, @Nullable Object> reader(Item item) {
        List<Accessor> steps = new ArrayList<>();
        List<PlanNode> level = nodes;
        while (true) {
            PlanNode step = step(level, item);
            steps.add(step.accessor());
            if (step.path().equals(item.path())) {
                break;
            }
            level = step.parts();
        }
        if (steps.size() == 1) {
            return steps.get(0)::apply;
        }
        Accessor[] path = steps.toArray(Accessor[]::new);
        return record -> {
            Object value = record;
            for (int i = 0; i < path.length && value != null; i++) {
                value = path[i].apply(value);
            }
            return value;
        };
    }

    private PlanNode step(List<PlanNode> level, Item item) {
        for (PlanNode node : level) {
            if (node.leadsTo(item.path())) {
                return node;
            }
        }
        throw new IllegalArgumentException(type + " has no item at " + item.path() + " outside of lists");
    }

    /**
     * What stands at a path of a record (按路径取值).
     *
     * @param record a record of this class
     * @param path   a JSON Pointer such as {@code /subject/creditCode}; {@code *} stands for every element of a list
     * @return a value for each element of the lists that the path leads through, and just one where it leads through none;
     *         null where something is missing; empty for no such path and for lists without elements
     * @throws ClassCastException for a record of another class
     */
    public List<@Nullable Object> values(Record record, String path) {
        List<@Nullable Object> values = new ArrayList<>();
        PlanNode.collect(checked, type.cast(record), path, values);
        return values;
    }

    /** An element of a list that has no parts is told by the item of the list. */
    private static String withoutIndexes(String path) {
        return LAST_ELEMENT.matcher(INDEX.matcher(path).replaceAll("/*")).replaceAll("");
    }

    /** The rules alone, without the items by themselves. */
    List<Issue> brokenRules(Object record, CheckContext context) {
        Findings found = new Findings();
        found.begin(this);
        checkRules(cast(record), context, found);
        return found.take();
    }

    R cast(Object value) {
        return type.cast(value);
    }

    /** Every item by itself, then the rules. */
    void check(R record, CheckContext context, Findings found) {
        for (PlanNode node : checked) {
            node.check(record, context, found);
        }
        checkRules(record, context, found);
    }

    private void checkRules(R record, CheckContext context, Findings found) {
        for (int i = 0; i < rules.size(); i++) {
            rules.get(i).check(record, context, found);
        }
    }

    /** One each, however many groups it is named for. */
    private static <R> List<RecordRules<R>> rules(Class<R> type) {
        return Arrays.stream(type.getAnnotationsByType(CheckedBy.class))
                .<Class<?>>map(CheckedBy::value)
                .distinct()
                .map(RecordType::<R>newRules)
                .toList();
    }

    @SuppressWarnings("unchecked") // the annotation stands on the record that its rules are for
    private static <R> RecordRules<R> newRules(Class<?> rules) {
        try {
            Constructor<?> constructor = rules.getDeclaredConstructor();
            constructor.setAccessible(true); // rules are no API: those of this library are package-private
            return (RecordRules<R>) constructor.newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(rules + " cannot be made: it needs a constructor without arguments", e);
        }
    }
}

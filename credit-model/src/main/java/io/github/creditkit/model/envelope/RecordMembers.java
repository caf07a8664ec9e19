package io.github.creditkit.model.envelope;

import io.github.creditkit.model.codeset.Coded;
import io.github.creditkit.model.item.Money;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The members that a record has in canonical JSON (记录成员): its components, and those of its parts. What else stands in
 * an object is a member that nobody knows. Read once for each class.
 */
public final class RecordMembers {
    private static final ClassValue<RecordMembers> MEMBERS = new ClassValue<>() {
        @Override
        protected RecordMembers computeValue(Class<?> type) {
            return new RecordMembers(members(type));
        }
    };
    private static final Member VALUE = new Member(null, null);

    private final Map<String, Member> byName;

    private RecordMembers(Map<String, Member> byName) {
        this.byName = byName;
    }

    /**
     * What a name stands for.
     *
     * @param part    the members of the object that stands there; null for anything else
     * @param element the members of each object in the list that stands there; null for anything else
     */
    public record Member(
            @Nullable RecordMembers part, @Nullable RecordMembers element) {}

    /**
     * The members of a record.
     *
     * @param type the class of a record
     * @return always the same for a class
     */
    public static RecordMembers of(Class<?> type) {
        return MEMBERS.get(type);
    }

    /**
     * What a name stands for.
     *
     * @param name any text
     * @return null for a member that nobody knows
     */
    public @Nullable Member member(String name) {
        return byName.get(name);
    }

    private static Map<String, Member> members(Class<?> type) {
        if (type == Money.class) {
            return Map.of("value", VALUE, "unit", VALUE);
        }
        Map<String, Member> members = new HashMap<>();
        for (RecordComponent component : type.getRecordComponents()) {
            members.put(component.getName(), member(component.getGenericType()));
        }
        return members;
    }

    private static Member member(Type type) {
        if (isObject(type)) {
            return new Member(of((Class<?>) type), null);
        }
        if (type instanceof ParameterizedType list
                && list.getRawType() == List.class
                && isObject(list.getActualTypeArguments()[0])) {
            return new Member(null, of((Class<?>) list.getActualTypeArguments()[0]));
        }
        return VALUE;
    }

    /** A code is a record too, but a text in JSON. */
    private static boolean isObject(Type type) {
        return type == Money.class || (type instanceof Class<?> of && of.isRecord() && of != Coded.class);
    }
}

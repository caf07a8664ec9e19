package io.github.creditkit.model.envelope;

import io.github.creditkit.model.check.Item;
import io.github.creditkit.model.check.RecordType;
import io.github.creditkit.model.codeset.Coded;
import io.github.creditkit.model.item.IdNumber;
import io.github.creditkit.model.item.Money;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a record says, as text that is the same for the same content and differs for any other (内容文本). It is for keyed hashes
 * and for an order, and is never to be shown: persons' numbers stand in it.
 */
public final class ContentText {
    /** The parts and lists of a class that have items of their own. */
    private static final ClassValue<List<String>> GROUPS = new ClassValue<>() {
        @Override
        protected List<String> computeValue(Class<?> type) {
            return groups(type);
        }
    };

    private ContentText() {}

    /**
     * All items of a record that are filled, each with its place.
     *
     * @param record any record
     * @return the text
     */
    public static String of(Record record) {
        StringBuilder text = new StringBuilder(record.getClass().getSimpleName());
        RecordType<?> type = RecordType.of(record.getClass());
        for (String group : GROUPS.get(record.getClass())) {
            type.values(record, group).forEach(part -> text.append(mark(part)));
        }
        for (Item item : type.items()) {
            List<@Nullable Object> values = type.values(record, item.path());
            if (values.stream().anyMatch(Objects::nonNull)) {
                text.append('\u001e').append(item.path()).append('\u001f');
                append(values, text);
            }
        }
        return text.toString();
    }

    /** A part that is there and empty is not one that is missing. */
    private static String mark(@Nullable Object part) {
        if (part == null) {
            return "-";
        }
        return part instanceof List<?> list ? "[" + list.size() : "+";
    }

    private static List<String> groups(Class<?> type) {
        TreeSet<String> groups = new TreeSet<>();
        for (Item item : RecordType.of(type).items()) {
            String path = item.path();
            for (int end = path.lastIndexOf('/'); end > 0; end = path.lastIndexOf('/', end - 1)) {
                groups.add(path.substring(0, end));
            }
        }
        return List.copyOf(groups);
    }

    /**
     * All of an envelope.
     *
     * @param envelope any envelope
     * @return the text
     */
    public static String of(RecordEnvelope<?> envelope) {
        StringBuilder text = new StringBuilder();
        append(envelope.op(), text);
        append(envelope.sourceRecordId(), text);
        append(envelope.version(), text);
        text.append(envelope.provenance() == null ? "-" : of(envelope.provenance()));
        text.append(envelope.disclosure() == null ? "-" : of(envelope.disclosure()));
        text.append(of(envelope.data()));
        append(envelope.extensions(), text);
        return text.toString();
    }

    /**
     * If anything is filled.
     *
     * @param values what stands at a path of a record
     * @return false for nulls, blanks and empty lists alone
     */
    public static boolean isSaid(List<@Nullable Object> values) {
        return values.stream().anyMatch(ContentText::isSaid);
    }

    private static boolean isSaid(@Nullable Object value) {
        if (value instanceof List<?> list) {
            return list.stream().anyMatch(ContentText::isSaid);
        }
        return value != null && !text(value).isBlank();
    }

    /**
     * What values say, blanks at their ends aside.
     *
     * @param values what stands at a path of a record
     * @return a text for each that is filled
     */
    public static List<String> said(List<@Nullable Object> values) {
        return values.stream()
                .flatMap(value -> value instanceof List<?> list ? list.stream() : Stream.of(value))
                .filter(Objects::nonNull)
                .map(value -> text(value).strip())
                .filter(text -> !text.isEmpty())
                .toList();
    }

    private static void append(@Nullable Object value, StringBuilder text) {
        if (value instanceof List<?> list) {
            text.append('[');
            list.forEach(element -> append(element, text));
            text.append(']');
        } else if (value instanceof Map<?, ?> map) {
            Map<String, @Nullable Object> sorted = new TreeMap<>();
            map.forEach((name, member) -> sorted.put(String.valueOf(name), member));
            text.append('{');
            sorted.forEach((name, member) -> {
                append(name, text);
                append(member, text);
            });
            text.append('}');
        } else {
            String own = value == null ? "" : text(value);
            // The length and the kind, so that no two contents have one text.
            text.append(value == null ? "-" : value.getClass().getSimpleName())
                    .append(own.length())
                    .append(':')
                    .append(own);
        }
    }

    private static String text(Object value) {
        if (value instanceof Coded<?> coded) {
            return Objects.requireNonNullElse(coded.text(), "");
        }
        if (value instanceof IdNumber number) {
            return number.text();
        }
        if (value instanceof Money money) {
            return money.toYuan().stripTrailingZeros() + "元"; // 0.2 万元 is 2000 元
        }
        if (value instanceof Record part) {
            return of(part);
        }
        return String.valueOf(value);
    }
}

package io.github.creditkit.client.contract;

import io.github.creditkit.model.CreditRepair;
import io.github.creditkit.model.Disclosure;
import io.github.creditkit.model.Objection;
import io.github.creditkit.model.Provenance;
import io.github.creditkit.model.envelope.MessageTypes;
import io.github.creditkit.model.envelope.RecordEnvelope;
import io.github.creditkit.model.item.Money;
import io.github.creditkit.model.item.Source;
import io.github.creditkit.model.schema.EnvelopeSchema;
import io.github.creditkit.model.schema.RecordSchema;
import java.lang.reflect.RecordComponent;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The schemas of OpenAPI 3.0.3, made from those of JSON Schema 2020-12 that the annotations make, each once under the name of
 * its record.
 *
 * <p>What 3.0.3 does not have becomes what means the same there. A type that may be null is {@code nullable}; since {@code
 * nullable} reaches no further than the schema it stands in, a group that is null somewhere has no type of its own and gets
 * it at its places. Beside a {@code $ref} nothing may stand, so it goes into {@code allOf}. Envelopes are told apart by
 * {@code oneOf} and a discriminator, which generators make into classes. Names of a place stand in {@code x-members}, and the
 * codes of code sets once for the whole document.
 */
final class SchemaComponents {
    static final String REF = "#/components/schemas/";
    private static final String DEFS = "#/$defs/";
    private static final String AMOUNT = "Money";
    private static final String AMOUNT_NOT_NEGATIVE = "NonNegativeMoney";
    private static final String FRAME = "EnvelopeFrame";
    private static final String ENVELOPE = "RecordEnvelope";
    private static final String APPLICATION = "Application";
    private static final String PAGE = "Page";
    private static final String DAY = "2026-03-02";
    private static final String INSTANT = "2026-03-02T09:30:00+08:00";

    /** What the platform decides of an application, so that nobody has to send it. */
    private static final Map<Class<? extends Record>, Set<String>> DECIDED =
            Map.of(Objection.class, Set.of("objectionNo", "state"), CreditRepair.class, Set.of("repairNo", "state"));
    /** A keyword that is not here would be lost in silence. */
    private static final Set<String> KEPT = Set.of(
            "minItems",
            "minLength",
            "maxLength",
            "minimum",
            "enum",
            "x-item-code",
            "x-personal",
            "x-max-length",
            "x-code-type",
            "x-code-set",
            "x-closed");

    private final Map<String, Class<? extends Record>> types = ContractRecords.byName();
    private final Set<String> nullable = new HashSet<>(Set.of("Provenance", "Disclosure"));
    private final Map<String, Object> made = new TreeMap<>();
    private final Deque<String> wanted = new ArrayDeque<>();

    private SchemaComponents() {
        types.values()
                .forEach(type -> noteNullable(RecordSchema.of(type).asMap().getOrDefault("properties", Map.of())));
    }

    /**
     * These and all that they lead to.
     *
     * @param names such as {@code Batch}, {@code BatchPage}, {@code RecordEnvelope} or {@code ObjectionApplication}
     * @return by name, sorted
     */
    static Map<String, Object> of(Collection<String> names) {
        SchemaComponents components = new SchemaComponents();
        components.wanted.addAll(names);
        while (!components.wanted.isEmpty()) {
            String name = components.wanted.remove();
            if (!components.made.containsKey(name)) {
                components.made.put(name, components.make(name));
            }
        }
        return components.made;
    }

    private void noteNullable(Object schema) {
        if (schema instanceof Map<?, ?> map) {
            if (map.get("$ref") instanceof String ref && map.get("type") instanceof List<?>) {
                nullable.add(target(ref, map));
            }
            map.values().forEach(this::noteNullable);
        }
    }

    private Map<String, Object> make(String name) {
        if (name.equals(ENVELOPE)) {
            return envelope();
        }
        if (name.equals(FRAME)) {
            return frame();
        }
        if (name.startsWith(AMOUNT) || name.equals(AMOUNT_NOT_NEGATIVE)) {
            return amount(name);
        }
        Optional<Class<? extends Record>> inEnvelope = MessageTypes.classes().stream()
                .filter(type -> name.equals(envelopeOf(type)))
                .findFirst();
        if (inEnvelope.isPresent()) {
            return variant(inEnvelope.get());
        }
        if (name.endsWith(APPLICATION)) {
            return application(name);
        }
        if (name.endsWith(PAGE) && !types.containsKey(name)) {
            return page(name.substring(0, name.length() - PAGE.length()));
        }
        Class<? extends Record> type = types.get(name);
        if (type == null) {
            throw new IllegalStateException("nothing is named " + name);
        }
        return record(type);
    }

    private Map<String, Object> record(Class<? extends Record> type) {
        Map<String, Object> schema = RecordSchema.of(type).asMap();
        Documentation texts = Documentation.of(type);
        Map<String, Object> component = new LinkedHashMap<>();
        component.put("description", texts.text());
        if (!nullable.contains(type.getSimpleName())) {
            component.put("type", "object");
        }
        if (schema.containsKey("required")) {
            component.put("required", schema.get("required"));
        }
        Map<String, Object> properties = new LinkedHashMap<>();
        map(schema.get("properties")).forEach((name, value) -> {
            Map<String, Object> item = map(value);
            String text = texts.of(name, (String) item.getOrDefault("title", ""));
            properties.put(name, isEnvelope(type, name) ? envelopePlace(text) : value(item, text));
        });
        component.put("properties", properties);
        return component;
    }

    private static boolean isEnvelope(Class<? extends Record> type, String component) {
        return Arrays.stream(type.getRecordComponents())
                .filter(one -> one.getName().equals(component))
                .map(RecordComponent::getType)
                .anyMatch(RecordEnvelope.class::equals);
    }

    /** Nobody writes null here: where there is no record, there is no member. */
    private Map<String, Object> envelopePlace(String text) {
        Map<String, Object> place = new LinkedHashMap<>();
        place.put("description", text);
        place.put("allOf", List.of(reference(ENVELOPE)));
        place.put("x-redacted", true);
        return place;
    }

    private Map<String, Object> value(Map<String, Object> schema, String text) {
        boolean isNullable = schema.get("type") instanceof List<?> types && types.contains("null");
        Map<String, Object> value = new LinkedHashMap<>();
        if (!text.isEmpty()) {
            value.put("description", text);
        }
        Object type = schema.get("type") instanceof List<?> types ? types.get(0) : schema.get("type");
        if (schema.get("$ref") instanceof String ref) {
            return group(schema, value, target(ref, schema), isNullable);
        }
        if (type != null) {
            value.put("type", type);
        } else if (schema.containsKey("enum")) {
            value.put("type", "string");
        }
        if (isNullable) {
            value.put("nullable", true);
        }
        schema.forEach((keyword, argument) -> {
            switch (keyword) {
                case "title", "type", "properties", "x-codes" -> {} // told elsewhere
                case "examples" -> value.put("example", ((List<?>) argument).get(0));
                case "items" -> value.put("items", value(map(argument), ""));
                case "x-source" -> putSource(value, argument);
                case "pattern" -> putPattern(value, (String) argument);
                default -> {
                    if (!KEPT.contains(keyword)) {
                        throw new IllegalStateException("no word of OpenAPI 3.0.3 for " + keyword);
                    }
                    value.put(keyword, argument);
                }
            }
        });
        return value;
    }

    /**
     * A day or an instant is told as generators know it. The library reads a little more than RFC 3339; whoever writes has to
     * write what everybody reads.
     */
    private static void putPattern(Map<String, Object> value, String pattern) {
        boolean isDay = Pattern.matches(pattern, DAY);
        boolean isInstant = Pattern.matches(pattern, INSTANT);
        if (isDay == isInstant) {
            value.put("pattern", pattern); // a code, of which some take anything that is blank
        } else {
            value.put("format", isDay ? "date" : "date-time");
        }
    }

    /** The design of this library is what everything is that names no document. */
    private static void putSource(Map<String, Object> value, Object source) {
        if (!source.equals(Source.LIBRARY.nameZh())) {
            value.put("x-source", source);
        }
    }

    private Map<String, Object> group(
            Map<String, Object> schema, Map<String, Object> value, String target, boolean isNullable) {
        Map<String, Object> members = new LinkedHashMap<>();
        noteMembers("", map(schema.getOrDefault("properties", Map.of())), members);
        if (value.isEmpty() && members.isEmpty() && !nullable.contains(target)) {
            return reference(target);
        }
        if (nullable.contains(target)) {
            value.put("type", "object");
        }
        if (isNullable) {
            value.put("nullable", true);
        }
        value.put("allOf", List.of(reference(target)));
        if (schema.containsKey("x-item-code")) {
            value.put("x-item-code", schema.get("x-item-code"));
        }
        if (schema.containsKey("x-source")) {
            putSource(value, schema.get("x-source"));
        }
        if (schema.containsKey("x-personal")) {
            value.put("x-personal", schema.get("x-personal"));
        }
        if (!members.isEmpty()) {
            value.put("x-members", members);
        }
        return value;
    }

    /** The names and item codes that members have at this place, as one text each: 处罚机关 CF_CFJG. */
    private static void noteMembers(String path, Map<String, Object> properties, Map<String, Object> members) {
        properties.forEach((name, value) -> {
            Map<String, Object> member = map(value);
            String text = (member.getOrDefault("title", "") + " " + member.getOrDefault("x-item-code", "")).strip();
            if (!text.isEmpty()) {
                members.put(path + "/" + name, text);
            }
            noteMembers(path + "/" + name, map(member.getOrDefault("properties", Map.of())), members);
            noteMembers(
                    path + "/" + name + "/*",
                    map(map(member.getOrDefault("items", Map.of())).getOrDefault("properties", Map.of())),
                    members);
        });
    }

    /** An amount that must not be negative is told so at its place, which a reference cannot be. */
    private static String target(String ref, Map<?, ?> place) {
        String name = ref.startsWith(DEFS)
                ? URLDecoder.decode(ref.substring(DEFS.length()), StandardCharsets.UTF_8)
                : ref.substring(ref.lastIndexOf(':') + 1, ref.lastIndexOf(':') + 2)
                                .toUpperCase(Locale.ROOT)
                        + ref.substring(ref.lastIndexOf(':') + 2);
        return name.equals(AMOUNT) && place.containsKey("properties") ? AMOUNT_NOT_NEGATIVE : name;
    }

    private Map<String, Object> amount(String name) {
        Map<String, Object> unit = new LinkedHashMap<>();
        unit.put("description", "单位 · yuan or ten thousand yuan");
        unit.put("type", "string");
        unit.put(
                "enum",
                Arrays.stream(Money.Unit.values()).map(Money.Unit::nameZh).toList());
        Map<String, Object> value = new LinkedHashMap<>();
        value.put("description", "数值 · the number");
        value.put("type", "number");
        if (name.equals(AMOUNT_NOT_NEGATIVE)) {
            value.put("minimum", 0);
        }
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("value", value);
        properties.put("unit", unit);
        Map<String, Object> amount = new LinkedHashMap<>();
        amount.put(
                "description",
                name.equals(AMOUNT_NOT_NEGATIVE)
                        ? "非负金额 · An amount that is not negative"
                        : "金额 · An amount of money with its unit");
        if (!nullable.contains(name)) {
            amount.put("type", "object");
        }
        amount.put("required", List.of("value", "unit"));
        amount.put("properties", properties);
        return amount;
    }

    private Map<String, Object> envelope() {
        Map<String, Object> mapping = new LinkedHashMap<>();
        List<Object> choices = new ArrayList<>();
        MessageTypes.classes().forEach(type -> {
            choices.add(reference(envelopeOf(type)));
            mapping.put(MessageTypes.nameOf(type), REF + envelopeOf(type));
        });
        Map<String, Object> envelope = new LinkedHashMap<>();
        envelope.put(
                "description",
                "报送信封：一条记录及其操作、来源和公开属性，`type` 说明是哪一类记录 · An envelope: a record and what stands around it;"
                        + " `type` tells which record it is");
        envelope.put("oneOf", choices);
        Map<String, Object> discriminator = new LinkedHashMap<>();
        discriminator.put("propertyName", "type");
        discriminator.put("mapping", mapping);
        envelope.put("discriminator", discriminator);
        return envelope;
    }

    static String envelopeOf(Class<? extends Record> type) {
        String name = MessageTypes.nameOf(type);
        return Character.toUpperCase(name.charAt(0)) + name.substring(1) + "Envelope";
    }

    private Map<String, Object> variant(Class<? extends Record> type) {
        String nameZh = RecordSchema.nameZh(type);
        Map<String, Object> word = new LinkedHashMap<>();
        word.put("description", "记录类型 · the type of the record: " + nameZh);
        word.put("type", "string");
        word.put("enum", List.of(MessageTypes.nameOf(type)));
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("description", "记录 · the record: " + nameZh);
        if (nullable.contains(type.getSimpleName())) {
            data.put("type", "object");
        }
        data.put("allOf", List.of(reference(type.getSimpleName())));
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("type", word);
        properties.put("data", data);
        Map<String, Object> own = new LinkedHashMap<>();
        own.put("type", "object");
        own.put("required", List.of("type", "data"));
        own.put("properties", properties);
        Map<String, Object> variant = new LinkedHashMap<>();
        variant.put("description", nameZh + "的报送信封 · An envelope of `" + MessageTypes.nameOf(type) + "`");
        variant.put("allOf", List.of(reference(FRAME), own));
        return variant;
    }

    private Map<String, Object> frame() {
        Map<String, Object> members = map(EnvelopeSchema.linked().asMap().get("properties"));
        Map<String, String> texts = Map.of(
                "op", "操作 · what is to be done; I if it is left out",
                "sourceRecordId", "来源记录标识 · the key at the source",
                "version", "版本 · the version, from 1",
                "provenance", "数据来源 · where the record is from",
                "disclosure", "公开属性 · who may see it",
                "extensions", "扩展 · what this version does not know, kept as it came");
        Map<String, Object> properties = new LinkedHashMap<>();
        members.forEach((name, value) -> {
            if (!texts.containsKey(name)) {
                return; // the type and the record, which each envelope has of its own
            }
            String text = texts.get(name);
            Map<String, Object> member = new LinkedHashMap<>(map(value));
            properties.put(
                    name,
                    switch (name) {
                        case "provenance" -> optional(Provenance.class, text);
                        case "disclosure" -> optional(Disclosure.class, text);
                        default -> value(member, text);
                    });
        });
        Map<String, Object> frame = new LinkedHashMap<>();
        frame.put("description", "每个报送信封都有的 · What every envelope has");
        frame.put("type", "object");
        frame.put("properties", properties);
        return frame;
    }

    private Map<String, Object> optional(Class<? extends Record> type, String text) {
        Map<String, Object> place = new LinkedHashMap<>();
        place.put("description", text);
        place.put("type", "object");
        place.put("nullable", true);
        place.put("allOf", List.of(reference(type.getSimpleName())));
        return place;
    }

    private Map<String, Object> application(String name) {
        Class<? extends Record> type =
                Objects.requireNonNull(types.get(name.substring(0, name.length() - APPLICATION.length())));
        Set<String> decided = Objects.requireNonNull(DECIDED.get(type));
        Map<String, Object> application = record(type);
        application.put(
                "description",
                Documentation.of(type).text() + " 平台确定的成员不必写。 Without what the platform decides: "
                        + String.join(", ", decided.stream().sorted().toList()) + ".");
        application.put(
                "required",
                ((List<?>) application.get("required"))
                        .stream().filter(member -> !decided.contains(member)).toList());
        return application;
    }

    private Map<String, Object> page(String item) {
        Map<String, Object> items = new LinkedHashMap<>();
        items.put("description", "本页各项 · The items of this page");
        items.put("type", "array");
        items.put("items", place(item));
        Map<String, Object> cursor = new LinkedHashMap<>();
        cursor.put("description", "取下一页用；最后一页没有 · What to ask with for the next page; none on the last");
        cursor.put("type", "string");
        cursor.put("nullable", true);
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("items", items);
        properties.put("nextCursor", cursor);
        Map<String, Object> page = new LinkedHashMap<>();
        page.put("description", "分页 · A page of `" + item + "`");
        page.put("type", "object");
        page.put("required", List.of("items"));
        page.put("properties", properties);
        return page;
    }

    /** A group without a type of its own gets it here. */
    private Map<String, Object> place(String name) {
        if (!nullable.contains(name)) {
            return reference(name);
        }
        Map<String, Object> place = new LinkedHashMap<>();
        place.put("type", "object");
        place.put("allOf", List.of(reference(name)));
        return place;
    }

    private Map<String, Object> reference(String name) {
        wanted.add(name);
        return Map.of("$ref", REF + name);
    }

    @SuppressWarnings("unchecked") // what stands under these names was made by RecordSchema
    private static Map<String, Object> map(Object value) {
        return (Map<String, Object>) value;
    }
}

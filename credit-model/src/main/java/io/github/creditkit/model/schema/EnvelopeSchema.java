package io.github.creditkit.model.schema;

import io.github.creditkit.model.Disclosure;
import io.github.creditkit.model.Provenance;
import io.github.creditkit.model.envelope.MessageTypes;
import io.github.creditkit.model.envelope.RecordEnvelope;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The JSON Schema 2020-12 of a row of canonical JSON (报送信封的 JSON Schema): what stands around a record, and by its
 * {@code type} the schema of the record.
 *
 * <p>What it refuses, strict reading refuses, or the record checker does at {@link
 * io.github.creditkit.model.check.Stage#INTAKE}: of the record, of {@code provenance} and of {@code disclosure}. As with
 * {@link RecordSchema}, a number is no text here and a text no number. An operation that no code set has is left to who
 * carries it out; other members are allowed; null stands for what is absent.
 *
 * <p>The schema of the record is chosen by {@code if} and {@code then}, so that validators tell what is wrong at the item
 * itself, and not that none of 44 types fits.
 */
public final class EnvelopeSchema {
    private static final String NAME = "recordEnvelope";
    private static final int LONGEST_KEY = 128;

    private final String fileName;
    private final Map<String, Object> schema;
    private final String json;

    private EnvelopeSchema(String name, Map<String, Object> schema) {
        this.fileName = name + RecordSchema.FILE;
        this.schema = Json.immutable(schema);
        this.json = Json.write(this.schema);
    }

    /**
     * The schema that refers to those of records by their {@code $id}, such as {@code urn:creditkit:1.0:administrativePermit}.
     * It is a resource beside this class as they are; a validator is given all of them.
     *
     * @return always the same
     */
    public static EnvelopeSchema linked() {
        return Linked.SCHEMA;
    }

    /**
     * The same in one document, with the schemas of all records in {@code $defs}, each under its {@code $id}. For validators
     * that are given one file.
     *
     * @return always the same
     */
    public static EnvelopeSchema bundled() {
        return Bundled.SCHEMA;
    }

    /** {@return the name of the file, such as {@code recordEnvelope.schema.json}} */
    public String fileName() {
        return fileName;
    }

    /** {@return the schema as data: maps, lists, texts, whole numbers and truth values; immutable, in a fixed order} */
    public Map<String, Object> asMap() {
        return schema;
    }

    /** {@return the schema as JSON, the same text in the same release} */
    public String json() {
        return json;
    }

    /** The file and no more: the text is long. */
    @Override
    public String toString() {
        return "EnvelopeSchema[" + fileName + "]";
    }

    private static Map<String, Object> schema() {
        Map<String, Object> properties = new LinkedHashMap<>();
        RecordEnvelope.members().forEach(member -> properties.put(member, member(member)));
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("$schema", RecordSchema.DIALECT);
        schema.put("$id", RecordSchema.ID + NAME);
        schema.put("title", "报送信封");
        schema.put(
                "description",
                "规范 JSON 的一行：此处拒绝的，严格读取或受理环节的检查也拒绝。 A row of canonical JSON: what is refused here, strict reading"
                        + " or the checker refuses at intake.");
        schema.put("type", "object");
        schema.put("properties", properties);
        schema.put("required", List.of("type", "data"));
        List<Object> choices = new ArrayList<>();
        MessageTypes.classes().forEach(type -> choices.add(choice(type)));
        schema.put("allOf", choices);
        return schema;
    }

    private static Map<String, Object> member(String name) {
        return switch (name) {
            case "op" -> titled("操作", component(name));
            case "type" -> titled("记录类型", types());
            case "sourceRecordId" -> {
                Map<String, Object> key = titled("来源记录标识", component(name));
                key.put("x-max-length", LONGEST_KEY);
                yield key;
            }
            case "version" -> {
                Map<String, Object> version = titled("版本", component(name));
                version.put("examples", List.of(1));
                yield version;
            }
            case "provenance" -> titled("数据来源", objectOrNull(Provenance.class));
            case "disclosure" -> titled("公开属性", objectOrNull(Disclosure.class));
            case "data" -> titled("记录", ValueSchema.ofType("object", false));
            case "extensions" -> titled("扩展", ValueSchema.ofType("object", true));
            default -> throw new IllegalStateException("no schema of the member " + name);
        };
    }

    private static Map<String, Object> titled(String nameZh, Map<String, Object> value) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("title", nameZh);
        schema.putAll(value);
        return schema;
    }

    /** As a component of the envelope, which nobody has to send. */
    private static Map<String, Object> component(String name) {
        RecordComponent component = Arrays.stream(RecordEnvelope.class.getRecordComponents())
                .filter(one -> one.getName().equals(name))
                .findFirst()
                .orElseThrow();
        return ValueSchema.of(component.getAnnotatedType(), component.getType(), true);
    }

    /** A type that nobody knows is refused, so here it is an enumeration. */
    private static Map<String, Object> types() {
        Map<String, Object> names = new LinkedHashMap<>();
        MessageTypes.classes().forEach(type -> names.put(MessageTypes.nameOf(type), RecordNames.of(type)));
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("enum", MessageTypes.names());
        schema.put("x-codes", names);
        return schema;
    }

    private static Map<String, Object> objectOrNull(Class<? extends Record> type) {
        Map<String, Object> schema = ValueSchema.ofType("object", true);
        schema.put("if", Map.of("type", "object"));
        schema.put("then", Map.of("$ref", RecordSchema.id(type)));
        return schema;
    }

    private static Map<String, Object> choice(Class<? extends Record> type) {
        Map<String, Object> condition = new LinkedHashMap<>();
        condition.put("properties", Map.of("type", Map.of("const", MessageTypes.nameOf(type))));
        condition.put("required", List.of("type"));
        Map<String, Object> choice = new LinkedHashMap<>();
        choice.put("if", condition);
        choice.put("then", Map.of("properties", Map.of("data", Map.of("$ref", RecordSchema.id(type)))));
        return choice;
    }

    /** Made when first asked for. */
    private static final class Linked {
        static final EnvelopeSchema SCHEMA = new EnvelopeSchema(NAME, schema());
    }

    /** Made when first asked for: it is long. */
    private static final class Bundled {
        static final EnvelopeSchema SCHEMA = new EnvelopeSchema(NAME + ".bundle", bundle());

        private static Map<String, Object> bundle() {
            Map<String, Object> definitions = new LinkedHashMap<>();
            Stream.concat(Stream.of(Provenance.class, Disclosure.class), MessageTypes.classes().stream())
                    .map(RecordSchema::of)
                    .forEach(record -> definitions.put(record.word(), record.asMap()));
            Map<String, Object> schema = schema();
            schema.put("$defs", definitions);
            return schema;
        }
    }
}

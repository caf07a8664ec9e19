package io.github.creditkit.model.schema;

import io.github.creditkit.model.check.RecordType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The JSON Schema 2020-12 of a record's canonical JSON (记录的 JSON Schema), for senders in any language.
 *
 * <p>What it refuses, the record checker refuses at {@link io.github.creditkit.model.check.Stage#INTAKE}, and at the same
 * item. The other direction does not hold: blanks, check characters, code sets and what depends on other items are left
 * to the checker. So a code set is told ({@code x-code-set}, {@code x-codes}) and never an {@code enum}, as a name, an
 * alias or full width is read too; {@code maxLength} stands only where a longer text is an error, else
 * {@code x-max-length}; a date is a {@code pattern} and no {@code format}, as years are not limited to four digits; and
 * other members are allowed. An open item may be {@code null}, which is read as absent.
 *
 * <p>It is stricter than a JSON mapper in one thing: a number is no text, and a text no number, though mappers turn one
 * into the other.
 *
 * <p>Of an item are told: the Chinese name as {@code title}, {@code x-item-code}, {@code x-source}, {@code x-personal} for
 * what tells who a natural person is, {@code x-code-type} for identity codes, and {@code x-closed}, if a code outside of
 * the set is an error. The members of a group stand once in {@code $defs}; where its names and codes depend on the place,
 * the place tells them.
 */
public final class RecordSchema {
    static final String DIALECT = "https://json-schema.org/draft/2020-12/schema";
    static final String ID = "urn:creditkit:1.0:";
    static final String FILE = ".schema.json";

    private static final ClassValue<RecordSchema> SCHEMAS = new ClassValue<>() {
        @Override
        protected RecordSchema computeValue(Class<?> type) {
            return new RecordSchema(type.asSubclass(Record.class));
        }
    };

    private final Class<? extends Record> type;
    private final Map<String, Object> schema;
    private final String json;

    private RecordSchema(Class<? extends Record> type) {
        this.type = type;
        this.schema = Json.immutable(schema(type));
        this.json = Json.write(schema);
    }

    /**
     * The schema of a record class.
     *
     * @param type a record of this library, or one of your own with {@code @DataItem} on its components
     * @return always the same for a class
     * @throws IllegalArgumentException if the class is not one that can be checked
     */
    public static RecordSchema of(Class<? extends Record> type) {
        RecordType.of(type); // says why, if it cannot be
        return SCHEMAS.get(type);
    }

    /**
     * The schemas of all records of this library and of their parts, in the order of their names.
     *
     * @return immutable
     */
    public static List<RecordSchema> all() {
        return RecordNames.all().stream().<RecordSchema>map(RecordSchema::of).toList();
    }

    /**
     * The Chinese name of a record class (记录名称).
     *
     * @param type a record class of this library
     * @return such as 行政处罚; empty for another's
     */
    public static String nameZh(Class<?> type) {
        return RecordNames.of(type);
    }

    /** {@return the record class} */
    public Class<? extends Record> type() {
        return type;
    }

    /**
     * The name of the file of the schema: a resource beside this class for the records of this library.
     *
     * @return such as {@code administrativePermit.schema.json}
     */
    public String fileName() {
        return word(type) + FILE;
    }

    /**
     * The schema as data, to be changed in a copy or put into another document. A record of this library has a
     * {@code $id} such as {@code urn:creditkit:1.0:administrativePermit}, one of your own has none.
     *
     * @return maps, lists, texts, whole numbers and truth values; immutable, in a fixed order
     */
    public Map<String, Object> asMap() {
        return schema;
    }

    /**
     * The schema as JSON.
     *
     * @return the same text for the same class in the same release, with two blanks for each level and a line feed at the
     *     end
     */
    public String json() {
        return json;
    }

    /** The class and no more: the text is long. */
    @Override
    public String toString() {
        return "RecordSchema[" + type.getName() + "]";
    }

    private static Map<String, Object> schema(Class<? extends Record> type) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("$schema", DIALECT);
        String name = RecordNames.of(type);
        if (!name.isEmpty()) {
            schema.put("$id", id(type));
            schema.put("title", name);
        }
        schema.put(
                "description",
                name + "规范 JSON，同受理环节的检查一致：此处拒绝的，检查也拒绝。 Canonical JSON of " + type.getSimpleName()
                        + ": what is refused here the checker refuses at intake.");
        schema.put("type", "object");
        SchemaPlan plan = new SchemaPlan();
        schema.putAll(plan.members(type));
        if (!plan.definitions().isEmpty()) {
            schema.put("$defs", plan.definitions());
        }
        return schema;
    }

    /** Of a record of this library. */
    static String id(Class<? extends Record> type) {
        return ID + word(type);
    }

    /** Such as {@code administrativePermit}. */
    String word() {
        return word(type);
    }

    private static String word(Class<?> type) {
        String name = type.getSimpleName();
        return Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }
}

package io.github.creditkit.model.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.deser.DeserializationProblemHandler;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.creditkit.model.Disclosure;
import io.github.creditkit.model.Provenance;
import io.github.creditkit.model.codeset.CodeSets;
import io.github.creditkit.model.codeset.Coded;
import io.github.creditkit.model.codeset.Operation;
import io.github.creditkit.model.envelope.EnvelopeReading;
import io.github.creditkit.model.envelope.MessageTypes;
import io.github.creditkit.model.envelope.RecordEnvelope;
import io.github.creditkit.model.table.RowFault;
import io.github.creditkit.model.table.TableReason;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Rows of canonical JSON (规范 JSON), one envelope a text, with Jackson 2. Members that nobody knows are kept and written
 * back where they stood, or refused. Immutable and safe for threads.
 *
 * <pre>{@code
 * CanonicalJson json = CanonicalJson.standard();
 * String line = json.write(RecordEnvelope.of(permit));
 * json.read(line).toOptional();                           // the envelope
 * }</pre>
 */
public final class CanonicalJson {
    private static final Set<String> MEMBERS =
            Set.of("op", "type", "sourceRecordId", "version", "provenance", "disclosure", "data", "extensions");
    private static final String UNKNOWN = "unknown";
    private static final JsonPointer ROOT = JsonPointer.empty();
    private static final JsonPointer EXTENSIONS = ROOT.appendProperty("extensions");

    private final JsonMapper mapper;
    private final CodeSets codeSets;
    private final boolean strict;

    private CanonicalJson(JsonMapper mapper, CodeSets codeSets, boolean strict) {
        this.mapper = mapper;
        this.codeSets = codeSets;
        this.strict = strict;
    }

    /** {@return with the bundled code sets; unknown members are kept} */
    public static CanonicalJson standard() {
        return of(CodeSets.bundled());
    }

    /**
     * With other code sets, such as a newer edition.
     *
     * @param codeSets the code sets
     * @return unknown members are kept
     */
    public static CanonicalJson of(CodeSets codeSets) {
        JsonMapper mapper = JsonMapper.builder()
                .addModule(new CreditModelModule(codeSets))
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .addHandler(new UnknownMembers())
                .build();
        return new CanonicalJson(mapper, codeSets, false);
    }

    /** {@return the same, and a member that nobody knows is refused} */
    public CanonicalJson strict() {
        return new CanonicalJson(mapper, codeSets, true);
    }

    /**
     * Writes a row.
     *
     * @param envelope what to write
     * @return one line of JSON
     */
    public String write(RecordEnvelope<?> envelope) {
        try {
            if (isBare(envelope)) {
                return "{\"op\":" + mapper.writeValueAsString(envelope.op()) + ",\"type\":\"" + envelope.type()
                        + "\",\"data\":" + mapper.writeValueAsString(envelope.data()) + "}";
            }
            return mapper.writeValueAsString(tree(envelope));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a record that cannot be written: " + envelope.type(), e);
        }
    }

    private static boolean isBare(RecordEnvelope<?> envelope) {
        return envelope.sourceRecordId() == null
                && envelope.version() == null
                && envelope.provenance() == null
                && envelope.disclosure() == null
                && envelope.extensions().isEmpty();
    }

    private ObjectNode tree(RecordEnvelope<?> envelope) {
        ObjectNode tree = mapper.createObjectNode();
        tree.set("op", mapper.valueToTree(envelope.op()));
        tree.put("type", envelope.type());
        if (envelope.sourceRecordId() != null) {
            tree.put("sourceRecordId", envelope.sourceRecordId());
        }
        if (envelope.version() != null) {
            tree.put("version", envelope.version());
        }
        if (envelope.provenance() != null) {
            tree.set("provenance", mapper.valueToTree(envelope.provenance()));
        }
        if (envelope.disclosure() != null) {
            tree.set("disclosure", mapper.valueToTree(envelope.disclosure()));
        }
        tree.set("data", mapper.valueToTree(envelope.data()));
        envelope.extensions().forEach((pointer, value) -> putBack(tree, JsonPointer.compile(pointer), value));
        return tree;
    }

    /** Where the object that held it is gone, the member goes with it. */
    private void putBack(ObjectNode tree, JsonPointer pointer, @Nullable Object value) {
        JsonNode parent = tree.at(pointer.head());
        if (parent.isMissingNode() && pointer.head().equals(EXTENSIONS)) {
            parent = tree.putObject("extensions");
        }
        if (parent instanceof ObjectNode object) {
            object.set(pointer.last().getMatchingProperty(), mapper.valueToTree(value));
        } else if (parent instanceof ArrayNode) {
            throw new IllegalArgumentException("an extension has the place of a list's element: " + pointer);
        }
    }

    /**
     * Reads a row.
     *
     * @param text one JSON object, an envelope with {@code type} and {@code data}
     * @return what it holds, or why not; never throws on what the text holds
     */
    public EnvelopeReading read(String text) {
        return read(text, null);
    }

    /**
     * Reads a row that may be a record without an envelope.
     *
     * @param text one JSON object
     * @param bare the class of a record without an envelope; null to demand an envelope
     * @return what it holds, or why not; never throws on what the text holds
     */
    public EnvelopeReading read(String text, @Nullable Class<? extends Record> bare) {
        JsonNode tree;
        try {
            tree = mapper.readTree(text);
        } catch (JsonProcessingException e) {
            return broken();
        }
        if (!(tree instanceof ObjectNode object)) {
            return broken();
        }
        if (bare != null && !object.has("data") && !object.has("type")) {
            return readData(mapper.createObjectNode(), object, bare, "");
        }
        Optional<Class<? extends Record>> type =
                MessageTypes.ofName(object.path("type").asText());
        if (type.isEmpty()) {
            return EnvelopeReading.unknownType(
                    bare == null ? MessageTypes.names().get(0) : MessageTypes.nameOf(bare));
        }
        return object.get("data") instanceof ObjectNode data
                ? readData(object, data, type.get(), "/data")
                : EnvelopeReading.wrongKind(null, "/data");
    }

    private static EnvelopeReading broken() {
        return new EnvelopeReading.Broken(RowFault.of(TableReason.BAD_JSON));
    }

    private EnvelopeReading readData(
            ObjectNode envelope, ObjectNode data, Class<? extends Record> type, String pointer) {
        Map<String, @Nullable Object> unknown = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> member : envelope.properties()) {
            if (!MEMBERS.contains(member.getKey())) {
                unknown.put(ROOT.appendProperty(member.getKey()).toString(), plain(member.getValue()));
            }
        }
        if (envelope.get("extensions") instanceof ObjectNode extensions) {
            extensions
                    .properties()
                    .forEach(member -> unknown.put(
                            EXTENSIONS.appendProperty(member.getKey()).toString(), plain(member.getValue())));
        }
        Part<Record> record = part(data, type, "/data", unknown);
        Part<Provenance> provenance = part(envelope.get("provenance"), Provenance.class, "/provenance", unknown);
        Part<Disclosure> disclosure = part(envelope.get("disclosure"), Disclosure.class, "/disclosure", unknown);
        for (Part<?> part : List.of(record, provenance, disclosure)) {
            if (part.refused() != null) {
                return part.refused();
            }
        }
        if (strict) {
            Optional<String> first = unknown.keySet().stream()
                    .filter(at -> !at.startsWith("/extensions/"))
                    .findFirst();
            if (first.isPresent()) {
                return EnvelopeReading.unknownMember(
                        pointer.isEmpty() ? first.get().substring(5) : first.get());
            }
        }
        if (record.value() == null) {
            return EnvelopeReading.wrongKind(null, "/data");
        }
        String op = envelope.path("op").asText("");
        JsonNode version = envelope.path("version");
        return new EnvelopeReading.Read(new RecordEnvelope<>(
                op.isEmpty()
                        ? Coded.of(Operation.INSERT)
                        : codeSets.get(Operation.class).read(op),
                envelope.hasNonNull("sourceRecordId")
                        ? envelope.get("sourceRecordId").asText()
                        : null,
                version.canConvertToInt() ? version.intValue() : null,
                provenance.value(),
                disclosure.value(),
                record.value(),
                unknown));
    }

    private @Nullable Object plain(JsonNode value) {
        return mapper.convertValue(value, Object.class);
    }

    /** A part of the envelope, or why it is none. */
    private record Part<T>(@Nullable T value, EnvelopeReading.@Nullable Refused refused) {}

    private <T extends Record> Part<T> part(
            @Nullable JsonNode tree, Class<? extends T> type, String place, Map<String, @Nullable Object> unknown) {
        if (tree == null || tree.isNull()) {
            return new Part<>(null, null);
        }
        Map<String, @Nullable Object> here = new LinkedHashMap<>();
        ObjectReader reader = mapper.readerFor(type).withAttribute(UNKNOWN, here);
        try {
            T value = reader.readValue(mapper.treeAsTokens(tree));
            here.forEach((pointer, member) -> unknown.put(place + pointer, member));
            return new Part<>(value, null);
        } catch (JsonMappingException e) {
            return new Part<>(null, EnvelopeReading.wrongKind(type, pointer(e)));
        } catch (IOException e) {
            return new Part<>(null, EnvelopeReading.wrongKind(type, ""));
        }
    }

    private static String pointer(JsonMappingException e) {
        JsonPointer pointer = ROOT;
        for (JsonMappingException.Reference step : e.getPath()) {
            pointer = step.getFieldName() == null
                    ? pointer.appendIndex(step.getIndex())
                    : pointer.appendProperty(step.getFieldName());
        }
        return pointer.toString();
    }

    /** Puts aside what no component takes, with the place where it stood. */
    private static final class UnknownMembers extends DeserializationProblemHandler {
        @Override
        public boolean handleUnknownProperty(
                DeserializationContext context,
                JsonParser parser,
                JsonDeserializer<?> deserializer,
                Object beanOrClass,
                String name)
                throws IOException {
            if (!(context.getAttribute(UNKNOWN) instanceof Map<?, ?> there)) {
                return false;
            }
            @SuppressWarnings("unchecked") // put there by this class
            Map<String, @Nullable Object> unknown = (Map<String, @Nullable Object>) there;
            String pointer = parser.getParsingContext().pathAsPointer().toString();
            unknown.put(pointer, context.readValue(parser, Object.class));
            return true;
        }
    }
}

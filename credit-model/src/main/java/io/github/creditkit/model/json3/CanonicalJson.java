package io.github.creditkit.model.json3;

import io.github.creditkit.model.Disclosure;
import io.github.creditkit.model.Provenance;
import io.github.creditkit.model.check.RecordType;
import io.github.creditkit.model.codeset.CodeSets;
import io.github.creditkit.model.codeset.Coded;
import io.github.creditkit.model.codeset.Operation;
import io.github.creditkit.model.envelope.EnvelopeReading;
import io.github.creditkit.model.envelope.MessageTypes;
import io.github.creditkit.model.envelope.RecordEnvelope;
import io.github.creditkit.model.table.RowFault;
import io.github.creditkit.model.table.TableReason;
import io.github.creditkit.model.view.CreditReport;
import io.github.creditkit.model.view.SubjectView;
import io.github.creditkit.model.view.SubmissionStatistics;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonPointer;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.StreamWriteConstraints;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Rows of canonical JSON (规范 JSON), one envelope a text, with Jackson 3. Members that nobody knows are kept and written
 * back where they stood, or refused. Immutable and safe for threads.
 *
 * <pre>{@code
 * CanonicalJson json = CanonicalJson.standard();
 * String line = json.write(RecordEnvelope.of(permit));
 * json.read(line).toOptional();                           // the envelope
 * }</pre>
 */
public final class CanonicalJson {
    private static final int DEEPEST = 500;
    private static final int LONGEST_TEXT = 20_000_000;
    private static final JsonPointer EXTENSIONS = JsonPointer.empty().appendProperty("extensions");

    private final JsonMapper mapper;
    private final ObjectWriter rows;
    private final ObjectReader within;
    private final boolean strict;

    private CanonicalJson(JsonMapper mapper, boolean strict) {
        this.mapper = mapper;
        this.within = mapper.reader().without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
        this.rows = mapper.writer().without(SerializationFeature.FLUSH_AFTER_WRITE_VALUE);
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
        JsonMapper mapper = JsonMapper.builder(bounded())
                .addModule(new CreditModelModule(codeSets))
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT) // what stands behind the point would be lost
                .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
                .disable(JsonWriteFeature.ESCAPE_FORWARD_SLASHES)
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .build();
        return new CanonicalJson(mapper, false);
    }

    /** The same bounds with every Jackson. What was read can be written, though a record alone gets an envelope. */
    private static JsonFactory bounded() {
        return JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(DEEPEST)
                        .maxStringLength(LONGEST_TEXT)
                        .build())
                .streamWriteConstraints(StreamWriteConstraints.builder()
                        .maxNestingDepth(2 * DEEPEST)
                        .build())
                .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
                .disable(StreamWriteFeature.FLUSH_PASSED_TO_STREAM)
                .build();
    }

    /** {@return the same, and a member that nobody knows is refused} */
    public CanonicalJson strict() {
        return new CanonicalJson(mapper, true);
    }

    /**
     * Writes a row.
     *
     * @param envelope what to write
     * @return one line of JSON
     */
    public String write(RecordEnvelope<?> envelope) {
        StringWriter text = new StringWriter();
        try (JsonGenerator row = rows.createGenerator(text)) {
            write(envelope, row);
        } catch (JacksonException e) {
            throw unwritable(envelope, e);
        }
        return text.toString();
    }

    /**
     * Writes a row in UTF-8, without a line's end.
     *
     * @param envelope what to write
     * @param out      where to; neither flushed nor closed
     * @throws IOException if the stream fails
     */
    public void write(RecordEnvelope<?> envelope, OutputStream out) throws IOException {
        try (JsonGenerator row = rows.createGenerator(out)) {
            write(envelope, row);
        } catch (JacksonIOException e) {
            throw e.getCause();
        } catch (JacksonException e) {
            throw unwritable(envelope, e);
        }
    }

    private void write(RecordEnvelope<?> envelope, JsonGenerator row) {
        if (!envelope.extensions().isEmpty()) {
            rows.writeValue(row, tree(envelope));
            return;
        }
        row.writeStartObject();
        row.writeStringProperty("op", envelope.op().text());
        row.writeStringProperty("type", envelope.type());
        if (envelope.sourceRecordId() != null) {
            row.writeStringProperty("sourceRecordId", envelope.sourceRecordId());
        }
        if (envelope.version() != null) {
            row.writeNumberProperty("version", envelope.version());
        }
        member(row, "provenance", envelope.provenance());
        member(row, "disclosure", envelope.disclosure());
        member(row, "data", envelope.data());
        row.writeEndObject();
    }

    private void member(JsonGenerator row, String name, @Nullable Object part) {
        if (part != null) {
            row.writeName(name);
            rows.writeValue(row, part);
        }
    }

    private static IllegalStateException unwritable(RecordEnvelope<?> envelope, Exception why) {
        return new IllegalStateException("a record that cannot be written: " + envelope.type(), why);
    }

    /**
     * Writes a credit report.
     *
     * @param report what to write
     * @return one line of JSON; it is not read back
     */
    public String write(CreditReport report) {
        return text(new ViewTrees(mapper).tree(report));
    }

    /**
     * Writes the view of a subject.
     *
     * @param view what to write
     * @return one line of JSON; it is not read back
     */
    public String write(SubjectView view) {
        return text(new ViewTrees(mapper).tree(view));
    }

    /**
     * Writes statistics, with a null where there is no rate.
     *
     * @param statistics what to write
     * @return one line of JSON; it is not read back
     */
    public String write(SubmissionStatistics statistics) {
        return text(new ViewTrees(mapper).tree(statistics));
    }

    private String text(ObjectNode tree) {
        return mapper.writeValueAsString(tree);
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
     * @param bare the class of a record of this library; null to demand an envelope
     * @return what it holds, or why not; never throws on what the text holds
     */
    public EnvelopeReading read(String text, @Nullable Class<? extends Record> bare) {
        JsonNode tree;
        try {
            tree = mapper.readTree(text);
        } catch (JacksonException e) {
            return broken();
        }
        return tree instanceof ObjectNode object ? read(object, bare) : broken();
    }

    /**
     * Reads the row that stands next in a larger document, such as a page of rows.
     *
     * @param in stands at the start of an object, and afterwards at its end; its bounds and its care for duplicates count
     * @return what it holds, or why not; never throws on what a row holds
     * @throws JacksonException if the document is broken there, or its stream fails
     */
    public EnvelopeReading read(JsonParser in) {
        return within.readTree(in) instanceof ObjectNode object ? read(object, null) : broken();
    }

    private EnvelopeReading read(ObjectNode object, @Nullable Class<? extends Record> bare) {
        if (bare != null && isRecord(object, bare)) {
            return read(mapper.createObjectNode(), object, bare, "");
        }
        Optional<Class<? extends Record>> type =
                MessageTypes.ofName(object.path("type").asString(""));
        if (type.isEmpty()) {
            return EnvelopeReading.unknownType(
                    bare == null ? MessageTypes.names().get(0) : MessageTypes.nameOf(bare));
        }
        return object.get("data") instanceof ObjectNode data
                ? read(object, data, type.get(), "/data")
                : EnvelopeReading.wrongKind(null, "/data");
    }

    /** Neither member of an envelope that must be there; but a commitment has a type of its own. */
    private static boolean isRecord(ObjectNode object, Class<? extends Record> bare) {
        return !object.has("data")
                && (!object.has("type") || RecordType.of(bare).item("/type").isPresent());
    }

    private static EnvelopeReading broken() {
        return new EnvelopeReading.Broken(RowFault.of(TableReason.BAD_JSON));
    }

    private EnvelopeReading read(ObjectNode envelope, ObjectNode data, Class<? extends Record> type, String place) {
        EnvelopeParts parts = new EnvelopeParts(mapper);
        parts.keepUnknown(envelope);
        Record record = parts.record(data, type);
        Coded<Operation> op = parts.operation(envelope.get("op"));
        String sourceRecordId = parts.part(envelope.get("sourceRecordId"), String.class, "sourceRecordId");
        Integer version = parts.part(envelope.get("version"), Integer.class, "version");
        Provenance provenance = parts.part(envelope.get("provenance"), Provenance.class, "provenance");
        Disclosure disclosure = parts.part(envelope.get("disclosure"), Disclosure.class, "disclosure");
        if (parts.refused() != null) {
            return parts.refused();
        }
        Optional<String> unknown = parts.unknown().keySet().stream()
                .filter(pointer -> !pointer.startsWith("/extensions/"))
                .findFirst();
        if (strict && unknown.isPresent()) {
            String pointer = unknown.get();
            return EnvelopeReading.unknownMember(place.isEmpty() ? pointer.substring("/data".length()) : pointer);
        }
        if (record == null) {
            return EnvelopeReading.wrongKind(null, "/data");
        }
        return new EnvelopeReading.Read(new RecordEnvelope<>(
                op == null || op.text().isEmpty() ? Coded.of(Operation.INSERT) : op,
                sourceRecordId,
                version,
                provenance,
                disclosure,
                record,
                parts.unknown()));
    }
}

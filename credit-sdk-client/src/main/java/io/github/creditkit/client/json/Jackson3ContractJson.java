package io.github.creditkit.client.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.creditkit.client.contract.Page;
import io.github.creditkit.model.codeset.CodeSets;
import io.github.creditkit.model.envelope.EnvelopeReading;
import io.github.creditkit.model.envelope.RecordEnvelope;
import io.github.creditkit.model.json3.CanonicalJson;
import io.github.creditkit.model.json3.CreditModelModule;
import java.io.IOException;
import java.io.OutputStream;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonPointer;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/** With Jackson 3. */
final class Jackson3ContractJson implements ContractJson {
    private static final int DEEPEST = 500;
    private static final int LONGEST_TEXT = 20_000_000;

    private final CodeSets codeSets;
    private final CanonicalJson rows;
    private final JsonMapper mapper;

    Jackson3ContractJson(CodeSets codeSets, boolean strict) {
        this.codeSets = codeSets;
        CanonicalJson canonical = CanonicalJson.of(codeSets);
        this.rows = strict ? canonical.strict() : canonical;
        SimpleModule envelopes = new SimpleModule("credit-contract");
        envelopes.addSerializer(RecordEnvelope.class, new EnvelopeWriter(rows));
        envelopes.addDeserializer(RecordEnvelope.class, new EnvelopeReader(rows));
        this.mapper = JsonMapper.builder(JsonFactory.builder()
                        .streamReadConstraints(StreamReadConstraints.builder()
                                .maxNestingDepth(DEEPEST)
                                .maxStringLength(LONGEST_TEXT)
                                .build())
                        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                        .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
                        .build())
                .addModule(new CreditModelModule(codeSets))
                .addModule(envelopes)
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .configure(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, strict)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .disable(SerializationFeature.FLUSH_AFTER_WRITE_VALUE)
                .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
                .disable(JsonWriteFeature.ESCAPE_FORWARD_SLASHES)
                .changeDefaultPropertyInclusion(
                        all -> JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
                .build();
    }

    @Override
    public ContractJson strict() {
        return new Jackson3ContractJson(codeSets, true);
    }

    @Override
    public byte[] write(Object body) {
        try {
            return mapper.writeValueAsBytes(body);
        } catch (JacksonException e) {
            throw new IllegalArgumentException("no body of the contract: " + body.getClass(), e);
        }
    }

    @Override
    public void write(Object body, OutputStream out) throws IOException {
        try {
            mapper.writeValue(out, body);
        } catch (JacksonIOException e) {
            throw e.getCause();
        }
    }

    @Override
    public <T> T read(byte[] json, Class<T> type) throws UnreadableJsonException {
        return type.cast(read(json, mapper.constructType(type)));
    }

    @Override
    @SuppressWarnings("unchecked") // read as what it is asked for
    public <T> Page<T> readPage(byte[] json, Class<T> item) throws UnreadableJsonException {
        return (Page<T>) read(json, mapper.getTypeFactory().constructParametricType(Page.class, item));
    }

    private Object read(byte[] json, JavaType type) throws UnreadableJsonException {
        Object body;
        try {
            body = mapper.readValue(json, type);
        } catch (JacksonException e) {
            throw new UnreadableJsonException(pointer(e));
        }
        if (body == null) { // the text null
            throw new UnreadableJsonException("");
        }
        return body;
    }

    /** The cause holds a piece of the body, so it stays here. */
    private static String pointer(JacksonException e) {
        JsonPointer pointer = JsonPointer.empty();
        for (JacksonException.Reference step : e.getPath()) {
            pointer = step.getPropertyName() == null
                    ? pointer.appendIndex(Math.max(step.getIndex(), 0))
                    : pointer.appendProperty(step.getPropertyName());
        }
        return pointer.toString();
    }

    @Override
    public EnvelopeReading readRow(String line) {
        return rows.read(line);
    }

    @Override
    public void writeRow(RecordEnvelope<?> row, OutputStream out) throws IOException {
        rows.write(row, out);
    }

    @SuppressWarnings("rawtypes") // an envelope of any record
    private static final class EnvelopeWriter extends StdSerializer<RecordEnvelope> {
        private final CanonicalJson rows;

        EnvelopeWriter(CanonicalJson rows) {
            super(RecordEnvelope.class);
            this.rows = rows;
        }

        @Override
        public void serialize(RecordEnvelope row, JsonGenerator out, SerializationContext context) {
            out.writeRawValue(rows.write(row));
        }
    }

    @SuppressWarnings("rawtypes") // an envelope of any record
    private static final class EnvelopeReader extends StdDeserializer<RecordEnvelope> {
        private final CanonicalJson rows;

        EnvelopeReader(CanonicalJson rows) {
            super(RecordEnvelope.class);
            this.rows = rows;
        }

        @Override
        public RecordEnvelope deserialize(JsonParser in, DeserializationContext context) {
            EnvelopeReading reading = rows.read(in);
            if (reading instanceof EnvelopeReading.Read read) {
                return read.envelope();
            }
            return context.reportInputMismatch(RecordEnvelope.class, "no envelope");
        }
    }
}

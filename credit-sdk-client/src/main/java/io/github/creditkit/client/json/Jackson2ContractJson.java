package io.github.creditkit.client.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import io.github.creditkit.client.contract.Page;
import io.github.creditkit.model.codeset.CodeSets;
import io.github.creditkit.model.envelope.EnvelopeReading;
import io.github.creditkit.model.envelope.RecordEnvelope;
import io.github.creditkit.model.json.CanonicalJson;
import io.github.creditkit.model.json.CreditModelModule;
import java.io.IOException;
import java.io.OutputStream;

/** With Jackson 2. */
final class Jackson2ContractJson implements ContractJson {
    private static final int DEEPEST = 500;
    private static final int LONGEST_TEXT = 20_000_000;

    private final CodeSets codeSets;
    private final CanonicalJson rows;
    private final JsonMapper mapper;

    Jackson2ContractJson(CodeSets codeSets, boolean strict) {
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
                .defaultPropertyInclusion(
                        JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
                .build();
    }

    @Override
    public ContractJson strict() {
        return new Jackson2ContractJson(codeSets, true);
    }

    @Override
    public byte[] write(Object body) {
        try {
            return mapper.writeValueAsBytes(body);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("no body of the contract: " + body.getClass(), e);
        }
    }

    @Override
    public void write(Object body, OutputStream out) throws IOException {
        mapper.writeValue(out, body);
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
        } catch (JsonMappingException e) {
            throw new UnreadableJsonException(pointer(e));
        } catch (IOException e) {
            throw new UnreadableJsonException("");
        }
        if (body == null) { // the text null
            throw new UnreadableJsonException("");
        }
        return body;
    }

    /** The cause holds a piece of the body, so it stays here. */
    private static String pointer(JsonMappingException e) {
        JsonPointer pointer = JsonPointer.empty();
        for (JsonMappingException.Reference step : e.getPath()) {
            pointer = step.getFieldName() == null
                    ? pointer.appendIndex(Math.max(step.getIndex(), 0))
                    : pointer.appendProperty(step.getFieldName());
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
    private static final class EnvelopeWriter extends JsonSerializer<RecordEnvelope> {
        private final CanonicalJson rows;

        EnvelopeWriter(CanonicalJson rows) {
            this.rows = rows;
        }

        @Override
        public void serialize(RecordEnvelope row, JsonGenerator out, SerializerProvider provider) throws IOException {
            out.writeRawValue(rows.write(row));
        }
    }

    @SuppressWarnings("rawtypes") // an envelope of any record
    private static final class EnvelopeReader extends JsonDeserializer<RecordEnvelope> {
        private final CanonicalJson rows;

        EnvelopeReader(CanonicalJson rows) {
            this.rows = rows;
        }

        @Override
        public RecordEnvelope deserialize(JsonParser in, DeserializationContext context) throws IOException {
            EnvelopeReading reading = rows.read(in);
            if (reading instanceof EnvelopeReading.Read read) {
                return read.envelope();
            }
            throw JsonMappingException.from(in, "no envelope");
        }
    }
}

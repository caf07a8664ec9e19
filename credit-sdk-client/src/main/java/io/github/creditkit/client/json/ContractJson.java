package io.github.creditkit.client.json;

import io.github.creditkit.client.contract.Page;
import io.github.creditkit.model.codeset.CodeSets;
import io.github.creditkit.model.envelope.EnvelopeReading;
import io.github.creditkit.model.envelope.RecordEnvelope;
import java.io.IOException;
import java.io.OutputStream;

/**
 * Reads and writes the bodies of the contract (接口 JSON). Immutable and safe for threads.
 *
 * <p>A member that is null is left out, and one that nobody knows is passed over in reading: platforms run ahead of
 * libraries. Rows keep what nobody knows.
 */
public interface ContractJson {
    /**
     * With the bundled code sets.
     *
     * @return with Jackson 2 if it is on the class path, else with Jackson 3
     * @throws IllegalStateException if neither is
     */
    static ContractJson standard() {
        return of(CodeSets.bundled());
    }

    /**
     * With other code sets, such as a newer edition.
     *
     * @param codeSets the code sets
     * @return with Jackson 2 if it is on the class path, else with Jackson 3
     * @throws IllegalStateException if neither is
     */
    static ContractJson of(CodeSets codeSets) {
        if (isThere("com.fasterxml.jackson.databind.json.JsonMapper")) {
            return new Jackson2ContractJson(codeSets, false);
        }
        if (isThere("tools.jackson.databind.json.JsonMapper")) {
            return new Jackson3ContractJson(codeSets, false);
        }
        throw new IllegalStateException(
                "there is no Jackson on the class path: add com.fasterxml.jackson.core:jackson-databind"
                        + " or tools.jackson.core:jackson-databind");
    }

    private static boolean isThere(String name) {
        try {
            Class.forName(name, false, ContractJson.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }

    /** {@return the same, and a member that nobody knows is refused, in bodies and in rows} */
    ContractJson strict();

    /**
     * Writes a body.
     *
     * @param body a record of the contract or of the model, a page, or an envelope
     * @return one line of JSON in UTF-8
     */
    byte[] write(Object body);

    /**
     * Writes a body.
     *
     * @param body a record of the contract or of the model, a page, or an envelope
     * @param out  where to; neither flushed nor closed
     * @throws IOException if the stream fails
     */
    void write(Object body, OutputStream out) throws IOException;

    /**
     * Reads a body.
     *
     * @param json what came
     * @param type a record of the contract or of the model
     * @param <T>  the record
     * @return it may lack what is required: that is the checker's
     * @throws UnreadableJsonException if it is no JSON, or a value is of another kind
     */
    <T> T read(byte[] json, Class<T> type) throws UnreadableJsonException;

    /**
     * Reads a page.
     *
     * @param json what came
     * @param item the class of its items
     * @param <T>  the items
     * @return the page
     * @throws UnreadableJsonException if it is no JSON, or a value is of another kind
     */
    <T> Page<T> readPage(byte[] json, Class<T> item) throws UnreadableJsonException;

    /**
     * Reads a row.
     *
     * @param line one JSON object, an envelope
     * @return what it holds, or why not; never throws on what the line holds
     */
    EnvelopeReading readRow(String line);

    /**
     * Writes a row in UTF-8, without a line's end.
     *
     * @param row what to write
     * @param out where to; neither flushed nor closed
     * @throws IOException if the stream fails
     */
    void writeRow(RecordEnvelope<?> row, OutputStream out) throws IOException;
}

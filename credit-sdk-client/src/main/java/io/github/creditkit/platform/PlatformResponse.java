package io.github.creditkit.platform;

import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An answer as a web server sends it (应答).
 *
 * @param status  the status of HTTP
 * @param headers by name
 * @param body    the body
 */
public record PlatformResponse(int status, Map<String, String> headers, Body body) {
    static final String JSON = "application/json";
    static final String NDJSON = "application/x-ndjson";
    static final String PROBLEM = "application/problem+json";
    private static final Body NOTHING = new Body(new byte[0], null);

    /**
     * Copies the headers.
     *
     * @param status  the status of HTTP
     * @param headers by name
     * @param body    the body
     */
    public PlatformResponse {
        headers = Map.copyOf(headers);
    }

    /**
     * The body of an answer (应答正文): whole, or written while it is sent.
     *
     * @param bytes  the whole body; null for one that is streamed. Nobody changes the array
     * @param stream writes the body; null for one that is whole
     */
    @SuppressWarnings("ArrayRecordComponent") // too large to copy, and nobody compares it
    public record Body(byte @Nullable [] bytes, @Nullable Streamed stream) {
        /**
         * Writes the body.
         *
         * @param out where to; not closed
         * @throws IOException if the stream fails
         */
        public void writeTo(OutputStream out) throws IOException {
            if (bytes != null) {
                out.write(bytes);
            } else {
                Objects.requireNonNull(stream).writeTo(out);
            }
        }

        /** Nothing of what it holds. */
        @Override
        public String toString() {
            return bytes == null ? "streamed" : bytes.length + " bytes";
        }
    }

    /** Writes a body while it is sent (流式正文). */
    @FunctionalInterface
    public interface Streamed {
        /**
         * Writes the body.
         *
         * @param out where to; not closed
         * @throws IOException if the stream fails
         */
        void writeTo(OutputStream out) throws IOException;
    }

    static PlatformResponse empty(int status) {
        return new PlatformResponse(status, Map.of(), NOTHING);
    }

    static PlatformResponse of(int status, String type, byte[] body) {
        return new PlatformResponse(status, Map.of("Content-Type", type), new Body(body, null));
    }

    static PlatformResponse streamed(String type, Streamed body) {
        return new PlatformResponse(200, Map.of("Content-Type", type), new Body(null, body));
    }

    PlatformResponse with(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new PlatformResponse(status, more, body);
    }
}

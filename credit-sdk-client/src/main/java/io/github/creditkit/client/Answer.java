package io.github.creditkit.client;

import java.net.http.HttpHeaders;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/**
 * An answer that came (应答).
 *
 * @param status  the status of HTTP
 * @param headers the headers
 * @param body    the whole body, unpacked; empty for one that is still coming
 * @param coming  the body while it comes, packed as the headers say; null for one that is whole
 */
@SuppressWarnings("ArrayRecordComponent") // too large to copy, and nobody compares it
record Answer(int status, HttpHeaders headers, byte[] body, Flow.@Nullable Publisher<List<ByteBuffer>> coming) {
    static final String ENCODING = "content-encoding";

    boolean isJson() {
        String type = headers.firstValue("content-type").orElse("");
        int end = type.indexOf(';');
        String media = (end < 0 ? type : type.substring(0, end)).strip();
        return media.equalsIgnoreCase("application/json")
                || media.toLowerCase(Locale.ROOT).endsWith("+json");
    }

    /** Nothing of what it holds. */
    @Override
    public String toString() {
        return "Answer[" + status + ", " + body.length + " bytes]";
    }
}

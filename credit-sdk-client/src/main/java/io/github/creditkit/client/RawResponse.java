package io.github.creditkit.client;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What was returned, and the answer that it was made of (原始应答), for when support asks. Of several answers it is the last.
 *
 * @param <T> what was returned
 */
public final class RawResponse<T> {
    private final T value;
    private final @Nullable Answer answer;

    RawResponse(T value, @Nullable Answer answer) {
        this.value = value;
        this.answer = answer;
    }

    /** {@return what was returned} */
    public T value() {
        return value;
    }

    /** {@return the status of HTTP; 0 where nothing had to be asked, as for what was still known} */
    public int status() {
        return answer == null ? 0 : answer.status();
    }

    /** {@return the headers, names in lower case} */
    public Map<String, List<String>> headers() {
        return answer == null ? Map.of() : answer.headers().map();
    }

    /**
     * The first value of a header.
     *
     * @param name its name, in any case
     * @return empty where there is none
     */
    public Optional<String> header(String name) {
        return answer == null ? Optional.empty() : answer.headers().firstValue(name);
    }

    /** {@return the body, unpacked, a copy; empty for one that is read as it comes} */
    public byte[] body() {
        return answer == null ? new byte[0] : answer.body().clone();
    }

    /** {@return the status, and nothing of the body} */
    @Override
    public String toString() {
        return "RawResponse[" + status() + "]";
    }
}

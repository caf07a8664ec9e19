package io.github.creditkit.client.json;

import java.io.IOException;

/** A body that is no JSON, or has another form than the contract says (无法解析的 JSON). Nothing of the body is quoted. */
public final class UnreadableJsonException extends IOException {
    private static final long serialVersionUID = 1L;

    private final String path;

    /**
     * Where the body could not be read.
     *
     * @param path a JSON Pointer such as {@code /totals/received}; empty for the whole
     */
    public UnreadableJsonException(String path) {
        super(path.isEmpty() ? "this is no JSON of the contract" : "a value of another kind at " + path);
        this.path = path;
    }

    /** {@return where: a JSON Pointer; empty for the whole} */
    public String path() {
        return path;
    }

    /** {@return what is wrong, in Chinese} */
    public String messageZh() {
        return path.isEmpty() ? "不是接口约定的 JSON" : path + " 处的值类型不符";
    }
}

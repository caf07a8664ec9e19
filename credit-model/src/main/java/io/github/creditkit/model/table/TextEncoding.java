package io.github.creditkit.model.table;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** The encodings that sent text comes in (文件编码). */
public enum TextEncoding {
    /** UTF-8, with or without a byte order mark. */
    UTF_8(StandardCharsets.UTF_8),
    /** GB 18030, which includes GBK and GB 2312. */
    GB_18030(Charset.forName("GB18030"));

    private final Charset charset;

    TextEncoding(Charset charset) {
        this.charset = charset;
    }

    Charset charset() {
        return charset;
    }
}

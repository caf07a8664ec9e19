package io.github.creditkit.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.Locale;

/** Writes to the standard output (标准输出). When its reader has gone, as in {@code credit … | head}, it keeps quiet. */
final class Output {
    private final OutputStream stream;
    private final Charset charset;
    private boolean readerGone;

    Output(Screen screen) {
        stream = screen.stream();
        charset = screen.charset();
    }

    Charset charset() {
        return charset;
    }

    /** If nobody reads what is written. */
    boolean isReaderGone() {
        return readerGone;
    }

    void print(String text) {
        write(text.getBytes(charset));
    }

    void write(byte[] bytes) {
        attempt(() -> stream.write(bytes));
    }

    void flush() {
        attempt(stream::flush);
    }

    private interface Attempt {
        void run() throws IOException;
    }

    private void attempt(Attempt attempt) {
        if (readerGone) {
            return;
        }
        try {
            attempt.run();
        } catch (IOException e) {
            String message = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
            // Systems tell it in their own words, such as Windows in Chinese.
            if (!message.contains("pipe") && !message.contains("管道")) {
                throw new UncheckedIOException(e);
            }
            readerGone = true;
        }
    }
}

package io.github.creditkit.quickstart;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Prints Chinese readably on terminals of any charset, on Java 17 and later (终端输出). */
final class Terminal {
    private Terminal() {}

    static PrintStream out() {
        return new PrintStream(new FileOutputStream(FileDescriptor.out), true, charset("stdout.encoding"));
    }

    static PrintStream err() {
        return new PrintStream(new FileOutputStream(FileDescriptor.err), true, charset("stderr.encoding"));
    }

    private static Charset charset(String property) {
        // Java 19 and later say what the terminal wants; Java 17 knows only what the system's own charset is.
        return charset(System.getProperty(property), System.getProperty("native.encoding"));
    }

    /**
     * The first of the charsets that can write Chinese, such as a Windows console's GBK. With none, as under
     * {@code LANG=C}, UTF-8: what a terminal of today most likely shows.
     */
    static Charset charset(@Nullable String... names) {
        return Stream.of(names)
                .flatMap(name -> Optional.ofNullable(name).stream())
                .filter(Charset::isSupported)
                .map(Charset::forName)
                .filter(charset -> charset.canEncode() && charset.newEncoder().canEncode("统一社会信用代码"))
                .findFirst()
                .orElse(StandardCharsets.UTF_8);
    }
}

package io.github.creditkit.quickstart;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/**
 * The program (示例程序): checks a CSV file with a column 统一社会信用代码, prints a summary, writes {@code report.html}.
 *
 * <p>Arguments: the file (the bundled one by default) and the directory of the report ({@code target/quickstart}).
 */
public final class Quickstart {
    private static final int DONE = 0;
    private static final int FAILED = 1;
    private static final int MISUSED = 2;

    private Quickstart() {}

    /**
     * Runs the program; the exit status is 0 when the report was written, 1 when the file or the report's place is no
     * good, 2 for arguments it does not know. Refused rows are no failure.
     *
     * @param arguments the file and the directory, both optional
     */
    public static void main(String[] arguments) {
        System.exit(run(arguments, Terminal.out(), Terminal.err()));
    }

    static int run(String[] arguments, PrintStream out, PrintStream err) {
        if (arguments.length > 2 || (arguments.length > 0 && arguments[0].startsWith("-"))) {
            err.println("用法 Usage: Quickstart [organisations.csv [directory]]");
            return MISUSED;
        }
        try {
            SentFile file = arguments.length > 0 ? SentFile.read(Path.of(arguments[0])) : SentFile.bundled();
            Path directory = Path.of(arguments.length > 1 ? arguments[1] : "target/quickstart");
            Checked checked = Checked.of(file);
            Path report = write(checked, directory);
            out.print(ConsoleSummary.of(checked));
            out.println();
            out.println("报告  Report: " + fromHere(report));
            return DONE;
        } catch (UnreadableFileException | InvalidPathException e) {
            err.println(e.getMessage());
            return FAILED;
        } catch (IOException e) {
            err.println("无法写入报告 / the report cannot be written: " + e.getMessage());
            return FAILED;
        }
    }

    private static Path write(Checked checked, Path directory) throws IOException {
        Files.createDirectories(directory);
        // Bytes, not writeString: a lone surrogate in a cell must not stop the report.
        return Files.write(
                directory.resolve("report.html"), ReportPage.of(checked).getBytes(StandardCharsets.UTF_8));
    }

    private static Path fromHere(Path report) {
        Path here = Path.of("").toAbsolutePath();
        Path there = report.toAbsolutePath().normalize();
        return there.startsWith(here) ? here.relativize(there) : there;
    }
}

package io.github.creditkit.testkit.conformance;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * The suite from the command line (命令行): the platform by the settings of {@link PlatformUnderTest}, the folder of the report as
 * the only argument, {@code conformance-report} if there is none.
 *
 * <p>It prints the table and ends with 0 where the platform conforms, 1 where it does not, 2 where it could not be asked.
 */
public final class ConformanceCommand {
    private static final int CONFORMS = 0;
    private static final int DOES_NOT = 1;
    private static final int NOT_ASKED = 2;

    private ConformanceCommand() {}

    /**
     * Runs the suite.
     *
     * @param arguments the folder of the report
     */
    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        System.exit(run(arguments, out));
    }

    static int run(String[] arguments, PrintStream out) {
        PlatformUnderTest platform;
        try {
            platform = PlatformUnderTest.fromSettings();
        } catch (IllegalStateException e) {
            out.println(e.getMessage());
            return NOT_ASKED;
        }
        Path folder = Path.of(arguments.length == 0 ? "conformance-report" : arguments[0]);
        ConformanceReport report = ConformanceSuite.run(platform);
        out.print(report.table());
        try {
            report.writeTo(folder);
        } catch (IOException e) {
            out.println("报告无法写入 · the report cannot be written: " + folder);
            return NOT_ASKED;
        }
        out.println("报告 · Report: " + folder.resolve(ConformanceReport.PAGE_FILE));
        return report.conforms() ? CONFORMS : DOES_NOT;
    }
}

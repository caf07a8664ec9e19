package io.github.creditkit.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import org.openjdk.jmh.util.Version;

/** What the figures were measured on and with. */
final class Machine {
    private Machine() {}

    static String markdown() {
        return String.format(
                "%s, %d 核 cores; %s %s; %s %s; Hutool %s; JMH %s",
                processor(),
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("java.vm.name"),
                Runtime.version(),
                System.getProperty("os.name"),
                System.getProperty("os.arch"),
                hutool(),
                Version.getPlainVersion());
    }

    /** From the manifest of the benchmarks' jar, as nothing in Hutool tells. */
    private static String hutool() {
        try (InputStream manifest = Machine.class.getResourceAsStream("/META-INF/MANIFEST.MF")) {
            String version = manifest == null
                    ? null
                    : new Manifest(manifest).getMainAttributes().getValue("Hutool-Version");
            return version == null ? "?" : version;
        } catch (IOException e) {
            return "?";
        }
    }

    /** The processor's name where the system tells it, which no Java API does. */
    private static String processor() {
        try (Stream<String> lines = Files.lines(Path.of("/proc/cpuinfo"))) {
            return lines.filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 1).trim())
                    .findFirst()
                    .orElse("?");
        } catch (IOException e) {
            return "?";
        }
    }
}

package io.github.creditkit.reliability;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** A process of the run (子进程): its output goes to a file and line by line to a listener. */
final class Child {
    private final Process process;
    private final Thread reader;

    private Child(Process process, Thread reader) {
        this.process = process;
        this.reader = reader;
    }

    /** Starts a Java with the classes of this run and, before them, those of a jar. */
    static Child java(List<String> options, List<String> arguments, Path log, Consumer<String> lines) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(arguments);
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            Thread reader = new Thread(() -> read(process, log, lines), "reader-" + process.pid());
            reader.setDaemon(true);
            reader.start();
            return new Child(process, reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void read(Process process, Path log, Consumer<String> lines) {
        try (BufferedReader in =
                        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
                Writer out = Files.newBufferedWriter(log, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                lines.accept(line);
                if (!line.startsWith(Department.PROGRESS)) {
                    out.write(line);
                    out.write('\n');
                    out.flush();
                }
            }
        } catch (IOException e) {
            // it was killed
        }
    }

    long pid() {
        return process.pid();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    int exitValue() {
        return process.exitValue();
    }

    /** As {@code kill -9}. */
    void kill() {
        process.destroyForcibly();
        await(TimeUnit.SECONDS.toMillis(30));
    }

    /** Asks it to end, and kills it if it does not. */
    void stop(long patienceMillis) {
        process.destroy();
        if (!await(patienceMillis)) {
            kill();
        }
    }

    private boolean await(long millis) {
        try {
            boolean ended = process.waitFor(millis, TimeUnit.MILLISECONDS);
            reader.join(TimeUnit.SECONDS.toMillis(1));
            return ended;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
            return false;
        }
    }
}

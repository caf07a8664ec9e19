package io.github.creditkit.cli.submit;

import io.github.creditkit.model.table.OwnerOnlyFile;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The batches of an outbox as the platform named them (批次记录), a line each, so that a receipt can be asked for later. */
public final class BatchLog {
    private static final int PARTS = 3;

    private final Path file;

    /**
     * The log of an outbox.
     *
     * @param folder of the outbox
     */
    public BatchLog(Path folder) {
        this.file = folder.resolve("batches.tsv");
    }

    /**
     * A batch that was sealed.
     *
     * @param batchId the platform's name for it
     * @param rows    how many rows it has
     * @param at      when
     */
    public record Sealed(String batchId, int rows, Instant at) {}

    void add(Sealed batch) {
        try {
            if (Files.notExists(file)) {
                try (OutputStream empty = OwnerOnlyFile.create(file)) {
                    empty.flush();
                }
            }
            Files.writeString(
                    file, batch.at() + "\t" + batch.batchId() + "\t" + batch.rows() + "\n", StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@return all of them, the last one last; lines that are none are passed over} */
    public List<Sealed> read() {
        List<Sealed> all = new ArrayList<>();
        try {
            if (Files.exists(file)) {
                for (String line : Files.readAllLines(file)) {
                    String[] parts = line.split("\t", -1);
                    if (parts.length == PARTS && parts[2].matches("\\d{1,9}")) {
                        all.add(new Sealed(parts[1], Integer.parseInt(parts[2]), Instant.parse(parts[0])));
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all;
    }
}

package io.github.creditkit.cli.submit;

import io.github.creditkit.client.json.ContractJson;
import io.github.creditkit.client.outbox.Outbox;
import io.github.creditkit.client.outbox.OutboxStorageException;
import io.github.creditkit.model.check.RecordChecker;
import io.github.creditkit.model.codeset.CodeSets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.function.Function;

/** The folder of an outbox (发件箱目录): an H2 database and a list of batches, for one process at a time. */
public final class OutboxFolder {
    private static final String NAME = "outbox";
    private static final String FILE = NAME + ".mv.db";
    /** H2: the database may be in use already. */
    private static final String IN_USE = "90020";

    private final Path folder;

    /**
     * A folder, which need not be there.
     *
     * @param folder the folder
     */
    public OutboxFolder(Path folder) {
        this.folder = folder;
    }

    /** {@return the folder} */
    public Path path() {
        return folder;
    }

    /** {@return if there is an outbox in it} */
    public boolean isThere() {
        return Files.exists(folder.resolve(FILE));
    }

    /** {@return the batches that were sent from it} */
    public BatchLog log() {
        return new BatchLog(folder);
    }

    /**
     * Opens it; it is made where it is missing.
     *
     * @param sets    how codes are written
     * @param checker the rules of a day
     * @return to be closed
     * @throws InUseException if another process has it open
     */
    public Outbox open(CodeSets sets, Function<LocalDate, RecordChecker> checker) throws InUseException {
        try {
            Outbox outbox = Outbox.fileBuilder(folder.resolve(NAME))
                    .json(ContractJson.of(sets))
                    .checker(checker)
                    .build();
            outbox.createSchema();
            return outbox;
        } catch (OutboxStorageException e) {
            if (e.getCause() instanceof SQLException cause && IN_USE.equals(cause.getSQLState())) {
                throw new InUseException();
            }
            throw e;
        }
    }

    /** That another process has the outbox open (发件箱使用中). */
    public static final class InUseException extends Exception {
        private static final long serialVersionUID = 1L;

        InUseException() {
            super("another process has the outbox open");
        }
    }
}

package io.github.creditkit.cli.submit;

import io.github.creditkit.cli.validate.AcceptedRows;
import io.github.creditkit.cli.validate.Validation;
import io.github.creditkit.client.BatchResult;
import io.github.creditkit.client.CreditClient;
import io.github.creditkit.client.RefusedRow;
import io.github.creditkit.client.RequestOptions;
import io.github.creditkit.client.SubmitOptions;
import io.github.creditkit.client.SubmitProgress;
import io.github.creditkit.client.contract.BatchOpen;
import io.github.creditkit.client.contract.Receipt;
import io.github.creditkit.client.contract.ReceiptTotals;
import io.github.creditkit.client.contract.RowResult;
import io.github.creditkit.model.codeset.RowOutcome;
import io.github.creditkit.model.envelope.RecordEnvelope;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * A file that replaces all that there is (全量报送): one batch, which no row may be left out of. The same file again goes on with
 * the same batch, as it has the same key.
 */
public final class FullSubmission {
    private final CreditClient client;
    private final BatchOpen open;
    private final Path file;
    private final FileKey key;
    private final RowNumbers numbers = new RowNumbers();

    private FullSubmission(CreditClient client, BatchOpen open, Path file, FileKey key) {
        this.client = client;
        this.open = open;
        this.file = file;
        this.key = key;
    }

    /**
     * A file on its way.
     *
     * @param client the client
     * @param open   what is said of the batch
     * @param file   the file
     * @param said   what else makes it the same file again
     * @return nothing is sent yet
     * @throws IOException if the file cannot be read
     */
    public static FullSubmission of(CreditClient client, BatchOpen open, Path file, List<String> said)
            throws IOException {
        return new FullSubmission(client, open, file, FileKey.of(file, said));
    }

    /**
     * Sends it.
     *
     * @param validation how the file is read
     * @param patience   how long the receipt is waited for
     * @param progress   told how far it is
     * @param into       takes what became of each row
     * @return what became of the batch
     */
    public BatchResult send(
            Validation validation, Duration patience, Consumer<SubmitProgress> progress, Outcomes into) {
        SubmitOptions options = SubmitOptions.STANDARD
                .patience(patience)
                .progress(progress)
                .keeping(0)
                .request(RequestOptions.NONE.idempotencyKey(key.batch()));
        BatchResult result;
        try (AcceptedRows rows = validation.accepted(file)) {
            result = client.batches().submit(open, () -> counted(rows), options.refused(row -> refused(row, into)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Optional<Receipt> receipt = result.receipt();
        if (receipt.isPresent()) {
            tell(receipt.get(), into);
        } else {
            for (int i = 0; i < result.rowsSent(); i++) {
                into.waits();
            }
        }
        return result;
    }

    private Iterator<RecordEnvelope<?>> counted(AcceptedRows rows) {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return rows.hasNext();
            }

            @Override
            public RecordEnvelope<?> next() {
                RecordEnvelope<?> next = rows.next();
                numbers.add(numbers.size() + 1L, rows.number());
                return next;
            }
        };
    }

    private void refused(RefusedRow row, Outcomes into) {
        into.refused(numbers.line(row.row()).orElse(row.row()), into.errors(row.issues()));
    }

    /** Rows that are as they should be are only counted; warnings are read row by row. */
    private void tell(Receipt receipt, Outcomes into) {
        ReceiptTotals totals = receipt.totals();
        for (int i = 0; i < totals.accepted(); i++) {
            into.judged(0, RowOutcome.ACCEPTED, List.of());
        }
        for (int i = 0; i < totals.duplicate(); i++) {
            into.judged(0, RowOutcome.DUPLICATE, List.of());
        }
        if (totals.acceptedWithWarning() == 0) {
            return;
        }
        try (Stream<RowResult> warned = client.batches().rows(receipt.batchId(), Set.of(RowOutcome.WARNING))) {
            warned.forEach(row -> into.judged(line(row), RowOutcome.WARNING, row.issues()));
        }
    }

    /** Where a later part begins is not known here: such a row is counted, and not shown as an example. */
    private long line(RowResult row) {
        return row.part() == 1 ? numbers.line(row.row()).orElse(0) : 0;
    }
}

package io.github.creditkit.cli.submit;

import io.github.creditkit.cli.validate.Follower;
import io.github.creditkit.cli.validate.Refusal;
import io.github.creditkit.cli.validate.Tally;
import io.github.creditkit.cli.validate.Validation;
import io.github.creditkit.client.contract.RowIssue;
import io.github.creditkit.client.json.ContractJson;
import io.github.creditkit.client.outbox.AddOptions;
import io.github.creditkit.client.outbox.Added;
import io.github.creditkit.client.outbox.Outbox;
import io.github.creditkit.client.outbox.OutboxHeader;
import io.github.creditkit.client.outbox.OutboxReason;
import io.github.creditkit.client.outbox.OutboxRow;
import io.github.creditkit.client.outbox.RowState;
import io.github.creditkit.model.codeset.RowOutcome;
import io.github.creditkit.model.envelope.RecordEnvelope;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;

/**
 * The rows of one file in an outbox (文件入箱). The same file again puts nothing in: its rows are told from where they stand.
 * Another file is another matter, even if it has some of the same rows; the platform tells those that are not new.
 */
public final class Submission {
    private static final int PAGE = 1_000;

    private final Outbox outbox;
    private final OutboxHeader header;
    private final Path file;
    private final FileKey key;
    private final ContractJson json = ContractJson.standard();
    private final RowNumbers numbers = new RowNumbers();
    private final Map<Long, List<Refusal>> refusedHere = new HashMap<>();
    private long known;
    private List<RowIssue> badHeader = List.of();
    private boolean stopped;

    private Submission(Outbox outbox, OutboxHeader header, Path file, FileKey key) {
        this.outbox = outbox;
        this.header = header;
        this.file = file;
        this.key = key;
    }

    /**
     * A file on its way.
     *
     * @param outbox the outbox
     * @param header what its rows have in common
     * @param file   the file
     * @param said   what else makes it the same file again, such as the type of its records
     * @return nothing is put in yet
     * @throws IOException if the file cannot be read
     */
    public static Submission of(Outbox outbox, OutboxHeader header, Path file, List<String> said) throws IOException {
        return new Submission(outbox, header, file, FileKey.of(file, said));
    }

    /**
     * Puts the good rows in.
     *
     * @param validation how the file is read and judged; for this once
     * @param targets    where rows go
     * @param progress   told the number of rows
     * @param stop       asked now and then if the user wants to stop
     * @return what was found in the file
     * @throws IOException if a file cannot be read or written
     */
    public Tally fill(Validation validation, Validation.Targets targets, LongConsumer progress, BooleanSupplier stop)
            throws IOException {
        return validation.of(file, targets, new Follower() {
            @Override
            public void judged(long rows) {
                progress.accept(rows);
            }

            @Override
            public List<Refusal> accepted(long number, RecordEnvelope<?> record) {
                stopped |= stop.getAsBoolean();
                return stopped || !badHeader.isEmpty() ? List.of() : put(number, record);
            }
        });
    }

    private List<Refusal> put(long number, RecordEnvelope<?> record) {
        Added added = outbox.add(header, record, AddOptions.NONE.dedupeKey(key.row(number, content(record))));
        added.row().ifPresent(id -> numbers.add(id, number));
        if (added instanceof Added.Known) {
            known++;
        }
        if (!(added instanceof Added.Refused refused)) {
            return List.of();
        }
        if (refused.reason() == OutboxReason.INVALID_HEADER) {
            badHeader = refused.issues();
            return List.of();
        }
        List<Refusal> reasons = List.of(Outcomes.refusal(refused.reason(), ""));
        refusedHere.put(number, reasons);
        return reasons;
    }

    /** Nothing for a record that cannot be written: the outbox says so. */
    private byte[] content(RecordEnvelope<?> record) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            json.writeRow(record, bytes);
        } catch (IOException | RuntimeException e) {
            return new byte[0];
        }
        return bytes.toByteArray();
    }

    /** {@return rows of the file that are in the outbox} */
    public int rows() {
        return numbers.size();
    }

    /** {@return those of them that were there before} */
    public long known() {
        return known;
    }

    /** {@return what is wrong with what all rows have in common; nothing was put in then} */
    public List<RowIssue> badHeader() {
        return badHeader;
    }

    /** {@return if the user wanted to stop before the file was at its end} */
    public boolean isStopped() {
        return stopped;
    }

    /**
     * Where the rows stand.
     *
     * @param into takes what became of each
     */
    public void tell(Outcomes into) {
        refusedHere.forEach(into::refused);
        if (numbers.size() == 0) {
            return;
        }
        for (RowState state : RowState.values()) {
            tell(state, into);
        }
    }

    private void tell(RowState state, Outcomes into) {
        long after = numbers.first() - 1;
        while (true) {
            List<OutboxRow> rows = outbox.rows(state, after, PAGE);
            for (OutboxRow row : rows) {
                OptionalLong line = numbers.line(row.id());
                if (line.isPresent()) {
                    tell(line.getAsLong(), row, into);
                }
                after = row.id();
            }
            if (rows.size() < PAGE || after >= numbers.last()) {
                return;
            }
        }
    }

    private static void tell(long line, OutboxRow row, Outcomes into) {
        switch (row.state()) {
            case DONE -> into.judged(line, outcome(row), row.issues());
            case PARKED -> into.parked(line, row);
            case DISCARDED -> into.isDiscarded();
            case PENDING, CLAIMED, SENT -> into.waits();
        }
    }

    private static RowOutcome outcome(OutboxRow row) {
        return Optional.ofNullable(row.outcome())
                .flatMap(RowOutcome::ofCode)
                .filter(outcome -> outcome != RowOutcome.REJECTED)
                .orElse(RowOutcome.ACCEPTED);
    }
}

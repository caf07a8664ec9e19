package io.github.creditkit.client;

import io.github.creditkit.client.contract.Receipt;
import java.util.List;
import java.util.Optional;

/**
 * What became of a batch that was sent (批量报送结果).
 *
 * @param outcome         how it ended
 * @param batchId         the platform's name for it; empty where it was never opened
 * @param rowsRead        how many rows the caller gave
 * @param rowsSent        how many were sent
 * @param refusedLocally  how many were refused before they were sent
 * @param parts           how many parts were sent
 * @param receipt         the receipt; empty where there is none yet
 * @param refused         the first of the rows that were refused, in the order in which that was known
 */
public record BatchResult(
        Outcome outcome,
        Optional<String> batchId,
        int rowsRead,
        int rowsSent,
        int refusedLocally,
        int parts,
        Optional<Receipt> receipt,
        List<RefusedRow> refused) {
    /**
     * Copies the rows.
     *
     * @param outcome        how it ended
     * @param batchId        the platform's name for it
     * @param rowsRead       how many rows the caller gave
     * @param rowsSent       how many were sent
     * @param refusedLocally how many were refused before they were sent
     * @param parts          how many parts were sent
     * @param receipt        the receipt
     * @param refused        the first of the refused rows
     */
    public BatchResult {
        refused = List.copyOf(refused);
    }

    /** How a batch ended (报送结局). */
    public enum Outcome {
        /** The platform judged every row; the receipt says how. */
        JUDGED,
        /** Sealed, and not judged yet: it waits for a second person's approval, or takes longer than one wanted to wait. */
        SEALED,
        /**
         * Nothing was sealed: there was no row to send, or a full batch (全量) had a row that was refused before it was sent.
         * What a full batch does not hold is no more, so that such a row must not be left out.
         */
        GIVEN_UP
    }

    /** {@return if every row that the caller gave was taken} */
    public boolean isComplete() {
        return outcome == Outcome.JUDGED
                && refusedLocally == 0
                && receipt.map(all -> all.totals().rejected() == 0).orElse(false);
    }
}

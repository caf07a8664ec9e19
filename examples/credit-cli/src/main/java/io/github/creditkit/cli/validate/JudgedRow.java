package io.github.creditkit.cli.validate;

import io.github.creditkit.cli.repeat.KeyDigest;
import io.github.creditkit.model.check.RecordChecker;
import io.github.creditkit.model.envelope.BusinessKey;
import io.github.creditkit.model.envelope.RecordEnvelope;
import io.github.creditkit.model.json.CanonicalJson;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/**
 * A row with all that can be said of it by itself (已判定的行), ready to be compared with others and written.
 *
 * @param row     the row
 * @param key     what makes it the same decision as another; null for a row that is refused or has no key
 * @param content tells two rows with the same key apart
 * @param line    its canonical JSON in UTF-8 with a line's end; null for a row that is refused, or where nobody wants it
 */
record JudgedRow(
        SentRow row,
        @Nullable KeyDigest key,
        int content,
        @Nullable ByteArrayOutputStream line) {
    private static final int USUAL = 1 << 10;

    static JudgedRow of(UnreadRow unread, RecordChecker checker, @Nullable CanonicalJson json) {
        SentRow row = unread.read().judged(checker);
        RecordEnvelope<?> envelope = row.envelope();
        // Rows that are refused anyway have no say in what is a repetition.
        if (!row.isAccepted() || envelope == null) {
            return new JudgedRow(row, null, 0, null);
        }
        KeyDigest key = BusinessKey.of(envelope.data())
                .map(whole -> KeyDigest.of(whole.parts()))
                .orElse(null);
        return new JudgedRow(row, key, envelope.data().hashCode(), json == null ? null : line(envelope, json));
    }

    private static ByteArrayOutputStream line(RecordEnvelope<?> envelope, CanonicalJson json) {
        ByteArrayOutputStream line = new ByteArrayOutputStream(USUAL);
        try {
            json.write(envelope, line);
        } catch (IOException e) { // of no stream in memory
            throw new UncheckedIOException(e);
        }
        line.write('\n');
        return line;
    }
}

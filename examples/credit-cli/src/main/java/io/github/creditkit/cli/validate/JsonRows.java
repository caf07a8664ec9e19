package io.github.creditkit.cli.validate;

import io.github.creditkit.model.check.Issue;
import io.github.creditkit.model.envelope.EnvelopeReading;
import io.github.creditkit.model.envelope.MessageTypes;
import io.github.creditkit.model.envelope.RecordEnvelope;
import io.github.creditkit.model.json.CanonicalJson;
import io.github.creditkit.model.table.RowFault;
import io.github.creditkit.model.table.TableReason;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lines of canonical JSON (规范 JSON 行). Blank lines are passed over. */
final class JsonRows implements Rows {
    private static final int LONGEST = 1 << 20;

    private final BufferedReader lines;
    private final CanonicalJson json;
    private final Class<? extends Record> type;
    private long number;

    JsonRows(BufferedReader lines, CanonicalJson json, Class<? extends Record> type) {
        this.lines = lines;
        this.json = json;
        this.type = type;
    }

    @Override
    public List<String> header() {
        return List.of("JSON");
    }

    @Override
    public @Nullable UnreadRow next() {
        try {
            for (String line = line(); line != null; line = line()) {
                number++;
                String text = number == 1 && line.startsWith("\uFEFF") ? line.substring(1) : line;
                if (!text.isBlank()) {
                    return new Line(number, text);
                }
            }
            return null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private final class Line implements UnreadRow {
        private final long number;
        private final String text;

        Line(long number, String text) {
            this.number = number;
            this.text = text;
        }

        @Override
        public long size() {
            return text.length();
        }

        @Override
        public ReadRow read() {
            if (text.length() > LONGEST) {
                return ReadRow.broken(number, "", RowFault.of(TableReason.ROW_TOO_LONG));
            }
            if (text.indexOf('\uFFFD') >= 0) {
                return ReadRow.broken(number, text, RowFault.of(TableReason.DAMAGED_BYTES));
            }
            EnvelopeReading reading = json.read(text, type);
            if (reading instanceof EnvelopeReading.Broken broken) {
                return ReadRow.broken(number, text, broken.fault());
            }
            if (reading instanceof EnvelopeReading.Refused refused) {
                return refused(refused.issue());
            }
            RecordEnvelope<?> envelope = reading.toOptional().orElseThrow();
            return envelope.data().getClass() == type
                    ? new ReadRow(
                            number, List.of(text), envelope, checker -> checker.check(envelope.data()), false, null)
                    : refused(EnvelopeReading.unknownType(MessageTypes.nameOf(type))
                            .issue());
        }

        private ReadRow refused(Issue issue) {
            return new ReadRow(number, List.of(text), null, checker -> List.of(issue), true, null);
        }
    }

    /** The next line, of which no more is kept than the bound and a character. */
    private @Nullable String line() throws IOException {
        StringBuilder line = new StringBuilder();
        int c = lines.read();
        if (c < 0) {
            return null;
        }
        for (; c >= 0 && c != '\n'; c = lines.read()) {
            if (line.length() <= LONGEST) {
                line.append((char) c);
            }
        }
        int length = line.length();
        if (length > 0 && line.charAt(length - 1) == '\r') {
            line.setLength(length - 1);
        }
        return line.toString();
    }

    @Override
    public void close() {
        try {
            lines.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

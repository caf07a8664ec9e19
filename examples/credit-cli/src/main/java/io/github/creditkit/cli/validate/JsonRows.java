package io.github.creditkit.cli.validate;

import io.github.creditkit.cli.canonical.BoundedLines;
import io.github.creditkit.cli.canonical.RecordLines;
import io.github.creditkit.model.check.Issue;
import io.github.creditkit.model.envelope.EnvelopeReading;
import io.github.creditkit.model.envelope.MessageTypes;
import io.github.creditkit.model.envelope.RecordEnvelope;
import io.github.creditkit.model.json.CanonicalJson;
import io.github.creditkit.model.table.RowFault;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Lines of canonical JSON (规范 JSON 行). Blank lines are passed over. */
final class JsonRows implements Rows {

    private final BoundedLines lines;
    private final CanonicalJson json;
    private final Class<? extends Record> type;

    JsonRows(BoundedLines lines, CanonicalJson json, Class<? extends Record> type) {
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
            String line = lines.next();
            return line == null ? null : new Line(lines.number(), line);
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
            Optional<RowFault> fault = RecordLines.fault(text);
            if (fault.isPresent()) {
                boolean isKept = text.length() <= BoundedLines.LONGEST;
                return ReadRow.broken(number, isKept ? text : "", fault.get());
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

    @Override
    public void close() {
        try {
            lines.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

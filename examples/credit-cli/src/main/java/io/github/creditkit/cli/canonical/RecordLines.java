package io.github.creditkit.cli.canonical;

import io.github.creditkit.cli.input.Source;
import io.github.creditkit.cli.language.Bilingual;
import io.github.creditkit.model.check.Issue;
import io.github.creditkit.model.envelope.EnvelopeReading;
import io.github.creditkit.model.envelope.RecordEnvelope;
import io.github.creditkit.model.json.CanonicalJson;
import io.github.creditkit.model.table.RowFault;
import io.github.creditkit.model.table.TableReason;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads the records of files of canonical JSON, one a line (读取规范 JSON). Blank lines are passed over. Of the lines that cannot
 * be read the first are kept to be told, the others counted.
 */
public final class RecordLines {
    private final CanonicalJson json = CanonicalJson.standard();
    private final List<Unread> unread = new ArrayList<>();
    private final int mostUnread;
    private long rows;
    private long unreadRows;

    /**
     * Nothing read yet.
     *
     * @param mostUnread so many lines that cannot be read are kept to be told
     */
    public RecordLines(int mostUnread) {
        this.mostUnread = mostUnread;
    }

    /** What is done with a record (记录处理). */
    public interface Sink {
        /**
         * Takes a record.
         *
         * @param line   its line, from 1
         * @param record the record in its envelope
         */
        void take(long line, RecordEnvelope<?> record);
    }

    /**
     * A line that cannot be read (无法读取的行). It quotes nothing of the line.
     *
     * @param file the file as the user named it
     * @param line the line, from 1
     * @param why  the reason
     */
    public record Unread(String file, long line, Bilingual why) {}

    /**
     * Reads a file to its end.
     *
     * @param source the file
     * @param sink   takes what can be read
     * @throws IOException if the file cannot be read
     */
    public void read(Source source, Sink sink) throws IOException {
        try (BoundedLines lines = new BoundedLines(source.open().rest())) {
            for (String line = lines.next(); line != null; line = lines.next()) {
                rows++;
                row(source.name(), lines.number(), line, sink);
            }
        }
    }

    private void row(String file, long number, String line, Sink sink) {
        Optional<RowFault> fault = fault(line);
        if (fault.isPresent()) {
            refuse(file, number, fault.get());
            return;
        }
        EnvelopeReading reading = json.read(line);
        if (reading instanceof EnvelopeReading.Broken broken) {
            refuse(file, number, broken.fault());
        } else if (reading instanceof EnvelopeReading.Refused refused) {
            Issue issue = refused.issue();
            String at = issue.rule().word() + " " + issue.path() + " ";
            refuse(file, number, new Bilingual(at + issue.messageZh(), at + issue.messageEn()));
        } else if (reading instanceof EnvelopeReading.Read read) {
            sink.take(number, read.envelope());
        }
    }

    /**
     * Why a line cannot be JSON at all.
     *
     * @param line a line of {@link BoundedLines}
     * @return empty when it may be
     */
    public static Optional<RowFault> fault(String line) {
        if (line.length() > BoundedLines.LONGEST) {
            return Optional.of(RowFault.of(TableReason.ROW_TOO_LONG));
        }
        return line.indexOf('\uFFFD') >= 0 ? Optional.of(RowFault.of(TableReason.DAMAGED_BYTES)) : Optional.empty();
    }

    private void refuse(String file, long number, RowFault fault) {
        refuse(file, number, new Bilingual(fault.messageZh(), fault.messageEn()));
    }

    private void refuse(String file, long number, Bilingual why) {
        unreadRows++;
        if (unread.size() < mostUnread) {
            unread.add(new Unread(file, number, why));
        }
    }

    /** {@return the first lines that could not be read} */
    public List<Unread> unread() {
        return List.copyOf(unread);
    }

    /** {@return the number of lines that are not blank} */
    public long rows() {
        return rows;
    }

    /** {@return the number of lines that could not be read} */
    public long unreadRows() {
        return unreadRows;
    }
}

package io.github.creditkit.cli.resolve;

import io.github.creditkit.cli.input.Source;
import io.github.creditkit.model.check.Issue;
import io.github.creditkit.model.envelope.EnvelopeReading;
import io.github.creditkit.model.json.CanonicalJson;
import io.github.creditkit.model.subject.RecordAddress;
import io.github.creditkit.model.subject.SubjectClaim;
import io.github.creditkit.model.table.RowFault;
import io.github.creditkit.model.table.TableReason;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/** What lines of canonical JSON say of their subjects (读取主体声明), over all files. Blank lines are passed over. */
public final class ClaimLines {
    private static final int LONGEST = 1 << 20;

    private final CanonicalJson json = CanonicalJson.standard();
    private final List<SubjectClaim> claims = new ArrayList<>();
    private final List<Unread> unread = new ArrayList<>();
    private final int mostUnread;
    private long rows;
    private long unreadRows;

    /**
     * Nothing read yet.
     *
     * @param mostUnread so many lines that cannot be read are kept to be told; the others are counted
     */
    public ClaimLines(int mostUnread) {
        this.mostUnread = mostUnread;
    }

    /**
     * A line that cannot be read (无法读取的行). It quotes nothing of the line.
     *
     * @param file      the file as the user named it
     * @param line      the line, from 1
     * @param messageZh why, in Chinese
     * @param messageEn why, in English
     */
    public record Unread(String file, long line, String messageZh, String messageEn) {}

    /**
     * Reads a file to its end.
     *
     * @param source   the file
     * @param progress told the number of rows of all files now and then
     * @throws IOException if it cannot be read
     */
    public void read(Source source, LongConsumer progress) throws IOException {
        long number = 0;
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(source.open().rest(), StandardCharsets.UTF_8))) {
            for (String line = line(lines); line != null; line = line(lines)) {
                number++;
                if (!line.isBlank()) {
                    rows++;
                    row(source.name(), number, line);
                    progress.accept(rows);
                }
            }
        }
    }

    private void row(String file, long number, String line) {
        if (line.length() > LONGEST) {
            refuse(file, number, RowFault.of(TableReason.ROW_TOO_LONG));
        } else if (line.indexOf('\uFFFD') >= 0) {
            refuse(file, number, RowFault.of(TableReason.DAMAGED_BYTES));
        } else {
            EnvelopeReading reading = json.read(line);
            if (reading instanceof EnvelopeReading.Broken broken) {
                refuse(file, number, broken.fault());
            } else if (reading instanceof EnvelopeReading.Refused refused) {
                Issue issue = refused.issue();
                String at = issue.rule().word() + " " + issue.path() + " ";
                refuse(file, number, at + issue.messageZh(), at + issue.messageEn());
            } else {
                reading.toOptional()
                        .ifPresent(envelope ->
                                claims.addAll(SubjectClaim.of(envelope.data(), RecordAddress.of(file, number))));
            }
        }
    }

    private void refuse(String file, long number, RowFault fault) {
        refuse(file, number, fault.messageZh(), fault.messageEn());
    }

    private void refuse(String file, long number, String messageZh, String messageEn) {
        unreadRows++;
        if (unread.size() < mostUnread) {
            unread.add(new Unread(file, number, messageZh, messageEn));
        }
    }

    /** The next line, of which no more is kept than the bound and a character. */
    private static @Nullable String line(BufferedReader lines) throws IOException {
        int c = lines.read();
        if (c < 0) {
            return null;
        }
        StringBuilder line = new StringBuilder();
        for (; c >= 0 && c != '\n'; c = lines.read()) {
            if (line.length() <= LONGEST) {
                line.append((char) c);
            }
        }
        return line.toString();
    }

    /** {@return what was read} */
    public List<SubjectClaim> claims() {
        return List.copyOf(claims);
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

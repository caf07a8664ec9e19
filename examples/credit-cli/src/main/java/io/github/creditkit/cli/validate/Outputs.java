package io.github.creditkit.cli.validate;

import io.github.creditkit.cli.output.Json;
import io.github.creditkit.model.check.Issue;
import io.github.creditkit.model.check.Level;
import io.github.creditkit.model.table.OwnerOnlyFile;
import io.github.creditkit.model.table.TableFormat;
import io.github.creditkit.model.table.TableWriter;
import io.github.creditkit.model.table.WriteOptions;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The files that a validation writes (校验输出文件): clean rows as canonical JSON, rejected rows in the sender's own columns with
 * the reasons, every issue of every row. Readable by their owner only, as the rows hold persons' data.
 */
final class Outputs implements AutoCloseable {
    private static final List<String> ADDED = List.of("行号", "规则", "原因");
    private static final int BUFFER = 1 << 16;

    private final Suggestions suggestions = new Suggestions();

    private final @Nullable OutputStream clean;
    private final @Nullable TableWriter rejects;
    private final @Nullable OutputStream issues;
    private final int columns;

    Outputs(@Nullable Path clean, @Nullable Path rejects, @Nullable Path issues, List<String> header)
            throws IOException {
        this.columns = header.size();
        this.clean = clean == null ? null : open(clean);
        this.rejects = rejects == null ? null : table(rejects, header);
        this.issues = issues == null ? null : open(issues);
    }

    private static OutputStream open(Path file) throws IOException {
        return new BufferedOutputStream(OwnerOnlyFile.create(file), BUFFER);
    }

    private static TableWriter table(Path file, List<String> header) throws IOException {
        List<String> all = new ArrayList<>(header);
        all.addAll(ADDED);
        TableFormat format = file.toString().endsWith(".xlsx") ? TableFormat.XLSX : TableFormat.CSV;
        return TableWriter.open(open(file), format, all, WriteOptions.DEFAULTS.withSheet("退回", true));
    }

    /**
     * Writes a row to where it belongs.
     *
     * @param row      the row
     * @param line     its canonical JSON; null where it has none
     * @param repeated if it stands in the file before, and need not be written again
     * @param refusals why somebody else refused it; none for nothing
     */
    void write(SentRow row, @Nullable ByteArrayOutputStream line, boolean repeated, List<Refusal> refusals) {
        try {
            if (issues != null && (!row.issues().isEmpty() || row.fault() != null)) {
                issues.write(result(row, repeated).getBytes(StandardCharsets.UTF_8));
            }
            if (row.isAccepted() && refusals.isEmpty()) {
                if (clean != null && line != null && !repeated) {
                    line.writeTo(clean);
                }
            } else if (rejects != null) {
                rejects.write(rejected(row, refusals));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The row as it was sent: the sheet goes back to its sender, to be mended and sent again. */
    private List<String> rejected(SentRow row, List<Refusal> refusals) {
        List<String> cells = new ArrayList<>(row.cells());
        while (cells.size() < columns) {
            cells.add("");
        }
        // Cells beyond the header would push the reasons out of their columns.
        List<String> whole = new ArrayList<>(cells.subList(0, columns));
        whole.add(Long.toString(row.number()));
        whole.add(rules(row, refusals));
        whole.add(reasons(row, refusals));
        return whole;
    }

    private static String rules(SentRow row, List<Refusal> refusals) {
        List<String> rules = new ArrayList<>();
        if (row.fault() != null) {
            rules.add(row.fault().reason().rule());
        }
        row.issues().stream()
                .filter(issue -> issue.level() == Level.ERROR)
                .map(issue -> issue.rule().word())
                .distinct()
                .forEach(rules::add);
        refusals.stream().map(Refusal::rule).distinct().forEach(rules::add);
        return String.join(";", rules);
    }

    private String reasons(SentRow row, List<Refusal> refusals) {
        List<String> reasons = new ArrayList<>();
        if (row.fault() != null) {
            reasons.add(row.fault().messageZh());
        }
        row.issues().stream()
                .filter(issue -> issue.level() == Level.ERROR)
                .map(issue -> reason(row, issue))
                .distinct()
                .forEach(reasons::add);
        refusals.stream().map(refusal -> refusal.message().zh()).distinct().forEach(reasons::add);
        return reasons.stream().collect(Collectors.joining("；", "", "。"));
    }

    private String reason(SentRow row, Issue issue) {
        String suggested =
                row.envelope() == null ? "" : suggestions.of(row.envelope().data(), issue);
        return suggested.isEmpty() ? issue.messageZh() : issue.messageZh() + "（疑为 " + suggested + "）";
    }

    /** One line as the receipt of a platform has it. */
    private static String result(SentRow row, boolean repeated) {
        StringBuilder line = new StringBuilder();
        Json result = new Json(line).object();
        result.key("row").value(row.number());
        result.key("outcome").value(outcome(row, repeated));
        result.key("issues").array();
        if (row.fault() != null) {
            result.object();
            result.key("code").value(row.fault().reason().rule());
            result.key("severity").value(Level.ERROR.name());
            result.key("messageZh").value(row.fault().messageZh());
            result.key("messageEn").value(row.fault().messageEn());
            result.endObject();
        }
        for (Issue issue : row.issues()) {
            result.object();
            result.key("code").value(issue.rule().word());
            result.key("severity").value(issue.level().name());
            result.key("field").value(issue.path());
            if (!issue.item().code().isEmpty()) {
                result.key("wireField").value(issue.item().code());
            }
            result.key("messageZh").value(issue.messageZh());
            result.key("messageEn").value(issue.messageEn());
            result.endObject();
        }
        result.endArray().endObject();
        return line.append('\n').toString();
    }

    private static String outcome(SentRow row, boolean repeated) {
        if (!row.isAccepted()) {
            return "REJECTED";
        }
        return repeated ? "DUPLICATE" : row.isWarned() ? "WARNING" : "ACCEPTED";
    }

    @Override
    public void close() {
        try {
            if (clean != null) {
                clean.close();
            }
            if (issues != null) {
                issues.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            if (rejects != null) {
                rejects.close();
            }
        }
    }
}

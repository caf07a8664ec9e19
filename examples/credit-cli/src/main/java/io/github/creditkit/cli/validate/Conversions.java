package io.github.creditkit.cli.validate;

import io.github.creditkit.model.check.Item;
import io.github.creditkit.model.dialect.Column;
import io.github.creditkit.model.dialect.Conversion;
import io.github.creditkit.model.dialect.Dialect;
import io.github.creditkit.model.dialect.Template;
import io.github.creditkit.model.dialect.TemplateOptions;
import io.github.creditkit.model.envelope.RecordEnvelope;
import io.github.creditkit.model.json.CanonicalJson;
import io.github.creditkit.model.table.OwnerOnlyFile;
import io.github.creditkit.model.table.TableFormat;
import io.github.creditkit.model.table.TableOptions;
import io.github.creditkit.model.table.TableWriter;
import io.github.creditkit.model.table.WriteOptions;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A file of records in another form, row by row (格式转换). What a row says is not judged, only if it could be read. */
public final class Conversions {
    private final Profile profile;
    private final Dialect from;
    private final Dialect to;
    private final TemplateOptions options;
    private final boolean codes;
    private final CanonicalJson json;

    /**
     * A conversion.
     *
     * @param profile what the records are
     * @param from    the form of the file
     * @param to      the other form
     * @param options what the sender says
     * @param codes   if the header of a table has item codes instead of Chinese names
     */
    public Conversions(Profile profile, Dialect from, Dialect to, TemplateOptions options, boolean codes) {
        this.profile = profile;
        this.from = from;
        this.to = to;
        this.options = options;
        this.codes = codes;
        this.json = CanonicalJson.of(options.codeSets());
    }

    /**
     * What came of it (转换结果).
     *
     * @param written    rows that were written
     * @param unreadable rows with something that could not be read; they are left out, as half of them would be lost
     * @param losses     the items that the other form cannot carry, and in how many rows there was one
     */
    public record Result(long written, long unreadable, Map<Item, Long> losses) {}

    /**
     * Converts a file.
     *
     * @param file the file
     * @param out  where to; of a table the name tells the form: {@code .csv}, {@code .xlsx} or {@code .xml}
     * @return what came of it
     * @throws IOException if a file cannot be read or written
     */
    public Result convert(Path file, Path out) throws IOException {
        try (Rows rows = Validation.open(profile, from, options, TableOptions.DEFAULTS, json, file);
                Target target = target(out)) {
            long written = 0;
            long unreadable = 0;
            for (UnreadRow sent = rows.next(); sent != null; sent = rows.next()) {
                ReadRow row = sent.read();
                RecordEnvelope<?> envelope = row.envelope();
                if (envelope == null || row.unread()) {
                    unreadable++;
                } else {
                    target.write(envelope);
                    written++;
                }
            }
            return new Result(written, unreadable, target.losses());
        }
    }

    private interface Target extends AutoCloseable {
        void write(RecordEnvelope<?> envelope) throws IOException;

        Map<Item, Long> losses();

        @Override
        void close() throws IOException;
    }

    private Target target(Path out) throws IOException {
        OutputStream file = new BufferedOutputStream(OwnerOnlyFile.create(out));
        return to == Dialect.CANONICAL ? new Lines(file, json) : table(file, out, profile.type());
    }

    private <R extends Record> Target table(OutputStream file, Path out, Class<R> type) {
        String name = out.toString().toLowerCase(Locale.ROOT);
        TableFormat format =
                name.endsWith(".xlsx") ? TableFormat.XLSX : name.endsWith(".xml") ? TableFormat.XML : TableFormat.CSV;
        Template<R> template = Template.of(to, type, options);
        boolean headerCodes = codes || format == TableFormat.XML;
        List<String> header = template.columns().stream()
                .map(headerCodes ? Column::header : Column::name)
                .toList();
        return new Sheet<>(TableWriter.open(file, format, header, WriteOptions.DEFAULTS), template);
    }

    private record Lines(OutputStream file, CanonicalJson json) implements Target {
        @Override
        public void write(RecordEnvelope<?> envelope) throws IOException {
            json.write(envelope, file);
            file.write('\n');
        }

        @Override
        public Map<Item, Long> losses() {
            return Map.of();
        }

        @Override
        public void close() throws IOException {
            file.close();
        }
    }

    private static final class Sheet<R extends Record> implements Target {
        private final TableWriter table;
        private final Template<R> template;
        private final Map<Item, Long> losses = new LinkedHashMap<>();

        Sheet(TableWriter table, Template<R> template) {
            this.table = table;
            this.template = template;
        }

        @Override
        public void write(RecordEnvelope<?> envelope) {
            Conversion row = template.convert(template.type().cast(envelope.data()));
            row.losses().forEach(item -> losses.merge(item, 1L, Long::sum));
            table.write(row.cells());
        }

        @Override
        public Map<Item, Long> losses() {
            return losses;
        }

        @Override
        public void close() {
            table.close();
        }
    }
}

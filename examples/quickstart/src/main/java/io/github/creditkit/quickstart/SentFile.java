package io.github.creditkit.quickstart;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A file of organisations as a department sends it (填报文件): CSV with a header, in UTF-8 or, as Chinese spreadsheets
 * save it, in GB 18030.
 *
 * @param name the file's name, for the heading
 * @param rows the rows in the order of the file
 */
record SentFile(String name, List<SentRow> rows) {
    static final String BUNDLED = "organisations.csv";

    private static final long LARGEST = 64L << 20;
    private static final Charset GB_18030 = Charset.forName("GB18030");

    SentFile {
        rows = List.copyOf(rows);
    }

    /** The file that comes with the example. */
    static SentFile bundled() throws UnreadableFileException {
        try (InputStream resource = SentFile.class.getResourceAsStream(BUNDLED)) {
            if (resource == null) {
                throw new IllegalStateException("the bundled file is missing: " + BUNDLED);
            }
            return of(BUNDLED, resource.readAllBytes());
        } catch (IOException e) {
            throw new UnreadableFileException("无法读取示例文件", "the bundled file cannot be read", e);
        }
    }

    static SentFile read(Path file) throws UnreadableFileException {
        try {
            if (Files.size(file) > LARGEST) {
                throw new UnreadableFileException("文件过大：" + file, "the file is too large: " + file);
            }
            Path name = file.getFileName();
            return of(name == null ? file.toString() : name.toString(), Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UnreadableFileException("无法读取文件：" + file, "the file cannot be read: " + file, e);
        }
    }

    static SentFile of(String name, byte[] bytes) throws UnreadableFileException {
        try (CsvReader<CsvRecord> csv = CsvReader.builder()
                .detectBomHeader(false)
                .allowUnclosedQuote(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(decoded(bytes))) {
            Iterator<CsvRecord> records = csv.iterator();
            List<String> header = records.hasNext() ? records.next().getFields() : List.of();
            int code = column(header, SentFile::namesCode);
            if (code < 0) {
                throw new UnreadableFileException(
                        "表头中没有“统一社会信用代码”一列", "the header has no column 统一社会信用代码, 信用代码 or uscc");
            }
            int title = column(header, SentFile::namesName);
            Stream.Builder<SentRow> rows = Stream.builder();
            long breaks = breaksIn(header);
            while (records.hasNext()) {
                CsvRecord record = records.next();
                long row = record.getStartingLineNumber() - breaks;
                rows.add(new SentRow(row, field(record, title), field(record, code)));
                breaks += breaksIn(record.getFields());
            }
            return new SentFile(name, rows.build().toList());
        } catch (CsvParseException | IOException e) {
            // The parser's own message may quote a cell, so it is not passed on.
            throw new UnreadableFileException("不是规范的 CSV（例如引号没有成对）", "not well-formed CSV, such as an open quote", e);
        }
    }

    private static String decoded(byte[] bytes) {
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            text = new String(bytes, GB_18030);
        }
        return text.startsWith("\ufeff") ? text.substring(1) : text;
    }

    /** Line breaks within cells: a spreadsheet counts a row once, however many lines of the file it takes. */
    private static long breaksIn(List<String> fields) {
        return fields.stream()
                .flatMapToInt(field -> field.replace("\r\n", "\n").chars())
                .filter(c -> c == '\n' || c == '\r')
                .count();
    }

    private static int column(List<String> header, Predicate<String> named) {
        return IntStream.range(0, header.size())
                .filter(i -> named.test(header.get(i).strip().toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElse(-1);
    }

    private static boolean namesCode(String title) {
        return title.contains("信用代码") || title.equals("uscc");
    }

    private static boolean namesName(String title) {
        return title.contains("名称") || title.equals("name");
    }

    private static String field(CsvRecord record, int column) {
        return column < 0 || column >= record.getFieldCount() ? "" : record.getField(column);
    }
}

package io.github.creditkit.cli.input;

import java.util.List;
import java.util.Optional;

/**
 * The first line of a file seen as the header of a table (表头).
 *
 * @param cells     the names of the columns
 * @param separator what stands between them
 */
public record CsvHeader(List<String> cells, char separator) {
    private static final char[] SEPARATORS = {',', '\t', ';'};

    /**
     * The header that a line would be.
     *
     * @param head  the beginning of the file
     * @param known its encoding, if that is known
     * @return one cell or more
     */
    public static CsvHeader of(Head head, Optional<TextEncoding> known) {
        byte[] line = head.firstLine();
        int end = line.length > 0 && line[line.length - 1] == '\r' ? line.length - 1 : line.length;
        String text = known.orElse(TextEncoding.UTF_8.reads(line, 0, end) ? TextEncoding.UTF_8 : TextEncoding.GB_18030)
                .decode(line, 0, end);
        char separator = separator(text);
        return new CsvHeader(
                List.copyOf(new CsvCells(Damage.replaced(text), separator)
                        .all().stream().map(String::strip).toList()),
                separator);
    }

    /** The one that the line has most of; a comma when it has none. */
    private static char separator(String line) {
        char best = ',';
        long most = 0;
        for (char candidate : SEPARATORS) {
            long count = line.chars().filter(c -> c == candidate).count();
            if (count > most) {
                most = count;
                best = candidate;
            }
        }
        return best;
    }

    /** Leaves the names out: what is taken for a header may be a person's data. */
    @Override
    public String toString() {
        return "CsvHeader of " + cells.size();
    }
}

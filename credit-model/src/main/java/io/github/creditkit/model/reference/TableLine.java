package io.github.creditkit.model.reference;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * A line of a small table with a header (参考数据行), such as the rules of deadlines. It knows its place, for the message when it
 * is bad.
 *
 * @param place such as {@code Deadlines, line 3}
 * @param head  the names of the columns, which may stand in any order
 * @param cells the cells
 */
public record TableLine(String place, List<String> head, List<String> cells) {

    /**
     * The lines beneath the header, without the blank ones.
     *
     * @param name      the table, for messages
     * @param separator what stands between cells; nothing is quoted
     * @param table     the table; not closed
     * @return in their order
     * @throws UncheckedIOException if the reader fails
     */
    public static List<TableLine> read(String name, char separator, Reader table) {
        Pattern cells = Pattern.compile(Pattern.quote(String.valueOf(separator)));
        List<TableLine> all = new ArrayList<>();
        try {
            BufferedReader lines = new BufferedReader(table);
            String first = Objects.requireNonNullElse(lines.readLine(), "").replace("\uFEFF", "");
            List<String> head = List.of(cells.split(first, -1));
            int number = 1;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (!line.isBlank()) {
                    all.add(new TableLine(name + ", line " + number, head, List.of(cells.split(line, -1))));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all;
    }

    /**
     * A cell.
     *
     * @param column the name of its column
     * @return without blanks around it
     * @throws IllegalArgumentException if the table has no such column, or the line ends before it
     */
    public String cell(String column) {
        int at = head.indexOf(column);
        if (at < 0 || at >= cells.size()) {
            throw new IllegalArgumentException("no column " + column);
        }
        return cells.get(at).strip();
    }

    /**
     * Makes something of the line.
     *
     * @param reader what is made
     * @param <T>    its type
     * @return what the reader gives
     * @throws IllegalArgumentException if the reader finds it bad; the message names the place
     */
    public <T> T as(Function<TableLine, T> reader) {
        try {
            return reader.apply(this);
        } catch (DateTimeException | IllegalArgumentException e) {
            throw new IllegalArgumentException(place + ": " + e.getMessage(), e);
        }
    }
}

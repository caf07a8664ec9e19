package io.github.creditkit.model.catalog;

import io.github.creditkit.model.codeset.CodeSet;
import io.github.creditkit.model.codeset.CodeValue;
import io.github.creditkit.model.constraint.KnownCode;
import io.github.creditkit.model.table.Header;
import io.github.creditkit.model.table.TableRow;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The cells of one row of a catalog's file (目录文件的一行), read by what they should hold. A bad one is a fault. */
final class Cells {
    private static final Pattern BETWEEN = Pattern.compile("[;；]");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,6}");
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("uuuu-M-d").withResolverStyle(ResolverStyle.STRICT);
    /** How catalogs write that there is no end. */
    private static final Set<String> NO_END = Set.of("长期", "永久", "2099-12-31", "9999-12-31");

    private static final Set<String> YES = Set.of("是", "必填", "1", "true", "R");
    private static final Set<String> NO = Set.of("", "否", "选填", "0", "false", "O");

    private final Header<Column> header;
    private final TableRow row;
    private final Faults faults;

    Cells(Header<Column> header, TableRow row, Faults faults) {
        this.header = header;
        this.row = row;
        this.faults = faults;
    }

    long row() {
        return row.number();
    }

    String text(Column column) {
        return header.cell(row, column).strip();
    }

    /** Empty and a fault when there is none. */
    String required(Column column) {
        String text = text(column);
        if (text.isEmpty()) {
            faults.add(row.number(), column, CatalogReason.MISSING);
        }
        return text;
    }

    List<String> texts(Column column) {
        return Arrays.stream(BETWEEN.split(text(column)))
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .toList();
    }

    /** Null for an empty cell, and with a fault for an unknown code. */
    <E extends Enum<E> & CodeValue> @Nullable E code(Column column, CodeSet<E> codes) {
        String text = text(column);
        return text.isEmpty() ? null : known(column, codes, text);
    }

    <E extends Enum<E> & CodeValue> @Nullable E requiredCode(Column column, CodeSet<E> codes) {
        String text = required(column);
        return text.isEmpty() ? null : known(column, codes, text);
    }

    <E extends Enum<E> & CodeValue> List<E> codes(Column column, CodeSet<E> codes) {
        List<E> values = new ArrayList<>();
        for (String text : texts(column)) {
            E value = known(column, codes, text);
            if (value != null) {
                values.add(value);
            }
        }
        return values;
    }

    private <E extends Enum<E> & CodeValue> @Nullable E known(Column column, CodeSet<E> codes, String text) {
        Optional<E> known = codes.read(text).known();
        if (known.isEmpty()) {
            String expected = KnownCode.Validator.codes(codes);
            faults.add(row.number(), column, CatalogReason.UNKNOWN_CODE, expected);
        }
        return known.orElse(null);
    }

    /** A number from the least on; the other one for an empty cell. */
    int number(Column column, int least, int otherwise) {
        String text = text(column);
        if (text.isEmpty()) {
            return otherwise;
        }
        if (!NUMBER.matcher(text).matches() || Integer.parseInt(text) < least) {
            faults.add(row.number(), column, CatalogReason.BAD_VALUE, "整数 ≥ " + least);
            return otherwise;
        }
        return Integer.parseInt(text);
    }

    boolean yes(Column column) {
        String text = text(column);
        if (!YES.contains(text) && !NO.contains(text)) {
            faults.add(row.number(), column, CatalogReason.BAD_VALUE, "是 / 否");
        }
        return YES.contains(text);
    }

    @Nullable
    MaskRule mask(Column column) {
        String text = text(column);
        Optional<MaskRule> mask = MaskRule.ofText(text);
        if (!text.isEmpty() && mask.isEmpty()) {
            faults.add(row.number(), column, CatalogReason.BAD_VALUE, "1,0");
        }
        return mask.orElse(null);
    }

    /** Null for no end. */
    @Nullable
    LocalDate end(Column column) {
        return NO_END.contains(text(column).replace('/', '-')) ? null : date(column);
    }

    /** Null for an empty cell, and with a fault for a bad one. */
    @Nullable
    LocalDate date(Column column) {
        String text = text(column).replace('/', '-');
        if (text.isEmpty()) {
            return null;
        }
        try {
            return LocalDate.parse(text, DATE);
        } catch (DateTimeException e) {
            faults.add(row.number(), column, CatalogReason.BAD_VALUE, "2026-01-01");
            return null;
        }
    }
}

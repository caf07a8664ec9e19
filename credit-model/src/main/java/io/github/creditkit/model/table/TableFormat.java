package io.github.creditkit.model.table;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** The forms that tables are sent in (文件格式). */
public enum TableFormat {
    /** Text with separators: commas, tabs or semicolons (CSV). */
    CSV,
    /** A workbook of the form since 2007 (Excel 工作簿). */
    XLSX,
    /** Elements named by item codes (XML). */
    XML;

    private static final int LOOKED_AT = 512;

    /**
     * The format of a file, by its first bytes and, for texts, its name.
     *
     * @param file an existing file
     * @return a guess that is never empty: what is nothing else is CSV
     * @throws UnreadableTableException if it cannot be read, or is an old or an encrypted workbook
     */
    public static TableFormat of(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            Path name = file.getFileName();
            return of(in.readNBytes(LOOKED_AT), name == null ? "" : name.toString());
        } catch (IOException e) {
            throw UnreadableTableException.of(TableReason.READ_FAILED, e);
        }
    }

    private static TableFormat of(byte[] head, String name) {
        if (starts(head, 0xD0, 0xCF, 0x11, 0xE0)) {
            throw UnreadableTableException.of(TableReason.OLD_OR_ENCRYPTED_WORKBOOK);
        }
        if (starts(head, 'P', 'K', 3, 4) || starts(head, 'P', 'K', 5, 6)) {
            return XLSX;
        }
        String lower = name.toLowerCase(Locale.ROOT);
        boolean namedAsText = lower.endsWith(".csv") || lower.endsWith(".txt") || lower.endsWith(".tsv");
        return firstByte(head) == '<' && !namedAsText ? XML : CSV;
    }

    private static int firstByte(byte[] head) {
        int i = starts(head, 0xEF, 0xBB, 0xBF) ? 3 : 0;
        while (i < head.length && (head[i] == ' ' || head[i] == '\t' || head[i] == '\r' || head[i] == '\n')) {
            i++;
        }
        return i < head.length ? head[i] : -1;
    }

    static boolean starts(byte[] head, int... mark) {
        if (head.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((head[i] & 0xff) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}

package io.github.creditkit.model.table;

import static io.github.creditkit.model.table.Tables.repeated;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Reads files with something of 20 MB in them (超大内容的文件); run by {@link SmallHeapTest} where that does not fit. */
final class HostileFiles {
    private static final int TIMES = 2_000;
    private static final List<List<String>> XML = List.of(
            List.of("<A>", "</A>"),
            List.of("<A><![CDATA[", "]]></A>"),
            List.of("<A><!--", "--></A>"),
            List.of("<A><?", "?></A>"),
            List.of("<A x='", "'/>"),
            List.of("<A>&", ";</A>"),
            List.of("<A", "/>"),
            List.of("<A>1</A></row>", "<row>"));
    private static final List<List<String>> SHEETS = List.of(
            List.of("<row><c t='inlineStr'><is><t>", "</t></is></c></row>"),
            List.of("<row><c><v>", "</v></c></row>"),
            List.of("<row><c><f>", "</f><v>1</v></c></row>"),
            List.of("<row><c r='", "'><v>1</v></c></row>"),
            List.of("<row><!--", "--><c><v>1</v></c></row>"));

    private HostileFiles() {}

    public static void main(String[] arguments) throws IOException {
        String noise = Noise.letters();
        csv(noise);
        for (List<String> around : XML) {
            read(repeatedXml(noise, around), TableFormat.XML);
        }
        read(repeated("<p><row>", "<A>1</A>", 3_000_000, "</row></p>"), TableFormat.XML);
        for (List<String> around : SHEETS) {
            workbook(
                    "xl/worksheets/sheet1.xml",
                    RawWorkbook.before() + around.get(0),
                    noise,
                    TIMES,
                    around.get(1) + RawWorkbook.after());
        }
        workbook("xl/sharedStrings.xml", "<sst><si><t>", noise, TIMES, "</t></si></sst>");
        workbook("xl/sharedStrings.xml", "<sst>", items(), 1000, "</sst>");
        workbook("xl/styles.xml", "<s><cellXfs>", "<xf numFmtId='14'/>", 500_000, "</cellXfs></s>");
        System.out.println("all read");
    }

    private static String items() {
        return "<si><t>" + Noise.letters("</t></si><si><t>", 8) + "</t></si>";
    }

    private static InputStream repeatedXml(String noise, List<String> around) {
        return repeated("<p><row>" + around.get(0), noise, TIMES, around.get(1) + "</row></p>");
    }

    private static void csv(String noise) {
        read(repeated("a,b\n1,", noise, TIMES, "\n3,4\n"), TableFormat.CSV);
        read(repeated("a,b\n1,\"", noise, TIMES, "\"\n3,4\n"), TableFormat.CSV);
        read(repeated("", "\"\n,", TIMES * 300L, ""), TableFormat.CSV);
        read(repeated("", ",", TIMES * 10_000L, ""), TableFormat.CSV);
    }

    private static void workbook(String part, String before, String piece, long times, String after)
            throws IOException {
        Path file = Files.createTempFile("hostile", ".xlsx");
        try {
            new RawWorkbook()
                    .rows("<row><c t='s'><v>0</v></c></row>")
                    .part(part, () -> repeated(before, piece, times, after))
                    .at(file);
            count(TableReader.open(file, TableOptions.DEFAULTS.withBytes(1L << 30, 12 << 20)));
        } catch (UnreadableTableException e) {
            System.out.println(part + " " + e.reason());
        } finally {
            Files.delete(file);
        }
    }

    private static void read(InputStream in, TableFormat format) {
        try {
            count(TableReader.open(in, format, TableOptions.DEFAULTS));
        } catch (UnreadableTableException e) {
            System.out.println(format + " " + e.reason());
        }
    }

    private static void count(TableReader table) {
        try (table) {
            long rows = 0;
            while (table.next() != null) {
                rows++;
            }
            System.out.println(rows + " rows");
        }
    }
}

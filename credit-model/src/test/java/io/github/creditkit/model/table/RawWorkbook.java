package io.github.creditkit.model.table;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A workbook made part by part, good or not. */
final class RawWorkbook {
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships";

    private final Map<String, Supplier<InputStream>> parts = new LinkedHashMap<>();
    private String properties = "";
    private String sheets = "<sheet name='一' sheetId='1' r:id='rId1'/>";

    RawWorkbook() {
        part(
                "_rels/.rels",
                () -> Tables.stream("<Relationships xmlns='" + PACKAGE + "'><Relationship Id='r' Type='" + OFFICE
                        + "/officeDocument' Target='xl/workbook.xml'/></Relationships>"));
        part(
                "xl/workbook.xml",
                () -> Tables.stream("<workbook xmlns='" + MAIN + "' xmlns:r='" + OFFICE + "'>" + properties + "<sheets>"
                        + sheets + "</sheets></workbook>"));
        part(
                "xl/_rels/workbook.xml.rels",
                () -> Tables.stream("<Relationships xmlns='" + PACKAGE + "'>"
                        + relationship("rId1", "worksheet", "worksheets/sheet1.xml")
                        + relationship("rId2", "worksheet", "/xl/worksheets/sheet2.xml")
                        + relationship("rId3", "sharedStrings", "sharedStrings.xml")
                        + relationship("rId4", "styles", "styles.xml") + "</Relationships>"));
    }

    private static String relationship(String id, String kind, String target) {
        return "<Relationship Id='" + id + "' Type='" + OFFICE + "/" + kind + "' Target='" + target + "'/>";
    }

    RawWorkbook part(String name, Supplier<InputStream> content) {
        parts.put(name, content);
        return this;
    }

    RawWorkbook sheets(String elements) {
        sheets = elements;
        return this;
    }

    RawWorkbook properties(String element) {
        properties = element;
        return this;
    }

    /** The rows of the first sheet. */
    RawWorkbook rows(String rows) {
        return sheet(1, rows);
    }

    RawWorkbook sheet(int number, String rows) {
        return part("xl/worksheets/sheet" + number + ".xml", () -> Tables.stream(before() + rows + after()));
    }

    RawWorkbook texts(String items) {
        return part("xl/sharedStrings.xml", () -> Tables.stream("<sst xmlns='" + MAIN + "'>" + items + "</sst>"));
    }

    RawWorkbook styles(String formats, String cells) {
        return part(
                "xl/styles.xml",
                () -> Tables.stream("<styleSheet xmlns='" + MAIN + "'><numFmts>" + formats
                        + "</numFmts><cellStyleXfs><xf numFmtId='14'/></cellStyleXfs><cellXfs>" + cells
                        + "</cellXfs></styleSheet>"));
    }

    static String before() {
        return "<worksheet xmlns='" + MAIN + "'><sheetData>";
    }

    static String after() {
        return "</sheetData></worksheet>";
    }

    Path at(Path file) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, Supplier<InputStream>> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                try (InputStream content = part.getValue().get()) {
                    content.transferTo(zip);
                }
                zip.closeEntry();
            }
        }
        return file;
    }
}

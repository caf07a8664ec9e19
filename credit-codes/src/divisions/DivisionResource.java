import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.CRC32;

/**
 * Packs the division tables of this folder into one compact resource.
 *
 * <p>Run: {@code java src/divisions/DivisionResource.java <inputDir> <outputFile>}. The same tables give the same bytes.
 * It refuses tables that contradict themselves, so that a slip in the data stops the build and not a user.
 *
 * <p>The layout, big-endian: magic {@code CKDV}, version (2 bytes), edition (2 bytes of length, UTF-8), counts of rows,
 * names, name bytes and links (4 bytes each); then by columns: code as difference to the row before; flags (a byte: bits
 * 0-1 level, 2-3 parent, 4-6 kind); first year and last year (a byte each: less 1900, 0 for none); name (0 a new one,
 * else its number + 1); 0 and the length of each name; the names in UTF-8; row of each link as difference; code of each
 * link as zigzag difference to that of its row; at the end CRC-32 of all before (4 bytes). Numbers without a given width
 * take 7 bits a byte, low bits first.
 */
final class DivisionResource {
    private static final int MAGIC = 0x434B4456;
    private static final int VERSION = 1;
    private static final List<String> LEVELS = List.of("national", "province", "prefecture", "county");
    private static final List<String> KINDS =
            List.of("list", "variant", "summary", "zone", "national", "residence-permit");

    /** One line of a table; {@code links} are the successors, or for a variant the codes of the list. */
    record Row(int code, String name, int level, String parent, int first, int last, int kind, List<String> links) {
        int flags() {
            int form = parent.isEmpty() ? 0 : parent.endsWith("0000") ? 1 : 2;
            return level | form << 2 | kind << 4;
        }
    }

    private DivisionResource() {}

    public static void main(String[] args) throws IOException {
        Path in = Path.of(args[0]);
        Path out = Path.of(args[1]);
        List<Row> rows = new ArrayList<>();
        for (String table : List.of("divisions.csv", "variants.csv", "special.csv")) {
            rows.addAll(read(in.resolve(table)));
        }
        rows.sort(Comparator.comparingInt(Row::code).thenComparingInt(Row::kind)); // stable: keeps the order of a table
        check(rows);
        byte[] packed = pack(Files.readString(in.resolve("edition.txt")).strip(), rows);
        Files.createDirectories(out.toAbsolutePath().getParent());
        Files.write(out, packed);
    }

    private static List<Row> read(Path table) throws IOException {
        List<String> lines = Files.readAllLines(table);
        List<String> head = List.of(lines.get(0).split(","));
        List<Row> rows = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] fields = line.split(",", -1);
            require(fields.length == head.size(), table + ": " + line);
            Map<String, String> row = new HashMap<>();
            for (int i = 0; i < fields.length; i++) {
                row.put(head.get(i), fields[i]);
            }
            require(row.get("code").matches("[1-9][0-9]{5}"), line);
            String links = row.getOrDefault("successors", "") + row.getOrDefault("same_as", "");
            rows.add(new Row(
                    Integer.parseInt(row.get("code")),
                    row.get("name"),
                    index(LEVELS, row.get("level")),
                    row.get("parent"),
                    year(row.get("first_year")),
                    year(row.get("last_year")),
                    index(KINDS, row.getOrDefault("status", "list")),
                    links.isEmpty() ? List.of() : List.of(links.split(";"))));
        }
        return rows;
    }

    private static int index(List<String> words, String word) {
        require(words.contains(word), "not one of " + words + ": " + word);
        return words.indexOf(word);
    }

    private static int year(String text) {
        int year = text.isEmpty() ? 1900 : Integer.parseInt(text);
        require(year >= 1900 && year <= 2155, "year " + text);
        return year - 1900;
    }

    private static void check(List<Row> rows) {
        Set<String> codes = rows.stream().map(row -> String.valueOf(row.code())).collect(Collectors.toSet());
        Row before = null;
        for (Row row : rows) {
            String code = String.valueOf(row.code());
            require(row.last() == 0 || row.first() <= row.last(), "years out of order: " + row);
            require(row.kind() == KINDS.indexOf("zone") || !row.name().isEmpty(), "no name: " + row);
            require(row.parent().isEmpty() || codes.contains(row.parent()), "no such parent: " + row);
            require(
                    List.of("", code.substring(0, 2) + "0000", code.substring(0, 4) + "00")
                            .contains(row.parent()),
                    "parent is not a prefix of the code: " + row);
            require(!row.parent().equals(code), "its own parent: " + row);
            require(codes.containsAll(row.links()), "no such successor: " + row);
            require(
                    row.kind() != 0
                            || before == null
                            || before.code() != row.code()
                            || (before.last() != 0 && before.last() <= row.first()),
                    "overlaps the row before: " + row);
            before = row;
        }
    }

    private static byte[] pack(String edition, List<Row> rows) throws IOException {
        Map<String, Integer> names = new LinkedHashMap<>();
        rows.forEach(row -> names.putIfAbsent(row.name(), names.size()));
        byte[] nameBytes = String.join("", names.keySet()).getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeInt(MAGIC);
        out.writeShort(VERSION);
        byte[] editionBytes = edition.getBytes(StandardCharsets.UTF_8);
        out.writeShort(editionBytes.length);
        out.write(editionBytes);
        out.writeInt(rows.size());
        out.writeInt(names.size());
        out.writeInt(nameBytes.length);
        out.writeInt(rows.stream().mapToInt(row -> row.links().size()).sum());
        int before = 0;
        for (Row row : rows) {
            number(out, row.code() - before);
            before = row.code();
        }
        for (Row row : rows) {
            out.writeByte(row.flags());
        }
        for (Row row : rows) {
            out.writeByte(row.first());
        }
        for (Row row : rows) {
            out.writeByte(row.last());
        }
        int seen = 0;
        for (Row row : rows) {
            int name = names.get(row.name());
            number(out, name == seen ? 0 : name + 1);
            seen = Math.max(seen, name + 1);
        }
        number(out, 0);
        for (String name : names.keySet()) {
            number(out, name.getBytes(StandardCharsets.UTF_8).length);
        }
        out.write(nameBytes);
        int linked = 0;
        for (int i = 0; i < rows.size(); i++) {
            for (int link = 0; link < rows.get(i).links().size(); link++) {
                number(out, i - linked);
                linked = i;
            }
        }
        for (Row row : rows) {
            for (String link : row.links()) {
                int distance = Integer.parseInt(link) - row.code();
                number(out, distance << 1 ^ distance >> 31);
            }
        }
        CRC32 crc = new CRC32();
        crc.update(bytes.toByteArray());
        out.writeInt((int) crc.getValue());
        return bytes.toByteArray();
    }

    private static void number(DataOutputStream out, int value) throws IOException {
        int rest = value;
        while (rest >= 0x80) {
            out.writeByte(rest & 0x7F | 0x80);
            rest >>>= 7;
        }
        out.writeByte(rest);
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}

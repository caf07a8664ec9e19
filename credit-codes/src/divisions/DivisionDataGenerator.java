import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Packs the division tables of this folder into the class {@code DivisionData}: one text a column, each number a
 * character. A class and not a file, as the first file that a JVM opens from a class path costs it more than all the
 * rest of the loading.
 *
 * <p>Run: {@code java src/divisions/DivisionDataGenerator.java <inputDir> <sourceRoot>}. The same tables give the same
 * source. It refuses tables that contradict themselves, so that a slip in the data stops the build and not a user.
 */
final class DivisionDataGenerator {
    /** What a class file can hold in one constant, in bytes of its own UTF-8. */
    private static final int LONGEST_CONSTANT = 65_535;

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

    private DivisionDataGenerator() {}

    public static void main(String[] args) throws IOException {
        Path in = Path.of(args[0]);
        Path out = Path.of(args[1]).resolve("io/github/creditkit/codes/division/DivisionData.java");
        List<Row> rows = new ArrayList<>();
        for (String table : List.of("divisions.csv", "variants.csv", "special.csv")) {
            rows.addAll(read(in.resolve(table)));
        }
        rows.sort(Comparator.comparingInt(Row::code).thenComparingInt(Row::kind)); // stable: keeps the order of a table
        check(rows);
        Files.createDirectories(out.getParent());
        String source = source(Files.readString(in.resolve("edition.txt")).strip(), rows);
        // Left alone when it is the same: a newer file would have every module compiled again.
        if (!Files.exists(out) || !Files.readString(out).equals(source)) {
            Files.writeString(out, source);
        }
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

    private static String source(String edition, List<Row> rows) {
        StringBuilder names = new StringBuilder();
        Map<String, Integer> starts = new HashMap<>();
        for (Row row : rows) {
            if (starts.putIfAbsent(row.name(), names.length()) == null) {
                names.append(row.name());
            }
        }
        IntStream nameStarts = rows.stream()
                .map(row -> starts.get(row.name()))
                .flatMapToInt(start -> IntStream.of(start >> 16, start & 0xFFFF));
        IntStream links = IntStream.range(0, rows.size())
                .flatMap(row -> rows.get(row).links().stream()
                        .mapToInt(Integer::parseInt)
                        .flatMap(code -> IntStream.of(row, code / 100, code % 100)));
        return """
                package io.github.creditkit.codes.division;

                /** The columns of the bundled rows, see DivisionRows. Made by DivisionDataGenerator; not to be edited. */
                final class DivisionData {
                    private DivisionData() {}
                """
                + method("edition", edition)
                + method("provinces", column(rows, row -> row.code() / 10_000))
                + method("prefectures", column(rows, row -> row.code() / 100 % 100))
                + method("counties", column(rows, row -> row.code() % 100))
                + method("flags", column(rows, Row::flags))
                + method("first", column(rows, Row::first))
                + method("last", column(rows, Row::last))
                + method("nameStarts", text(nameStarts))
                + method("nameLengths", column(rows, row -> row.name().length()))
                + method("names", names.toString())
                + method("links", text(links))
                + "}\n";
    }

    private static String column(List<Row> rows, ToIntFunction<Row> number) {
        return text(rows.stream().mapToInt(number));
    }

    private static String text(IntStream numbers) {
        StringBuilder text = new StringBuilder();
        numbers.forEach(number -> {
            require(number >= 0 && number <= Character.MAX_VALUE, "too large for a character: " + number);
            text.append((char) number);
        });
        return text.toString();
    }

    /** A method and not a field: a constant would be copied into the class that reads it. */
    private static String method(String name, String text) {
        StringBuilder literals = new StringBuilder("\"");
        int bytes = 0;
        int splits = 0;
        for (char c : text.toCharArray()) {
            int size = c >= 0x800 ? 3 : c >= 0x80 || c == 0 ? 2 : 1;
            bytes += size;
            if (bytes > LONGEST_CONSTANT) {
                literals.append("\".concat(\"");
                splits++;
                bytes = size;
            }
            literals.append(literal(c));
        }
        return """

                    static String %s() {
                        return %s"%s;
                    }
                """.formatted(name, literals, ")".repeat(splits));
    }

    private static String literal(char c) {
        boolean chinese = c >= '\u4E00' && c <= '\u9FFF';
        boolean plain = (c >= ' ' && c <= '~' && c != '"' && c != '\\') || chinese;
        return plain
                ? String.valueOf(c)
                : c < ' ' || c == '"' || c == '\\' ? "\\%03o".formatted((int) c) : "\\u%04X".formatted((int) c);
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}

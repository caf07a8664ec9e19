import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Makes an enumeration of each table of this folder, and one class that lists them.
 *
 * <p>Run: {@code java src/codesets/CodeSetGenerator.java <inputDir> <sourceRoot>}. The same tables give the same
 * source. It refuses tables that contradict themselves, so that a slip in the data stops the build and not a user.
 */
final class CodeSetGenerator {
    private static final String PACKAGE = "io.github.creditkit.model.codeset";
    private static final String BUNDLED = "BundledCodeSets.java";
    private static final List<String> COLUMNS =
            List.of("set", "edition", "code", "name", "constant", "official", "source", "english", "aliases");
    private static final Set<String> BESIDE = Set.of("sets", "numberings", "groups", "industry-divisions");
    private static final List<String> NUMBERINGS = List.of("text", "zero-based", "one-based");

    /** One line of a table, and where it stands for messages. */
    record Row(String at, Map<String, String> cells) {
        String get(String column) {
            return cells.get(column);
        }

        List<String> list(String column) {
            return get(column).isEmpty() ? List.of() : List.of(get(column).split(";", -1));
        }
    }

    /** One code set: its row of the index, its values, and what else is said of them. */
    record Table(Row index, List<Row> rows, List<Row> digits, List<Row> groups) {
        String id() {
            return index.get("set");
        }

        String type() {
            return typeName(id());
        }

        String edition() {
            return rows.get(0).get("edition");
        }

        String constant(String code, Row asked) {
            return rows.stream()
                    .filter(row -> row.get("code").equals(code))
                    .map(row -> row.get("constant"))
                    .findFirst()
                    .orElseThrow(() -> bad(asked, "no code '" + code + "' in " + id()));
        }
    }

    private CodeSetGenerator() {}

    public static void main(String[] args) throws IOException {
        Path in = Path.of(args[0]);
        Path out = Path.of(args[1]).resolve(PACKAGE.replace('.', '/'));
        Map<String, Table> tables = tables(in);
        List<Row> ranges = read(in.resolve("industry-divisions.csv"), List.of("section", "first", "last"));
        Files.createDirectories(out);
        removeStale(out, tables);
        for (Table table : tables.values()) {
            write(out.resolve(table.type() + ".java"), enumeration(table, tables));
        }
        write(out.resolve(BUNDLED), bundled(tables, ranges));
    }

    /** Left alone when it is the same: a newer file would have this and other modules compiled again. */
    private static void write(Path file, String source) throws IOException {
        if (!Files.exists(file) || !Files.readString(file).equals(source)) {
            Files.writeString(file, source);
        }
    }

    /** A table that was taken away leaves no enumeration behind. */
    private static void removeStale(Path out, Map<String, Table> tables) throws IOException {
        Set<String> made = tables.values().stream()
                .map(table -> table.type() + ".java")
                .collect(Collectors.toCollection(HashSet::new));
        made.add(BUNDLED);
        try (Stream<Path> files = Files.list(out)) {
            for (Path file : files.toList()) {
                if (!made.contains(file.getFileName().toString())) {
                    Files.delete(file);
                }
            }
        }
    }

    // Reading

    private static Map<String, Table> tables(Path in) throws IOException {
        List<Row> digits = read(in.resolve("numberings.csv"), List.of("set", "numbering", "digit", "code"));
        List<Row> groups = read(in.resolve("groups.csv"), List.of("set", "code", "group-set", "group"));
        Map<String, Table> tables = new LinkedHashMap<>();
        for (Row index : read(in.resolve("sets.csv"), List.of("set", "chinese", "english", "note"))) {
            String id = index.get("set");
            require(id.matches("[a-z]+(-[a-z]+)*"), index, "not a set's id: " + id);
            Table table = new Table(index, read(in.resolve(id + ".csv"), COLUMNS), of(id, digits), of(id, groups));
            check(table);
            require(tables.put(id, table) == null, index, "set twice: " + id);
        }
        checkNothingIsLeft(in, tables, digits, groups);
        return tables;
    }

    private static List<Row> of(String set, List<Row> rows) {
        return rows.stream().filter(row -> row.get("set").equals(set)).toList();
    }

    private static List<Row> read(Path table, List<String> columns) throws IOException {
        List<Row> rows = new ArrayList<>();
        List<String> head = List.of();
        int line = 0;
        for (String text : Files.readAllLines(table)) {
            Row here = new Row(table.getFileName() + ", line " + ++line, Map.of());
            List<String> cells = cells(text, here);
            if (line == 1) {
                head = cells;
                require(head.equals(columns), here, "columns are not " + columns + " but " + head);
            } else {
                require(cells.size() == head.size(), here, "not " + head.size() + " cells: " + text);
                rows.add(new Row(here.at(), row(head, cells)));
            }
        }
        require(!rows.isEmpty(), new Row(table.toString(), Map.of()), "no rows");
        return rows;
    }

    private static Map<String, String> row(List<String> head, List<String> cells) {
        Map<String, String> row = new HashMap<>();
        for (int i = 0; i < cells.size(); i++) {
            row.put(head.get(i), cells.get(i));
        }
        return row;
    }

    private static List<String> cells(String line, Row here) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (char c : line.toCharArray()) {
            require(c >= ' ' && c != '\uFEFF', here, "a control character");
            if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        require(!quoted, here, "a quote is not closed");
        cells.add(cell.toString());
        return cells;
    }

    // Checking

    private static void check(Table table) {
        Set<String> constants = new HashSet<>();
        Map<String, String> meanings = new HashMap<>();
        for (Row row : table.rows()) {
            String constant = row.get("constant");
            require(row.get("set").equals(table.id()), row, "set is not " + table.id());
            require(row.get("edition").equals(table.edition()), row, "another edition than the row before");
            require(constant.matches("[A-Z][A-Z0-9]*(_[A-Z0-9]+)*"), row, "not a constant: " + constant);
            require(constants.add(constant), row, "constant twice: " + constant);
            require(List.of("true", "false").contains(row.get("official")), row, "official is not true or false");
            require(row.get("english").matches("[ -~]+"), row, "no English name");
            for (String column : List.of("edition", "code", "name", "source")) {
                String cell = row.get(column);
                require(!cell.isEmpty() && cell.equals(cell.strip()), row, column + " is empty or has blanks");
            }
            Set<String> own = new HashSet<>(List.of(row.get("code"), row.get("name")));
            for (String alias : row.list("aliases")) {
                require(alias.equals(alias.strip()) && !alias.isEmpty(), row, "an alias is empty or has blanks");
                require(own.add(alias), row, "alias twice, or the code or name itself: " + alias);
            }
            for (String text : own) {
                String before = meanings.put(text, constant);
                require(before == null, row, "'" + text + "' stands for " + before + " already");
            }
        }
        Set<String> keys = new HashSet<>();
        for (Row digit : table.digits()) {
            require(NUMBERINGS.contains(digit.get("numbering")), digit, "not one of " + NUMBERINGS);
            require(keys.add(digit.get("numbering") + " " + digit.get("digit")), digit, "digit twice");
            require(!meanings.containsKey(digit.get("digit")), digit, "a code, name or alias already");
            digit.list("code").forEach(code -> table.constant(code, digit));
        }
        require(
                table.groups().isEmpty()
                        || table.groups().size() == table.rows().size(),
                table.index(),
                "some codes are in a group, some are not");
    }

    private static void checkNothingIsLeft(Path in, Map<String, Table> tables, List<Row> digits, List<Row> groups)
            throws IOException {
        Stream.concat(digits.stream(), groups.stream())
                .forEach(row -> require(tables.containsKey(row.get("set")), row, "no such set: " + row.get("set")));
        try (Stream<Path> files = Files.list(in)) {
            for (Path file : files.toList()) {
                String name = file.getFileName().toString();
                String id = name.endsWith(".csv") ? name.substring(0, name.length() - 4) : "sets";
                require(
                        tables.containsKey(id) || BESIDE.contains(id),
                        new Row(name, Map.of()),
                        "a table that sets.csv does not name");
            }
        }
    }

    private static void require(boolean holds, Row row, String otherwise) {
        if (!holds) {
            throw bad(row, otherwise);
        }
    }

    private static IllegalArgumentException bad(Row row, String why) {
        return new IllegalArgumentException(row.at() + ": " + why);
    }

    // Writing

    private static String enumeration(Table table, Map<String, Table> tables) {
        String type = table.type();
        return """
                package %1$s;

                import java.util.List;
                import java.util.Optional;

                /**
                 * %3$s.
                 *
                 * <p>%4$d values, edition %5$s.%6$s Made from %7$s.csv by CodeSetGenerator; not to be edited.
                 *
                 * <p>Source: %8$s.
                 */
                public enum %2$s implements CodeValue {
                %9$s;

                    private final String code;
                    private final String nameZh;
                    private final String nameEn;
                    private final boolean official;
                    private final String source;
                    private final List<String> aliases;

                    %2$s(String code, String nameZh, String nameEn, boolean official, String source, String... aliases) {
                        this.code = code;
                        this.nameZh = nameZh;
                        this.nameEn = nameEn;
                        this.official = official;
                        this.source = source;
                        this.aliases = List.of(aliases);
                    }

                    /**
                     * The value with this code in the bundled edition.
                     *
                     * @param code a code, such as {@code %10$s}
                     * @return empty when the bundled edition has none
                     */
                    public static Optional<%2$s> ofCode(String code) {
                        return codeSet().ofCode(code);
                    }

                    /**
                     * The bundled edition of the code set.
                     *
                     * @return the same each time
                     */
                    public static CodeSet<%2$s> codeSet() {
                        return Bundled.SET;
                    }
                %11$s
                %12$s
                    /** Made when first asked for: it needs the constants. */
                    private static final class Bundled {
                        static final CodeSet<%2$s> SET = CodeSet.bundled(
                                %2$s.class,
                                %13$s,
                                %14$s,
                                %15$s,
                                %16$s,
                                List.of(%17$s));
                    }
                }
                """.formatted(
                        PACKAGE,
                        type,
                        both(table.index().get("english"), table.index().get("chinese")),
                        table.rows().size(),
                        doc(table.edition()),
                        note(table),
                        table.id(),
                        doc(sources(table)),
                        table.rows().stream().map(CodeSetGenerator::constant).collect(Collectors.joining(",\n")),
                        doc(table.rows().get(0).get("code")),
                        group(table, tables),
                        ACCESSORS,
                        literal(table.id()),
                        literal(table.edition()),
                        literal(table.index().get("chinese")),
                        literal(table.index().get("english")),
                        digits(table));
    }

    private static final String ACCESSORS = Stream.of(
                    "String code",
                    "String nameZh",
                    "String nameEn",
                    "boolean official",
                    "String source",
                    "List<String> aliases")
            .map(accessor -> """
                        @Override
                        public %s() {
                            return %s;
                        }
                    """.formatted(accessor, accessor.substring(accessor.indexOf(' ') + 1)))
            .collect(Collectors.joining("\n"));

    private static String constant(Row row) {
        String aliases =
                row.list("aliases").stream().map(alias -> ", " + literal(alias)).collect(Collectors.joining());
        return """
                    /** %s. */
                    %s(%s, %s, %s, %s, %s%s)""".formatted(
                        both(row.get("english"), row.get("name")),
                        row.get("constant"),
                        literal(row.get("code")),
                        literal(row.get("name")),
                        literal(row.get("english")),
                        row.get("official"),
                        literal(row.get("source")),
                        aliases)
                .indent(4)
                .stripTrailing();
    }

    private static String digits(Table table) {
        return table.digits().stream()
                .map(row -> "\n                        new DigitMeaning<>(Numbering.%s, %s, List.of(%s))"
                        .formatted(
                                row.get("numbering")
                                        .toUpperCase(java.util.Locale.ROOT)
                                        .replace('-', '_'),
                                literal(row.get("digit")),
                                row.list("code").stream()
                                        .map(code -> table.constant(code, row))
                                        .collect(Collectors.joining(", "))))
                .collect(Collectors.joining(","));
    }

    /** A method that tells the group of a value, where a table says it. */
    private static String group(Table table, Map<String, Table> tables) {
        if (table.groups().isEmpty()) {
            return "";
        }
        Row first = table.groups().get(0);
        Table groups = tables.get(first.get("group-set"));
        require(groups != null, first, "no such set: " + first.get("group-set"));
        Function<Row, String> group = row -> groups.constant(row.get("group"), row);
        Map<String, List<String>> members = table.groups().stream()
                .collect(Collectors.groupingBy(
                        group,
                        LinkedHashMap::new,
                        Collectors.mapping(row -> table.constant(row.get("code"), row), Collectors.toList())));
        String cases = members.entrySet().stream()
                .map(entry -> "            case %s -> %s.%s;\n"
                        .formatted(String.join(", ", entry.getValue()), groups.type(), entry.getKey()))
                .collect(Collectors.joining());
        String method = groups.type().substring(0, 1).toLowerCase(java.util.Locale.ROOT)
                + groups.type().substring(1);
        return """

                    /**
                     * %s.
                     *
                     * @return the group that this value belongs to
                     */
                    public %s %s() {
                        return switch (this) {
                %s        };
                    }
                """.formatted(
                both(groups.index().get("english"), groups.index().get("chinese")), groups.type(), method, cases);
    }

    private static String bundled(Map<String, Table> tables, List<Row> ranges) {
        return """
                package %s;

                import java.util.List;

                /** All code sets of this release. Made by CodeSetGenerator; not to be edited. */
                final class BundledCodeSets {
                    private BundledCodeSets() {}

                    static List<CodeSet<?>> all() {
                        return List.of(
                                %s);
                    }

                    static List<DivisionRange> industryDivisions() {
                        return List.of(
                                %s);
                    }
                }
                """.formatted(
                        PACKAGE,
                        tables.values().stream()
                                .map(table -> table.type() + ".codeSet()")
                                .collect(Collectors.joining(",\n                ")),
                        ranges.stream()
                                .map(row -> range(row, tables.get("industry-section")))
                                .collect(Collectors.joining(",\n                ")));
    }

    private static String range(Row row, Table sections) {
        require((row.get("first") + row.get("last")).matches("[0-9]{4}"), row, "a division is not two digits");
        int first = Integer.parseInt(row.get("first"));
        int last = Integer.parseInt(row.get("last"));
        require(first <= last, row, "first is behind last");
        return "new DivisionRange(IndustrySection.%s, %d, %d)"
                .formatted(sections.constant(row.get("section"), row), first, last);
    }

    private static String typeName(String id) {
        return Arrays.stream(id.split("-"))
                .map(word -> word.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + word.substring(1))
                .collect(Collectors.joining());
    }

    private static String note(Table table) {
        String note = table.index().get("note");
        return note.isEmpty() ? "" : " " + doc(note);
    }

    private static String sources(Table table) {
        Set<String> sources = new TreeSet<>();
        table.rows().forEach(row -> sources.add(row.get("source")));
        return sources.size() <= 3 ? String.join("; ", sources) : "as each value says";
    }

    private static String both(String english, String chinese) {
        return doc(english) + " (" + doc(chinese) + ")";
    }

    private static String doc(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("@", "&#64;")
                .replace("*/", "*&#47;");
    }

    private static String literal(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}

package io.github.creditkit.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("docs/coverage.md 所列类型与测试都存在")
class CoverageTest {
    private static final Path PAGE = Path.of("..", "docs", "coverage.md");
    private static final List<Path> OTHERS = List.of(
            Path.of("..", "credit-sdk-client"),
            Path.of("..", "examples", "credit-cli"),
            Path.of("..", "examples", "reference-platform"));
    private static final Pattern NAME = Pattern.compile("`(\\w+)`");
    private static final Pattern STATUS = Pattern.compile("done|configuration|refused|out of scope");

    /** What stands in the cell of each row. */
    private static List<String[]> rows() throws IOException {
        return Files.readAllLines(PAGE, StandardCharsets.UTF_8).stream()
                .filter(line -> line.startsWith("| ") && !line.startsWith("| 条目"))
                .map(line -> line.substring(2, line.length() - 2).split(" \\| ", -1))
                .toList();
    }

    private static Set<String> classes(String... packages) {
        return new ClassFileImporter()
                .importPackages(packages).stream()
                        .map(type -> type.getSimpleName())
                        .collect(Collectors.toSet());
    }

    @Test
    void every_row_names_types_tests_and_a_status() throws IOException {
        Set<String> types = new HashSet<>(classes("io.github.creditkit.codes", "io.github.creditkit.model"));
        types.addAll(typesOfOthers());
        Set<String> tests = tests();

        assertThat(rows()).hasSizeGreaterThan(90).allSatisfy(row -> {
            assertThat(row).hasSize(4);
            assertThat(names(row[1])).as(row[0]).isNotEmpty().isSubsetOf(types);
            assertThat(names(row[2])).as(row[0]).isNotEmpty().isSubsetOf(tests);
            assertThat(row[3]).as(row[0]).containsPattern(STATUS);
        });
    }

    private static Set<String> tests() throws IOException {
        Set<String> tests = new HashSet<>(files(Path.of("src", "test"), "Test.java"));
        tests.addAll(files(Path.of("..", "credit-codes", "src", "test"), "Test.java"));
        for (Path module : OTHERS) {
            tests.addAll(files(module.resolve(Path.of("src", "test")), "Test.java"));
        }
        return tests;
    }

    /** Those of the modules that build on this one, whose classes are not here. */
    private static Set<String> typesOfOthers() throws IOException {
        Set<String> types = new HashSet<>();
        for (Path module : OTHERS) {
            types.addAll(files(module.resolve(Path.of("src", "main")), ".java"));
        }
        return types;
    }

    private static Set<String> files(Path folder, String end) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(end))
                    .map(name -> name.substring(0, name.length() - ".java".length()))
                    .collect(Collectors.toSet());
        }
    }

    private static List<String> names(String cell) {
        return NAME.matcher(cell)
                .results()
                .map((MatchResult name) -> name.group(1))
                .toList();
    }
}

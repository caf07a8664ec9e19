package io.github.creditkit.model.codeset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("代码集生成器")
class CodeSetGeneratorTest {
    private static final Path TABLES = Path.of("src/codesets");

    @TempDir
    static Path compiled;

    private static Method main;

    @TempDir
    Path tables;

    @TempDir
    Path out;

    @BeforeAll
    static void compile() throws ReflectiveOperationException, IOException {
        String source = TABLES.resolve("CodeSetGenerator.java").toString();
        assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, "-d", compiled.toString(), source))
                .isZero();
        URLClassLoader loader = new URLClassLoader(new URL[] {compiled.toUri().toURL()});
        main = loader.loadClass("CodeSetGenerator").getDeclaredMethod("main", String[].class);
        main.setAccessible(true);
    }

    @BeforeEach
    void copy() throws IOException {
        try (Stream<Path> files = Files.list(TABLES)) {
            for (Path file : files.toList()) {
                Files.copy(file, tables.resolve(file.getFileName()));
            }
        }
    }

    @Test
    void the_same_tables_give_the_same_source_and_what_is_stale_goes() throws Throwable {
        Path made = out.resolve("io/github/creditkit/model/codeset");
        generate();
        String first = Files.readString(made.resolve("PermitCategory.java"));
        Files.writeString(made.resolve("Stale.java"), "");
        generate();
        assertThat(made.resolve("PermitCategory.java")).hasContent(first);
        assertThat(made.resolve("Stale.java")).doesNotExist();
    }

    @ParameterizedTest(name = "{3}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "permit-category.csv|,特许,特许,|,普通,特许,|line 3: '普通' stands for GENERAL already",
                "permit-category.csv|CONCESSION|GENERAL|line 3: constant twice: GENERAL",
                "permit-category.csv|CONCESSION|Concession|line 3: not a constant: Concession",
                "permit-category.csv|set,edition|set,colour|line 1: columns are not",
                "permit-category.csv|Accreditation,|Accreditation,特许|line 4: '特许' stands for CONCESSION already",
                "permit-category.csv|Accreditation,|Accreditation,甲;甲|line 4: alias twice",
                "permit-category.csv|Accreditation,|Accreditation,甲,乙|line 4: not 9 cells",
                "permit-category.csv|GENERAL,true|GENERAL,yes|line 2: official is not true or false",
                "permit-category.csv|Ordinary permit,|,|line 2: no English name",
                "permit-category.csv|permit-category,发|penalty-category,发|line 2: set is not permit-category",
                "numberings.csv|permit-category,zero-based,0,普通|permit-category,zero-based,0,甲|line 2: no code '甲'",
                "numberings.csv|permit-category,zero-based,1,|permit-category,zero-based,0,|line 3: digit twice",
                "numberings.csv|permit-category,zero-based,0|no-such-set,zero-based,0|line 2: no such set",
                "groups.csv|restraint-measure,exit|restraint-measure,exits|no code 'exits'",
                "groups.csv|restraint-class,1|restraint-class,7|no code '7'",
                "industry-divisions.csv|A,01,05|A,05,01|line 2: first is behind last",
                "sets.csv|permit-category,|permit_category,|not a set's id"
            })
    void a_bad_table_stops_the_build_and_says_where(String file, String text, String instead, String message)
            throws IOException {
        Path table = tables.resolve(file);
        String before = Files.readString(table);
        assertThat(before).contains(text);
        Files.writeString(table, before.replaceFirst(java.util.regex.Pattern.quote(text), instead));
        assertThatThrownBy(this::generate).hasMessageContaining(file).hasMessageContaining(message);
    }

    @Test
    void a_table_that_the_index_lacks_stops_the_build() throws IOException {
        Files.write(tables.resolve("stray.csv"), List.of("set"));
        assertThatThrownBy(this::generate).hasMessageContaining("stray.csv");
    }

    private void generate() throws Throwable {
        try {
            main.invoke(null, (Object) new String[] {tables.toString(), out.toString()});
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}

package io.github.creditkit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The code that README.md shows compiles, runs, and gives what the comments say. */
@DisplayName("README.md 与 README.zh-CN.md")
class ReadmeTest {
    private static final Path ROOT = Path.of("..", "..");
    private static final Pattern JAVA = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);
    private static final Pattern SHELL = Pattern.compile("```sh\n(.*?)```", Pattern.DOTALL);
    private static final Pattern EXPRESSION = Pattern.compile("(?!var )(\\S.*);\\s+// (.*)");

    @Test
    void the_code_gives_what_its_comments_say(@TempDir Path folder) throws Exception {
        StringBuilder body = new StringBuilder();
        for (String line : block(JAVA, "README.md").split("\n")) {
            Matcher expression = EXPRESSION.matcher(line);
            body.append(
                    expression.matches()
                            ? "given.add(List.of(\"" + expression.group(2) + "\", \"\" + " + expression.group(1)
                                    + "));\n"
                            : line + "\n");
        }
        Path source = Files.writeString(folder.resolve("Readme.java"), """
                import io.github.creditkit.codes.*;
                import io.github.creditkit.codes.repair.Repair;
                import java.util.*;
                public class Readme {
                    public static List<List<String>> run() {
                        List<List<String>> given = new ArrayList<>();
                        %s
                        return given;
                    }
                }
                """.formatted(body));
        StringWriter complaints = new StringWriter();
        var compiler = ToolProvider.getSystemJavaCompiler();
        var files = compiler.getStandardFileManager(null, null, null);
        boolean compiled = compiler.getTask(
                        complaints,
                        files,
                        null,
                        List.of("-d", folder.toString(), "-proc:none", "-cp", System.getProperty("java.class.path")),
                        null,
                        files.getJavaFileObjects(source))
                .call();
        assertThat(compiled).as(complaints.toString()).isTrue();

        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {folder.toUri().toURL()})) {
            List<?> given =
                    (List<?>) loader.loadClass("Readme").getMethod("run").invoke(null);
            assertThat(given)
                    .hasSize(7)
                    .allSatisfy(pair -> assertThat(((List<?>) pair).get(1)).isEqualTo(((List<?>) pair).get(0)));
        }
    }

    @Test
    void both_languages_show_the_same_code_and_commands() throws IOException {
        assertThat(block(JAVA, "README.zh-CN.md")).isEqualTo(block(JAVA, "README.md"));
        assertThat(SHELL.matcher(read("README.zh-CN.md")).results().map(m -> m.group(1)))
                .containsExactlyElementsOf(SHELL.matcher(read("README.md"))
                        .results()
                        .map(m -> m.group(1))
                        .toList())
                .hasSize(3);
    }

    private static String block(Pattern pattern, String file) throws IOException {
        Matcher block = pattern.matcher(read(file));
        assertThat(block.find()).isTrue();
        return block.group(1);
    }

    private static String read(String file) throws IOException {
        return Files.readString(ROOT.resolve(file));
    }
}

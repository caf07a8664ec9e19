package io.github.creditkit.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("示例程序")
class QuickstartTest {
    @TempDir
    Path directory;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void checks_the_bundled_file_and_says_where_the_report_lies() throws Exception {
        String bundled = SampleFile.BUNDLED.toString();
        Path report = directory.resolve("a/b/report.html");
        assertThat(run(bundled, directory.resolve("a/b").toString())).isZero();
        assertThat(report).exists();
        assertThat(printed(out)).contains("统一社会信用代码核验", "valid as sent", "报告", report.toString());
        assertThat(printed(err)).isEmpty();
    }

    @Test
    void says_the_same_each_time() throws Exception {
        run(SampleFile.BUNDLED.toString(), directory.resolve("1").toString());
        String first = printed(out);
        out.reset();
        run(SampleFile.BUNDLED.toString(), directory.resolve("2").toString());
        assertThat(printed(out)
                        .replace(
                                directory.resolve("2").toString(),
                                directory.resolve("1").toString()))
                .isEqualTo(first);
        assertThat(directory.resolve("2/report.html")).hasSameBinaryContentAs(directory.resolve("1/report.html"));
    }

    @Test
    void tells_of_a_missing_file_in_both_languages() {
        assertThat(run(directory.resolve("none.csv").toString(), directory.toString()))
                .isEqualTo(1);
        assertThat(printed(err))
                .contains("无法读取文件", "cannot be read", "none.csv")
                .doesNotContain("Exception");
        assertThat(printed(out)).isEmpty();
    }

    @Test
    void tells_of_a_file_without_the_column() throws Exception {
        Path file = Files.writeString(directory.resolve("x.csv"), "名称,号码\n甲,11010519491231002X\n");
        assertThat(run(file.toString(), directory.toString())).isEqualTo(1);
        assertThat(printed(err)).contains("统一社会信用代码").doesNotContain("110105");
        assertThat(directory.resolve("report.html")).doesNotExist();
    }

    @Test
    void tells_when_the_report_cannot_be_written() throws Exception {
        Path inTheWay = Files.createFile(directory.resolve("file"));
        assertThat(run(SampleFile.BUNDLED.toString(), inTheWay.toString())).isEqualTo(1);
        assertThat(printed(err)).contains("无法写入报告", "cannot be written");
    }

    @Test
    void refuses_arguments_it_does_not_know() {
        assertThat(run("--help")).isEqualTo(2);
        assertThat(run("a", "b", "c")).isEqualTo(2);
        assertThat(printed(err)).contains("用法", "Usage");
    }

    @Test
    void an_impossible_path_is_no_stack_trace() {
        assertThat(run("a\0b.csv")).isEqualTo(1);
        assertThat(printed(err)).isNotEmpty().doesNotContain("\tat ");
    }

    private int run(String... arguments) {
        return Quickstart.run(
                arguments,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    private static String printed(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.UTF_8);
    }
}

package io.github.creditkit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarFile;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("credit.jar：真实的程序包")
class CreditJarIT {
    private static final Path JAR = Path.of(System.getProperty("credit.jar"));
    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();
    private static final String VALID = "91350100M000100Y43";

    @TempDir
    Path dir;

    private record Ended(int code, String out, String err) {}

    private Ended run(List<String> command) throws IOException, InterruptedException {
        Path out = dir.resolve("out");
        Path err = dir.resolve("err");
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectInput(ProcessBuilder.Redirect.from(
                        Files.createFile(dir.resolve("in" + System.nanoTime())).toFile()))
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().put("LANG", "zh_CN.UTF-8");
        builder.environment().remove("LC_ALL");
        Process process = builder.start();
        assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
        return new Ended(
                process.exitValue(),
                Files.readString(out, StandardCharsets.UTF_8),
                Files.readString(err, StandardCharsets.UTF_8));
    }

    private Ended java(String options, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(JAVA));
        command.addAll(List.of(options.split(" ")));
        command.addAll(List.of("-jar", JAR.toString()));
        command.addAll(List.of(arguments));
        return run(command);
    }

    @Test
    void checks_in_the_language_of_the_shell() throws IOException, InterruptedException {
        Path file = Files.writeString(dir.resolve("codes.txt"), VALID + "\n91350100M000100Y44\n");

        Ended ended = java("-Xmx64m", "check", "--type", "uscc", file.toString());

        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.out()).contains("通过", "校验码错误：第 18 位应为“3”，实为“4”");
        assertThat(ended.err()).isEmpty();
    }

    @Test
    void ends_with_each_exit_code() throws IOException, InterruptedException {
        assertThat(java("-Xmx64m", "explain", VALID).code()).isZero();
        assertThat(java("-Xmx64m", "check", "--type", "x").code()).isEqualTo(2);
        assertThat(java("-Xmx64m", "check", dir.resolve("none").toString()).code())
                .isEqualTo(3);
    }

    @Test
    void checks_a_million_lines_in_little_memory() throws IOException, InterruptedException {
        Path file = dir.resolve("million.txt");
        try (BufferedWriter writer = Files.newBufferedWriter(file)) {
            for (int i = 0; i < 1_000_000; i++) {
                writer.write(i % 2 == 0 ? VALID : "91350100M000100Y44");
                writer.newLine();
            }
        }

        Ended none = java("-Xmx40m", "check", "--type", "uscc", "--format", "none", file.toString());

        assertThat(none.code()).isEqualTo(1);
        assertThat(none.err()).contains("共 1,000,000 行：通过 500,000");
    }

    @Test
    void reports_on_many_different_codes_in_little_memory() throws IOException, InterruptedException {
        Path file = dir.resolve("many.txt");
        Path report = dir.resolve("report.html");
        Ended codes = java("-Xmx64m", "generate", "--type", "uscc", "--count", "300000", "--seed", "7");
        Files.writeString(file, codes.out() + "91350100M000100Y44\n".repeat(20_000));

        Ended ended = java("-Xmx64m", "check", "--format", "none", "--report", report.toString(), file.toString());

        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.err()).contains("共 320,000 行", "报告：" + report);
        assertThat(Files.readString(report)).contains("另有 19,950 行未列出", "只在最先出现的 262,144 个代码中查找重复");
    }

    @Test
    void writes_rows_in_order_in_little_memory() throws IOException, InterruptedException {
        Path file = Files.writeString(dir.resolve("many.txt"), "\n".repeat(200_000));

        Ended ended = java("-Xmx64m", "check", "--type", "uscc", "--format", "ndjson", "-q", file.toString());

        List<String> lines = ended.out().lines().toList();
        assertThat(lines).hasSize(200_000);
        for (int i = 0; i < lines.size(); i++) {
            assertThat(lines.get(i)).startsWith("{\"line\":" + (i + 1) + ",");
        }
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void ends_quietly_when_its_reader_has_gone() throws IOException, InterruptedException {
        Ended ended =
                run(List.of("sh", "-c", JAVA + " -jar " + JAR + " generate --count 10000000 --seed 1 | head -n 2"));

        assertThat(ended.out().lines()).hasSize(2);
        assertThat(ended.err()).isEmpty();
    }

    @Test
    void holds_no_module_descriptor_and_no_signature() throws IOException {
        try (JarFile jar = new JarFile(JAR.toFile())) {
            assertThat(jar.stream().map(entry -> entry.getName()))
                    .noneMatch(
                            name -> name.endsWith("module-info.class") || name.endsWith(".SF") || name.endsWith(".RSA"))
                    .contains("io/github/creditkit/codes/division/DivisionData.class");
            assertThat(jar.getManifest().getMainAttributes().getValue("Main-Class"))
                    .isEqualTo("io.github.creditkit.cli.Credit");
        }
    }
}
